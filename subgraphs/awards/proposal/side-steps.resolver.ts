import { Arg, Ctx, Field, FieldResolver, Mutation, ObjectType, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../../../shared/federation/context.js'
import { listLoaderOf } from '../../../shared/federation/loaders.js'
import { recordPayload } from '../../../shared/federation/record-payload.js'
import { Day, UUID } from '../../../shared/federation/scalars.js'
import { JUDGED_FROM } from '../facts/judged-from.js'
import { archiveProposals, notifyProposals, presentAwards } from './after-decision.service.js'
import { bulkPayload } from './bulk-payload.js'
import { changeProposalForm } from './change-form.service.js'
import { APPRAISAL_DAYS, dueOn, lateSince } from './clock.js'
import { Proposal } from './proposal.entity.js'
import { proposalLoader } from './proposal.loader.js'
import { ProposalPayload, ProposalsPayload } from './proposal.payloads.js'
import * as side from './side-steps.service.js'
import { listLate, loadHolds, type HoldRow } from './side-steps.store.js'
import {
  ChangeProposalFormInput,
  HoldProposalsInput,
  PresentAwardsInput,
  ProposalReasonsInput,
  ProposalStepsInput,
} from './steps.inputs.js'

const holdLoader = listLoaderOf(loadHolds, (hold: HoldRow) => hold.proposalId)

/** Why an organization holds a proposal. */
@ObjectType({
  description: 'Why an organization holds a proposal (tạm dừng xét); for that organization alone.',
})
export class ProposalHold {
  @Field(() => String, { description: 'Reason.' })
  reason: string

  @Field(() => Day, { description: 'Day of the hold.' })
  heldOn: string
}

/** Clocks and holds of proposals. */
@Resolver(() => Proposal)
export class ProposalClockResolver {
  @FieldResolver(() => Day, {
    nullable: true,
    description:
      'Last day of the limit that runs, in working days (20 from the full dossier; 10 for the notice of a decision).',
  })
  dueOn(@Root() proposal: Proposal): string | null {
    return dueOn(proposal)
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether that limit is over (quá hạn); computed, never stored.',
  })
  isOverdue(@Root() proposal: Proposal, @Ctx() { read }: Context): boolean {
    const due = dueOn(proposal)
    return due !== null && due < read.today
  }

  @FieldResolver(() => [ProposalHold], {
    description: 'Holds by an organization of the viewer, with their reasons.',
  })
  holds(@Root() { id }: Proposal, @Ctx() context: Context): Promise<HoldRow[]> {
    return context.loader(holdLoader).load(id)
  }

  @Query(() => [Proposal], {
    description: 'Proposals in the hands of an organization whose limit is over, longest first; at most 500.',
  })
  async lateProposals(
    @Ctx() context: Context,
    @Arg('organizationId', () => UUID, { description: 'Who holds them.' }) organizationId: string,
  ): Promise<Proposal[]> {
    const { read } = context
    const rows = await listLate(read, organizationId, lateSince(read.today, APPRAISAL_DAYS), 500)
    const found = await Promise.all(rows.map(({ id }) => context.loader(proposalLoader).load(id)))
    return found.filter((proposal) => proposal !== null)
  }
}

/** Steps beside the straight way, in bulk. */
@Resolver()
export class SideStepsResolver {
  @Mutation(() => ProposalsPayload, {
    description: 'Asks owners for missing papers (yêu cầu bổ sung); the clock stops.',
  })
  async requestSupplement(
    @Ctx() context: Context,
    @Arg('input', () => ProposalReasonsInput) input: ProposalReasonsInput,
  ): Promise<ProposalsPayload> {
    const what = { action: 'requestSupplement', input, idempotencyKey: input.idempotencyKey }
    return bulkPayload(context, await context.act(what, (work) => side.requestSupplement(work, input)))
  }

