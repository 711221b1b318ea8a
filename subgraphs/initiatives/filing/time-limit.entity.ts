import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { connectionOf } from '../../../shared/federation/connection.js'
import { Day, UUID } from '../../../shared/federation/scalars.js'
import { InfluenceScope } from '../recognition/recognition.entity.js'
import { ParameterVerification } from './filing-window.entity.js'

/** A step that has a time limit. */
export enum TimeLimitStep {
  FORM_CHECK = 'FORM_CHECK',
  DECISION = 'DECISION',
}
registerEnumType(TimeLimitStep, {
  name: 'InitiativeTimeLimitStep',
  description: 'FORM_CHECK kiểm tra hình thức; DECISION quyết định.',
})

/** A step with a time limit that waits, and when it is due. */
@ObjectType({ description: 'A step that waits, and the day until which it should be done.' })
export class InitiativeDeadline {
  initiativeId: string
  /** Null for who marks it elsewhere, until the scoring is closed. */
  organizationId: string | null

  @Field(() => String, { description: 'FORM_CHECK kiểm tra hình thức, or DECISION quyết định.' })
  step: string

  @Field(() => InfluenceScope, { description: 'Scope at which it is to be decided.' })
  scope: InfluenceScope

  @Field(() => Day, { description: 'Last day.' })
  dueOn: string

  @Field(() => Boolean, { description: 'True when that day is over.' })
  isOverdue: boolean

  @Field(() => String, { description: 'On what the limit rests.' })
  basis: string

  @Field(() => ParameterVerification, { description: 'How well it is founded.' })
  verification: ParameterVerification
}

/** A page of what waits. */
export const InitiativeDeadlineConnection = connectionOf(InitiativeDeadline, 'InitiativeDeadline')

/** Within how many months a step is to be done. */
@ObjectType({
  description: 'Within how many months a step is to be done (thời hạn), for what begins to wait in its days.',
})
export class InitiativeTimeLimit {
  @Field(() => UUID, { description: 'Identifier.' })
  id: string

  organizationId: string | null

  @Field(() => InfluenceScope, { description: 'Scope of influence.' })
  scope: InfluenceScope

  @Field(() => TimeLimitStep, { description: 'Step.' })
  step: TimeLimitStep

  @Field(() => Int, { description: 'Months, from the filing or the request.' })
  months: number

  @Field(() => Day, { description: 'First day.' })
  validFrom: string

  @Field(() => Day, { nullable: true, description: 'Day from which it no longer holds; null while open.' })
  validTo: string | null

  @Field(() => String, { description: 'On what it rests.' })
  basis: string

  @Field(() => ParameterVerification, { description: 'How well it is founded; UNVERIFIED chưa xác minh.' })
  verification: ParameterVerification
}
