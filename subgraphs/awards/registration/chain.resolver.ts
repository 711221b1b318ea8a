import { Arg, Ctx, Field, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import type { Context, Outcome } from '../../../shared/federation/context.js'
import { recordPayload } from '../../../shared/federation/record-payload.js'
import { Day } from '../../../shared/federation/scalars.js'
import { UserError } from '../../../shared/federation/user-error.js'
import {
  AdvanceRegistrationsInput,
  AnswerRegistrationsInput,
  ChangeAimInput,
  SetRegistrationWindowInput,
} from './chain.inputs.js'
import {
  advanceRegistrations,
  answerRegistrations,
  changeAim,
  setRegistrationWindow,
} from './chain.service.js'
import { RegistrationPayload, registrationLoader } from './registration.resolver.js'

/** Answer of the bulk steps of registrations. */
@ObjectType({ description: 'Answer of the bulk steps of registrations.' })
export class RegistrationCountPayload {
  @Field(() => Int, { nullable: true, description: 'How many went on; null when refused.' })
  count: number | null

  @Field(() => [UserError], { description: 'Why it was refused.' })
  userErrors: UserError[]
}

/** Answer of setRegistrationWindow. */
@ObjectType({ description: 'Answer of setRegistrationWindow.' })
export class RegistrationWindowPayload {
  @Field(() => Day, { nullable: true, description: 'Last day of registration; null when refused.' })
  lastDay: string | null

  @Field(() => [UserError], { description: 'Why it was refused.' })
  userErrors: UserError[]
}

const counted = ({ result, userErrors }: Outcome<number>): RegistrationCountPayload => ({
  count: result,
  userErrors,
})

/** The chain of registration: team, secretary, council, conference, disclosure, superior. */
@Resolver()
export class RegistrationChainResolver {
  @Mutation(() => RegistrationCountPayload, {
    description: 'Takes the registrations of a period on to a stage: the whole list in one call.',
  })
  async advanceRegistrations(
    @Ctx() context: Context,
    @Arg('input', () => AdvanceRegistrationsInput) input: AdvanceRegistrationsInput,
  ): Promise<RegistrationCountPayload> {
    const what = { action: 'advanceRegistrations', input, idempotencyKey: input.idempotencyKey }
    return counted(await context.act(what, (work) => advanceRegistrations(work, input)))
  }

  @Mutation(() => RegistrationCountPayload, {
    description: 'Confirms or returns the registrations that an organization below has sent.',
  })
  async answerRegistrations(
    @Ctx() context: Context,
    @Arg('input', () => AnswerRegistrationsInput) input: AnswerRegistrationsInput,
  ): Promise<RegistrationCountPayload> {
    const { reason, idempotencyKey } = input
    const what = { action: 'answerRegistrations', reason, input, idempotencyKey, relyOn: ['organizations'] }
    return counted(await context.act(what, (work) => answerRegistrations(work, input)))
  }

  @Mutation(() => RegistrationPayload, { description: 'Changes the title aimed at (đổi mục tiêu).' })
  async changeAim(
    @Ctx() context: Context,
    @Arg('input', () => ChangeAimInput) input: ChangeAimInput,
  ): Promise<RegistrationPayload> {
    const { reason, idempotencyKey } = input
    const what = { action: 'changeAim', reason, input, idempotencyKey }
    const outcome = await context.act(what, (work) => changeAim(work, input))
    return recordPayload(context, outcome, registrationLoader, 'Registration')
  }

  @Mutation(() => RegistrationWindowPayload, {
    description: 'Says when an organization registers: its conference, a supplementary window.',
  })
  async setRegistrationWindow(
    @Ctx() context: Context,
    @Arg('input', () => SetRegistrationWindowInput) input: SetRegistrationWindowInput,
  ): Promise<RegistrationWindowPayload> {
    const what = { action: 'setRegistrationWindow', input, idempotencyKey: input.idempotencyKey }
    const { result, userErrors } = await context.act(what, (work) => setRegistrationWindow(work, input))
    return { lastDay: result, userErrors }
  }
}
