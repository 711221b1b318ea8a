import type { Work } from '../../../shared/database/work.js'
import { onConstraint } from '../../../shared/errors/refusal.js'
import type { CampaignJoining } from './joining.entity.js'

const columns = `j.id, j.campaign_id as "campaignId", j.organization_id as "organizationId", j.period, j.joined_on as "joinedOn", j.left_on as "leftOn",
  j.leaving_reason as "leavingReason", j.version`

/** Joinings by id. */
export function loadJoinings(work: Work, ids: readonly string[]): Promise<CampaignJoining[]> {
  return work.query(`/* joining.load */ select ${columns} from campaign_joining j where j.id = any ($1)`, [
    ids,
  ])
}

/** What organizations joined in a period, in the order of the days. */
export function loadJoiningsOf(
  work: Work,
  organizationIds: readonly string[],
  period: string,
): Promise<CampaignJoining[]> {
  return work.query(
    `/* joining.of_organizations */ select ${columns} from campaign_joining j
     where j.organization_id = any ($1) and j.period = $2 order by j.organization_id, j.joined_on, j.id`,
    [organizationIds, period],
  )
}

/** A campaign and an organization that may join it. */
export interface Candidate {
  campaignId: string
  organizationId: string
}

/** Who takes part in a campaign, and whether it could leave again; its owner cannot. */
export interface Participant extends Candidate {
  hasJoined: boolean
}

/**
 * Which of the organizations may join which of the campaigns on a day: inside the campaign's dates and its days of
 * joining, not joined yet, and below the launcher or who goes on with it; a launcher outside the hub is open to all.
 */
export function loadCandidates(
  work: Work,
  campaignIds: readonly string[],
  organizationIds: readonly string[],
  day: string,
): Promise<Candidate[]> {
  return work.query(
    `/* joining.candidates */ select c.id as "campaignId", o.id as "organizationId"
     from campaign c, unnest($2::uuid[]) o (id)
     where c.id = any ($1) and coalesce(c.valid_from <= $3, true) and coalesce($3 < c.valid_to, true)
       and coalesce(c.join_from <= $3, true) and coalesce($3 <= c.join_until, true)
       and not exists (select from campaign_joining j where j.campaign_id = c.id and j.organization_id = o.id and j.left_on is null)
       and (c.launched_by is null or exists (
         select from org_closure t where t.descendant_id = o.id and t.ancestor_id in (c.launched_by, c.owner_id)
           and t.valid_from <= $3 and $3 < t.valid_to))`,
    [campaignIds, organizationIds, day],
  )
}

/** Which of the organizations take part in which of the campaigns: as their owner, or because they have joined. */
export function loadTakingPart(
  work: Work,
  campaignIds: readonly string[],
  organizationIds: readonly string[],
): Promise<Participant[]> {
  return work.query(
    `/* joining.taking_part */ select id as "campaignId", owner_id as "organizationId", false as "hasJoined" from campaign
     where id = any ($1) and owner_id = any ($2)
     union all
     select campaign_id, organization_id, true from campaign_joining
     where campaign_id = any ($1) and organization_id = any ($2) and left_on is null`,
    [campaignIds, organizationIds],
  )
}

/** True when the organization lies below one of the others on a day. */
export async function liesBelow(
  work: Work,
  organizationId: string,
  aboveIds: readonly string[],
  day: string,
): Promise<boolean> {
  const rows = await work.query(
    `/* joining.lies_below */ select 1 from org_closure
     where descendant_id = $1 and ancestor_id = any ($2) and valid_from <= $3 and $3 < valid_to`,
    [organizationId, aboveIds, day],
  )
  return rows.length > 0
}

/** Writes a joining; a second one of the same campaign and organization calls `refuseSecond`. */
export async function insertJoining(
  work: Work,
  joining: Omit<CampaignJoining, 'leftOn' | 'leavingReason' | 'version'> & { kind: string },
  refuseSecond: () => never,
): Promise<void> {
  const { id, campaignId, organizationId, period, kind, joinedOn } = joining
  await onConstraint(
    work.query(
      `/* joining.insert */ insert into campaign_joining (id, campaign_id, organization_id, period, kind, joined_on)
       values ($1, $2, $3, $4, $5, $6)`,
      [id, campaignId, organizationId, period, kind, joinedOn],
    ),
    { campaign_joining_once: refuseSecond },
  )
}

/** True when the organization exists on the day and hangs in the tree: what it does is then counted above it too. */
export async function existsOn(work: Work, organizationId: string, day: string): Promise<boolean> {
  const rows = await work.query(
    `/* joining.exists_on */ select 1 from known_organization o
     where o.id = $1 and o.valid_from <= $2 and $2 < o.valid_to
       and (exists (select from organization_edge e where e.child_id = o.id and e.valid_from <= $2 and $2 < e.valid_to)
         or not exists (select from organization_edge e where e.child_id = o.id))`,
    [organizationId, day],
  )
  return rows.length > 0
}

/** Keeps a campaign from being closed, cancelled or extended until the end of the transaction. */
export async function holdCampaign(work: Work, id: string): Promise<void> {
  await work.query('/* joining.hold_campaign */ select hold_campaign($1)', [id])
}

/** Locks the joining by which an organization takes part in a campaign; null when it does not. */
export async function lockJoining(
  work: Work,
  { campaignId, organizationId }: Candidate,
): Promise<CampaignJoining | null> {
  const rows = await work.query<CampaignJoining>(
    `/* joining.lock */ select ${columns} from campaign_joining j
     where j.campaign_id = $1 and j.organization_id = $2 and j.left_on is null for update`,
    [campaignId, organizationId],
  )
  return rows[0] ?? null
}

/** Ends a joining. */
export async function storeLeaving(work: Work, id: string, reason: string): Promise<void> {
  await work.query(
    '/* joining.leave */ update campaign_joining set left_on = $2, leaving_reason = $3, version = version + 1 where id = $1',
    [id, work.today, reason],
  )
}
