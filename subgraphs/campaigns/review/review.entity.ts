import { Field, Float, Int, ObjectType } from 'type-graphql'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import { connectionOf } from '../../../shared/federation/connection.js'
import { Day, Period, UUID } from '../../../shared/federation/scalars.js'
import { Aggregation, ReviewKind } from './review.enums.js'

/** What those who take part in a campaign report figures of. */
@Entity('campaign_indicator')
@ObjectType({ description: 'What those who take part in a campaign report figures of (chỉ tiêu).' })
export class CampaignIndicator {
  @PrimaryColumn({ type: 'uuid' })
  @Field(() => UUID, { description: 'Identifier.' })
  id: string

  @Column({ type: 'uuid' })
  campaignId: string

  @Column({ type: 'text' })
  @Field(() => String, { description: 'Name, unique in its campaign.' })
  name: string

  @Column({ type: 'text' })
  @Field(() => String, { description: 'Unit, e.g. "%", "mô hình".' })
  unit: string

  @Column({ type: 'text' })
  @Field(() => Aggregation, { description: 'How values are added up.' })
  aggregation: Aggregation

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'What a mean is weighted by, e.g. "học sinh".' })
  weightName: string | null
}

/** A value of an indicator in a review. */
@Entity('indicator_value')
@ObjectType({ description: 'A value of an indicator in a review.' })
export class IndicatorValue {
  @PrimaryColumn({ type: 'uuid' })
  id: string

  @Column({ type: 'uuid' })
  reviewId: string

  @Column({ type: 'uuid' })
  indicatorId: string

  @Column({ type: 'double precision' })
  @Field(() => Float, { description: 'Value in the unit of the indicator, at most three decimals.' })
  value: number

  @Column({ type: 'double precision' })
  @Field(() => Float, { description: 'What the value is weighted by; 1 for a sum.' })
  weight: number
}

/** An interim or final review of a campaign. */
@Entity('campaign_review')
@ObjectType({
  description:
    'An interim or final review of a campaign (sơ kết, tổng kết) by its launcher or by one who takes part; seen by it and those above it.',
})
export class CampaignReview {
  @PrimaryColumn({ type: 'uuid' })
  @Field(() => UUID, { description: 'Identifier.' })
  id: string

  @Column({ type: 'uuid' })
  campaignId: string

  @Column({ type: 'uuid' })
  organizationId: string

  @Column({ type: 'text' })
  @Field(() => Period, { description: 'School year or calendar year of which it speaks.' })
  period: string

  @Column({ type: 'text' })
  @Field(() => ReviewKind, { description: 'Kind.' })
  kind: ReviewKind

  @Column({ type: 'integer' })
  @Field(() => Int, { description: 'Number of an interim review in its period; 1 for the final one.' })
  number: number

  @Column({ type: 'date' })
  @Field(() => Day, { description: 'Day on which it was held.' })
  heldOn: string

  @Column({ type: 'text' })
  @Field(() => String, { description: 'Narrative (đánh giá kết quả).' })
  narrative: string

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Number of the report (số báo cáo).' })
  documentNumber: string | null

  @Column({ type: 'text' })
  @Field(() => String, { description: 'Subject of who entered it.' })
  reportedBy: string
}

/** A page of reviews. */
export const CampaignReviewConnection = connectionOf(CampaignReview, 'CampaignReview')

/** Values of an indicator over an organization and all below it. */
@ObjectType({
  description: 'Values of an indicator reported in one review by an organization and all below it.',
})
export class IndicatorRollup {
  indicator: CampaignIndicator

  @Field(() => Int, { description: 'How many have reported it.' })
  reports: number

  @Field(() => Float, {
    nullable: true,
    description: 'SUM: the sum; WEIGHTED_MEAN: the mean; null without reports.',
  })
  value: number | null

  @Field(() => Float, { description: 'WEIGHTED_MEAN: sum of the weights; SUM: the number of reports.' })
  weight: number
}
