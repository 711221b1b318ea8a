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
import type { Work } from '../../../shared/database/work.js'
import { keyset, pageOf, type Page } from '../../../shared/federation/connection.js'
import type { Context } from '../../../shared/federation/context.js'
import { listLoaderOf, loaderOf } from '../../../shared/federation/loaders.js'
import { recordPayload } from '../../../shared/federation/record-payload.js'
import { UserError } from '../../../shared/federation/user-error.js'
import { InitiativesPayload } from '../council/council.resolver.js'
import { Initiative } from '../initiative/initiative.entity.js'
import { initiativeLoader } from '../initiative/initiative.loader.js'
import { policies } from '../policies.js'
import { OrganizationReference } from '../references/organization.reference.js'
import { RecognitionRequest, RecognitionRequestConnection } from './request.entity.js'
import {
  CheckRecognitionRequestInput,
  RecognitionRequestsArgs,
  RefuseRecognitionRequestInput,
  RequestRecognitionInput,
  ReturnRecognitionRequestInput,
} from './request.inputs.js'
import {
  checkRecognitionRequest,
  refuseRecognitionRequest,
  requestRecognition,
  returnRecognitionRequest,
} from './request.service.js'
import { requestActionsIn, type RequestAction } from './request.states.js'
import { listRequests, loadRequests, loadRequestsOf } from './request.store.js'

/** Answer of the mutations on a request. */
@ObjectType({ description: 'Answer of the mutations on a request for recognition.' })
export class RecognitionRequestPayload {
  @Field(() => RecognitionRequest, {
    nullable: true,
    description: 'The request after the act; null when refused.',
  })
  record: RecognitionRequest | null

  @Field(() => [UserError], { description: 'Why it was refused.' })
  userErrors: UserError[]
}

const requestLoader = loaderOf(loadRequests, (request: RecognitionRequest) => request.id)
const requestsLoader = listLoaderOf(loadRequestsOf, (request: RecognitionRequest) => request.initiativeId)

/** Requests for recognition, as who decides on them works them off. */
@Resolver(() => RecognitionRequest)
export class RecognitionRequestResolver {
  @Query(() => RecognitionRequestConnection, {
    description:
      'What is laid before an organization for recognition, latest first (hồ sơ đề nghị công nhận).',
  })
  async recognitionRequests(
    @Ctx() context: Context,
    @Args() args: RecognitionRequestsArgs,
  ): Promise<Page<RecognitionRequest>> {
    const { organizationId, state = null, scope = null } = args
    const page = keyset(args, ['DAY', 'UUID'])
    const rows = await listRequests(context.read, { organizationId, state, scope }, page)
    return pageOf(rows, page, (row) => [row.askedOn, row.id])
  }

  @FieldResolver(() => Initiative, { nullable: true, description: 'What is to be recognized.' })
  initiative(@Root() request: RecognitionRequest, @Ctx() context: Context): Promise<Initiative | null> {
    return context.loader(initiativeLoader).load(request.initiativeId)
  }

  @FieldResolver(() => OrganizationReference, { nullable: true, description: 'Who decides.' })
  organization(@Root() request: RecognitionRequest): OrganizationReference {
    return { id: request.organizationId }
  }

  @FieldResolver(() => [String], { description: 'Mutations that the viewer may call on it now.' })
  allowedActions(@Root() { state, organizationId }: RecognitionRequest, @Ctx() context: Context): string[] {
    const possible: readonly RequestAction[] = requestActionsIn[state]
    return possible.filter((action) => may(context.viewer, policies[action], { HOLDER: organizationId }))
  }

  @Mutation(() => RecognitionRequestPayload, {
    description: 'Notes that the form of a request is complete (kiểm tra hình thức).',
  })
  checkRecognitionRequest(
    @Ctx() context: Context,
    @Arg('input', () => CheckRecognitionRequestInput) input: CheckRecognitionRequestInput,
  ): Promise<RecognitionRequestPayload> {
    return perform(context, 'checkRecognitionRequest', input, (work) => checkRecognitionRequest(work, input))
  }

  @Mutation(() => RecognitionRequestPayload, {
    description: 'Returns a request for completion, with the reasons (trả lại).',
  })
  returnRecognitionRequest(
    @Ctx() context: Context,
    @Arg('input', () => ReturnRecognitionRequestInput) input: ReturnRecognitionRequestInput,
  ): Promise<RecognitionRequestPayload> {
    return perform(context, 'returnRecognitionRequest', input, (work) =>
      returnRecognitionRequest(work, input),
    )
  }

  @Mutation(() => RecognitionRequestPayload, {
    description:
      'Refuses recognition at the scope, with reasons (không công nhận phạm vi); other recognitions stand.',
  })
  refuseRecognitionRequest(
    @Ctx() context: Context,
    @Arg('input', () => RefuseRecognitionRequestInput) input: RefuseRecognitionRequestInput,
  ): Promise<RecognitionRequestPayload> {
    return perform(context, 'refuseRecognitionRequest', input, (work) =>
      refuseRecognitionRequest(work, input),
    )
  }
}

async function perform(
  context: Context,
  action: string,
  input: CheckRecognitionRequestInput & { reasons?: string },
  run: (work: Work) => Promise<string>,
): Promise<RecognitionRequestPayload> {
  const { idempotencyKey, reasons: reason } = input
  const outcome = await context.act({ action, reason, input, idempotencyKey }, run)
  return recordPayload(context, outcome, requestLoader, 'RecognitionRequest')
}

/** Requests of an initiative. */
@Resolver(() => Initiative)
export class InitiativeRequestsResolver {
  @FieldResolver(() => [RecognitionRequest], {
    description: 'Requests for recognition at a scope with their answers, in their order.',
  })
  recognitionRequests(
    @Root() initiative: Initiative,
    @Ctx() context: Context,
  ): Promise<RecognitionRequest[]> {
    return context.loader(requestsLoader).load(initiative.id)
  }

  @Mutation(() => InitiativesPayload, {
    description:
      'Lays initiatives before a direct parent for recognition at a scope (đề nghị công nhận phạm vi ảnh hưởng), all or none; what was not reported yet is reported by it.',
  })
  async requestRecognition(
    @Ctx() context: Context,
    @Arg('input', () => RequestRecognitionInput) input: RequestRecognitionInput,
  ): Promise<InitiativesPayload> {
    const { idempotencyKey } = input
    const what = { action: 'requestRecognition', input, idempotencyKey, relyOn: ['organizations'] }
    const { result, userErrors } = await context.act(what, (work) => requestRecognition(work, input))
    const records = result ? await context.loader(initiativeLoader).loadMany(result) : null
    return { records: records as Initiative[] | null, userErrors }
  }
}
