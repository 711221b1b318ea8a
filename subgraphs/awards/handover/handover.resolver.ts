import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql'
import type { Context } from '../../../shared/federation/context.js'
import { UserError } from '../../../shared/federation/user-error.js'
import { Proposal } from '../proposal/proposal.entity.js'
import { proposalLoader } from '../proposal/proposal.loader.js'
import { HandOverProposalsInput } from './handover.inputs.js'
import { handOverProposals } from './handover.service.js'

/** Answer of handOverProposals. */
@ObjectType({ description: 'Answer of handOverProposals.' })
export class HandOverProposalsPayload {
  @Field(() => [Proposal], {
    description: 'What changed hands; at most 500 a call, none when nothing is left.',
  })
  records: Proposal[]

  @Field(() => [UserError], { description: 'Why it was refused.' })
  userErrors: UserError[]
}

/** Open work that changes hands after a reform. */
@Resolver()
export class HandOverResolver {
  @Mutation(() => HandOverProposalsPayload, {
    description:
      'Gives a successor the proposals that its predecessor held (bàn giao hồ sơ dở dang), with its drafts, unsent registrations and dossiers not yet received; what it had written itself is booked anew, today.',
  })
  async handOverProposals(
    @Ctx() context: Context,
    @Arg('input', () => HandOverProposalsInput) input: HandOverProposalsInput,
  ): Promise<HandOverProposalsPayload> {
    const { idempotencyKey } = input
    const what = { action: 'handOverProposals', input, idempotencyKey, relyOn: ['organizations'] }
    const { result, userErrors } = await context.act(what, (work) => handOverProposals(work, input))
    const records = await context.loader(proposalLoader).loadMany(result ?? [])
    return {
      records: records.filter((record): record is Proposal => record instanceof Object && 'id' in record),
      userErrors,
    }
  }
}
