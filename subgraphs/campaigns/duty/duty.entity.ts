import { Directive, Field, Int, ObjectType } from 'type-graphql'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import { connectionOf } from '../../../shared/federation/connection.js'
import { Day, Period, UUID } from '../../../shared/federation/scalars.js'

/** What an organization must do in a period. */
@Entity('duty')
@ObjectType({
  description:
    'What an organization must do in a period (nhiệm vụ); seen by it, those above it, and the receivers.',
})
@Directive('@key(fields: "id")')
export class Duty {
  @PrimaryColumn({ type: 'uuid' })
  @Field(() => UUID, { description: 'Identifier.' })
  id: string

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Code in the hub, unique.' })
  code: string | null

  @Column({ type: 'uuid' })
  organizationId: string

  @Column({ type: 'uuid', nullable: true })
  planId: string | null

  @Column({ type: 'text' })
  @Field(() => String, { description: 'What is to be done.' })
  title: string

  @Column({ type: 'text' })
  @Field(() => String, {
    description: 'Kind, e.g. REPORT, REGISTRATION, PROPOSAL: the item of the roll-ups.',
  })
  kind: string

  @Column({ type: 'text' })
  @Field(() => Period, { description: 'School year or calendar year in which it is counted.' })
  period: string

  @Column({ type: 'date', nullable: true })
  @Field(() => Day, {
    nullable: true,
    description:
      'Last day on which it is on time, a working day; null when no day is set (yet): never late, not counted.',
  })
  dueOn: string | null

  @Column({ type: 'date', nullable: true })
  @Field(() => Day, {
    nullable: true,
    description:
      'Day that the document sets; when nobody works on it, dueOn is the first working day after it.',
  })
  dueWritten: string | null

  @Column({ type: 'date', nullable: true })
  @Field(() => Day, {
    nullable: true,
    description:
      'Day on which it was given, before which it cannot be done; null when it was entered after it fell due.',
  })
  givenOn: string | null

  @Column({ type: 'uuid', nullable: true })
  @Field(() => UUID, { nullable: true, description: 'Duties that were assigned together have one series.' })
  seriesId: string | null

  @Column({ type: 'integer' })
  @Field(() => Int, { description: 'Entries asked for (số lượng), e.g. 3 contest entries.' })
  quota: number

  @Column({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Event after which it falls due, e.g. "Hội nghị cán bộ, viên chức".',
  })
  event: string | null

  @Column({ type: 'integer', nullable: true })
  @Field(() => Int, { nullable: true, description: 'Days after the event.' })
  offsetDays: number | null

  @Column({ type: 'boolean' })
  @Field(() => Boolean, { description: 'True when only working days count after the event.' })
  offsetInWorkingDays: boolean

  @Column({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'How the document words the time, e.g. "Ngày 15 hàng tháng".',
  })
  recurrence: string | null

  @Column({ type: 'uuid', array: true, name: 'receivers' })
  receiverIds: string[]

  @Column({ type: 'text', array: true })
  @Field(() => [String], { description: 'Receivers (nơi nhận), as the document names them.' })
  receiversText: string[]

  @Column({ type: 'text', array: true })
  @Field(() => [String], { description: 'Fields that the document does not say.' })
  inferred: string[]

  @Column({ type: 'uuid', nullable: true, name: 'assigned_by' })
  assignedById: string | null

  @Column({ type: 'date', nullable: true })
  @Field(() => Day, {
    nullable: true,
    description: 'Day on which its assigner withdrew it (thu hồi nhiệm vụ giao nhầm): it counts no more.',
  })
  withdrawnOn: string | null

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Why it was withdrawn.' })
  withdrawalReason: string | null

  @Column({ type: 'integer' })
  @Field(() => Int, { description: 'Grows with every change.' })
  version: number
}

/** That a duty was done. */
@Entity('duty_fulfilment')
@ObjectType({ description: 'That a duty was done.' })
export class DutyFulfilment {
  @PrimaryColumn({ type: 'uuid' })
  @Field(() => UUID, { description: 'Identifier.' })
  id: string

