import { ArgsType, Field, Float, InputType, Int } from 'type-graphql'
import { PageArgs } from '../../../shared/federation/connection.js'
import { Day, Period, UUID } from '../../../shared/federation/scalars.js'
import { Aggregation, ReviewKind } from './review.enums.js'
import { rebasedOnMeans } from '../rollup/rebased-on.js'

/** Which reviews are listed. */
@ArgsType()
export class ReviewsArgs extends PageArgs {
  @Field(() => Period, { nullable: true, description: 'Only of this school year or calendar year.' })
  period?: string | null

  @Field(() => ReviewKind, { nullable: true, description: 'Only this kind.' })
  kind?: ReviewKind | null
}

/** Which values of indicators are added up. */
@ArgsType()
export class IndicatorRollupArgs {
  @Field(() => UUID, { description: 'Of this organization and all below it.' })
  organizationId: string

  @Field(() => Period, { description: 'School year or calendar year of the reviews.' })
  period: string

  @Field(() => Int, { nullable: true, description: 'Number of the interim review; left out, the final one.' })
  interim?: number | null

  @Field(() => Day, { nullable: true, description: rebasedOnMeans })
  rebasedOn?: string | null
}

/** A new indicator of a campaign. */
@InputType({ description: 'A new indicator (chỉ tiêu) of a campaign.' })
export class AddIndicatorInput {
  @Field(() => UUID, { description: 'Campaign.' })
  campaignId: string

  @Field(() => String, { description: 'Name, unique in the campaign.' })
  name: string

  @Field(() => String, { description: 'Unit.' })
  unit: string

  @Field(() => Aggregation, { description: 'How values are added up.' })
  aggregation: Aggregation

  @Field(() => String, { nullable: true, description: 'WEIGHTED_MEAN: what it is weighted by.' })
  weightName?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}

/** A value in a review. */
@InputType({ description: 'A value of an indicator in a review.' })
export class IndicatorValueInput {
  @Field(() => UUID, { description: 'Indicator of the campaign.' })
  indicatorId: string

  @Field(() => Float, { description: 'Value, at most three decimals.' })
  value: number

  @Field(() => Float, { nullable: true, description: 'WEIGHTED_MEAN: the weight, a whole number from 1.' })
  weight?: number | null
}

/** A review of a campaign. */
@InputType({ description: 'An interim or final review of a campaign (sơ kết, tổng kết).' })
export class ReportReviewInput {
  @Field(() => UUID, { description: 'Campaign.' })
  campaignId: string

  @Field(() => UUID, { description: 'Organization that reviews: the launcher, or one that has joined.' })
  organizationId: string

  @Field(() => Period, { description: 'School year or calendar year of which it speaks.' })
  period: string

  @Field(() => ReviewKind, { description: 'Kind.' })
  kind: ReviewKind

  @Field(() => Int, { defaultValue: 1, description: 'Number of an interim review in its period, from 1.' })
  number: number

  @Field(() => Day, { description: 'Day on which it was held, not after today.' })
  heldOn: string

  @Field(() => String, { description: 'Narrative.' })
  narrative: string

  @Field(() => String, { nullable: true, description: 'Number of the report.' })
  documentNumber?: string | null

  @Field(() => [IndicatorValueInput], { defaultValue: [], description: 'Values of indicators, at most 100.' })
  values: IndicatorValueInput[]

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}
