import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../../../shared/federation/context.js'
import { Period } from '../../../shared/federation/scalars.js'
import type { RollupRow } from '../../../shared/rollup/read-rollups.js'
import { rollupOf } from '../../../shared/rollup/rollup.loader.js'
import { InfluenceScope } from '../recognition/recognition.entity.js'
import { OrganizationReference } from '../references/organization.reference.js'
import { InitiativeRollup } from './initiative-rollup.entity.js'

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
  ): Promise<InitiativeRollup> {
    return shape(await rollupOf(context, organization.id, period))
  }
}

function shape(rows: readonly RollupRow[]): InitiativeRollup {
  const sum = (measure: string, item?: string): number =>
    rows
      .filter((row) => row.measure === measure && (item === undefined || row.item === item))
      .reduce((total, row) => total + row.count, 0)
  return {
    registered: sum('REGISTERED'),
    filed: sum('FILED'),
    recognized: sum('RECOGNIZED_INITIATIVE'),
    notRecognized: sum('NOT_RECOGNIZED'),
    byScope: Object.values(InfluenceScope)
      .map((scope) => ({ scope, count: sum('RECOGNIZED', scope) }))
      .filter(({ count }) => count > 0),
  }
}
