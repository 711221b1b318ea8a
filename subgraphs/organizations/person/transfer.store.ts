import type { Work } from '../../../shared/database/work.js'
import { onConstraint, refuse } from '../../../shared/errors/refusal.js'
import type { Keyset } from '../../../shared/federation/connection.js'
import type { TransferState } from './person.enums.js'
import type { PersonTransfer } from './transfer.entity.js'

const columns = `id, person_id as "personId", from_organization_id as "fromOrganizationId", to_organization_id as "toOrganizationId",
  keeps_employment as "keepsEmployment", moves_on as "movesOn", decision_number as "decisionNumber", state, version`

/** Transfers by id. */
export function loadTransfers(work: Work, ids: readonly string[]): Promise<PersonTransfer[]> {
  return work.query(`/* transfer.load */ select ${columns} from person_transfer where id = any ($1)`, [ids])
}

/** Locks a transfer; null when the viewer may not see it. */
export async function lockTransfer(work: Work, id: string): Promise<PersonTransfer | null> {
  const rows = await work.query<PersonTransfer>(
    `/* transfer.lock */ select ${columns} from person_transfer where id = $1 for update`,
    [id],
  )
  return rows[0] ?? null
}

/** Transfers to and from an organization, latest first. */
export function listTransfers(
  work: Work,
  organizationId: string,
  state: TransferState | null,
  { limit, after }: Keyset,
): Promise<PersonTransfer[]> {
  return work.query(
    `/* transfer.list */ select ${columns} from person_transfer
     where (from_organization_id = $1 or to_organization_id = $1) and ($2::text is null or state = $2)
       and ($3::uuid is null or id < $3)
     order by id desc limit $4`,
    [organizationId, state, after?.[0] ?? null, limit],
  )
}

/** Writes an offer; a second one to the same organization is refused. */
export async function insertTransfer(
  work: Work,
  transfer: Omit<PersonTransfer, 'state' | 'version'>,
): Promise<void> {
  const { id, personId, fromOrganizationId, toOrganizationId, keepsEmployment, movesOn, decisionNumber } =
    transfer
  await onConstraint(
    work.query(
      `/* transfer.insert */ insert into person_transfer (id, person_id, from_organization_id, to_organization_id, keeps_employment, moves_on, decision_number)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, personId, fromOrganizationId, toOrganizationId, keepsEmployment, movesOn, decisionNumber],
    ),
    { person_transfer_once: () => refuse('ALREADY_OFFERED', {}, ['personId']) },
  )
}

/** Moves a transfer on to a state. */
export async function setTransferState(work: Work, id: string, state: 'DONE' | 'WITHDRAWN'): Promise<void> {
  await work.query(
    '/* transfer.set_state */ update person_transfer set state = $2, version = version + 1 where id = $1',
    [id, state],
  )
}