  @Mutation(() => ProposalsPayload, {
    description: 'Gives the holder what it asked for (nộp bổ sung); the clock begins anew.',
  })
  async supplyProposals(
    @Ctx() context: Context,
    @Arg('input', () => ProposalStepsInput) input: ProposalStepsInput,
  ): Promise<ProposalsPayload> {
    const what = { action: 'supplyProposals', input, idempotencyKey: input.idempotencyKey }
    return bulkPayload(context, await context.act(what, (work) => side.supplyProposals(work, input)))
  }

  @Mutation(() => ProposalsPayload, {
    description: 'Returns proposals one step down (trả lại), item by item.',
  })
  async returnProposals(
    @Ctx() context: Context,
    @Arg('input', () => ProposalReasonsInput) input: ProposalReasonsInput,
  ): Promise<ProposalsPayload> {
    const what = { action: 'returnProposals', input, idempotencyKey: input.idempotencyKey }
    return bulkPayload(context, await context.act(what, (work) => side.returnProposals(work, input)))
  }

  @Mutation(() => ProposalsPayload, { description: 'Holds proposals (tạm dừng xét).' })
  async holdProposals(
    @Ctx() context: Context,
    @Arg('input', () => HoldProposalsInput) input: HoldProposalsInput,
  ): Promise<ProposalsPayload> {
    const what = { action: 'holdProposals', input, idempotencyKey: input.idempotencyKey }
    const reason = input.isConfidential ? null : input.reason
    return bulkPayload(
      context,
      await context.act({ ...what, reason }, (work) => side.holdProposals(work, input)),
    )
  }

  @Mutation(() => ProposalsPayload, { description: 'Lets held proposals go on.' })
  async resumeProposals(
    @Ctx() context: Context,
    @Arg('input', () => ProposalStepsInput) input: ProposalStepsInput,
  ): Promise<ProposalsPayload> {
    const what = { action: 'resumeProposals', input, idempotencyKey: input.idempotencyKey }
    return bulkPayload(context, await context.act(what, (work) => side.resumeProposals(work, input)))
  }

  @Mutation(() => ProposalsPayload, { description: 'Tells owners what was decided (thông báo kết quả).' })
  async notifyProposals(
    @Ctx() context: Context,
    @Arg('input', () => ProposalStepsInput) input: ProposalStepsInput,
  ): Promise<ProposalsPayload> {
    const what = { action: 'notifyProposals', input, idempotencyKey: input.idempotencyKey }
    return bulkPayload(context, await context.act(what, (work) => notifyProposals(work, input)))
  }

  @Mutation(() => ProposalsPayload, {
    description: 'Records the handing over of awards (trao tặng): day, place, by whom.',
  })
  async presentAwards(
    @Ctx() context: Context,
    @Arg('input', () => PresentAwardsInput) input: PresentAwardsInput,
  ): Promise<ProposalsPayload> {
    const what = { action: 'presentAwards', input, idempotencyKey: input.idempotencyKey }
    return bulkPayload(context, await context.act(what, (work) => presentAwards(work, input)))
  }

  @Mutation(() => ProposalsPayload, { description: 'Puts decided proposals away (lưu trữ).' })
  async archiveProposals(
    @Ctx() context: Context,
    @Arg('input', () => ProposalStepsInput) input: ProposalStepsInput,
  ): Promise<ProposalsPayload> {
    const what = { action: 'archiveProposals', input, idempotencyKey: input.idempotencyKey }
    return bulkPayload(context, await context.act(what, (work) => archiveProposals(work, input)))
  }

  @Mutation(() => ProposalPayload, {
    description: 'Changes a proposal to a lower form (chuyển hình thức), as a council proposed.',
  })
  async changeProposalForm(
    @Ctx() context: Context,
    @Arg('input', () => ChangeProposalFormInput) input: ChangeProposalFormInput,
  ): Promise<ProposalPayload> {
    const { reason, idempotencyKey } = input
    const what = { action: 'changeProposalForm', reason, input, idempotencyKey, relyOn: JUDGED_FROM }
    const outcome = await context.act(what, (work) => changeProposalForm(work, input))
    return recordPayload(context, outcome, proposalLoader, 'Proposal')
  }
}
