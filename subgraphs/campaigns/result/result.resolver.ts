import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { keyset, pageOf, type Page } from '../../../shared/federation/connection.js'
import type { Context } from '../../../shared/federation/context.js'
import { listLoaderOf } from '../../../shared/federation/loaders.js'
import { allowedActions } from '../../../shared/states/state-table.js'
import { policies } from '../policies.js'
import { OrganizationRef } from '../references/references.js'
import { loadEvidence, listRatings, type Evidence } from './rating.store.js'
import {
  EmulationResult,
  EmulationResultConnection,
  MonthlyRating,
  MonthlyRatingConnection,
} from './result.entity.js'
import { EmulationResultsArgs, MonthlyRatingsArgs } from './result.inputs.js'
import { resultStates } from './result.states.js'
import { listResults } from './result.store.js'

const evidenceLoader = listLoaderOf(loadEvidence, (rating: Evidence) => rating.resultId)

/** Results, and the monthly ratings that are evidence for them. */
@Resolver(() => EmulationResult)
export class ResultResolver {
  @Query(() => EmulationResultConnection, {
    description:
      'Results of an organization in a period that the viewer may see, in Vietnamese order of names.',
  })
  async emulationResults(
    @Ctx() context: Context,
    @Args() args: EmulationResultsArgs,
  ): Promise<Page<EmulationResult>> {
    const page = keyset(args, ['TEXT', 'UUID'])
    const { ownerId, period, part = null, subject = null } = args
    const rows = await listResults(context.read, { ownerId, period, part, subject }, page)
    return pageOf(rows, page, (row) => [row.subjectName, row.id])
  }

  @FieldResolver(() => OrganizationRef, { nullable: true, description: 'Owner.' })
  owner(@Root() { ownerId }: EmulationResult): OrganizationRef {
    return { id: ownerId }
  }

  @FieldResolver(() => [MonthlyRating], {
    description: 'Ratings of its months as evidence; for people only, and for their organization only.',
  })
  monthlyRatings(@Root() { id }: EmulationResult, @Ctx() context: Context): Promise<MonthlyRating[]> {
    return context.loader(evidenceLoader).load(id)
  }

  @FieldResolver(() => [String], { description: 'Mutations that the viewer may call on it now.' })
  allowedActions(@Root() { state, ownerId }: EmulationResult, @Ctx() { viewer }: Context): string[] {
    return allowedActions(viewer, policies, resultStates, { state, standing: { OWNER: ownerId } })
  }

  @Query(() => MonthlyRatingConnection, {
    description:
      'Monthly ratings of the people of an organization of the viewer, in Vietnamese order of names.',
  })
  async ratingsOfMonth(
    @Ctx() context: Context,
    @Args() args: MonthlyRatingsArgs,
  ): Promise<Page<MonthlyRating>> {
    const page = keyset(args, ['TEXT', 'UUID'])
    return pageOf(await listRatings(context.read, args, page), page, (row) => [row.personName, row.id])
  }
}
