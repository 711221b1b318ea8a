import type { Work } from '../../../shared/database/work.js'
import { refuse } from '../../../shared/errors/refusal.js'
import type { Keyset } from '../../../shared/federation/connection.js'
import type { RoleModel } from './role-model.entity.js'

const columns = `m.id, m.owner_id as "ownerId", m.subject, m.subject_id as "subjectId", m.subject_name as "subjectName", m.title, m.story,
  m.field, m.campaign_id as "campaignId", m.period, m.award_ids as "awardIds", m.state, m.verifier_id as "verifierId",
  m.sent_on as "sentOn", m.opinion, m.verified_on as "verifiedOn", m.published_on as "publishedOn", m.published_at as "publishedAt", m.version`

/** Role models by id. */
export function loadRoleModels(work: Work, ids: readonly string[]): Promise<RoleModel[]> {
  return work.query(`/* role_model.load */ select ${columns} from role_model m where m.id = any ($1)`, [ids])
}

/** Locks a role model that is open to the viewer. */
export async function lockRoleModel(work: Work, id: string): Promise<RoleModel> {
  const statement = `/* role_model.lock */ select ${columns} from role_model m where m.id = $1 for update`
  const [model] = await work.query<RoleModel>(statement, [id])
  return model ?? refuse('NOT_FOUND', { what: 'RoleModel', value: id }, ['roleModelId'])
}

/** Own and received role models of an organization of the viewer, latest first. */
export function listRoleModels(
  work: Work,
  { organizationId, state }: { organizationId: string; state: string | null },
  { limit, after }: Keyset,
): Promise<(RoleModel & { sortAt: string })[]> {
  return work.query(
    `/* role_model.list */ select ${columns}, a.sort_at::text as "sortAt" from record_access a
     cross join lateral (select * from role_model m where m.id = a.record_id limit 1) m
     where a.organization_id = $1 and a.record_type = 'RoleModel' and ($2::text is null or m.state = $2)
       and ($3::timestamptz is null or (a.sort_at, a.record_id) < ($3, $4::uuid))
     order by a.sort_at desc, a.record_id desc limit $5`,
    [organizationId, state, after?.[0] ?? null, after?.[1] ?? null, limit],
  )
}

/** Published role models, latest first. */
export function listPublished(
  work: Work,
  period: string | null,
  { limit, after }: Keyset,
): Promise<RoleModel[]> {
  return work.query(
    `/* role_model.published */ select ${columns} from role_model m
     where m.state = 'PUBLISHED' and ($1::text is null or m.period = $1)
       and ($2::date is null or (m.published_on, m.id) < ($2, $3::uuid))
     order by m.published_on desc, m.id desc limit $4`,
    [period, after?.[0] ?? null, after?.[1] ?? null, limit],
  )
}

/** A role model that begins. */
export type NewRoleModel = Pick<
  RoleModel,
  | 'id'
  | 'ownerId'
  | 'subject'
  | 'subjectId'
  | 'subjectName'
  | 'title'
  | 'story'
  | 'field'
  | 'campaignId'
  | 'period'
>

/** Writes a draft. */
export async function insertRoleModel(work: Work, model: NewRoleModel): Promise<void> {
  await work.query(
    `/* role_model.insert */ insert into role_model (id, owner_id, subject, subject_id, subject_name, title, story, field, campaign_id, period, state)
     select m.id, m."ownerId", m.subject, m."subjectId", m."subjectName", m.title, m.story, m.field, m."campaignId", m.period, 'DRAFT'
     from jsonb_to_record($1) as m (id uuid, "ownerId" uuid, subject text, "subjectId" uuid, "subjectName" text, title text, story text,
       field text, "campaignId" uuid, period text)`,
    [JSON.stringify(model)],
  )
}

/** Sends a role model to who verifies it. */
export async function storeSending(work: Work, id: string, verifierId: string): Promise<void> {
  await work.query(
    `/* role_model.send */ update role_model set state = 'SENT', verifier_id = $2, sent_on = $3, version = version + 1 where id = $1`,
    [id, verifierId, work.today],
  )
  await work.query(`/* role_model.share */ select share_record($1, 'RoleModel', $2, 'SENT')`, [
    id,
    verifierId,
  ])
}

/** Writes what became of a verification. */
export async function storeVerification(
  work: Work,
  id: string,
  holds: boolean,
  opinion: string,
): Promise<void> {
  await work.query(
    `/* role_model.verify */ update role_model set state = $2, opinion = $3, verified_on = $4, version = version + 1 where id = $1`,
    [id, holds ? 'VERIFIED' : 'REJECTED', opinion, work.today],
  )
}

/** Publishes a role model. */
export async function storePublication(work: Work, id: string, publishedAt: string | null): Promise<void> {
  await work.query(
    `/* role_model.publish */ update role_model set state = 'PUBLISHED', published_on = $2, published_at = $3, version = version + 1 where id = $1`,
    [id, work.today, publishedAt],
  )
}

/** Takes a publication back. */
export async function storeWithdrawal(work: Work, id: string): Promise<void> {
  await work.query(
    `/* role_model.withdraw */ update role_model set state = 'WITHDRAWN', version = version + 1 where id = $1`,
    [id],
  )
}

/** Links awards. */
export async function storeAwards(work: Work, id: string, awardIds: readonly string[]): Promise<void> {
  await work.query(
    '/* role_model.link */ update role_model set award_ids = $2, version = version + 1 where id = $1',
    [id, awardIds],
  )
}
