import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { Work } from '../../../shared/database/work.js'
import type { Context } from '../../../shared/federation/context.js'
import { recordPayload } from '../../../shared/federation/record-payload.js'
import {
  DraftCriteriaInput,
  ReviseCriteriaInput,
  OpenCriteriaCommentsInput,
  AdoptCriteriaInput,
  CopyCriteriaInput,
  CommentOnCriteriaInput,
  AnswerCriteriaCommentInput,
} from './criteria.inputs.js'
import { commentLoader, criteriaLoader } from './criteria.loader.js'
import { CriteriaCommentPayload, CriteriaSetPayload } from './criteria.payloads.js'
import * as service from './criteria.service.js'

/** What is common to all inputs here. */
interface Repeatable {
  idempotencyKey?: string | null
}

/** What may be done with sets of criteria. */
@Resolver()
export class CriteriaMutationsResolver {
  @Mutation(() => CriteriaSetPayload, {
    description: 'Drafts a set of criteria, private to its issuer (CLERK, HEAD).',
  })
  draftCriteria(
    @Ctx() context: Context,
    @Arg('input', () => DraftCriteriaInput) input: DraftCriteriaInput,
  ): Promise<CriteriaSetPayload> {
    return changed(context, 'draftCriteria', input, (work) => service.draftCriteria(work, input))
  }

  @Mutation(() => CriteriaSetPayload, {
    description: 'Replaces the criteria of a set that is not adopted yet (CLERK, HEAD of its issuer).',
  })
  reviseCriteria(
    @Ctx() context: Context,
    @Arg('input', () => ReviseCriteriaInput) input: ReviseCriteriaInput,
  ): Promise<CriteriaSetPayload> {
    return changed(context, 'reviseCriteria', input, (work) => service.reviseCriteria(work, input))
  }

  @Mutation(() => CriteriaSetPayload, {
    description: 'Opens a comment round: from now on everybody in the hub reads the set (HEAD).',
  })
  openCriteriaComments(
    @Ctx() context: Context,
    @Arg('input', () => OpenCriteriaCommentsInput) input: OpenCriteriaCommentsInput,
  ): Promise<CriteriaSetPayload> {
    return changed(context, 'openCriteriaComments', input, (work) =>
      service.openCriteriaComments(work, input),
    )
  }

  @Mutation(() => CriteriaSetPayload, {
    description:
      'Adopts a set by a signed document, directly or after its comment round (HEAD); an earlier edition of its period is replaced.',
  })
  adoptCriteria(
    @Ctx() context: Context,
    @Arg('input', () => AdoptCriteriaInput) input: AdoptCriteriaInput,
  ): Promise<CriteriaSetPayload> {
    return changed(context, 'adoptCriteria', input, (work) => service.adoptCriteria(work, input))
  }

  @Mutation(() => CriteriaSetPayload, {
    description:
      'Copies an adopted set: to another period, as a new edition, or adapted by an organization below the issuer (CLERK, HEAD).',
  })
  copyCriteria(
    @Ctx() context: Context,
    @Arg('input', () => CopyCriteriaInput) input: CopyCriteriaInput,
  ): Promise<CriteriaSetPayload> {
    return changed(context, 'copyCriteria', input, (work) => service.copyCriteria(work, input))
  }

  @Mutation(() => CriteriaCommentPayload, {
    description:
      'Comments on a set while its comment round lasts: the issuer and those below it (CLERK, SECRETARY, HEAD).',
  })
  commentOnCriteria(
    @Ctx() context: Context,
    @Arg('input', () => CommentOnCriteriaInput) input: CommentOnCriteriaInput,
  ): Promise<CriteriaCommentPayload> {
    return commented(context, 'commentOnCriteria', input, (work) => service.commentOnCriteria(work, input))
  }

  @Mutation(() => CriteriaCommentPayload, { description: 'Answers a comment (CLERK, HEAD of the issuer).' })
  answerCriteriaComment(
    @Ctx() context: Context,
    @Arg('input', () => AnswerCriteriaCommentInput) input: AnswerCriteriaCommentInput,
  ): Promise<CriteriaCommentPayload> {
    return commented(context, 'answerCriteriaComment', input, (work) =>
      service.answerCriteriaComment(work, input),
    )
  }
}

async function changed(
  context: Context,
  action: string,
  input: Repeatable,
  run: (work: Work) => Promise<string>,
): Promise<CriteriaSetPayload> {
  const what = { action, input, idempotencyKey: input.idempotencyKey, relyOn: ['organizations'] }
  return recordPayload(context, await context.act(what, run), criteriaLoader, 'CriteriaSet')
}

async function commented(
  context: Context,
  action: string,
  input: Repeatable,
  run: (work: Work) => Promise<string>,
): Promise<CriteriaCommentPayload> {
  const what = { action, input, idempotencyKey: input.idempotencyKey, relyOn: ['organizations'] }
  return recordPayload(context, await context.act(what, run), commentLoader, 'CriteriaComment')
}
