import { Field, InputType, Int } from 'type-graphql'
import { Day, UUID } from '../../../shared/federation/scalars.js'
import { DisciplineKind, LeaveKind } from './person.enums.js'

/** A leave of a person. */
@InputType({ description: 'A leave of a person.' })
export class RecordLeaveInput {
  @Field(() => UUID, { description: 'Organization that employs the person.' })
  organizationId: string

  @Field(() => UUID, { description: 'The person.' })
  personId: string

  @Field(() => LeaveKind, { description: 'Kind.' })
  kind: LeaveKind

  @Field(() => Day, { description: 'First day.' })
  from: string

  @Field(() => Day, { nullable: true, description: 'First day back; null while it is not known.' })
  to?: string | null

  @Field(() => String, { nullable: true, description: 'Number of the decision.' })
  decisionNumber?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}

/** The end of a leave. */
@InputType({ description: 'The end of a leave.' })
export class EndLeaveInput {
  @Field(() => UUID, { description: 'The leave.' })
  leaveId: string

  @Field(() => Int, { nullable: true, description: 'Version that was read; a stale one is refused.' })
  expectedVersion?: number | null

  @Field(() => Day, { description: 'First day back.' })
  on: string
}

/** A discipline of a person. */
@InputType({ description: 'A discipline of a person; protected.' })
export class RecordDisciplineInput {
  @Field(() => UUID, { description: 'Organization that employs the person.' })
  organizationId: string

  @Field(() => UUID, { description: 'The person.' })
  personId: string

  @Field(() => DisciplineKind, { description: 'Kind.' })
  kind: DisciplineKind

  @Field(() => String, { description: 'Number of the decision.' })
  decisionNumber: string

  @Field(() => Day, { description: 'Day of the decision.' })
  decidedOn: string

  @Field(() => Day, { description: 'First day on which it has effect.' })
  from: string

  @Field(() => Day, { description: 'First day after it.' })
  to: string

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}
