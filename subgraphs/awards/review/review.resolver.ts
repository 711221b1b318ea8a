import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../../shared/federation/context.js'
import { JUDGED_FROM } from '../facts/judged-from.js'
import { bulkPayload } from '../proposal/bulk-payload.js'
import { ProposalsPayload } from '../proposal/proposal.payloads.js'
import { HoldCouncilSessionInput, HoldTeamReviewInput } from './review.inputs.js'
import { holdCouncilSession, holdTeamReview } from './review.service.js'

/** Team reviews and council sessions. */
@Resolver()
export class ReviewResolver {
  @Mutation(() => ProposalsPayload, { description: "Records a team's votes (bình xét ở tổ)." })
  async holdTeamReview(
    @Ctx() context: Context,
    @Arg('input', () => HoldTeamReviewInput) input: HoldTeamReviewInput,
  ): Promise<ProposalsPayload> {
    const what = { action: 'holdTeamReview', input, idempotencyKey: input.idempotencyKey }
    return bulkPayload(context, await context.act(what, (work) => holdTeamReview(work, input)))
  }

  @Mutation(() => ProposalsPayload, {
    description: 'Records a session of the council; what does not meet the rules is not put to the vote.',
  })
  async holdCouncilSession(
    @Ctx() context: Context,
    @Arg('input', () => HoldCouncilSessionInput) input: HoldCouncilSessionInput,
  ): Promise<ProposalsPayload> {
    const what = {
      action: 'holdCouncilSession',
      input,
      idempotencyKey: input.idempotencyKey,
      relyOn: JUDGED_FROM,
    }
    return bulkPayload(context, await context.act(what, (work) => holdCouncilSession(work, input)))
  }
}
