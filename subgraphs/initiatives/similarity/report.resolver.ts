import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../../../shared/federation/context.js'
import { listLoaderOf, loaderOf } from '../../../shared/federation/loaders.js'
import { recordPayload } from '../../../shared/federation/record-payload.js'
import { UUID } from '../../../shared/federation/scalars.js'
import { UserError } from '../../../shared/federation/user-error.js'
import { Initiative } from '../initiative/initiative.entity.js'
import { initiativeLoader } from '../initiative/initiative.loader.js'
import { loadStandings, type IndexStanding } from './index.store.js'
import { CheckSimilarityInput } from './report.inputs.js'
import { checkSimilarity } from './report.service.js'
import { loadMatches, loadPassages, loadReports, loadReportsOf } from './report.store.js'
import {
  SimilarityMatch,
  SimilarityPassage,
  SimilarityReport,
  SimilarityReportPayload,
} from './report.types.js'

const reportLoader = loaderOf(loadReports, (report: SimilarityReport) => report.id)
const reportsOfInitiativeLoader = listLoaderOf(
  loadReportsOf,
  (report: SimilarityReport) => report.initiativeId,
)
const standingLoader = loaderOf(loadStandings, (standing: IndexStanding) => standing.initiativeId)
const matchLoader = listLoaderOf(loadMatches, (match: SimilarityMatch) => match.reportId)
const passageLoader = listLoaderOf(loadPassages, (passage: SimilarityPassage) => passage.matchId)

/** Similarity reports of initiatives. */
@Resolver(() => Initiative)
export class SimilarityReportResolver {
  @Query(() => SimilarityReport, {
    nullable: true,
    description:
      'The latest similarity report of an initiative; null when there is none or the initiative is hidden.',
  })
  async similarityReport(
    @Ctx() context: Context,
    @Arg('initiativeId', () => UUID, { description: 'The initiative.' }) initiativeId: string,
  ): Promise<SimilarityReport | null> {
    return (await context.loader(reportsOfInitiativeLoader).load(initiativeId.toLowerCase()))[0] ?? null
  }

  @FieldResolver(() => [SimilarityReport], {
    description: 'Similarity reports kept with it, the latest 20, latest first.',
  })
  similarityReports(@Root() initiative: Initiative, @Ctx() context: Context): Promise<SimilarityReport[]> {
    return context.loader(reportsOfInitiativeLoader).load(initiative.id)
  }

  @FieldResolver(() => UserError, {
    nullable: true,
    description:
      'Why its texts are not compared with others for now: they could not be indexed and will be tried again; null otherwise.',
  })
  async indexingFailure(@Root() initiative: Initiative, @Ctx() context: Context): Promise<UserError | null> {
    const standing = await context.loader(standingLoader).load(initiative.id)
    if (!standing?.retryAt) return null
    const { failures, retryAt } = standing
    const args = { failure: standing.failure ?? '–', failures, retryAt: retryAt.toISOString() }
    return context.present([{ code: 'TEXT_NOT_INDEXED', args }])[0]!
  }

  @Mutation(() => SimilarityReportPayload, {
    description:
      'Asks for a comparison with all other initiatives of the hub (kiểm tra trùng lặp); filing asks for one too.',
  })
  async checkSimilarity(
    @Ctx() context: Context,
    @Arg('input', () => CheckSimilarityInput) input: CheckSimilarityInput,
  ): Promise<SimilarityReportPayload> {
    const what = { action: 'checkSimilarity', input, idempotencyKey: input.idempotencyKey }
    return recordPayload(
      context,
      await context.act(what, (work) => checkSimilarity(work, input)),
      reportLoader,
      'SimilarityReport',
    )
  }
}

/** What a report found. */
@Resolver(() => SimilarityReport)
export class SimilarityMatchesResolver {
  @FieldResolver(() => [SimilarityMatch], {
    description: 'Other initiatives that share something, the likest first.',
  })
  matches(@Root() report: SimilarityReport, @Ctx() context: Context): Promise<SimilarityMatch[]> {
    return context.loader(matchLoader).load(report.id)
  }
}

/** The other side of a match, for those who may read it. */
@Resolver(() => SimilarityMatch)
export class SimilarityMatchResolver {
  @FieldResolver(() => Initiative, {
    nullable: true,
    description: 'The other initiative; null when the viewer may not read it.',
  })
  initiative(@Root() match: SimilarityMatch, @Ctx() context: Context): Promise<Initiative | null> {
    return context.loader(initiativeLoader).load(match.otherId)
  }

  @FieldResolver(() => [SimilarityPassage], {
    description:
      'The 20 longest passages side by side; none when the viewer may not read the other initiative.',
  })
  passages(@Root() match: SimilarityMatch, @Ctx() context: Context): Promise<SimilarityPassage[]> {
    return context.loader(passageLoader).load(match.id)
  }
}
