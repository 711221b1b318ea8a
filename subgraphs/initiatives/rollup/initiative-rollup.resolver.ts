import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../../../shared/federation/context.js'
import { Day, Period } from '../../../shared/federation/scalars.js'
import type { RollupRow } from '../../../shared/rollup/read-rollups.js'
import { rollupOf } from '../../../shared/rollup/rollup.loader.js'
import { periodKind } from '../../../shared/clock/period.js'
import { InfluenceScope } from '../recognition/recognition.entity.js'
import { OrganizationReference } from '../references/organization.reference.js'
import { InitiativeRollup, InitiativeStaffRate } from './initiative-rollup.entity.js'
import { staffLoader } from './staff.loader.js'

/** What this room adds to organizations. */
@Resolver(() => OrganizationReference)
export class InitiativeRollupResolver {
  @FieldResolver(() => InitiativeRollup, {
    nullable: true,
    description:
      "Initiatives here and below; FORBIDDEN for an organization that is neither the viewer's nor below it.",
  })
  async initiativeRollup(
    @Root() organization: OrganizationReference,
    @Ctx() context: Context,
    @Arg('period', () => Period, { description: 'School year or calendar year.' }) period: string,
    @Arg('rebasedOn', () => Day, {
      nullable: true,
      description:
        'Instead of the booked sums: those of the schools that lay below it on this day, and of those that had passed into them, whoever was above them in the period (số liệu quy đổi). The cost grows with the number of schools below.',
    })
    rebasedOn?: string | null,
  ): Promise<InitiativeRollup> {
    const rows = await rollupOf(context, organization.id, period, rebasedOn)
    return { ...shape(rows), organizationId: organization.id, period, isRebased: rebasedOn != null }
  }
}

/** Initiatives per head: a question of its own, because the heads are counted when it is asked. */
@Resolver(() => InitiativeRollup)
export class InitiativeRateResolver {
  @FieldResolver(() => InitiativeStaffRate, {
    nullable: true,
    description:
      'Recognized initiatives per 100 people who work here and below; null where nobody is known to, and for rebased sums.',
  })
  async perStaff(
    @Root() { organizationId, period, recognized, isRebased }: InitiativeRollup,
    @Ctx() context: Context,
  ): Promise<InitiativeStaffRate | null> {
    // The heads are counted over the tree of the period; sums of another tree have no common ground with them.
    if (isRebased) return null
    const countedOn = [lastDayOf(period), context.read.today].sort()[0]!
    const staff = await staffLoader(context, countedOn).load(organizationId)
    return staff && { countedOn, people: staff.people, recognized: (100 * recognized) / staff.people }
  }
}

function shape(
  rows: readonly RollupRow[],
): Omit<InitiativeRollup, 'organizationId' | 'period' | 'isRebased'> {
  const sum = (measure: string, item?: string): number =>
    rows
      .filter((row) => row.measure === measure && (item === undefined || row.item === item))
      .reduce((total, row) => total + row.count, 0)
  const [recognized, notRecognized] = [sum('RECOGNIZED_INITIATIVE'), sum('NOT_RECOGNIZED')]
  const decided = recognized + notRecognized
  const fields = rows.filter(({ measure }) => measure === 'FIELD_REGISTERED').map(({ item }) => item)
  return {
    registered: sum('REGISTERED'),
    filed: sum('FILED'),
    recognized,
    notRecognized,
    withdrawn: sum('WITHDRAWN'),
    annulled: sum('ANNULLED'),
    used: sum('USED'),
    acceptanceRate: decided === 0 ? null : recognized / decided,
    byScope: Object.values(InfluenceScope)
      .map((scope) => ({
        scope,
        count: sum('RECOGNIZED', scope),
        requested: sum('SCOPE_REQUESTED', scope),
        refused: sum('SCOPE_REFUSED', scope),
      }))
      .filter(({ count, requested }) => count + requested > 0),
    byField: [...new Set(fields)]
      .sort((a, b) => a.localeCompare(b, 'vi'))
      .map((field) => ({
        field,
        registered: sum('FIELD_REGISTERED', field),
        filed: sum('FIELD_FILED', field),
        recognized: sum('FIELD_RECOGNIZED', field),
        notRecognized: sum('FIELD_NOT_RECOGNIZED', field),
      })),
  }
}

/** The last day of a period: 31 August of a school year, 31 December of a calendar year. */
function lastDayOf(period: string): string {
  return periodKind(period) === 'CALENDAR_YEAR' ? `${period}-12-31` : `${period.slice(5)}-08-31`
}
