import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql'
import type { Work } from '../../../shared/database/work.js'
import type { Context } from '../../../shared/federation/context.js'
import { recordPayload } from '../../../shared/federation/record-payload.js'
import { UserError } from '../../../shared/federation/user-error.js'
import * as appraisal from './appraisal.service.js'
import { Scorecard } from './scorecard.entity.js'
import {
  StartScorecardInput,
  FillScorecardInput,
  SendScorecardInput,
  AskCrossCheckInput,
  CrossCheckScorecardInput,
  ReturnScorecardInput,
  AppraiseScorecardInput,
} from './scorecard.inputs.js'
import { scorecardLoader } from './scorecard.loader.js'
import * as scorecard from './scorecard.service.js'

/** Answer of the mutations on scorecards. */
@ObjectType({ description: 'Answer of the mutations on scorecards.' })
export class ScorecardPayload {
  @Field(() => Scorecard, { nullable: true, description: 'The scorecard; null when refused.' })
  record: Scorecard | null

  @Field(() => [UserError], { description: 'Why it was refused.' })
  userErrors: UserError[]
}

/** What may be done with scorecards. */
@Resolver()
export class ScorecardMutationsResolver {
  @Mutation(() => ScorecardPayload, {
    description:
      'Begins a scorecard by an adopted set of criteria, private to its owner (CLERK, SECRETARY, HEAD).',
  })
  startScorecard(
    @Ctx() context: Context,
    @Arg('input', () => StartScorecardInput) input: StartScorecardInput,
  ): Promise<ScorecardPayload> {
    return done(context, { action: 'startScorecard', input }, (work) => scorecard.startScorecard(work, input))
  }

  @Mutation(() => ScorecardPayload, {
    description: 'Sets self-scores with their evidence (CLERK, SECRETARY, HEAD of the owner).',
  })
  fillScorecard(
    @Ctx() context: Context,
    @Arg('input', () => FillScorecardInput) input: FillScorecardInput,
  ): Promise<ScorecardPayload> {
    return done(context, { action: 'fillScorecard', input }, (work) => scorecard.fillScorecard(work, input))
  }

  @Mutation(() => ScorecardPayload, {
    description: 'Sends a complete scorecard to its appraiser, who sees it from now on (HEAD).',
  })
  sendScorecard(
    @Ctx() context: Context,
    @Arg('input', () => SendScorecardInput) input: SendScorecardInput,
  ): Promise<ScorecardPayload> {
    return done(context, { action: 'sendScorecard', input }, (work) => scorecard.sendScorecard(work, input))
  }

  @Mutation(() => ScorecardPayload, {
    description:
      'Asks other organizations to check a scorecard (SECRETARY, APPRAISER, HEAD of the appraiser).',
  })
  askCrossCheck(
    @Ctx() context: Context,
    @Arg('input', () => AskCrossCheckInput) input: AskCrossCheckInput,
  ): Promise<ScorecardPayload> {
    return done(context, { action: 'askCrossCheck', input }, (work) => appraisal.askCrossCheck(work, input))
  }

  @Mutation(() => ScorecardPayload, {
    description:
      'Says once where an organization that was asked sees a scorecard otherwise (SECRETARY, APPRAISER, HEAD).',
  })
  crossCheckScorecard(
    @Ctx() context: Context,
    @Arg('input', () => CrossCheckScorecardInput) input: CrossCheckScorecardInput,
  ): Promise<ScorecardPayload> {
    return done(context, { action: 'crossCheckScorecard', input }, (work) =>
      appraisal.crossCheckScorecard(work, input),
    )
  }

  @Mutation(() => ScorecardPayload, {
    description: 'Gives a scorecard back to its owner with a reason (APPRAISER, HEAD of the appraiser).',
  })
  returnScorecard(
    @Ctx() context: Context,
    @Arg('input', () => ReturnScorecardInput) input: ReturnScorecardInput,
  ): Promise<ScorecardPayload> {
    return done(context, { action: 'returnScorecard', input, reason: input.reason }, (work) =>
      appraisal.returnScorecard(work, input),
    )
  }

  @Mutation(() => ScorecardPayload, {
    description:
      'Appraises a scorecard: total and class beside the self-score, which stays (APPRAISER, HEAD of the appraiser).',
  })
  appraiseScorecard(
    @Ctx() context: Context,
    @Arg('input', () => AppraiseScorecardInput) input: AppraiseScorecardInput,
  ): Promise<ScorecardPayload> {
    return done(context, { action: 'appraiseScorecard', input }, (work) =>
      appraisal.appraiseScorecard(work, input),
    )
  }
}

/** Runs an act on a scorecard and answers the card. */
export async function done(
  context: Context,
  act: { action: string; input: { idempotencyKey?: string | null }; reason?: string },
  run: (work: Work) => Promise<string>,
): Promise<ScorecardPayload> {
  const what = { ...act, idempotencyKey: act.input.idempotencyKey, relyOn: ['organizations'] }
  return recordPayload(context, await context.act(what, run), scorecardLoader, 'Scorecard')
}
