import { Field, Int, ObjectType } from 'type-graphql'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import { Day, UUID } from '../../../shared/federation/scalars.js'

/** An address under which calendar programs read the duties of one organization. */
@Entity('duty_calendar')
@ObjectType({
  description:
    'An address under which calendar programs (iCalendar) read the duties of one organization, and nothing else, until it is revoked; seen by that organization.',
})
export class DutyCalendar {
  @PrimaryColumn({ type: 'uuid' })
  @Field(() => UUID, { description: 'Identifier.' })
  id: string

  @Column({ type: 'uuid' })
  organizationId: string

  @Column({ type: 'text' })
  @Field(() => String, { description: 'What or whom it is for, e.g. "Điện thoại của văn thư".' })
  label: string

  @Column({ type: 'text' })
  @Field(() => String, { description: 'Subject of who opened it.' })
  openedBy: string

  @Column({ type: 'date' })
  @Field(() => Day, { description: 'Day on which it was opened.' })
  openedOn: string

  @Column({ type: 'date', nullable: true })
  @Field(() => Day, { nullable: true, description: 'Day on which it was revoked; null while it is open.' })
  revokedOn: string | null

  @Column({ type: 'integer' })
  @Field(() => Int, { description: 'Grows with every change.' })
  version: number
}
