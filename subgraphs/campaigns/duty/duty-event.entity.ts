import { Field, Int, ObjectType } from 'type-graphql'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import { Day, Period, UUID } from '../../../shared/federation/scalars.js'

/** An event after which duties fall due. */
@Entity('duty_event')
@ObjectType({
  description:
    'An event of an organization (hội nghị, lễ) after which duties fall due; seen by it and those above it.',
})
export class DutyEvent {
  @PrimaryColumn({ type: 'uuid' })
  @Field(() => UUID, { description: 'Identifier.' })
  id: string

  @Column({ type: 'uuid' })
  organizationId: string

  @Column({ type: 'text' })
  @Field(() => Period, { description: 'School year or calendar year of the duties that follow it.' })
  period: string

  @Column({ type: 'text' })
  @Field(() => String, { description: 'Name.' })
  name: string

  @Column({ type: 'date' })
  @Field(() => Day, { description: 'Day on which it is held.' })
  heldOn: string

  @Column({ type: 'integer' })
  @Field(() => Int, { description: 'Grows with every change.' })
  version: number
}
