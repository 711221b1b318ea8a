import { Field, Int, ObjectType } from 'type-graphql'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import { Day, Period, UUID } from '../../../shared/federation/scalars.js'

/** A round of a campaign. */
@Entity('campaign_round')
@ObjectType({ description: 'A round of a campaign (đợt thi đua).' })
export class CampaignRound {
  @PrimaryColumn({ type: 'uuid' })
  @Field(() => UUID, { description: 'Identifier.' })
  id: string

  @Column({ type: 'uuid' })
  campaignId: string

  @Column({ type: 'text' })
  @Field(() => Period, { description: 'School year.' })
  schoolYear: string

  @Column({ type: 'integer' })
  @Field(() => Int, { description: 'Number within the school year, from 1.' })
  number: number

  @Column({ type: 'date', name: 'valid_from' })
  @Field(() => Day, { description: 'First day.' })
  from: string

  @Column({ type: 'date', name: 'valid_to' })
  @Field(() => Day, { description: 'First day after it.' })
  to: string

  @Column({ type: 'text' })
  @Field(() => String, { description: 'Theme (chủ đề).' })
  theme: string

  @Column({ type: 'text', array: true })
  @Field(() => [String], { description: 'Occasions (ngày lễ, sự kiện).' })
  occasions: string[]

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Remark.' })
  note: string | null
}
