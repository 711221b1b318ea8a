import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  InputType,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql'
import { authorize } from '../../../shared/access/policy.js'
import { connectionOf, keyset, PageArgs, pageOf, type Page } from '../../../shared/federation/connection.js'
import type { Context } from '../../../shared/federation/context.js'
import { UUID } from '../../../shared/federation/scalars.js'
import { UserError } from '../../../shared/federation/user-error.js'
import { openSubmitted } from '../../../shared/reading/open-submitted.js'
import { listReadings } from '../../../shared/reading/reading.store.js'
import { OpenSubmittedFields, ReadingFields } from '../../../shared/reading/reading.types.js'
import { policies } from '../policies.js'
import { Proposal } from '../proposal/proposal.entity.js'
import { proposalLoader } from '../proposal/proposal.loader.js'
import { OrganizationRef } from '../references/references.js'

/** What a superior outside the chain opens. */
@InputType({
  description:
    'What a superior outside the chain opens, with the reason: one submitted proposal, or a page of the list of one owner below it. Each is kept as a reading, which the owner sees.',
})
export class OpenProposalsInput extends OpenSubmittedFields {}

/** Answer of openProposals. */
@ObjectType({ description: 'Answer of openProposals.' })
export class OpenProposalsPayload {
  @Field(() => [Proposal], { description: 'What was opened, for this operation alone; of a list by id.' })
  records: Proposal[]

  @Field(() => [UserError], { description: 'Why nothing was opened.' })
  userErrors: UserError[]
}

/** One reading of a submitted record. */
@ObjectType({
  description:
    'One reading of a submitted proposal by a superior outside the chain, or of the discipline of its candidate by who judges it (lượt xem).',
})
export class ProposalReading extends ReadingFields {}

/** A page of readings. */
export const ProposalReadingConnection = connectionOf(ProposalReading, 'ProposalReading')

/** What superiors outside the chain read. */
@Resolver(() => ProposalReading)
export class ReadingResolver {
  @Query(() => ProposalReadingConnection, {
    description:
      'Who outside the chain opened proposals of an organization, and whom in the chain discipline of a candidate was shown, latest first: for the organization itself; readers see their own readings.',
  })
  async proposalReadings(
    @Ctx() context: Context,
    @Arg('organizationId', () => UUID, { description: 'Owner of what was read.' }) organizationId: string,
    @Args() args: PageArgs,
  ): Promise<Page<ProposalReading>> {
    const page = keyset(args, ['INSTANT', 'UUID'])
    const rows = await listReadings(context.read, organizationId, page)
    return pageOf(rows, page, (row) => [row.sortAt, row.id])
  }

  @FieldResolver(() => OrganizationRef, { nullable: true, description: 'For whom it was read.' })
  readerOrganization(@Root() { readerOrganizationId }: ProposalReading): OrganizationRef {
    return { id: readerOrganizationId }
  }

  @FieldResolver(() => Proposal, {
    nullable: true,
    description: 'What was read, where the viewer may see it.',
  })
  record(@Root() { recordId }: ProposalReading, @Ctx() context: Context): Promise<Proposal | null> {
    return context.loader(proposalLoader).load(recordId)
  }

  @Mutation(() => OpenProposalsPayload, {
    description:
      'Opens submitted proposals to a superior outside the chain, for this operation alone; the owner sees the reading. Never drafts.',
  })
  async openProposals(
    @Ctx() context: Context,
    @Arg('input', () => OpenProposalsInput) input: OpenProposalsInput,
  ): Promise<OpenProposalsPayload> {
    authorize(context.viewer, policies, 'openProposals', { ANCESTOR: input.organizationId })
    const what = { action: 'openProposals', reason: input.reason, input, relyOn: ['organizations'] }
    const record = { table: 'proposal', type: 'Proposal' } as const
    const { result, userErrors } = await context.act(what, (work) => openSubmitted(work, record, input))
    const opened = await Promise.all((result?.ids ?? []).map((id) => context.loader(proposalLoader).load(id)))
    return { records: opened.filter((one) => one !== null), userErrors }
  }
}
