import type { Work } from '../../../shared/database/work.js'
import type { Keyset } from '../../../shared/federation/connection.js'
import type { AwaitedOrganization } from '../plan/plan.entity.js'

/** Whose participation in what is asked for. */
export interface Asked {
  campaignId: string
  belowId: string
  level: string
  asOf: string
  /** Over the tree of this day; null: over the tree of the day from which each is expected, as booked. */
  rebasedOn: string | null
}

/** One that is awaited, and by which campaign below whom. */
export type NotJoined = AwaitedOrganization & Pick<Asked, 'campaignId' | 'belowId'>

/**
 * A page for each campaign: who below an organization is expected to join and does not take part on a day, in Vietnamese
 * order. With a day of another tree, of those that never had anybody below them, as the sums over that tree.
 */
export function loadNotJoined(
  work: Work,
  pairs: readonly Pick<Asked, 'campaignId' | 'belowId'>[],
  { level, asOf, rebasedOn }: Omit<Asked, 'campaignId' | 'belowId'>,
  { limit, after }: Keyset,
): Promise<NotJoined[]> {
  const campaigns = pairs.map(({ campaignId }) => campaignId)
  const aboves = pairs.map(({ belowId }) => belowId)
  return work.query(
    `/* joining.not_joined */ select a.campaign_id as "campaignId", a.below_id as "belowId", n.id, n.name
     from unnest($1::uuid[], $3::uuid[]) a (campaign_id, below_id) cross join lateral (
       select o.id, o.name from campaign_expectation e join known_organization o on o.id = e.organization_id
       where e.campaign_id = a.campaign_id and e.level = $2 and e.expected_on <= $8
         and not coalesce(e.released_on <= $8 and (e.joined_on is null or e.left_on is not null), false)
         and not coalesce(e.joined_on <= $8 and (e.left_on is null or e.left_on > $8), false)
         and (e.organization_id = a.below_id or exists (
           select from org_closure t where t.ancestor_id = a.below_id and t.descendant_id = e.organization_id
             and t.valid_from <= coalesce($4, e.expected_on) and coalesce($4, e.expected_on) < t.valid_to))
         and ($4::date is null or not exists (select from org_closure b where b.ancestor_id = e.organization_id))
         and ($5::text is null or (o.name collate vi_order, o.id) > ($5 collate vi_order, $6::uuid))
       order by o.name collate vi_order, o.id limit $7) n`,
    [campaigns, level, aboves, rebasedOn, after?.[0] ?? null, after?.[1] ?? null, limit, asOf],
  )
}
