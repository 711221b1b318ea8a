import { Field, Int, ObjectType } from 'type-graphql'
import { connectionOf } from '../../../shared/federation/connection.js'
import { Day, UUID } from '../../../shared/federation/scalars.js'
import { AnnulmentGround, RecoveryKind, ReviewTaskState } from './annulment.enums.js'

/** A recovery of insignia or money. */
@ObjectType({ description: 'Thu hồi: one of the two acts by which an annulled award is recovered.' })
export class Recovery {
  annulledAwardId: string

  @Field(() => RecoveryKind, { description: 'Insignia or money.' })
  kind: RecoveryKind

  @Field(() => Day, { description: 'Day on which it was recovered.' })
  recoveredOn: string

  @Field(() => String, { nullable: true, description: 'Money: amount in đồng.' })
  amount: string | null

  @Field(() => String, { nullable: true, description: 'Note, e.g. number of the receipt.' })
  note: string | null
}

/** The annulment of an award. */
@ObjectType({
  description:
    'Quyết định hủy bỏ of an award: public with the decision; ground, reason and recovery for who annulled and the organization concerned.',
})
export class Annulment {
  @Field(() => UUID, { description: 'Identifier of the annulling decision.' })
  id: string

  /** Row of annulled_award. */
  annulledAwardId: string

  awardId: string

  @Field(() => String, { description: 'Who annulled, as printed.' })
  ownerName: string

  @Field(() => String, { description: 'Number of the annulling decision.' })
  number: string

  @Field(() => Day, { description: 'Its date.' })
  dated: string

  @Field(() => AnnulmentGround, { nullable: true, description: 'Ground; null for who is not concerned.' })
  ground: AnnulmentGround | null

  @Field(() => String, { nullable: true, description: 'Reason; null for who is not concerned.' })
  reason: string | null
}

/** A later award that rested on an annulled one. */
@ObjectType({
  description:
    'A later award whose standard is no longer met because another was annulled: to be reviewed by who decided it, never cancelled by itself.',
})
export class ReviewTask {
  @Field(() => UUID, { description: 'Identifier.' })
  id: string

  ownerId: string

  annulledAwardId: string

  /** Null where the annulled award is hidden from the viewer. */
  causeId: string | null

  awardId: string

  @Field(() => [String], { description: 'Rules whose result changed with the annulment.' })
  ruleIds: string[]

  @Field(() => Day, { description: 'Day of the annulment that opened it.' })
  openedOn: string

  @Field(() => ReviewTaskState, { description: 'State.' })
  state: ReviewTaskState

  @Field(() => String, { nullable: true, description: 'Conclusion.' })
  conclusion: string | null

  @Field(() => Day, { nullable: true, description: 'Day of the conclusion.' })
  concludedOn: string | null

  @Field(() => Int, { description: 'Grows with every change; send it back as expectedVersion.' })
  version: number
}

/** A page of review tasks. */
export const ReviewTaskConnection = connectionOf(ReviewTask, 'ReviewTask')
