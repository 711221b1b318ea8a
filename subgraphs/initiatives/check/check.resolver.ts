import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../../shared/federation/context.js'
import { InitiativePayload, payloadOf } from '../initiative/initiative.payload.js'
import { CheckInitiativeDuplicatesInput, CheckInitiativeFormInput } from './check.inputs.js'
import { checkInitiativeDuplicates, checkInitiativeForm } from './check.service.js'

const relyOn = ['organizations']

/** What is checked before an initiative is scored. */
@Resolver()
export class CheckResolver {
  @Mutation(() => InitiativePayload, {
    description: 'Notes that the form of an application is complete (kiểm tra hình thức).',
  })
  async checkInitiativeForm(
    @Ctx() context: Context,
    @Arg('input', () => CheckInitiativeFormInput) input: CheckInitiativeFormInput,
  ): Promise<InitiativePayload> {
    const what = { action: 'checkInitiativeForm', input, idempotencyKey: input.idempotencyKey, relyOn }
    return payloadOf(context, await context.act(what, (work) => checkInitiativeForm(work, input)))
  }

  @Mutation(() => InitiativePayload, {
    description: 'Notes that a person has read the report on similar initiatives (kiểm tra trùng lặp).',
  })
  async checkInitiativeDuplicates(
    @Ctx() context: Context,
    @Arg('input', () => CheckInitiativeDuplicatesInput) input: CheckInitiativeDuplicatesInput,
  ): Promise<InitiativePayload> {
    const what = { action: 'checkInitiativeDuplicates', input, idempotencyKey: input.idempotencyKey, relyOn }
    return payloadOf(context, await context.act(what, (work) => checkInitiativeDuplicates(work, input)))
  }
}
