import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../../../shared/federation/context.js'
import { Day, Period } from '../../../shared/federation/scalars.js'
import { rollupOf } from '../../../shared/rollup/rollup.loader.js'
import { OrganizationRef } from '../references/references.js'
import { ResultPart } from '../result/result.entity.js'
import { rebasedOnMeans } from './rebased-on.js'
import { resultCounts, scorecardCounts, sumOf } from './emulation-figures.js'
import { EmulationRollup } from './emulation-rollup.entity.js'

const measures = [
  ...['SCORECARD_SENT', 'SCORECARD_APPRAISED', 'ROLE_MODEL_SENT', 'ROLE_MODEL_PUBLISHED'],
  ...Object.values(ResultPart).map((part) => `RESULT_${part}`),
]

/** Sums of scores and results at every level. */
@Resolver(() => OrganizationRef)
export class EmulationRollupResolver {
  @FieldResolver(() => EmulationRollup, {
    nullable: true,
    description:
      "Scores and results of it and all below it, exact at this instant; FORBIDDEN for an organization that is not the viewer's or below it.",
  })
  async emulationRollup(
    @Root() organization: OrganizationRef,
    @Ctx() context: Context,
    @Arg('period', () => Period, { description: 'School year or calendar year.' }) period: string,
    @Arg('rebasedOn', () => Day, { nullable: true, description: rebasedOnMeans }) rebasedOn?: string | null,
  ): Promise<EmulationRollup> {
    const rows = await rollupOf(context, organization.id, period, rebasedOn, measures)
    return {
      scorecards: scorecardCounts(rows),
      results: resultCounts(rows),
      roleModelsSent: sumOf(rows, 'ROLE_MODEL_SENT'),
      roleModelsPublished: sumOf(rows, 'ROLE_MODEL_PUBLISHED'),
    }
  }
}
