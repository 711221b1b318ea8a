import { Field, InputType, Int } from 'type-graphql'
import { Day, UUID } from '../../../shared/federation/scalars.js'
import { InitiativeActInput } from '../initiative/initiative.inputs.js'
import { InfluenceScope } from './recognition.entity.js'

/** A recognition by the head of an organization on the advice of its council. */
@InputType({
  description: 'A recognition (quyết định công nhận sáng kiến) on the advice of the initiative council.',
})
export class RecognizeInitiativeInput extends InitiativeActInput {
  @Field(() => InfluenceScope, { description: 'Scope of influence; the owner recognizes at GRASSROOTS.' })
  scope: InfluenceScope

  @Field(() => String, { description: 'Number of the decision, unique per organization and year.' })
  decisionNumber: string

  @Field(() => Day, { description: 'Date of the decision, not after today.' })
  decisionDate: string

  @Field(() => String, { description: 'Who signed the decision.' })
  signer: string

  @Field(() => Int, { description: 'Council members who agreed.' })
  votesAgree: number

  @Field(() => Int, { description: 'All members of the council, present or not.' })
  votesTotal: number

  @Field(() => UUID, {
    nullable: true,
    description:
      'Organization that recognizes: the owner (default), or one to which the initiative was reported.',
  })
  recognizedById?: string | null
}

/** A refusal with reasons. */
@InputType({ description: 'A refusal of recognition (không công nhận), notified with reasons.' })
export class RefuseInitiativeInput extends InitiativeActInput {
  @Field(() => String, { description: 'Reasons, at most 2,000 characters.' })
  reasons: string
}

/** The annulment of a recognition. */
@InputType({
  description: 'The annulment of a recognition (hủy công nhận), e.g. because copying was proved.',
})
export class AnnulRecognitionInput {
  @Field(() => UUID, { description: 'Recognition.' })
  recognitionId: string

  @Field(() => String, { description: 'Grounds, at most 5,000 characters.' })
  grounds: string

  @Field(() => String, { description: 'Number of the decision that annuls it.' })
  decisionNumber: string

  @Field(() => Day, { description: 'Date of that decision, not after today, not before the recognition.' })
  decisionDate: string

  @Field(() => Int, {
    nullable: true,
    description: 'Version of the initiative that the client saw; a stale one is a CONFLICT.',
  })
  expectedVersion?: number | null

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}
