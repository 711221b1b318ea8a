import { Field, InputType, Int } from 'type-graphql'
import { UUID } from '../../../shared/federation/scalars.js'

/** An address for calendar programs. */
@InputType({ description: 'An address for calendar programs (địa chỉ lịch).' })
export class OpenDutyCalendarInput {
  @Field(() => UUID, { description: 'Organization whose duties it shows.' })
  organizationId: string

  @Field(() => String, { description: 'What or whom it is for.' })
  label: string

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}

/** An address that is to work no more. */
@InputType({ description: 'An address that is to work no more (thu hồi).' })
export class RevokeDutyCalendarInput {
  @Field(() => UUID, { description: 'The address.' })
  calendarId: string

  @Field(() => Int, { nullable: true, description: 'Version that the client saw.' })
  expectedVersion?: number | null

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}
