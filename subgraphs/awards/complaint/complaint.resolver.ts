import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql'
import { may } from '../../../shared/access/policy.js'
import { keyset, PageArgs, pageOf, type Page } from '../../../shared/federation/connection.js'
import type { Context, Outcome } from '../../../shared/federation/context.js'
import { loaderOf } from '../../../shared/federation/loaders.js'
import { recordPayload } from '../../../shared/federation/record-payload.js'
import { UUID } from '../../../shared/federation/scalars.js'
import { UserError } from '../../../shared/federation/user-error.js'
import { allowedActions } from '../../../shared/states/state-table.js'
import { policies } from '../policies.js'
import { OrganizationRef } from '../references/references.js'
import { Complainant, Complaint, ComplaintConnection } from './complaint.entity.js'
import { ComplaintState } from './complaint.enums.js'
import { AcceptComplaintInput, ConcludeComplaintInput, ReceiveComplaintInput } from './complaint.inputs.js'
import { acceptComplaint, concludeComplaint, receiveComplaint } from './complaint.service.js'
import { complaintActions } from './complaint.states.js'
import { listComplaints, loadComplainants, loadComplaints } from './complaint.store.js'

const complaintLoader = loaderOf(loadComplaints, (one: Complaint) => one.id)
const complainantLoader = loaderOf(loadComplainants, (one: Complainant) => one.id)

/** Answer of a step of a case. */
@ObjectType({ description: 'Answer of a step of a case.' })
export class ComplaintPayload {
  @Field(() => Complaint, { nullable: true, description: 'The case; null when refused.' })
  record: Complaint | null

  @Field(() => [UserError], { description: 'Why it was refused.' })
  userErrors: UserError[]
}

function payload(context: Context, outcome: Outcome<string>): Promise<ComplaintPayload> {
  return recordPayload(context, outcome, complaintLoader, 'Complaint')
}

/** Complaints and denunciations. */
@Resolver(() => Complaint)
export class ComplaintResolver {
  @Query(() => Complaint, { nullable: true, description: 'One case that is open to the viewer.' })
  complaint(
    @Ctx() context: Context,
    @Arg('id', () => UUID, { description: 'The case.' }) id: string,
  ): Promise<Complaint | null> {
    return context.loader(complaintLoader).load(id)
  }

  @Query(() => ComplaintConnection, { description: 'Cases that an organization handles, latest first.' })
  async complaints(
    @Ctx() context: Context,
    @Arg('organizationId', () => UUID, { description: 'Body that handles them.' }) organizationId: string,
    @Args() args: PageArgs,
  ): Promise<Page<Complaint>> {
    const page = keyset(args, ['DAY', 'UUID'])
    const rows = await listComplaints(context.read, organizationId, page)
    return pageOf(rows, page, (row) => [row.receivedOn, row.id])
  }

  @FieldResolver(() => OrganizationRef, { nullable: true, description: 'Body that handles it.' })
  handler(@Root() { ownerId }: Complaint): OrganizationRef {
    return { id: ownerId }
  }

  @FieldResolver(() => OrganizationRef, {
    nullable: true,
    description: 'Organization whose act it is about.',
  })
  respondent(@Root() { respondentId }: Complaint): OrganizationRef {
    return { id: respondentId }
  }

  @FieldResolver(() => Complainant, {
    nullable: true,
    description:
      'Who complains or denounces: for the head of the body that handles it; null for everybody else.',
  })
  async complainant(
    @Root() { id, ownerId }: Complaint,
    @Ctx() context: Context,
  ): Promise<Complainant | null> {
    const isHandler = may(context.viewer, policies.acceptComplaint, { OWNER: ownerId })
    return isHandler ? context.loader(complainantLoader).load(id) : null
  }

  @FieldResolver(() => Boolean, { description: 'Not concluded by its day (quá hạn).' })
  isOverdue(@Root() { state, dueOn }: Complaint, @Ctx() { read }: Context): boolean {
    return state === ComplaintState.ACCEPTED && dueOn !== null && dueOn < read.today
  }

  @FieldResolver(() => [String], { description: 'Mutations that the viewer may do with it now.' })
  allowedActions(@Root() { state, ownerId }: Complaint, @Ctx() { viewer }: Context): string[] {
    return allowedActions(viewer, policies, complaintActions, { state, standing: { OWNER: ownerId } })
  }

  @Mutation(() => ComplaintPayload, { description: 'Receives a complaint or a denunciation (tiếp nhận).' })
  async receiveComplaint(
    @Ctx() context: Context,
    @Arg('input', () => ReceiveComplaintInput) input: ReceiveComplaintInput,
  ): Promise<ComplaintPayload> {
    // A digest of who denounces would confirm a guess: the key stands for the paper, whatever is on it.
    const { organizationId, kind, targetType, targetId, idempotencyKey } = input
    const told = { organizationId, kind, targetType, targetId }
    const what = {
      action: 'receiveComplaint',
      input: told,
      idempotencyKey,
      relyOn: ['organizations', 'initiatives'],
    }
    return payload(context, await context.act(what, (work) => receiveComplaint(work, input)))
  }

  @Mutation(() => ComplaintPayload, {
    description: 'Accepts a case (thụ lý); the candidates concerned are held.',
  })
  async acceptComplaint(
    @Ctx() context: Context,
    @Arg('input', () => AcceptComplaintInput) input: AcceptComplaintInput,
  ): Promise<ComplaintPayload> {
    const what = { action: 'acceptComplaint', input, idempotencyKey: input.idempotencyKey }
    return payload(context, await context.act(what, (work) => acceptComplaint(work, input)))
  }

  @Mutation(() => ComplaintPayload, { description: 'Concludes a case (kết luận); its holds end.' })
  async concludeComplaint(
    @Ctx() context: Context,
    @Arg('input', () => ConcludeComplaintInput) input: ConcludeComplaintInput,
  ): Promise<ComplaintPayload> {
    const what = { action: 'concludeComplaint', input, idempotencyKey: input.idempotencyKey }
    return payload(context, await context.act(what, (work) => concludeComplaint(work, input)))
  }
}
