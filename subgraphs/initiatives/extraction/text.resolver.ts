import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import type { Context } from '../../../shared/federation/context.js'
import { loaderOf } from '../../../shared/federation/loaders.js'
import { UserError } from '../../../shared/federation/user-error.js'
import { Initiative } from '../initiative/initiative.entity.js'
import { initiativeLoader } from '../initiative/initiative.loader.js'
import { limits } from './extract.js'
import { CreateInitiativeUploadInput } from './text.inputs.js'
import { createInitiativeUpload } from './text.service.js'
import { loadLatestTexts } from './text.store.js'
import { InitiativeText, InitiativeUploadPayload } from './text.types.js'

const latestTextLoader = loaderOf(loadLatestTexts, (text: InitiativeText) => text.initiativeId)

/** The full text of an initiative, and its upload. */
@Resolver(() => Initiative)
export class InitiativeTextResolver {
  @FieldResolver(() => InitiativeText, {
    nullable: true,
    description:
      'The latest upload of its full text; null when there is none. Compared is the latest one that could be read.',
  })
  fullText(@Root() initiative: Initiative, @Ctx() context: Context): Promise<InitiativeText | null> {
    return context.loader(latestTextLoader).load(initiative.id)
  }

  @Mutation(() => InitiativeUploadPayload, {
    description:
      'Offers the upload of the full text (tải lên toàn văn) of an initiative that is not filed, or returned.',
  })
  async createInitiativeUpload(
    @Ctx() context: Context,
    @Arg('input', () => CreateInitiativeUploadInput) input: CreateInitiativeUploadInput,
  ): Promise<InitiativeUploadPayload> {
    const what = { action: 'createInitiativeUpload', input, idempotencyKey: input.idempotencyKey }
    const { files } = context
    const { result, userErrors } = await context.act(what, (work) =>
      createInitiativeUpload(work, files, input),
    )
    if (!result) return { record: null, upload: null, userErrors }
    const { initiativeId, ...upload } = result
    const record = await context.loader(initiativeLoader).load(initiativeId)
    return { record, upload: { ...upload, mostBytes: limits.mostBytes }, userErrors }
  }
}

/** Why a file was not read, in the reader's language. */
@Resolver(() => InitiativeText)
export class UnreadableTextResolver {
  @FieldResolver(() => UserError, {
    nullable: true,
    description: 'Why the file could not be read; null otherwise.',
  })
  refusal(@Root() { refusal }: InitiativeText, @Ctx() context: Context): UserError | null {
    return refusal && context.present([refusal])[0]!
  }
}
