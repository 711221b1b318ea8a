import type { Work } from '../../../shared/database/work.js'
import type { Keyset } from '../../../shared/federation/connection.js'
import type { AwaitedOrganization } from '../plan/plan.entity.js'

/** Whose participation in what is asked for. */
export interface Asked {
  campaignId: string
  launchedById: string | null
  belowId: string
  level: string
  /** The tree of this day counts. */
  day: string
}

/** Organizations of a level that may join: below the one that is asked about and below the launcher. */
const eligible = `from org_closure t join known_organization o on o.id = t.descendant_id
  where t.ancestor_id = $1 and t.valid_from <= $3 and $3 < t.valid_to and o.level = $2
    and ($4::uuid is null or exists (select from org_closure l where l.descendant_id = o.id and l.ancestor_id = $4
      and l.valid_from <= $3 and $3 < l.valid_to))`

const joined = 'exists (select from campaign_joining j where j.campaign_id = $5 and j.organization_id = o.id)'

/** How many may join, and how many of these have. */
export async function countParticipation(
  work: Work,
  { campaignId, launchedById, belowId, level, day }: Asked,
): Promise<{ expected: number; joined: number }> {
  const rows = await work.query<{ expected: number; joined: number }>(
    `/* joining.participation */ select count(*)::integer as expected, (count(*) filter (where ${joined}))::integer as joined ${eligible}`,
    [belowId, level, day, launchedById, campaignId],
  )
  return rows[0]!
}

/** Who may join and has not, in Vietnamese order. */
export function listNotJoined(
  work: Work,
  { campaignId, launchedById, belowId, level, day }: Asked,
  { limit, after }: Keyset,
): Promise<AwaitedOrganization[]> {
  return work.query(
    `/* joining.not_joined */ select o.id, o.name ${eligible} and not ${joined}
       and ($6::text is null or (o.name collate vi_order, o.id) > ($6 collate vi_order, $7::uuid))
     order by o.name collate vi_order, o.id limit $8`,
    [belowId, level, day, launchedById, campaignId, after?.[0] ?? null, after?.[1] ?? null, limit],
  )
}
