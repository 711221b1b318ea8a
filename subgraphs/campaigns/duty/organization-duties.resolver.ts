import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { keyset, pageOf, type Page } from '../../../shared/federation/connection.js'
import type { Context } from '../../../shared/federation/context.js'
import { Day, Period } from '../../../shared/federation/scalars.js'
import { OrganizationRef } from '../references/references.js'
import { dutyRollupOf } from './duty-rollup.loader.js'
import { DutyConnection, DutyRollup, type Duty } from './duty.entity.js'
import { DutiesArgs } from './duty.inputs.js'
import { dutiesLoader } from './duty.loader.js'

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

  @FieldResolver(() => DutyRollup, {
    nullable: true,
    description:
      "Duties of it and all below it as of a day, exact at this instant; FORBIDDEN for an organization that is not the viewer's or below it.",
  })
  dutyRollup(
    @Root() organization: OrganizationRef,
    @Ctx() context: Context,
    @Arg('period', () => Period, { description: 'School year or calendar year.' }) period: string,
    @Arg('asOf', () => Day, { nullable: true, description: 'Default: today.' }) asOf?: string,
  ): Promise<DutyRollup> {
    return dutyRollupOf(context, organization.id, period, asOf ?? context.read.today)
  }
}
