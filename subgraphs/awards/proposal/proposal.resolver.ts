import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql'
import { keyset, pageOf, type Page } from '../../../shared/federation/connection.js'
import type { Context, Outcome } from '../../../shared/federation/context.js'
import { recordPayload } from '../../../shared/federation/record-payload.js'
import { UUID } from '../../../shared/federation/scalars.js'
import { allowedActions } from '../../../shared/states/state-table.js'
import { appraiseProposals } from '../appraisal/appraisal.service.js'
import type { AppraisalRow } from '../appraisal/appraisal.store.js'
import { AwardSubject } from '../award-type/award-type.enums.js'
import { JUDGED_FROM } from '../facts/judged-from.js'
import { policies } from '../policies.js'
import { InitiativeRef, OrganizationRef, PersonRef } from '../references/references.js'
import type { VoteRow } from '../review/review.store.js'
import { bulkPayload } from './bulk-payload.js'
import { Eligibility } from './eligibility.types.js'
import { Proposal, ProposalConnection, ProposalWorkingCopy } from './proposal.entity.js'
import {
  AppraiseProposalsInput,
  DraftProposalInput,
  ProposalReasonInput,
  UpdateProposalInput,
} from './proposal.inputs.js'
import {
  appraisalLoader,
  isDecidedHere,
  judgementOf,
  proposalLoader,
  voteLoader,
  workingCopyLoader,
} from './proposal.loader.js'
import { Appraisal, ProposalPayload, ProposalsPayload, Vote } from './proposal.payloads.js'
import {
  draftProposal,
  returnProposal,
  standingOf,
  updateProposal,
  withdrawProposal,
} from './proposal.service.js'
import { proposalActions } from './proposal.states.js'
import { listProposals } from './proposal.store.js'
import { ProposalsArgs } from './proposals.inputs.js'

const relyOn = JUDGED_FROM

async function payload(context: Context, outcome: Outcome<string>): Promise<ProposalPayload> {
  return recordPayload(context, outcome, proposalLoader, 'Proposal')
}

/** Proposals: what is asked for whom, and how far it has come. */
@Resolver(() => Proposal)
export class ProposalResolver {
  @Query(() => Proposal, { nullable: true, description: 'One proposal that is open to the viewer.' })
  proposal(
    @Ctx() context: Context,
    @Arg('id', () => UUID, { description: 'The proposal.' }) id: string,
  ): Promise<Proposal | null> {
    return context.loader(proposalLoader).load(id)
  }

  @Query(() => ProposalConnection, {
    description: 'Proposals of an organization in a period that are open to the viewer, by name.',
  })
  async proposals(
    @Ctx() context: Context,
    @Args() { organizationId, ...args }: ProposalsArgs,
  ): Promise<Page<Proposal>> {
    const page = keyset(args, ['TEXT', 'UUID'])
    const { period, state = null, awardType = null, search = null } = args
    const filter = { ownerId: organizationId, period, state, awardType, search }
    const rows = await listProposals(context.read, filter, page)
    return pageOf(rows, page, (row) => [row.candidateName, row.id])
  }

  @FieldResolver(() => OrganizationRef, { nullable: true, description: 'Organization that proposes.' })
  owner(@Root() { ownerId }: Proposal): OrganizationRef {
    return { id: ownerId }
  }

  @FieldResolver(() => OrganizationRef, { nullable: true, description: 'Organization whose turn it is.' })
  holder(@Root() { holderId }: Proposal): OrganizationRef {
    return { id: holderId }
  }

  @FieldResolver(() => PersonRef, {
    nullable: true,
    description: 'The candidate, when a person that the viewer may see.',
  })
  person(@Root() { subject, candidateId }: Proposal): PersonRef | null {
    return subject === AwardSubject.PERSON ? { id: candidateId } : null
  }

  @FieldResolver(() => InitiativeRef, {
    nullable: true,
    description: 'Recognized initiative on which it rests.',
  })
  initiative(@Root() { initiativeId }: Proposal): InitiativeRef | null {
    return initiativeId ? { id: initiativeId } : null
  }

