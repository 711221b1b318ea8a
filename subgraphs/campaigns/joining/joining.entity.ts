import { Field, Int, ObjectType } from 'type-graphql'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import { Day, Period, UUID } from '../../../shared/federation/scalars.js'

/** An organization takes part in a campaign. */
@Entity('campaign_joining')
@ObjectType({
  description: 'An organization takes part in a campaign (hưởng ứng); seen by it and those above it.',
})
export class CampaignJoining {
  @PrimaryColumn({ type: 'uuid' })
  @Field(() => UUID, { description: 'Identifier.' })
  id: string

  @Column({ type: 'uuid' })
  campaignId: string

  @Column({ type: 'uuid' })
  organizationId: string

  @Column({ type: 'text' })
  @Field(() => Period, { description: 'School year or calendar year in which it is counted.' })
  period: string

  @Column({ type: 'date' })
  @Field(() => Day, { description: 'Joining day.' })
  joinedOn: string

  @Column({ type: 'date', nullable: true })
  @Field(() => Day, {
    nullable: true,
    description: 'Day on which it no longer takes part (thôi hưởng ứng); null while it does.',
  })
  leftOn: string | null

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Why it no longer takes part.' })
  leavingReason: string | null

  @Column({ type: 'integer' })
  @Field(() => Int, { description: 'Grows with every change; send it back as expectedVersion.' })
  version: number
}

/** What is counted of campaigns of an organization and all that lie below it. */
@ObjectType({ description: 'Campaigns of an organization and all that lie below it, in a period.' })
export class CampaignRollup {
  @Field(() => Int, { description: 'Times that one of these organizations joined a campaign.' })
  joined: number

  @Field(() => Int, { description: 'Of these, times that one left again (thôi hưởng ứng).' })
  left: number

  @Field(() => Int, { description: 'Campaigns that one of these organizations launched.' })
  launched: number

  @Field(() => Int, { description: 'Of launched campaigns, those cancelled (đã hủy).' })
  cancelled: number

  @Field(() => Int, { description: 'Interim reviews held (sơ kết).' })
  interimReviews: number

  @Field(() => Int, { description: 'Final reviews held (tổng kết).' })
  finalReviews: number
}
