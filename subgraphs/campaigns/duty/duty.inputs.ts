import { ArgsType, Field, InputType, Int } from 'type-graphql'
import { PageArgs } from '../../../shared/federation/connection.js'
import { Day, Period, UUID } from '../../../shared/federation/scalars.js'
import { DutyRule } from './duty.enums.js'

/** How the duties of an organization are listed. */
@ArgsType()
export class DutiesArgs extends PageArgs {
  @Field(() => Period, { description: 'School year or calendar year.' })
  period: string
}

/** Between which days duties fall due. */
@ArgsType()
export class DutyCalendarArgs extends PageArgs {
  @Field(() => Day, { description: 'First day.' })
  from: string

  @Field(() => Day, { description: 'Last day.' })
  to: string
}

/** Which late duties are listed. */
@ArgsType()
export class LateDutiesArgs extends DutiesArgs {
  @Field(() => Day, { nullable: true, description: 'Late on this day; default: today.' })
  asOf?: string | null

  @Field(() => String, { nullable: true, description: 'Only this kind.' })
  kind?: string | null
}

/** Which duty is withdrawn, and why. */
@InputType({ description: 'Withdraws a duty assigned in error (thu hồi nhiệm vụ).' })
export class WithdrawDutyInput {
  @Field(() => UUID, { description: 'Duty, for which nothing was handed in yet.' })
  dutyId: string

  @Field(() => String, {
    description: 'Reason, read by all who see the duty; at most 2000 characters.',
  })
  reason: string

  @Field(() => Int, { nullable: true, description: 'Version that the client saw.' })
  expectedVersion?: number | null

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}

/** When a duty falls due. */
@InputType({ description: 'When a duty falls due (thời hạn), as documents word it.' })
export class DutyScheduleInput {
  @Field(() => DutyRule, { description: 'How it recurs.' })
  rule: DutyRule

  @Field(() => Day, { nullable: true, description: 'ONCE: the day.' })
  on?: string | null

  @Field(() => Int, {
    nullable: true,
    description:
      'Day of the month, 1 to 31 (of the last month of a quarter or half-year); default: the last day.',
  })
  dayOfMonth?: number | null

  @Field(() => Day, {
    nullable: true,
    description: 'First day of the recurrence; default: that of the year, for a school year 1 September.',
  })
  from?: string | null

  @Field(() => Day, {
    nullable: true,
    description: 'Last day of the recurrence; default: that of the year, for a school year 31 May.',
  })
  to?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'AFTER_EVENT: name of the event; it falls due once recordDutyEvent says when it was held.',
  })
  event?: string | null

  @Field(() => Int, { nullable: true, description: 'AFTER_EVENT: days after the event, from 0.' })
  offsetDays?: number | null

  @Field(() => Boolean, { defaultValue: false, description: 'AFTER_EVENT: only working days count.' })
  inWorkingDays: boolean
}

/** A duty of many organizations, or one that recurs. */
@InputType({ description: 'A duty of many organizations, or one that recurs.' })
export class AssignDutiesInput {
  @Field(() => [UUID], {
    description: 'Organizations that must do it, at most 500; all or none are assigned.',
  })
  organizationIds: string[]

  @Field(() => UUID, { nullable: true, description: 'Plan that sets it; then its issuer assigns.' })
  planId?: string | null

  @Field(() => String, { description: 'What is to be done.' })
  title: string

  @Field(() => String, { description: 'Kind: capital letters and underscores, e.g. REPORT.' })
  kind: string

  @Field(() => Period, { description: 'School year or calendar year in which it is counted.' })
  period: string

  @Field(() => DutyScheduleInput, { description: 'When it falls due.' })
  schedule: DutyScheduleInput

  @Field(() => Int, { defaultValue: 1, description: 'Entries asked for each time.' })
  quota: number

  @Field(() => String, { nullable: true, description: 'How the document words the time.' })
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

/** That an event was held. */
@InputType({ description: 'That an event was held (sự kiện đã diễn ra): duties that follow it fall due.' })
export class RecordDutyEventInput {
  @Field(() => UUID, { description: 'Organization that held it.' })
  organizationId: string

  @Field(() => Period, { description: 'School year or calendar year of the duties that follow it.' })
  period: string

  @Field(() => String, { description: 'Name, as the duties have it; accents and case do not matter.' })
  name: string

  @Field(() => Day, { description: 'Day on which it is held.' })
  heldOn: string

  @Field(() => Int, {
    nullable: true,
    description: 'Version that the client saw, when the day is corrected.',
  })
  expectedVersion?: number | null

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
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

  @Field(() => Day, {
    nullable: true,
    description: 'Last day on which it is on time; when nobody works on it, the first working day after it.',
  })
  dueOn?: string | null

  @Field(() => Int, { defaultValue: 1, description: 'Entries asked for.' })
  quota: number

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

  @Field(() => String, {
    nullable: true,
    description:
      'Why it is entered so late: needed when doneOn lies too far back; then it counts on the day of entry.',
  })
  explanation?: string | null

  @Field(() => Int, {
    nullable: true,
    description: 'Entries handed in, for a duty that asks for several; default: those still missing.',
  })
  amount?: number | null

  @Field(() => String, { nullable: true, description: 'Evidence: number of a report, an address, a remark.' })
  evidence?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}
