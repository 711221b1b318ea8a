import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { keyset, pageOf, type Page } from '../../../shared/federation/connection.js'
import type { Context } from '../../../shared/federation/context.js'
import { Day, Period } from '../../../shared/federation/scalars.js'
import { rebasedOnMeans } from '../rollup/rebased-on.js'
import { seriesAround } from '../../../shared/rollup/series.loader.js'
import { OrganizationRef } from '../references/references.js'
import { dutyFigures, dutyMeasures } from './duty-rollup.js'
import { DutyConnection, DutyRollup, type Duty } from './duty.entity.js'
import { DutiesArgs, DutyCalendarArgs, LateDutiesArgs } from './duty.inputs.js'
import { calendarLoader, dutiesLoader, lateLoader } from './duty.loader.js'

/** What organizations must do, and how far they are. */
@Resolver(() => OrganizationRef)
export class OrganizationDutiesResolver {
  @FieldResolver(() => DutyConnection, {
    nullable: true,
    description:
      'Its duties of a period by due day, those without one last; only those that the viewer may see.',
  })
  async duties(
    @Root() organization: OrganizationRef,
    @Ctx() context: Context,
    @Args() args: DutiesArgs,
  ): Promise<Page<Duty>> {
    const page = keyset(args, ['DAY', 'UUID'])
    const rows = await dutiesLoader(context, args.period, page).load(organization.id)
    return pageOf(rows, page, (row) => [row.dueOn ?? 'infinity', row.id])
  }

  @FieldResolver(() => DutyConnection, {
    nullable: true,
    description:
      'Its calendar: the duties that fall due between two days, both included; only those that the viewer may see.',
  })
  async dutyCalendar(
    @Root() organization: OrganizationRef,
    @Ctx() context: Context,
    @Args() { from, to, ...args }: DutyCalendarArgs,
  ): Promise<Page<Duty>> {
    const page = keyset(args, ['DAY', 'UUID'])
    const rows = await calendarLoader(context, { from, to }, page).load(organization.id)
    return pageOf(rows, page, (row) => [row.dueOn ?? 'infinity', row.id])
  }

  @FieldResolver(() => DutyConnection, {
    nullable: true,
    description:
      'Who is late with what: duties of it and all below it that fell due before a day and are not done on it, longest late first; only those that the viewer may see.',
  })
  async lateDuties(
    @Root() organization: OrganizationRef,
    @Ctx() context: Context,
    @Args() args: LateDutiesArgs,
  ): Promise<Page<Duty>> {
    const page = keyset(args, ['DAY', 'UUID'])
    const { period, asOf, kind = null } = args
    const filter = { period, asOf: asOf ?? context.read.today, kind }
    const rows = await lateLoader(context, filter, page).load(organization.id)
    return pageOf(rows, page, (row) => [row.dueOn ?? 'infinity', row.id])
  }

  @FieldResolver(() => DutyRollup, {
    nullable: true,
    description:
      "Duties of it and all below it as of a day, exact at this instant; FORBIDDEN for an organization that is not the viewer's or below it.",
  })
  async dutyRollup(
    @Root() organization: OrganizationRef,
    @Ctx() context: Context,
    @Arg('period', () => Period, { description: 'School year or calendar year.' }) period: string,
    @Arg('asOf', () => Day, { nullable: true, description: 'Default: today.' }) asOf?: string | null,
    @Arg('rebasedOn', () => Day, { nullable: true, description: rebasedOnMeans }) rebasedOn?: string | null,
  ): Promise<DutyRollup> {
    const day = asOf ?? context.read.today
    const asked = { period, asOf: day, measures: dutyMeasures, rebasedOn }
    return dutyFigures(day, await seriesAround(context, organization.id, asked))
  }
}
