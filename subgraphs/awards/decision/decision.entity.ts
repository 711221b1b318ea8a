import { Directive, Field, ObjectType } from 'type-graphql'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import { connectionOf } from '../../../shared/federation/connection.js'
import { Day, Period, UUID } from '../../../shared/federation/scalars.js'
import { AwardSubject } from '../award-type/award-type.enums.js'

/** A decision on awards: public once published. */
@Entity('decision')
@ObjectType({ description: 'Quyết định khen thưởng; public once published.' })
@Directive('@key(fields: "id")')
export class Decision {
  @PrimaryColumn({ type: 'uuid' })
  @Field(() => UUID, { description: 'Identifier.' })
  id: string

  @Column({ type: 'uuid' })
  ownerId: string

  @Column({ type: 'text' })
  @Field(() => String, { description: 'Name of the issuer as printed.' })
  ownerName: string

  @Column({ type: 'text' })
  @Field(() => String, { description: 'Number; unique per issuer and year.' })
  number: string

  @Column({ type: 'date' })
  @Field(() => Day, { description: 'Date.' })
  dated: string

  @Column({ type: 'text' })
  @Field(() => String, { description: 'Who signed.' })
  signerName: string

  @Column({ type: 'text' })
  @Field(() => String, { description: 'Title of who signed.' })
  signerTitle: string

  @Column({ type: 'text' })
  @Field(() => Period, { description: 'School year or calendar year.' })
  period: string

  @Column({ type: 'date', nullable: true })
  @Field(() => Day, { nullable: true, description: 'Day of publication.' })
  publishedOn: string | null
}

/** A page of decisions. */
export const DecisionConnection = connectionOf(Decision, 'Decision')

/** An award as printed in its decision. */
@Entity('award')
@ObjectType({ description: 'An award (được tặng) as printed in its decision.' })
@Directive('@key(fields: "id")')
export class Award {
  @PrimaryColumn({ type: 'uuid' })
  @Field(() => UUID, { description: 'Identifier.' })
  id: string

  @Column({ type: 'uuid' })
  decisionId: string

  @Column({ type: 'text' })
  @Field(() => String, { description: 'Code of the award type.' })
  awardType: string

  @Column({ type: 'text' })
  @Field(() => String, { description: 'Vietnamese name of the award type.' })
  awardName: string

  @Column({ type: 'text' })
  @Field(() => Period, { description: 'School year or calendar year.' })
  period: string

  @Column({ type: 'text' })
  @Field(() => AwardSubject, { description: 'Person or collective.' })
  subject: AwardSubject

  @Column({ type: 'uuid' })
  recipientId: string

  @Column({ type: 'text' })
  @Field(() => String, { description: 'Name as printed.' })
  recipientName: string

  @Column({ type: 'text' })
  @Field(() => String, { description: 'Unit as printed.' })
  unitName: string

  @Column({ type: 'date' })
  @Field(() => Day, { description: 'Date of the decision.' })
  grantedOn: string

  /** Day on which it was annulled; null while it holds. */
  @Column({ type: 'date', nullable: true })
  annulledOn: string | null
}