  @Column({ type: 'uuid' })
  dutyId: string

  @Column({ type: 'date' })
  @Field(() => Day, { description: 'Day on which it counts as done.' })
  doneOn: string

  @Column({ type: 'text', name: 'done_by' })
  @Field(() => String, { description: 'Subject of who entered it.' })
  by: string

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Evidence: number of a report, an address, a remark.' })
  evidence: string | null

  @Column({ type: 'date', nullable: true })
  @Field(() => Day, {
    nullable: true,
    description:
      'Day on which it is said to have been done, where that lies too far back to count (nhập muộn): then it counts on the day of entry.',
  })
  statedOn: string | null

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Why it was entered so late (giải trình).' })
  explanation: string | null
}

/** Entries handed in for a duty with a quota. */
@Entity('duty_delivery')
@ObjectType({ description: 'Entries handed in for a duty that asks for several.' })
export class DutyDelivery {
  @PrimaryColumn({ type: 'uuid' })
  @Field(() => UUID, { description: 'Identifier.' })
  id: string

  @Column({ type: 'uuid' })
  dutyId: string

  @Column({ type: 'date' })
  @Field(() => Day, { description: 'Day on which they count as handed in.' })
  deliveredOn: string

  @Column({ type: 'text', name: 'delivered_by' })
  @Field(() => String, { description: 'Subject of who entered it.' })
  by: string

  @Column({ type: 'integer' })
  @Field(() => Int, { description: 'How many.' })
  amount: number

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Evidence.' })
  evidence: string | null

  @Column({ type: 'date', nullable: true })
  @Field(() => Day, {
    nullable: true,
    description:
      'Day on which it is said to have been done, where that lies too far back to count (nhập muộn): then it counts on the day of entry.',
  })
  statedOn: string | null

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Why it was entered so late (giải trình).' })
  explanation: string | null
}

/** Figures of duties of one kind. */
@ObjectType({ description: 'Figures of duties of one kind.' })
export class DutyKindFigures {
  @Field(() => String, { description: 'Kind, e.g. REPORT.' })
  kind: string

  @Field(() => Int, { description: 'Fell due up to and including the day.' })
  due: number

  @Field(() => Int, { description: 'Of these, done in time (đúng hạn).' })
  fulfilled: number

  @Field(() => Int, { description: 'Done after their due day, up to and including the day (muộn).' })
  fulfilledLate: number

  @Field(() => Int, { description: 'Fell due before the day and are missing on it (chưa thực hiện).' })
  late: number

  @Field(() => Int, {
    description: 'Entries that duties due up to the day ask for, where they ask for several.',
  })
  quota: number

  @Field(() => Int, { description: 'Entries handed in for these up to the day.' })
  delivered: number
}

/** Duties of an organization and all that lie below it. */
@ObjectType({ description: 'Duties of an organization and all that lie below it, in a period, as of a day.' })
export class DutyRollup {
  @Field(() => Day, { description: 'The day up to which is counted.' })
  asOf: string

  @Field(() => Int, { description: 'Fell due up to and including the day.' })
  due: number

  @Field(() => Int, { description: 'Of these, done in time.' })
  fulfilled: number

  @Field(() => Int, { description: 'Done after their due day, up to and including the day.' })
  fulfilledLate: number

  @Field(() => Int, {
    description: 'Fell due before the day and are not done on it: missing (chưa thực hiện).',
  })
  late: number

  @Field(() => Int, {
    description: 'Entries that duties due up to the day ask for, where they ask for several.',
  })
  quota: number

  @Field(() => Int, { description: 'Entries handed in for these up to the day.' })
  delivered: number

  @Field(() => [DutyKindFigures], { description: 'The same by kind.' })
  byKind: DutyKindFigures[]
}

/** A page of duties. */
export const DutyConnection = connectionOf(Duty, 'Duty')
