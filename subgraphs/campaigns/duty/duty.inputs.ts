import { ArgsType, Field, InputType } from 'type-graphql'
import { PageArgs } from '../../../shared/federation/connection.js'
import { Day, Period, UUID } from '../../../shared/federation/scalars.js'

/** How the duties of an organization are listed. */
@ArgsType()
export class DutiesArgs extends PageArgs {
  @Field(() => Period, { description: 'School year or calendar year.' })
  period: string
}

/** A new duty of an organization. */
@InputType({ description: 'A new duty (nhiệm vụ) of an organization.' })
export class AssignDutyInput {
  @Field(() => UUID, { description: 'Organization that must do it.' })
  organizationId: string

  @Field(() => UUID, { nullable: true, description: 'Plan that sets it; then its issuer assigns.' })
  planId?: string | null

  @Field(() => String, { description: 'What is to be done.' })
  title: string

  @Field(() => String, { description: 'Kind: capital letters and underscores, e.g. REPORT.' })
  kind: string

  @Field(() => Period, { description: 'School year or calendar year in which it is counted.' })
  period: string

  @Field(() => Day, { nullable: true, description: 'Last day on which it is on time.' })
  dueOn?: string | null

  @Field(() => String, { nullable: true, description: 'How the time is worded when no day is set.' })
  recurrence?: string | null

  @Field(() => [UUID], {
    defaultValue: [],
    description: 'Organizations that receive the result; at most 500.',
  })
  receiverIds: string[]

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}

/** That a duty was done. */
@InputType({ description: 'That a duty was done.' })
export class FulfilDutyInput {
  @Field(() => UUID, { description: 'Duty.' })
  dutyId: string

  @Field(() => Day, {
    nullable: true,
    description: 'Day on which it was done, by default and at the latest the day of the request.',
  })
  doneOn?: string | null

  @Field(() => String, { nullable: true, description: 'Evidence: number of a report, an address, a remark.' })
  evidence?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}