  @FieldResolver(() => ProposalWorkingCopy, {
    nullable: true,
    description: 'What the owner is writing; null for everybody else.',
  })
  workingCopy(@Root() { id }: Proposal, @Ctx() context: Context): Promise<ProposalWorkingCopy | null> {
    return context.loader(workingCopyLoader).load(id)
  }

  @FieldResolver(() => [Vote], { description: 'Votes of teams and councils.' })
  votes(@Root() { id }: Proposal, @Ctx() context: Context): Promise<VoteRow[]> {
    return context.loader(voteLoader).load(id)
  }

  @FieldResolver(() => [Appraisal], { description: 'Opinions of each level, oldest first.' })
  appraisals(@Root() { id }: Proposal, @Ctx() context: Context): Promise<AppraisalRow[]> {
    return context.loader(appraisalLoader).load(id)
  }

  @FieldResolver(() => Eligibility, {
    description: 'What the rules say, criterion by criterion, with the shortest missing step.',
  })
  async eligibility(@Root() proposal: Proposal, @Ctx() context: Context): Promise<Eligibility> {
    return (await judgementOf(context, proposal)) as Eligibility
  }

  @FieldResolver(() => [String], { description: 'Mutations that the viewer may do with it now.' })
  async allowedActions(@Root() proposal: Proposal, @Ctx() context: Context): Promise<string[]> {
    const record = { state: proposal.state, standing: standingOf(proposal) }
    const possible = allowedActions(context.viewer, policies, proposalActions, record)
    if (!possible.includes('decide')) return possible
    // Who is competent decides; everybody else in the chain sends it on.
    const other = (await isDecidedHere(context, proposal)) ? 'sendDossier' : 'decide'
    return possible.filter((action) => action !== other)
  }

  @Mutation(() => ProposalPayload, {
    description: 'Drafts a proposal (đề nghị khen thưởng) for a registered candidate.',
  })
  async draftProposal(
    @Ctx() context: Context,
    @Arg('input', () => DraftProposalInput) input: DraftProposalInput,
  ): Promise<ProposalPayload> {
    const what = { action: 'draftProposal', input, idempotencyKey: input.idempotencyKey, relyOn }
    return payload(context, await context.act(what, (work) => draftProposal(work, input)))
  }

  @Mutation(() => ProposalPayload, {
    description: 'Changes what the owner writes; what was sent stays until it is sent again.',
  })
  async updateProposal(
    @Ctx() context: Context,
    @Arg('input', () => UpdateProposalInput) input: UpdateProposalInput,
  ): Promise<ProposalPayload> {
    return payload(
      context,
      await context.act(
        { action: 'updateProposal', input, idempotencyKey: input.idempotencyKey, relyOn },
        (work) => updateProposal(work, input),
      ),
    )
  }

  @Mutation(() => ProposalPayload, { description: 'Takes a proposal back.' })
  async withdrawProposal(
    @Ctx() context: Context,
    @Arg('input', () => ProposalReasonInput) input: ProposalReasonInput,
  ): Promise<ProposalPayload> {
    const what = {
      action: 'withdrawProposal',
      reason: input.reason,
      input,
      idempotencyKey: input.idempotencyKey,
    }
    return payload(context, await context.act(what, (work) => withdrawProposal(work, input)))
  }

  @Mutation(() => ProposalPayload, {
    description: 'Returns a proposal one step down with a reason (trả lại).',
  })
  async returnProposal(
    @Ctx() context: Context,
    @Arg('input', () => ProposalReasonInput) input: ProposalReasonInput,
  ): Promise<ProposalPayload> {
    const what = {
      action: 'returnProposal',
      reason: input.reason,
      input,
      idempotencyKey: input.idempotencyKey,
    }
    return payload(context, await context.act(what, (work) => returnProposal(work, input)))
  }

  @Mutation(() => ProposalsPayload, {
    description: 'Appraises received proposals (thẩm định), item by item.',
  })
  async appraiseProposals(
    @Ctx() context: Context,
    @Arg('input', () => AppraiseProposalsInput) input: AppraiseProposalsInput,
  ): Promise<ProposalsPayload> {
    const what = { action: 'appraiseProposals', input, idempotencyKey: input.idempotencyKey, relyOn }
    return bulkPayload(context, await context.act(what, (work) => appraiseProposals(work, input)))
  }
}
