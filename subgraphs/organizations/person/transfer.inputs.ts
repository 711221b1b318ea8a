import { Field, InputType, Int } from 'type-graphql'
import { Day, UUID } from '../../../shared/federation/scalars.js'
import { PositionInput } from './person.inputs.js'

/** Offers a person to another organization. */
@InputType({ description: 'Offers a person to another organization; nothing moves until it receives.' })
export class OfferTransferInput {
  @Field(() => UUID, { description: 'Organization that employs the person now.' })
  organizationId: string

  @Field(() => UUID, { description: 'The person.' })
  personId: string

  @Field(() => UUID, { description: 'Organization that is to receive.' })
  toOrganizationId: string

  @Field(() => Day, { description: 'First day in the new organization.' })
  movesOn: string

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'True for a second employment at the same time (dạy liên trường, biệt phái).',
  })
  keepsEmployment: boolean

  @Field(() => String, { nullable: true, description: 'Number of the decision (quyết định điều động).' })
  decisionNumber?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}

/** Receives a person who was offered. */
@InputType({ description: 'Receives a person: closes the old employment and opens the new one.' })
export class TransferPersonInput extends PositionInput {
  @Field(() => UUID, { description: 'The offered transfer.' })
  transferId: string

  @Field(() => Int, { nullable: true, description: 'Version that was read; a stale one is refused.' })
  expectedVersion?: number | null
}

/** Takes an offer back. */
@InputType({ description: 'Takes an offered transfer back.' })
export class WithdrawTransferInput {
  @Field(() => UUID, { description: 'The offered transfer.' })
  transferId: string

  @Field(() => Int, { nullable: true, description: 'Version that was read; a stale one is refused.' })
  expectedVersion?: number | null

  @Field(() => String, { description: 'Why; kept in the audit log.' })
  reason: string
}
