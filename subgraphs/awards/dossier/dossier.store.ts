import { v7 as uuid } from 'uuid'
import { allInOrder } from '../../../shared/database/all-in-order.js'
import type { Work } from '../../../shared/database/work.js'
import { onConstraint, refuse } from '../../../shared/errors/refusal.js'
import type { Keyset } from '../../../shared/federation/connection.js'
import type { Dossier, DossierState } from './dossier.entity.js'

const columns = `d.id, d.owner_id as "ownerId", d.receiver_id as "receiverId", d.period, d.number, d.dated, d.signer_name as "signerName",
  d.signer_title as "signerTitle", d.state, d.sent_on as "sentOn", d.received_on as "receivedOn", d.version`

/** Dossiers by id. */
export function loadDossiers(work: Work, ids: readonly string[]): Promise<Dossier[]> {
  return work.query(`/* dossier.load */ select ${columns} from dossier d where d.id = any ($1)`, [ids])
}

/** Locks a dossier; undefined when it does not exist or is hidden. */
export async function lockDossier(work: Work, id: string): Promise<Dossier | undefined> {
  const rows = await work.query<Dossier>(
    `/* dossier.lock */ select ${columns} from dossier d where d.id = $1 for update`,
    [id],
  )
  return rows[0]
}

/** Which dossiers are listed: those that an organization has sent (OWNER) or received (SENT); null does not narrow. */
export interface DossierFilter {
  organizationId: string
  why: 'OWNER' | 'SENT'
  period: string | null
  state: DossierState | null
  /** Words of the statement's number, or of the name of who sent or receives it. */
  search: string | null
}

/** Dossiers of an organization's box, latest first; starts from its own access rows (the limit keeps the planner to it). */
export function listDossiers(
  work: Work,
  { organizationId, why, period, state, search }: DossierFilter,
  { limit, after }: Keyset,
): Promise<(Dossier & { sortAt: string })[]> {
  return work.query(
    `/* dossier.list */ select ${columns}, a.sort_at::text as "sortAt" from record_access a
     cross join lateral (select * from dossier d where d.id = a.record_id limit 1) d
     where a.organization_id = $1 and a.record_type = 'Dossier' and (a.why = $2 or ($2 = 'SENT' and a.why = 'HANDED_OVER'))
       and ($6::text is null or d.period = $6) and ($7::text is null or d.state = $7)
       and ($8::text is null or has_words(concat_ws(' ', d.number, (
         select o.name from known_organization o where o.id = case $2 when 'SENT' then d.owner_id else d.receiver_id end)), $8))
       and ($3::timestamptz is null or (a.sort_at, a.record_id) < ($3, $4::uuid))
     order by a.sort_at desc, a.record_id desc limit $5`,
    [organizationId, why, after?.[0] ?? null, after?.[1] ?? null, limit, period, state, search],
  )
}

/** Writes a dossier with its items and opens it and its proposals to the receiver. */
export async function insertDossier(
  work: Work,
  dossier: Omit<Dossier, 'version' | 'state' | 'receivedOn'>,
  proposalIds: readonly string[],
): Promise<void> {
  const inserted = onConstraint(
    work.query(
      `/* dossier.insert */ insert into dossier (id, owner_id, receiver_id, period, number, dated, signer_name, signer_title, state, sent_on)
       values ($1, $2, $3, $4, $5, $6, $7, $8, 'SENT', $9)`,
      [
        dossier.id,
        dossier.ownerId,
        dossier.receiverId,
        dossier.period,
        dossier.number,
        dossier.dated,
        dossier.signerName,
        dossier.signerTitle,
        dossier.sentOn,
      ],
    ),
    {
      dossier_number_once: () => refuse('NUMBER_TAKEN', { number: dossier.number }, ['statement', 'number']),
    },
  )
  const items = work.query(
    `/* dossier.insert_items */ insert into dossier_item (id, owner_id, dossier_id, proposal_id)
     select item.id, $2, $3, item."proposalId" from jsonb_to_recordset($1) as item (id uuid, "proposalId" uuid)`,
    [
      JSON.stringify(proposalIds.map((proposalId) => ({ id: uuid(), proposalId }))),
      dossier.ownerId,
      dossier.id,
    ],
  )
  const shared = work.query(
    `/* dossier.share */ select share_record($1, 'Dossier', $2, 'SENT'), count(share_record(id, 'Proposal', $2, 'SENT')) from unnest($3::uuid[]) id`,
    [dossier.id, dossier.receiverId, proposalIds],
  )
  await allInOrder([inserted, items, shared])
}

/** Marks a dossier as received. */
export async function markReceived(work: Work, id: string): Promise<void> {
  await work.query(
    "/* dossier.receive */ update dossier set state = 'RECEIVED', received_on = $2, version = version + 1 where id = $1",
    [id, work.today],
  )
}

/** Which proposals travelled in dossiers, in the order of the statement. */
export function loadItems(
  work: Work,
  dossierIds: readonly string[],
): Promise<{ dossierId: string; proposalId: string }[]> {
  return work.query(
    `/* dossier.items */ select dossier_id as "dossierId", proposal_id as "proposalId" from dossier_item where dossier_id = any ($1) order by id`,
    [dossierIds],
  )
}
