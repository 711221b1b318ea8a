import { Arg, Ctx, Field, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import type { Context } from '../../../shared/federation/context.js'
import { recordPayload } from '../../../shared/federation/record-payload.js'
import { UserError } from '../../../shared/federation/user-error.js'
import { resultLoader } from './result.loader.js'
import { createMonthlyRatingUpload, importMonthlyRatings } from './rating.service.js'
import { EmulationResult, MonthlyRatingImport, MonthlyRatingUpload } from './result.entity.js'
import {
  AnnounceResultsInput,
  CorrectResultInput,
  CreateMonthlyRatingUploadInput,
  ImportMonthlyRatingsInput,
  RecordResultsInput,
} from './result.inputs.js'
import { announceResults, correctResult, recordResults } from './result.service.js'
import { loadResults } from './result.store.js'

/** Answer of recordResults. */
@ObjectType({ description: 'Answer of recordResults, item by item.' })
export class RecordResultsPayload {
  @Field(() => [EmulationResult], { description: 'The results that were recorded.' })
  records: EmulationResult[]

  @Field(() => [UserError], { description: 'Why others were not; the path names the item.' })
  userErrors: UserError[]
}

/** Answer of announceResults. */
@ObjectType({ description: 'Answer of announceResults.' })
export class AnnounceResultsPayload {
  @Field(() => Int, { nullable: true, description: 'How many were announced; null when refused.' })
  count: number | null

  @Field(() => [UserError], { description: 'Why it was refused.' })
  userErrors: UserError[]
}

/** Answer of correctResult. */
@ObjectType({ description: 'Answer of correctResult.' })
export class EmulationResultPayload {
  @Field(() => EmulationResult, { nullable: true, description: 'The result; null when refused.' })
  record: EmulationResult | null

  @Field(() => [UserError], { description: 'Why it was refused.' })
  userErrors: UserError[]
}

/** Answer of createMonthlyRatingUpload. */
@ObjectType({ description: 'Answer of createMonthlyRatingUpload.' })
export class MonthlyRatingUploadPayload {
  @Field(() => MonthlyRatingUpload, { nullable: true, description: 'Where to send it; null when refused.' })
  record: MonthlyRatingUpload | null

  @Field(() => [UserError], { description: 'Why it was refused.' })
  userErrors: UserError[]
}

/** Answer of importMonthlyRatings. */
@ObjectType({ description: 'Answer of importMonthlyRatings.' })
export class MonthlyRatingImportPayload {
  @Field(() => MonthlyRatingImport, { nullable: true, description: 'What became of it; null when refused.' })
  record: MonthlyRatingImport | null

  @Field(() => [UserError], {
    description: 'What is wrong with the sheet: row, column, value and what was expected; the first 100.',
  })
  userErrors: UserError[]
}

/** What may be done with results. */
@Resolver()
export class ResultMutationsResolver {
  @Mutation(() => RecordResultsPayload, {
    description: 'Records results as drafts, item by item (CLERK, SECRETARY, HEAD).',
  })
  async recordResults(
    @Ctx() context: Context,
    @Arg('input', () => RecordResultsInput) input: RecordResultsInput,
  ): Promise<RecordResultsPayload> {
    const { result, userErrors } = await context.act(whatOf('recordResults', input), (work) =>
      recordResults(work, input),
    )
    if (!result) return { records: [], userErrors }
    return {
      records: await loadResults(context.read, result.ids),
      userErrors: context.present(result.refused),
    }
  }

  @Mutation(() => AnnounceResultsPayload, {
    description: 'Announces all drafts of a part of a period (HEAD): counted for all above from now on.',
  })
  async announceResults(
    @Ctx() context: Context,
    @Arg('input', () => AnnounceResultsInput) input: AnnounceResultsInput,
  ): Promise<AnnounceResultsPayload> {
    const { result, userErrors } = await context.act(whatOf('announceResults', input), (work) =>
      announceResults(work, input),
    )
    return { count: result, userErrors }
  }

  @Mutation(() => EmulationResultPayload, {
    description: 'Corrects an announced result with a reason (HEAD).',
  })
  async correctResult(
    @Ctx() context: Context,
    @Arg('input', () => CorrectResultInput) input: CorrectResultInput,
  ): Promise<EmulationResultPayload> {
    const what = { ...whatOf('correctResult', input), reason: input.reason }
    const outcome = await context.act(what, (work) => correctResult(work, input))
    return recordPayload(context, outcome, resultLoader, 'EmulationResult')
  }

  @Mutation(() => MonthlyRatingUploadPayload, {
    description: 'Offers an upload for a sheet of monthly ratings (CLERK, HEAD).',
  })
  async createMonthlyRatingUpload(
    @Ctx() context: Context,
    @Arg('input', () => CreateMonthlyRatingUploadInput) input: CreateMonthlyRatingUploadInput,
  ): Promise<MonthlyRatingUploadPayload> {
    const { result, userErrors } = await context.act({ action: 'createMonthlyRatingUpload' }, (work) =>
      createMonthlyRatingUpload(work, context.files, input),
    )
    return { record: result, userErrors }
  }

  @Mutation(() => MonthlyRatingImportPayload, {
    description: 'Imports monthly ratings from a sheet: all of its rows, or none (CLERK, HEAD).',
  })
  async importMonthlyRatings(
    @Ctx() context: Context,
    @Arg('input', () => ImportMonthlyRatingsInput) input: ImportMonthlyRatingsInput,
  ): Promise<MonthlyRatingImportPayload> {
    const { result, userErrors } = await context.act(whatOf('importMonthlyRatings', input), (work) =>
      importMonthlyRatings(work, context.files, input),
    )
    return { record: result, userErrors }
  }
}

const whatOf = (action: string, input: { idempotencyKey?: string | null }) => ({
  action,
  input,
  idempotencyKey: input.idempotencyKey,
  relyOn: ['organizations'],
})
