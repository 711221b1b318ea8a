import { Arg, Args, Ctx, Field, FieldResolver, Mutation, ObjectType, Resolver, Root } from 'type-graphql'
import { keyset, pageOf, type Page } from '../../../shared/federation/connection.js'
import type { Context } from '../../../shared/federation/context.js'
import { listLoaderOf, loaderOf } from '../../../shared/federation/loaders.js'
import { recordPayload } from '../../../shared/federation/record-payload.js'
import { UserError } from '../../../shared/federation/user-error.js'
import { rollupOf } from '../../../shared/rollup/rollup.loader.js'
import { Campaign } from '../campaign/campaign.entity.js'
import { campaignLoader } from '../campaign/campaign.loader.js'
import { OrganizationRef } from '../references/references.js'
import {
  CampaignIndicator,
  CampaignReview,
  CampaignReviewConnection,
  IndicatorRollup,
  IndicatorValue,
} from './review.entity.js'
import { Aggregation } from './review.enums.js'
import { AddIndicatorInput, IndicatorRollupArgs, ReportReviewInput, ReviewsArgs } from './review.inputs.js'
import { addIndicator, reportReview } from './review.service.js'
import { loadReviewsOf, loadIndicators, loadIndicatorsOf, loadReviews, loadValues } from './review.store.js'

const reviewLoader = loaderOf(loadReviews, (review: CampaignReview) => review.id)
const indicatorLoader = loaderOf(loadIndicators, (indicator: CampaignIndicator) => indicator.id)
const indicatorsLoader = listLoaderOf(
  loadIndicatorsOf,
  (indicator: CampaignIndicator) => indicator.campaignId,
)
const valuesLoader = listLoaderOf(loadValues, (value: IndicatorValue) => value.reviewId)

/** Answer of addIndicator. */
@ObjectType({ description: 'Answer of addIndicator.' })
export class CampaignIndicatorPayload {
  @Field(() => CampaignIndicator, { nullable: true, description: 'The indicator; null when refused.' })
  record: CampaignIndicator | null

  @Field(() => [UserError], { description: 'Why it was refused.' })
  userErrors: UserError[]
}

/** Answer of reportReview. */
@ObjectType({ description: 'Answer of reportReview.' })
export class CampaignReviewPayload {
  @Field(() => CampaignReview, { nullable: true, description: 'The review; null when refused.' })
  record: CampaignReview | null

  @Field(() => [UserError], { description: 'Why it was refused.' })
  userErrors: UserError[]
}

/** Reviews and indicators of a campaign. */
@Resolver(() => Campaign)
export class CampaignReviewsResolver {
  @FieldResolver(() => CampaignReviewConnection, {
    description: 'Its reviews (sơ kết, tổng kết), latest first; only those that the viewer may see.',
  })
  async reviews(
    @Root() campaign: Campaign,
    @Ctx() context: Context,
    @Args() args: ReviewsArgs,
  ): Promise<Page<CampaignReview>> {
    const page = keyset(args, ['DAY', 'UUID'])
    const filter = { period: args.period ?? null, kind: args.kind ?? null }
    const loader = context.loader(
      listLoaderOf(
        (read, ids) => loadReviewsOf(read, ids, filter, page),
        (review: CampaignReview) => review.campaignId,
      ),
      `reviews ${JSON.stringify([filter, page])}`,
    )
    const rows = await loader.load(campaign.id)
    return pageOf(rows, page, (row) => [row.heldOn, row.id])
  }

  @FieldResolver(() => [CampaignIndicator], { description: 'What those who take part report figures of.' })
  indicators(@Root() campaign: Campaign, @Ctx() context: Context): Promise<CampaignIndicator[]> {
    return context.loader(indicatorsLoader).load(campaign.id)
  }

