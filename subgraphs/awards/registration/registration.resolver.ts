import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql'
import { keyset, PageArgs, pageOf, type Page } from '../../../shared/federation/connection.js'
import type { Context } from '../../../shared/federation/context.js'
import { loaderOf } from '../../../shared/federation/loaders.js'
import { recordPayload } from '../../../shared/federation/record-payload.js'
import { Period, UUID } from '../../../shared/federation/scalars.js'
import { UserError } from '../../../shared/federation/user-error.js'
import { allowedActions } from '../../../shared/states/state-table.js'
import { AwardSubject } from '../award-type/award-type.enums.js'
import { policies } from '../policies.js'
import { OrganizationRef, PersonRef } from '../references/references.js'
import { Registration, RegistrationConnection } from './registration.entity.js'
import {
  RegisterCandidatesInput,
  SendRegistrationsInput,
  SignRegistrationInput,
  WithdrawRegistrationInput,
} from './registration.inputs.js'
import {
  registerCandidates,
  sendRegistrations,
  signRegistration,
  withdrawRegistration,
} from './registration.service.js'
import { registrationActions } from './registration.states.js'
import { loadReceivers } from './chain.store.js'
import { listRegistrations, loadRegistrations } from './registration.store.js'

/** Registrations by id. */
export const registrationLoader = loaderOf(loadRegistrations, (registration: Registration) => registration.id)

const receiverLoader = loaderOf(loadReceivers, (row: { ownerId: string }) => row.ownerId)

/** Answer of the bulk registration. */
@ObjectType({ description: 'Answer of registerCandidates, item by item.' })
export class RegistrationsPayload {
  @Field(() => [Registration], { description: 'The registrations that were made.' })
  records: Registration[]

  @Field(() => [UserError], { description: 'Why others were not; the path names the item.' })
  userErrors: UserError[]
}

/** Answer of a mutation on one registration. */
@ObjectType({ description: 'Answer of a mutation on one registration.' })
export class RegistrationPayload {
  @Field(() => Registration, { nullable: true, description: 'The registration; null when refused.' })
  record: Registration | null

  @Field(() => [UserError], { description: 'Why it was refused.' })
  userErrors: UserError[]
}

/** Answer of sendRegistrations. */
@ObjectType({ description: 'Answer of sendRegistrations.' })
export class SendRegistrationsPayload {
  @Field(() => Int, { nullable: true, description: 'How many were sent; null when refused.' })
  count: number | null

  @Field(() => [UserError], { description: 'Why it was refused.' })
  userErrors: UserError[]
}

/** Registrations. */
@Resolver(() => Registration)
export class RegistrationResolver {
  @Query(() => RegistrationConnection, {
    description: 'Registrations of an organization in a period that are open to the viewer, by name.',
  })
  async registrations(
    @Ctx() context: Context,
    @Arg('organizationId', () => UUID, { description: 'Whose registrations.' }) organizationId: string,
    @Arg('period', () => Period, { description: 'School year or calendar year.' }) period: string,
    @Args() args: PageArgs,
  ): Promise<Page<Registration>> {
    const page = keyset(args, ['TEXT', 'UUID'])
    return pageOf(await listRegistrations(context.read, organizationId, period, page), page, (row) => [
      row.candidateName,
      row.id,
    ])
  }

  @FieldResolver(() => OrganizationRef, { nullable: true, description: 'Organization that registers.' })
  owner(@Root() { ownerId }: Registration): OrganizationRef {
    return { id: ownerId }
  }

  @FieldResolver(() => PersonRef, {
    nullable: true,
    description: 'The candidate, when a person that the viewer may see.',
  })
  person(@Root() { subject, candidateId }: Registration): PersonRef | null {
    return subject === AwardSubject.PERSON ? { id: candidateId } : null
  }

  @FieldResolver(() => [String], { description: 'Mutations that the viewer may do with it now.' })
  async allowedActions(
    @Root() { state, ownerId, sentOn, subject, candidateId }: Registration,
    @Ctx() context: Context,
  ): Promise<string[]> {
    const receiver = sentOn ? await context.loader(receiverLoader).load(ownerId) : null
    const standing = {
      OWNER: ownerId,
      HOLDER: receiver?.receiverId,
      PERSON: subject === AwardSubject.PERSON ? candidateId : null,
    }
    return allowedActions(context.viewer, policies, registrationActions, { state, standing })
  }

  @Mutation(() => RegistrationsPayload, {
    description: 'Registers candidates (đăng ký thi đua), item by item.',
  })
  async registerCandidates(
    @Ctx() context: Context,
    @Arg('input', () => RegisterCandidatesInput) input: RegisterCandidatesInput,
  ): Promise<RegistrationsPayload> {
    const what = {
      action: 'registerCandidates',
      input,
      idempotencyKey: input.idempotencyKey,
      relyOn: ['organizations'],
    }
    const { result, userErrors } = await context.act(what, (work) => registerCandidates(work, input))
    if (!result) return { records: [], userErrors }
    const records = await loadRegistrations(context.read, result.ids)
    return { records, userErrors: context.present(result.refused) }
  }

  @Mutation(() => SendRegistrationsPayload, {
    description: 'Sends all registrations that are not sent yet up to the professional parent.',
  })
  async sendRegistrations(
    @Ctx() context: Context,
    @Arg('input', () => SendRegistrationsInput) input: SendRegistrationsInput,
  ): Promise<SendRegistrationsPayload> {
    const what = {
      action: 'sendRegistrations',
      input,
      idempotencyKey: input.idempotencyKey,
      relyOn: ['organizations'],
    }
    const { result, userErrors } = await context.act(what, (work) => sendRegistrations(work, input))
    return { count: result, userErrors }
  }

  @Mutation(() => RegistrationPayload, { description: 'Takes a registration back.' })
  async withdrawRegistration(
    @Ctx() context: Context,
    @Arg('input', () => WithdrawRegistrationInput) input: WithdrawRegistrationInput,
  ): Promise<RegistrationPayload> {
    const { reason, idempotencyKey } = input
    const what = { action: 'withdrawRegistration', reason, input, idempotencyKey }
    return recordPayload(
      context,
      await context.act(what, (work) => withdrawRegistration(work, input)),
      registrationLoader,
      'Registration',
    )
  }

  @Mutation(() => RegistrationPayload, {
    description: 'She signs her own registration (ký đăng ký) with the account that is linked to her.',
  })
  async signRegistration(
    @Ctx() context: Context,
    @Arg('input', () => SignRegistrationInput) input: SignRegistrationInput,
  ): Promise<RegistrationPayload> {
    const { idempotencyKey } = input
    const what = { action: 'signRegistration', input, idempotencyKey, relyOn: ['organizations'] }
    const outcome = await context.act(what, (work) => signRegistration(work, input))
    return recordPayload(context, outcome, registrationLoader, 'Registration')
  }
}
