import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import type { Context } from '../../../shared/federation/context.js'
import { InitiativePayload, payloadOf } from '../initiative/initiative.payload.js'
import { OrganizationReference } from '../references/organization.reference.js'
import { InitiativeRecognition } from './recognition.entity.js'
import {
  AnnulRecognitionInput,
  RecognizeInitiativeInput,
  RefuseInitiativeInput,
} from './recognition.inputs.js'
import { annulRecognition, recognizeInitiative, refuseInitiative } from './recognition.service.js'

/** The decisions on initiatives. */
@Resolver(() => InitiativeRecognition)
export class RecognitionResolver {
  @FieldResolver(() => OrganizationReference, {
    nullable: true,
    description: 'Organization that recognized it; null for who marks the initiative at a higher scope.',
  })
  recognizedBy(@Root() { recognizedBy }: InitiativeRecognition): OrganizationReference | null {
    return recognizedBy ? { id: recognizedBy } : null
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
    const what = { action: 'refuseInitiative', reason, input, idempotencyKey, relyOn: ['organizations'] }
    return payloadOf(context, await context.act(what, (work) => refuseInitiative(work, input)))
  }

  @Mutation(() => InitiativePayload, {
    description:
      'Annuls a recognition (hủy công nhận sáng kiến), e.g. because copying was proved; awards no longer count it.',
  })
  async annulRecognition(
    @Ctx() context: Context,
    @Arg('input', () => AnnulRecognitionInput) input: AnnulRecognitionInput,
  ): Promise<InitiativePayload> {
    const { idempotencyKey, grounds: reason } = input
    const what = { action: 'annulRecognition', reason, input, idempotencyKey, relyOn: ['organizations'] }
    return payloadOf(context, await context.act(what, (work) => annulRecognition(work, input)))
  }
}