  @FieldResolver(() => [IndicatorRollup], {
    nullable: true,
    description:
      "Its indicators over an organization and all below it, as sums and weighted means of one review, exact at this instant; FORBIDDEN for an organization that is not the viewer's or below it.",
  })
  async indicatorRollup(
    @Root() campaign: Campaign,
    @Ctx() context: Context,
    @Args() { organizationId, period, interim, rebasedOn }: IndicatorRollupArgs,
  ): Promise<IndicatorRollup[]> {
    const measures = ['INDICATOR_REPORTS', 'INDICATOR_WEIGHT', 'INDICATOR']
    const rows = await rollupOf(context, organizationId, period, rebasedOn, measures)
    const indicators = await context.loader(indicatorsLoader).load(campaign.id)
    return indicators.map((indicator) => {
      const item = `${indicator.id}/${interim ?? 'FINAL'}`
      const sumOf = (measure: string): number =>
        rows.find((row) => row.measure === measure && row.item === item)?.count ?? 0
      const [reports, weight, sum] = measures.map(sumOf)
      const total = sum! / 1000
      const isMean = indicator.aggregation === Aggregation.WEIGHTED_MEAN
      return {
        indicator,
        reports: reports!,
        weight: weight!,
        value: reports ? (isMean ? total / weight! : total) : null,
      }
    })
  }

  @Mutation(() => CampaignIndicatorPayload, {
    description: 'Adds an indicator to a launched campaign (CLERK, HEAD of its owner).',
  })
  async addIndicator(
    @Ctx() context: Context,
    @Arg('input', () => AddIndicatorInput) input: AddIndicatorInput,
  ): Promise<CampaignIndicatorPayload> {
    const what = { action: 'addIndicator', input, idempotencyKey: input.idempotencyKey }
    const outcome = await context.act(what, (work) => addIndicator(work, input))
    return recordPayload(context, outcome, indicatorLoader, 'CampaignIndicator')
  }

  @Mutation(() => CampaignReviewPayload, {
    description:
      'Reports an interim or final review of a campaign that the organization launched or joined (CLERK, SECRETARY, HEAD).',
  })
  async reportReview(
    @Ctx() context: Context,
    @Arg('input', () => ReportReviewInput) input: ReportReviewInput,
  ): Promise<CampaignReviewPayload> {
    const { idempotencyKey } = input
    const what = { action: 'reportReview', input, idempotencyKey, relyOn: ['organizations'] }
    const outcome = await context.act(what, (work) => reportReview(work, input))
    return recordPayload(context, outcome, reviewLoader, 'CampaignReview')
  }
}

/** A review. */
@Resolver(() => CampaignReview)
export class CampaignReviewResolver {
  @FieldResolver(() => OrganizationRef, { nullable: true, description: 'Who reviews.' })
  organization(@Root() review: CampaignReview): OrganizationRef {
    return { id: review.organizationId }
  }

  @FieldResolver(() => Campaign, { nullable: true, description: 'The campaign.' })
  campaign(@Root() review: CampaignReview, @Ctx() context: Context): Promise<Campaign | null> {
    return context.loader(campaignLoader).load(review.campaignId)
  }

  @FieldResolver(() => [IndicatorValue], { description: 'Values of indicators.' })
  values(@Root() review: CampaignReview, @Ctx() context: Context): Promise<IndicatorValue[]> {
    return context.loader(valuesLoader).load(review.id)
  }
}

/** What a value speaks of. */
@Resolver(() => IndicatorValue)
export class IndicatorValueResolver {
  @FieldResolver(() => CampaignIndicator, { nullable: true, description: 'The indicator.' })
  indicator(@Root() value: IndicatorValue, @Ctx() context: Context): Promise<CampaignIndicator | null> {
    return context.loader(indicatorLoader).load(value.indicatorId)
  }
}

/** What a sum speaks of. */
@Resolver(() => IndicatorRollup)
export class IndicatorRollupResolver {
  @FieldResolver(() => CampaignIndicator, { description: 'The indicator.' })
  indicator(@Root() rollup: IndicatorRollup): CampaignIndicator {
    return rollup.indicator
  }
}
