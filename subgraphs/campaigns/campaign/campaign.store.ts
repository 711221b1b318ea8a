import type { Work } from '../../../shared/database/work.js'
import { onConstraint, refuse } from '../../../shared/errors/refusal.js'
import type { Keyset } from '../../../shared/federation/connection.js'
import type { Campaign } from './campaign.entity.js'
import { CampaignState } from './campaign.enums.js'

const columns = `c.id, c.code, c.owner_id as "ownerId", c.name, c.kind, c.form, c.launched_by as "launchedById",
  c.launched_by_outside as "launchedByOutside", c.cascades_from as "cascadesFromId", c.plan_id as "planId", c.period,
  c.valid_from as "validFrom", c.valid_to as "validTo", c.state, c.document_number as "documentNumber",
  c.document_date as "documentDate", c.signer_name as "signerName", c.launched_on as "launchedOn", c.inferred, c.note, c.version`

/** Campaigns by id. */
export function loadCampaigns(work: Work, ids: readonly string[]): Promise<Campaign[]> {
  return work.query(`/* campaign.load */ select ${columns} from campaign c where c.id = any ($1)`, [ids])
}

/** The campaign of a code, if there is one. */
export async function findCampaignByCode(work: Work, code: string): Promise<Campaign | null> {
  const rows = await work.query<Campaign>(
    `/* campaign.by_code */ select ${columns} from campaign c where c.code = $1`,
    [code],
  )
  return rows[0] ?? null
}

/** The visible campaign; refuses an unknown one with NOT_FOUND, naming the field of the input. */
export async function getCampaign(work: Work, id: string, field = 'campaignId'): Promise<Campaign> {
  const [campaign] = await loadCampaigns(work, [id])
  return campaign ?? refuse('NOT_FOUND', { what: 'Campaign', value: id }, [field])
}

/** Locks a campaign that the viewer owns until the end of the transaction, and reads it anew. */
export async function lockCampaign(work: Work, id: string): Promise<Campaign> {
  const statement = `/* campaign.lock */ select ${columns} from campaign c where c.id = $1 for update`
  const [campaign] = await work.query<Campaign>(statement, [id])
  return campaign ?? refuse('NOT_FOUND', { what: 'Campaign', value: id }, ['campaignId'])
}

/** What a list of campaigns is narrowed by; null does not narrow. */
export interface CampaignFilter {
  launchedById: string | null
  cascadesFromId: string | null
  planId: string | null
  kind: string | null
  state: string | null
}

/** Campaigns in Vietnamese order of their names. */
export function listCampaigns(
  work: Work,
  filter: CampaignFilter,
  { limit, after }: Keyset,
): Promise<Campaign[]> {
  const { launchedById, cascadesFromId, planId, kind, state } = filter
  return work.query(
    `/* campaign.list */ select ${columns} from campaign c
     where ($1::uuid is null or c.launched_by = $1) and ($2::uuid is null or c.cascades_from = $2)
       and ($3::uuid is null or c.plan_id = $3) and ($4::text is null or c.kind = $4) and ($5::text is null or c.state = $5)
       and ($6::text is null or (c.name collate vi_order, c.id) > ($6 collate vi_order, $7::uuid))
     order by c.name collate vi_order, c.id limit $8`,
    [launchedById, cascadesFromId, planId, kind, state, after?.[0] ?? null, after?.[1] ?? null, limit],
  )
}

/** The first launched campaigns that cascade directly from each of these, all in one statement. */
export function loadCascades(work: Work, ids: readonly string[], most: number): Promise<Campaign[]> {
  return work.query(
    `/* campaign.cascades */ select below.* from unnest($1::uuid[]) above (id) cross join lateral (
       select ${columns} from campaign c where c.cascades_from = above.id and c.state <> 'DRAFT'
       order by c.name collate vi_order, c.id limit $2) below`,
    [ids, most],
  )
}

/** Writes a draft; a taken code is refused. */
export async function insertCampaign(
  work: Work,
  campaign: Omit<
    Campaign,
    'version' | 'inferred' | 'note' | 'documentNumber' | 'documentDate' | 'signerName' | 'launchedOn'
  >,
): Promise<void> {
  await onConstraint(
    work.query(
      `/* campaign.insert */ insert into campaign (id, code, owner_id, name, kind, form, launched_by, launched_by_outside, cascades_from,
         plan_id, period, valid_from, valid_to, state)
       select id, code, "ownerId", name, kind, form, "launchedById", "launchedByOutside", "cascadesFromId", "planId", period,
         "validFrom", "validTo", state
       from jsonb_to_record($1) as c (id uuid, code text, "ownerId" uuid, name text, kind text, form text, "launchedById" uuid,
         "launchedByOutside" text, "cascadesFromId" uuid, "planId" uuid, period text, "validFrom" date, "validTo" date, state text)`,
      [JSON.stringify(campaign)],
    ),
    { campaign_code_once: () => refuse('CAMPAIGN_CODE_TAKEN', { code: campaign.code ?? '' }, ['code']) },
  )
}

/** The document that launches a campaign, and the day on which the launch is counted. */
export type Launch = Pick<Campaign, 'documentNumber' | 'documentDate' | 'signerName' | 'launchedOn'>

/** Makes a draft a launched campaign. */
export async function storeLaunch(work: Work, id: string, launch: Launch): Promise<void> {
  await work.query(
    `/* campaign.launch */ update campaign set state = $2, document_number = $3, document_date = $4, signer_name = $5,
       launched_on = $6, version = version + 1 where id = $1`,
    [
      id,
      CampaignState.LAUNCHED,
      launch.documentNumber,
      launch.documentDate,
      launch.signerName,
      launch.launchedOn,
    ],
  )
}

/** Closes a campaign. */
export async function storeClosing(work: Work, id: string): Promise<void> {
  await work.query(
    '/* campaign.close */ update campaign set state = $2, version = version + 1 where id = $1',
    [id, CampaignState.CLOSED],
  )
}
