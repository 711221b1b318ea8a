import type { Work } from '../../../shared/database/work.js'
import { onConstraint, refuse } from '../../../shared/errors/refusal.js'
import type { Keyset } from '../../../shared/federation/connection.js'
import type { Campaign } from './campaign.entity.js'
import { CampaignState, type CampaignScope } from './campaign.enums.js'

const columns = `c.id, c.code, c.owner_id as "ownerId", c.name, c.kind, c.form, c.launched_by as "launchedById",
  c.launched_by_outside as "launchedByOutside", c.cascades_from as "cascadesFromId", c.plan_id as "planId", c.period,
  c.valid_from as "validFrom", c.valid_to as "validTo", c.join_from as "joinFrom", c.join_until as "joinUntil", c.state, c.document_number as "documentNumber",
  c.document_date as "documentDate", c.signer_name as "signerName", c.launched_on as "launchedOn", c.scope, c.aims, c.reach,
  c.subjects, c.content, c.criteria, c.measures, c.cancelled_on as "cancelledOn", c.inferred, c.note, c.version`

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
  form: string | null
  scope: string | null
  runsOn: string | null
  search: string | null
}

/** Campaigns in Vietnamese order of their names. */
export function listCampaigns(
  work: Work,
  filter: CampaignFilter,
  { limit, after }: Keyset,
): Promise<Campaign[]> {
  const { launchedById, cascadesFromId, planId, kind, state, form, scope, runsOn, search } = filter
  return work.query(
    `/* campaign.list */ select ${columns} from campaign c
     where ($1::uuid is null or c.launched_by = $1) and ($2::uuid is null or c.cascades_from = $2)
       and ($3::uuid is null or c.plan_id = $3) and ($4::text is null or c.kind = $4) and ($5::text is null or c.state = $5)
       and ($6::text is null or c.form = $6) and ($7::text is null or c.scope = $7)
       and ($8::date is null or (coalesce(c.valid_from <= $8, true) and coalesce($8 < c.valid_to, true)))
       and ($9::text is null or strpos(fold_text(c.name), fold_text($9)) > 0)
       and ($10::text is null or (c.name collate vi_order, c.id) > ($10 collate vi_order, $11::uuid))
     order by c.name collate vi_order, c.id limit $12`,
    [
      ...[launchedById, cascadesFromId, planId, kind, state, form, scope, runsOn, search],
      ...[after?.[0] ?? null, after?.[1] ?? null, limit],
    ],
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

/** What a draft says. */
export type CampaignDraft = Omit<
  Campaign,
  | 'state'
  | 'version'
  | 'inferred'
  | 'note'
  | 'documentNumber'
  | 'documentDate'
  | 'signerName'
  | 'launchedOn'
  | 'cancelledOn'
>

const drafted = `code, name, kind, form, launched_by, launched_by_outside, cascades_from, plan_id, period, valid_from, valid_to,
  join_from, join_until, scope, aims, reach, subjects, content, criteria, measures`

const draftColumns = `code, name, kind, form, "launchedById", "launchedByOutside", "cascadesFromId", "planId", period,
  "validFrom", "validTo", "joinFrom", "joinUntil", scope, aims, reach, subjects, content, criteria, measures`

const draftRow = `jsonb_to_record($1) as c (id uuid, code text, "ownerId" uuid, name text, kind text, form text, "launchedById" uuid,
  "launchedByOutside" text, "cascadesFromId" uuid, "planId" uuid, period text, "validFrom" date, "validTo" date,
  "joinFrom" date, "joinUntil" date, scope text, aims text, reach text, subjects text, content text, criteria text, measures text)`

/** Writes a draft; a taken code is refused. */
export async function insertCampaign(work: Work, draft: CampaignDraft): Promise<void> {
  await withFreeCode(
    draft,
    work.query(
      `/* campaign.insert */ insert into campaign (id, owner_id, state, ${drafted})
       select id, "ownerId", 'DRAFT', ${draftColumns} from ${draftRow}`,
      [JSON.stringify(draft)],
    ),
  )
}

/** Writes a draft anew; a taken code is refused. */
export async function storeDraft(work: Work, draft: CampaignDraft): Promise<void> {
  await withFreeCode(
    draft,
    work.query(
      `/* campaign.revise */ update campaign set (version, ${drafted}) = (
         select version + 1, ${draftColumns} from ${draftRow}) where id = $2`,
      [JSON.stringify(draft), draft.id],
    ),
  )
}

async function withFreeCode({ code }: CampaignDraft, writing: Promise<unknown>): Promise<void> {
  await onConstraint(writing, {
    campaign_code_once: () => refuse('CAMPAIGN_CODE_TAKEN', { code: code ?? '' }, ['code']),
  })
}

/** The document that launches a campaign, the day on which the launch is counted, and as what. */
export type Launch = Pick<
  Campaign,
  'documentNumber' | 'documentDate' | 'signerName' | 'launchedOn' | 'scope'
> & {
  reportedAs: string | null
  recordedById: string | null
}

/** Makes a draft a launched campaign. */
export async function storeLaunch(work: Work, id: string, launch: Launch): Promise<void> {
  const { documentNumber, documentDate, signerName, launchedOn, scope, reportedAs, recordedById } = launch
  await work.query(
    `/* campaign.launch */ update campaign set state = $2, document_number = $3, document_date = $4, signer_name = $5,
       launched_on = $6, scope = $7, reported_as = $8, recorded_by = $9, duration = duration_class(valid_from, valid_to), version = version + 1
     where id = $1`,
    [
      ...[id, CampaignState.LAUNCHED, documentNumber, documentDate, signerName],
      ...[launchedOn, scope, reportedAs, recordedById],
    ],
  )
}

/** A scope for which an organization may launch on a day, and on what that rests; the most particular first. */
export interface LaunchCompetence {
  scope: CampaignScope
  reportedAs: string
  legalBasis: string
}

/** For which scopes an organization may launch on a day (Article 18). */
export function findCompetences(
  work: Work,
  organizationId: string,
  day: string,
): Promise<LaunchCompetence[]> {
  return work.query(
    `/* campaign.competences */ select c.scope, c.reported_as as "reportedAs", c.legal_basis as "legalBasis"
     from launch_competence c join known_organization o on o.id = $1
     where (c.level is null or c.level = o.level) and (c.kind is null or c.kind = o.kind) and c.valid_from <= $2 and $2 < c.valid_to
     order by num_nulls(c.level, c.kind), c.id`,
    [organizationId, day],
  )
}

/** As what a launch from outside is reported by the organization that records it; null when it reports none. */
export async function findOutsideLaunch(
  work: Work,
  recorderId: string,
  day: string,
): Promise<Pick<LaunchCompetence, 'scope' | 'reportedAs'> | null> {
  const rows = await work.query<Pick<LaunchCompetence, 'scope' | 'reportedAs'>>(
    `/* campaign.outside_launch */ select l.scope, l.reported_as as "reportedAs"
     from outside_launch l join known_organization o on o.id = $1 and o.level = l.recorder_level
     where l.valid_from <= $2 and $2 < l.valid_to`,
    [recorderId, day],
  )
  return rows[0] ?? null
}

/** Closes a campaign. */
export async function storeClosing(work: Work, id: string): Promise<void> {
  await work.query(
    '/* campaign.close */ update campaign set state = $2, closed_on = $3, version = version + 1 where id = $1',
    [id, CampaignState.CLOSED, work.today],
  )
}
