import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import type { Context } from '../../../shared/federation/context.js'
import { EvidenceUploadPayload, ScorecardEvidence } from './evidence.entity.js'
import { AttachEvidenceInput, CreateEvidenceUploadInput, RemoveEvidenceInput } from './evidence.inputs.js'
import { attachEvidence, createEvidenceUpload, removeEvidence } from './evidence.service.js'
import { done, ScorecardPayload } from './scorecard-mutations.resolver.js'
import { Scorecard, ScorecardLine } from './scorecard.entity.js'
import { evidenceLoader } from './scorecard.loader.js'

/** Files of scorecards. */
@Resolver(() => Scorecard)
export class EvidenceResolver {
  @FieldResolver(() => [ScorecardEvidence], {
    description:
      'Files that show what the owner says: of its working copy for itself, of what was sent for everybody else.',
  })
  evidenceFiles(@Root() { id }: Scorecard, @Ctx() context: Context): Promise<ScorecardEvidence[]> {
    return context.loader(evidenceLoader).load(id)
  }

  @Mutation(() => EvidenceUploadPayload, {
    description: 'Offers an upload for a file of a scorecard (CLERK, SECRETARY, HEAD of the owner).',
  })
  async createEvidenceUpload(
    @Ctx() context: Context,
    @Arg('input', () => CreateEvidenceUploadInput) input: CreateEvidenceUploadInput,
  ): Promise<EvidenceUploadPayload> {
    const { result, userErrors } = await context.act({ action: 'createEvidenceUpload', input }, (work) =>
      createEvidenceUpload(work, context.files, input),
    )
    return { record: result, userErrors }
  }

  @Mutation(() => ScorecardPayload, {
    description:
      'Attaches a sent file to a criterion of a scorecard not yet sent (CLERK, SECRETARY, HEAD of the owner).',
  })
  attachEvidence(
    @Ctx() context: Context,
    @Arg('input', () => AttachEvidenceInput) input: AttachEvidenceInput,
  ): Promise<ScorecardPayload> {
    return done(context, { action: 'attachEvidence', input }, (work) => attachEvidence(work, input))
  }

  @Mutation(() => ScorecardPayload, {
    description:
      'Takes a file off a scorecard not yet sent, or returned; who received it keeps it until it is sent again (CLERK, SECRETARY, HEAD of the owner).',
  })
  removeEvidence(
    @Ctx() context: Context,
    @Arg('input', () => RemoveEvidenceInput) input: RemoveEvidenceInput,
  ): Promise<ScorecardPayload> {
    return done(context, { action: 'removeEvidence', input }, (work) => removeEvidence(work, input))
  }
}

/** Files of a line. */
@Resolver(() => ScorecardLine)
export class LineEvidenceResolver {
  @FieldResolver(() => [ScorecardEvidence], { description: 'Files that show it (tệp minh chứng).' })
  async files(
    @Root() { scorecardId, criterionCode }: ScorecardLine,
    @Ctx() context: Context,
  ): Promise<ScorecardEvidence[]> {
    const files = await context.loader(evidenceLoader).load(scorecardId)
    return files.filter((file) => file.criterionCode === criterionCode)
  }
}

/** The way to a file of a scorecard. */
@Resolver(() => ScorecardEvidence)
export class EvidenceDownloadResolver {
  @FieldResolver(() => String, { description: 'Path at the gateway for one GET, good for five minutes.' })
  downloadPath(
    @Root() { fileId, name, mediaType }: ScorecardEvidence,
    @Ctx() { files }: Context,
  ): Promise<string> {
    return files.downloadPath(fileId, name, mediaType)
  }
}
