import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import type { Context } from '../../../shared/federation/context.js'
import { InitiativePayload, payloadOf } from '../initiative/initiative.payload.js'
import { OrganizationReference } from '../references/organization.reference.js'
import { InitiativeRecognition } from './recognition.entity.js'
import { RecognizeInitiativeInput, RefuseInitiativeInput } from './recognition.inputs.js'
import { recognizeInitiative, refuseInitiative } from './recognition.service.js'

/** The decisions on initiatives. */
@Resolver(() => InitiativeRecognition)
export class RecognitionResolver {
  @FieldResolver(() => OrganizationReference, {
    nullable: true,
    description: 'Organization that recognized it.',
  })
  recognizedBy(@Root() recognition: InitiativeRecognition): OrganizationReference {
    return { id: recognition.recognizedBy }
  }

  @Mutation(() => InitiativePayload, {
    description: 'Recognizes an initiative (công nhận sáng kiến) by a decision on the advice of the council.',
  })
  async recognizeInitiative(
    @Ctx() context: Context,
    @Arg('input', () => RecognizeInitiativeInput) input: RecognizeInitiativeInput,
  ): Promise<InitiativePayload> {
    const { idempotencyKey } = input
    const what = { action: 'recognizeInitiative', input, idempotencyKey, relyOn: ['organizations'] }
    return payloadOf(context, await context.act(what, (work) => recognizeInitiative(work, input)))
  }

  @Mutation(() => InitiativePayload, { description: 'Refuses recognition, with reasons (không công nhận).' })
  async refuseInitiative(
    @Ctx() context: Context,
    @Arg('input', () => RefuseInitiativeInput) input: RefuseInitiativeInput,
  ): Promise<InitiativePayload> {
    const { idempotencyKey, reasons: reason } = input
    const what = { action: 'refuseInitiative', reason, input, idempotencyKey }
    return payloadOf(context, await context.act(what, (work) => refuseInitiative(work, input)))
  }
}
