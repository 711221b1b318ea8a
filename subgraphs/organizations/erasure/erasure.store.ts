import type { Work } from '../../../shared/database/work.js'
import { refuse, onConstraint } from '../../../shared/errors/refusal.js'
import type { Keyset } from '../../../shared/federation/connection.js'
import type { PersonErasure } from './erasure.entity.js'

const columns = `id, organization_id as "organizationId", person_id as "personId", legal_ground as "legalGround",
  document_number as "documentNumber", document_date as "documentDate", state, requested_by as "requestedBy",
  ended_by as "endedBy", ended_at as "endedAt", version`

/** Erasures by id. */
export function loadErasures(work: Work, ids: readonly string[]): Promise<PersonErasure[]> {
  return work.query(`/* erasure.load */ select ${columns} from person_erasure where id = any ($1)`, [ids])
}

/** Erasures that an organization asked for, the latest first. */
export function listErasures(
  work: Work,
  organizationId: string,
  { limit, after }: Keyset,
): Promise<PersonErasure[]> {
  return work.query(
    `/* erasure.list */ select ${columns} from person_erasure
     where organization_id = $1 and ($2::uuid is null or id < $2) order by id desc limit $3`,
    [organizationId, after?.[0] ?? null, limit],
  )
}

/** Locks an erasure; null when the viewer may not see it. */
export async function lockErasure(work: Work, id: string): Promise<PersonErasure | null> {
  const rows = await work.query<PersonErasure>(
    `/* erasure.lock */ select ${columns} from person_erasure where id = $1 for update`,
    [id],
  )
  return rows[0] ?? null
}

/** An erasure as it is asked for. */
export type NewErasure = Pick<
  PersonErasure,
  'id' | 'organizationId' | 'personId' | 'legalGround' | 'documentNumber' | 'documentDate'
>

/** Writes an erasure that waits; refuses a second one of the same person. */
export async function insertErasure(work: Work, erasure: NewErasure): Promise<void> {
  const { id, organizationId, personId, legalGround, documentNumber, documentDate } = erasure
  await onConstraint(
    work.query(
      `/* erasure.insert */ insert into person_erasure (id, organization_id, person_id, legal_ground, document_number, document_date)
       values ($1, $2, $3, $4, $5, $6)`,
      [id, organizationId, personId, legalGround, documentNumber, documentDate],
    ),
    { person_erasure_once: () => refuse('ERASURE_EXISTS', {}, ['personId']) },
  )
}

/** Locks the record of a person, and answers whether she still works somewhere, or is to. */
export async function lockEmployed(work: Work, personId: string): Promise<boolean> {
  await work.query('/* erasure.lock_person */ select from person where id = $1 for update', [personId])
  const rows = await work.query(
    '/* erasure.employed */ select from employment where person_id = $1 and valid_to > hub_today() limit 1',
    [personId],
  )
  return rows.length > 0
}

/** Erases the values of the person and of records merged into hers; the other rooms follow by the feed. */
export async function carryOut(work: Work, id: string): Promise<void> {
  await work.query('/* erasure.carry_out */ select carry_out_erasure($1)', [id])
}

/** Ends an erasure without carrying it out. */
export async function withdraw(work: Work, id: string): Promise<void> {
  await work.query(
    `/* erasure.withdraw */ update person_erasure
     set state = 'WITHDRAWN', ended_by = viewer_subject(), ended_at = hub_now(), version = version + 1 where id = $1`,
    [id],
  )
}
