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
import { keyset, PageArgs, pageOf, type Page } from '../../../shared/federation/connection.js'
import type { Context } from '../../../shared/federation/context.js'
import { listLoaderOf, loaderOf } from '../../../shared/federation/loaders.js'
import { recordPayload } from '../../../shared/federation/record-payload.js'
import { Period, UUID } from '../../../shared/federation/scalars.js'
import { UserError } from '../../../shared/federation/user-error.js'
import { allowedActions } from '../../../shared/states/state-table.js'
import { policies } from '../policies.js'
import { Proposal } from '../proposal/proposal.entity.js'
import { PersonRef } from '../references/references.js'
import { SelfAssessment, SelfAssessmentConnection } from './self-assessment.entity.js'
import { SignSelfAssessmentInput, WriteSelfAssessmentInput } from './self-assessment.inputs.js'
import { signSelfAssessment, standingOf, stateOf, writeSelfAssessment } from './self-assessment.service.js'
import { selfAssessmentActions } from './self-assessment.states.js'
import { listSelfAssessments, loadOfProposals, loadSelfAssessments } from './self-assessment.store.js'

const selfAssessmentLoader = loaderOf(loadSelfAssessments, ({ id }: SelfAssessment) => id)
const ofProposalLoader = listLoaderOf(
  loadOfProposals,
  (one: SelfAssessment & { proposalId: string }) => one.proposalId,
)

/** Answer of the mutations on self-assessments. */
@ObjectType({ description: 'Answer of the mutations on self-assessments.' })
export class SelfAssessmentPayload {
  @Field(() => SelfAssessment, { nullable: true, description: 'The self-assessment; null when refused.' })
  record: SelfAssessment | null

  @Field(() => [UserError], { description: 'Why it was refused.' })
  userErrors: UserError[]
}

/** Self-assessments: what people say of their own work. */
@Resolver(() => SelfAssessment)
export class SelfAssessmentResolver {
  @Query(() => SelfAssessmentConnection, {
    description:
      "Self-assessments of an organization's people in a period that are open to the viewer, by name: a person sees her own; her organization those that are signed and those that it enters.",
  })
  async selfAssessments(
    @Ctx() context: Context,
    @Arg('organizationId', () => UUID, { description: 'Organization of the people.' }) organizationId: string,
    @Arg('period', () => Period, { description: 'School year or calendar year.' }) period: string,
    @Args() args: PageArgs,
  ): Promise<Page<SelfAssessment>> {
    const page = keyset(args, ['TEXT', 'UUID'])
    const rows = await listSelfAssessments(context.read, organizationId, period, page)
    return pageOf(rows, page, (row) => [row.personName, row.id])
  }

  @FieldResolver(() => PersonRef, { nullable: true, description: 'The person, when the viewer may see her.' })
  person(@Root() { personId }: SelfAssessment): PersonRef {
    return { id: personId }
  }

  @FieldResolver(() => [String], { description: 'Mutations that the viewer may do with it now.' })
  allowedActions(@Root() one: SelfAssessment, @Ctx() { viewer }: Context): string[] {
    const record = { state: stateOf(one), standing: standingOf(one) }
    return allowedActions(viewer, policies, selfAssessmentActions, record)
  }

  @Mutation(() => SelfAssessmentPayload, {
    description: 'Writes a self-assessment (tự đánh giá): the person herself, or her organization for her.',
  })
  async writeSelfAssessment(
    @Ctx() context: Context,
    @Arg('input', () => WriteSelfAssessmentInput) input: WriteSelfAssessmentInput,
  ): Promise<SelfAssessmentPayload> {
    const { idempotencyKey } = input
    const what = { action: 'writeSelfAssessment', input, idempotencyKey, relyOn: ['organizations'] }
    const outcome = await context.act(what, (work) => writeSelfAssessment(work, input))
    return recordPayload(context, outcome, selfAssessmentLoader, 'SelfAssessment')
  }

  @Mutation(() => SelfAssessmentPayload, {
    description:
      'Signs a self-assessment (ký): from then on it stays as it is, and travels with what is sent.',
  })
  async signSelfAssessment(
    @Ctx() context: Context,
    @Arg('input', () => SignSelfAssessmentInput) input: SignSelfAssessmentInput,
  ): Promise<SelfAssessmentPayload> {
    const { idempotencyKey } = input
    const what = { action: 'signSelfAssessment', input, idempotencyKey, relyOn: ['organizations'] }
    const outcome = await context.act(what, (work) => signSelfAssessment(work, input))
    return recordPayload(context, outcome, selfAssessmentLoader, 'SelfAssessment')
  }
}

/** What the candidate of a proposal says of her own work. */
@Resolver(() => Proposal)
export class ProposalSelfAssessmentsResolver {
  @FieldResolver(() => [SelfAssessment], {
    description:
      'What the candidate says of her own work in the period (bản tự đánh giá), latest first: for the owner what is signed, for others what travelled with the proposal.',
  })
  selfAssessments(@Root() { id }: Proposal, @Ctx() context: Context): Promise<SelfAssessment[]> {
    return context.loader(ofProposalLoader).load(id)
  }
}
