import { Field, Int, ObjectType } from 'type-graphql'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import { Day, UUID } from '../../../shared/federation/scalars.js'
import { CampaignChangeKind, CampaignFlaw } from './campaign.enums.js'

/** A document that extends or cancels a campaign. */
@Entity('campaign_change')
@ObjectType({ description: 'A document that extends or cancels a launched campaign.' })
export class CampaignChange {
  @PrimaryColumn({ type: 'uuid' })
  @Field(() => UUID, { description: 'Identifier.' })
  id: string

  @Column({ type: 'uuid' })
  campaignId: string

  @Column({ type: 'text' })
  @Field(() => CampaignChangeKind, { description: 'What it does.' })
  kind: CampaignChangeKind

  @Column({ type: 'text' })
  @Field(() => String, { description: 'Number of the document.' })
  documentNumber: string

  @Column({ type: 'date' })
  @Field(() => Day, { description: 'Date of the document.' })
  documentDate: string

  @Column({ type: 'text' })
  @Field(() => String, { description: 'Signer.' })
  signerName: string

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Reason.' })
  reason: string | null

  @Column({ type: 'date', nullable: true })
  @Field(() => Day, { nullable: true, description: 'First day on which it no longer ran, before.' })
  validToBefore: string | null

  @Column({ type: 'date', nullable: true })
  @Field(() => Day, { nullable: true, description: 'First day on which it no longer runs, after.' })
  validToAfter: string | null

  @Column({ type: 'date', nullable: true })
  @Field(() => Day, {
    nullable: true,
    description: 'Last day on which it may be joined from then on; null when that did not change.',
  })
  joinUntilAfter: string | null
}

/** Something at a campaign that deserves a look. */
@ObjectType({
  description: 'Something at a campaign that deserves a look (cảnh báo); nothing is refused for it.',
})
export class CampaignWarning {
  @Field(() => CampaignFlaw, { description: 'What it is.' })
  flaw: CampaignFlaw

  @Field(() => String, { description: 'Sentence for people, Vietnamese or English by Accept-Language.' })
  message: string

  @Field(() => Day, { nullable: true, description: 'First day concerned.' })
  from: string | null

  @Field(() => Day, { nullable: true, description: 'First day no longer concerned.' })
  to: string | null
}

/** How many organizations take part in a campaign. */
@ObjectType({ description: 'How many organizations of a level below another one take part in a campaign.' })
export class CampaignParticipation {
  @Field(() => Int, { description: 'Organizations that may join.' })
  expected: number

  @Field(() => Int, { description: 'Of these, those that have joined (đã hưởng ứng).' })
  joined: number

  @Field(() => Int, { description: 'Of these, those that have not (chưa hưởng ứng).' })
  notJoined: number
}
