import type { Work } from '../../../shared/database/work.js'
import { onConstraint, refuse } from '../../../shared/errors/refusal.js'
import type { Keyset } from '../../../shared/federation/connection.js'
import type { CampaignIndicator, CampaignReview, IndicatorValue } from './review.entity.js'

const columns = `r.id, r.campaign_id as "campaignId", r.organization_id as "organizationId", r.period, r.kind, r.number,
  r.held_on as "heldOn", r.narrative, r.document_number as "documentNumber", r.reported_by as "reportedBy"`

/** Reviews by id. */
export function loadReviews(work: Work, ids: readonly string[]): Promise<CampaignReview[]> {
  return work.query(`/* review.load */ select ${columns} from campaign_review r where r.id = any ($1)`, [ids])
}

/** One page of the reviews of each campaign that the viewer may see, latest first; all campaigns in one statement. */
export function loadReviewsOf(
  work: Work,
  campaignIds: readonly string[],
  { period, kind }: { period: string | null; kind: string | null },
  { limit, after }: Keyset,
): Promise<CampaignReview[]> {
  return work.query(
    `/* review.of_campaigns */ select page.* from unnest($1::uuid[]) c (id) cross join lateral (
     select ${columns} from campaign_review r
     where r.campaign_id = c.id and ($2::text is null or r.period = $2) and ($3::text is null or r.kind = $3)
       and ($4::date is null or (r.held_on, r.id) < ($4, $5::uuid))
     order by r.held_on desc, r.id desc limit $6) page`,
    [campaignIds, period, kind, after?.[0] ?? null, after?.[1] ?? null, limit],
  )
}

/** Indicators by id. */
export function loadIndicators(work: Work, ids: readonly string[]): Promise<CampaignIndicator[]> {
  return work.query(
    `/* indicator.load */ select i.id, i.campaign_id as "campaignId", i.name, i.unit, i.aggregation, i.weight_name as "weightName"
     from campaign_indicator i where i.id = any ($1)`,
    [ids],
  )
}

/** Indicators of campaigns, in the order in which they were added. */
export function loadIndicatorsOf(work: Work, campaignIds: readonly string[]): Promise<CampaignIndicator[]> {
  return work.query(
    `/* indicator.of_campaigns */ select i.id, i.campaign_id as "campaignId", i.name, i.unit, i.aggregation, i.weight_name as "weightName"
     from campaign_indicator i where i.campaign_id = any ($1) order by i.campaign_id, i.id`,
    [campaignIds],
  )
}

/** Values by review. */
export function loadValues(work: Work, reviewIds: readonly string[]): Promise<IndicatorValue[]> {
  return work.query(
    `/* indicator.values */ select v.id, v.review_id as "reviewId", v.indicator_id as "indicatorId", v.value::float8 as value,
       v.weight::float8 as weight
     from indicator_value v where v.review_id = any ($1) order by v.review_id, v.indicator_id`,
    [reviewIds],
  )
}

/** True when the organization has joined the campaign. */
export async function hasJoined(work: Work, campaignId: string, organizationId: string): Promise<boolean> {
  const rows = await work.query(
    '/* review.has_joined */ select 1 from campaign_joining where campaign_id = $1 and organization_id = $2 and left_on is null',
    [campaignId, organizationId],
  )
  return rows.length > 0
}

/** Writes an indicator; a taken name is refused with INDICATOR_TAKEN. */
export async function insertIndicator(
  work: Work,
  ownerId: string,
  { id, campaignId, name, unit, aggregation, weightName }: CampaignIndicator,
): Promise<void> {
  await onConstraint(
    work.query(
      `/* indicator.insert */ insert into campaign_indicator (id, campaign_id, owner_id, name, unit, aggregation, weight_name)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, campaignId, ownerId, name, unit, aggregation, weightName],
    ),
    { campaign_indicator_once: () => refuse('INDICATOR_TAKEN', { name }, ['name']) },
  )
}

/** Writes a review; one that is there already is refused with ALREADY_REVIEWED. */
export async function insertReview(work: Work, review: CampaignReview): Promise<void> {
  const { id, campaignId, organizationId, period, kind, number, heldOn, narrative } = review
  await onConstraint(
    work.query(
      `/* review.insert */ insert into campaign_review (id, campaign_id, organization_id, period, kind, number, held_on, booked_on,
         narrative, document_number, reported_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        ...[id, campaignId, organizationId, period, kind, number, heldOn, work.today],
        ...[narrative, review.documentNumber, review.reportedBy],
      ],
    ),
    { campaign_review_once: () => refuse('ALREADY_REVIEWED', { kind, number, period }, ['number']) },
  )
}

/** Writes the values of a review. */
export async function insertValues(
  work: Work,
  { organizationId, period, kind, number }: CampaignReview,
  values: readonly (IndicatorValue & { aggregation: string })[],
): Promise<void> {
  await work.query(
    `/* indicator.report */ insert into indicator_value (id, review_id, indicator_id, organization_id, period, review_key, aggregation,
       booked_on, value, weight)
     select id, "reviewId", "indicatorId", $2, $3, $4, aggregation, $5, value, weight
     from jsonb_to_recordset($1) as v (id uuid, "reviewId" uuid, "indicatorId" uuid, aggregation text, value numeric, weight numeric)`,
    [JSON.stringify(values), organizationId, period, kind === 'FINAL' ? 'FINAL' : String(number), work.today],
  )
}
