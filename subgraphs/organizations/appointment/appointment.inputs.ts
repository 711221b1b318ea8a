import { Field, InputType, Int } from 'type-graphql'
import { Day, UUID } from '../../../shared/federation/scalars.js'
import { Role } from './appointment.entity.js'

/** A new appointment. */
@InputType({ description: 'A new appointment.' })
export class AppointInput {
  @Field(() => String, { description: 'Subject of the token (sub) of the person appointed.' })
  subject: string

  @Field(() => UUID, { description: 'Organization for which she will act.' })
  organizationId: string

  @Field(() => Role, { description: 'Role.' })
  role: Role

  @Field(() => Day, { description: 'First day.' })
  from: string

  @Field(() => String, {
    nullable: true,
    description:
      'Subject of the officer for whom she acts meanwhile (quyền, phụ trách); then "to" is needed.',
  })
  actingFor?: string | null

  @Field(() => Day, { nullable: true, description: 'First day on which it is void; open when left out.' })
  to?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}

/** The end of an appointment. */
@InputType({ description: 'The end of an appointment.' })
export class EndAppointmentInput {
  @Field(() => UUID, { description: 'Appointment.' })
  appointmentId: string

  @Field(() => Day, {
    description: 'First day on which it is void; its own first day undoes it altogether.',
  })
  on: string

  @Field(() => String, { nullable: true, description: 'Reason, kept in the journal.' })
  reason?: string | null

  @Field(() => Int, { nullable: true, description: 'Version that the client saw.' })
  expectedVersion?: number | null

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}
