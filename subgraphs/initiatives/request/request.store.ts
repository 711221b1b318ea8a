import { v7 as uuid } from 'uuid'
import type { Work } from '../../../shared/database/work.js'
import { onConstraint, refuse } from '../../../shared/errors/refusal.js'
import type { Keyset } from '../../../shared/federation/connection.js'
import type { InfluenceScope } from '../recognition/recognition.entity.js'
import type { RecognitionRequest } from './request.entity.js'
import type { RequestState } from './request.states.js'

const columns = `r.id, r.initiative_id as "initiativeId", r.organization_id as "organizationId", r.scope, r.asked_on as "askedOn",
  r.form_checked_on as "formCheckedOn", r.state, r.reasons, r.closed_on as "closedOn", r.version`

/** Requests by id. */
export function loadRequests(work: Work, ids: readonly string[]): Promise<RecognitionRequest[]> {
  return work.query(`/* request.load */ select ${columns} from recognition_request r where r.id = any ($1)`, [
    ids,
  ])
}

/** Requests of initiatives, in their order. */
export function loadRequestsOf(work: Work, initiativeIds: readonly string[]): Promise<RecognitionRequest[]> {
  return work.query(
    `/* request.of */ select ${columns} from recognition_request r where r.initiative_id = any ($1) order by r.asked_on, r.id`,
    [initiativeIds],
  )
}

/** What is laid before an organization, latest first. */
export function listRequests(
  work: Work,
  { organizationId, state, scope }: { organizationId: string; state: string | null; scope: string | null },
  { limit, after }: Keyset,
): Promise<RecognitionRequest[]> {
  return work.query(
    `/* request.list */ select ${columns} from recognition_request r
     where r.organization_id = $1 and ($2::text is null or r.state = $2) and ($3::text is null or r.scope = $3)
       and ($4::date is null or r.asked_on < $4 or (r.asked_on = $4 and r.id > $5::uuid))
     order by r.asked_on desc, r.id limit $6`,
    [organizationId, state, scope, after?.[0] ?? null, after?.[1] ?? null, limit],
  )
}

/** The request, locked until the transaction ends; null when there is none, it is hidden or decided elsewhere. */
export async function lockRequest(work: Work, id: string): Promise<RecognitionRequest | null> {
  const rows = await work.query<RecognitionRequest>(
    `/* request.lock */ select ${columns} from recognition_request r where r.id = $1 for update`,
    [id],
  )
  return rows[0] ?? null
}

/** Scopes at which an organization may recognize, by a decision of the day, what those below it own. */
export async function scopesOf(work: Work, organizationId: string, day: string): Promise<InfluenceScope[]> {
  const rows = await work.query<{ scope: InfluenceScope }>(
    `/* request.scopes */ select distinct c.scope from recognition_competence c
     join known_organization o on coalesce(c.organization_level, o.level) = o.level and coalesce(c.organization_kind, o.kind) = o.kind
     where o.id = $1 and c.relation = 'ANCESTOR' and c.valid_from <= $2 and $2 < c.valid_to order by 1`,
    [organizationId, day],
  )
  return rows.map(({ scope }) => scope)
}

/** What is asked of whom. */
export interface NewRequest {
  initiativeId: string
  ownerId: string
  period: string
  organizationId: string
  scope: InfluenceScope
}

/** Writes a request; refuses a second open one for the same scope. */
export async function insertRequest(work: Work, request: NewRequest): Promise<void> {
  const { initiativeId, ownerId, period, organizationId, scope } = request
  await onConstraint(
    work.query(
      `/* request.insert */ insert into recognition_request (id, initiative_id, owner_id, period, organization_id, scope, asked_on)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [uuid(), initiativeId, ownerId, period, organizationId, scope, work.today],
    ),
    {
      recognition_request_open_once: () =>
        refuse('REQUEST_OPEN', { initiative: initiativeId, scope }, ['initiativeIds']),
    },
  )
}

/** Marks the form of a request complete today. */
export async function storeRequestChecked(work: Work, id: string): Promise<void> {
  await work.query(
    '/* request.check */ update recognition_request set form_checked_on = $2, version = version + 1 where id = $1',
    [id, work.today],
  )
}

/** Answers a request today. */
export async function storeAnswer(
  work: Work,
  id: string,
  state: RequestState,
  reasons: string,
): Promise<void> {
  await work.query(
    `/* request.answer */ update recognition_request set state = $2, reasons = $3, closed_on = $4, version = version + 1 where id = $1`,
    [id, state, reasons, work.today],
  )
}
