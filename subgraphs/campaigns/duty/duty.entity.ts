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
    description: 'Last day on which it is on time; null when no day is set: never late, not counted.',
  })
  dueOn: string | null

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
  @Field(() => Day, { description: 'Day on which it was done.' })
  doneOn: string

  @Column({ type: 'text', name: 'done_by' })
  @Field(() => String, { description: 'Subject of who entered it.' })
  by: string

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Evidence: number of a report, an address, a remark.' })
  evidence: string | null
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

  @Field(() => Int, { description: 'Fell due before the day and are not done on it.' })
  late: number
}

/** A page of duties. */
export const DutyConnection = connectionOf(Duty, 'Duty')
