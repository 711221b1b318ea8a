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
