import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Day, Period, UUID } from '../../../shared/federation/scalars.js'
import { EarlierAwardState } from './history.enums.js'
import { STATEMENTS } from '../rules/stated.js'

/** What an owner may state of a candidate. */
export const StatementName = Object.fromEntries(Object.keys(STATEMENTS).map((name) => [name, name])) as {
  [Name in keyof typeof STATEMENTS]: Name
}
registerEnumType(StatementName, {
  name: 'StatementName',
  description:
    'What the rules ask and no room of the hub owns: service in months, first places, age of a collective, since when the award history is complete, the opinion of a former unit.',
})

/** Where an entry of an award history comes from. */
export enum AwardProvenance {
  HUB = 'HUB',
  BEFORE_HUB = 'BEFORE_HUB',
}
registerEnumType(AwardProvenance, {
  name: 'AwardProvenance',
  description: 'Decided in the hub, or before it and entered with its decision (nhập từ trước).',
})

/** An award from before the hub. */
@ObjectType({
  description:
    'An award given before the hub (khen thưởng trước khi có hệ thống), entered by the owner with its decision.',
})
@Directive('@key(fields: "id")')
export class EarlierAward {
  @Field(() => UUID, { description: 'Identifier.' })
  id: string

  ownerId: string

  @Field(() => String, { description: 'Code of the award type.' })
  awardType: string

  @Field(() => Period, { description: 'School year or calendar year.' })
  period: string

  @Field(() => String, { description: 'Who decided, as printed.' })
  issuerName: string

  @Field(() => String, { description: 'Number of the decision.' })
  decisionNumber: string

  @Field(() => Day, { description: 'Date of the decision.' })
  decidedOn: string

  @Field(() => EarlierAwardState, {
    description: 'Whether a superior has verified it; the rules count it then.',
  })
  state: EarlierAwardState

  @Field(() => String, { nullable: true, description: 'What the superior said.' })
  opinion: string | null

  @Field(() => Int, { description: 'Grows with every change; send it back as expectedVersion.' })
  version: number
}

/** One entry of the award history of a person or collective. */
@ObjectType({ description: 'One entry of an award history (lịch sử khen thưởng), with where it comes from.' })
export class AwardHistoryEntry {
  @Field(() => UUID, { description: 'Identifier of the award, or of the entry from before the hub.' })
  id: string

  candidateId: string

  @Field(() => String, { description: 'Code of the award type.' })
  awardType: string

  @Field(() => Period, { description: 'School year or calendar year.' })
  period: string

  @Field(() => String, { description: 'Who decided, as printed.' })
  issuerName: string

  @Field(() => String, { description: 'Number of the decision.' })
  decisionNumber: string

  @Field(() => Day, { description: 'Date of the decision.' })
  decidedOn: string

  @Field(() => AwardProvenance, { description: 'Where it comes from.' })
  provenance: AwardProvenance

  @Field(() => Boolean, {
    description: 'Whether the rules count it: decided in the hub, or verified by a superior.',
  })
  counts: boolean
}
