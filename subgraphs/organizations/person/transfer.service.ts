import { v7 as uuid } from 'uuid'
import { authorize } from '../../../shared/access/policy.js'
import { assertVersion } from '../../../shared/database/version.js'
import type { Work } from '../../../shared/database/work.js'
import { cleanLine } from '../../../shared/errors/checks.js'
import { refuse } from '../../../shared/errors/refusal.js'
import { assertPossible } from '../../../shared/states/state-table.js'
import { loadOrganizations } from '../organization/organization.store.js'
import { policies } from '../policies.js'
import { expectedOfPeople } from './person.expected.js'
import { lockOwnPerson } from './person.service.js'
import { closeEmployment, insertEmployment, isEmployed, lockPerson } from './person.store.js'
import type { PersonTransfer } from './transfer.entity.js'
import type { OfferTransferInput, TransferPersonInput, WithdrawTransferInput } from './transfer.inputs.js'
import { transferStates } from './transfer.states.js'
import { insertTransfer, loadTransfers, lockTransfer, setTransferState } from './transfer.store.js'

/** Offers a person to another organization; answers the transfer's id. */
export async function offerTransfer(work: Work, input: OfferTransferInput): Promise<string> {
  const { organizationId, toOrganizationId, movesOn, keepsEmployment } = input
  authorize(work.viewer, policies, 'offerTransfer', { OWNER: organizationId })
  if (toOrganizationId === organizationId) {
    const args = {
      field: 'toOrganizationId',
      value: organizationId,
      expected: expectedOfPeople.twoOrganizations,
    }
    refuse('INVALID', args, ['toOrganizationId'])
  }
  const [receiver] = await loadOrganizations(work, [toOrganizationId])
  if (!receiver) refuse('NOT_FOUND', { what: 'Organization', value: toOrganizationId }, ['toOrganizationId'])
  const person = await lockOwnPerson(work, input.personId, organizationId)
  if (!(await isEmployed(work, person.id, organizationId, movesOn))) {
    refuse('NOT_EMPLOYED', { day: movesOn }, ['movesOn'])
  }
  const id = uuid()
  await insertTransfer(work, {
    id,
    personId: person.id,
    fromOrganizationId: organizationId,
    toOrganizationId,
    keepsEmployment,
    movesOn,
    decisionNumber:
      input.decisionNumber == null ? null : cleanLine('decisionNumber', input.decisionNumber, 100),
  })
  return id
}

/** Receives an offered person: opens the new employment and closes the old one; answers the transfer's id. */
export async function transferPerson(work: Work, input: TransferPersonInput): Promise<string> {
  const transfer = await lockOffered(work, input.transferId, (found) =>
    authorize(work.viewer, policies, 'transferPerson', { HOLDER: found.toOrganizationId }),
  )
  assertVersion(transfer, input.expectedVersion)
  assertPossible(transferStates, transfer.state, 'transferPerson')
  const { personId, fromOrganizationId, toOrganizationId, movesOn } = transfer
  const { team = null, positionGroup, isDirectWorker } = input
  // The new employment first: from then on the viewer owns the person, and may see and close the old one.
  await insertEmployment(work, {
    id: uuid(),
    personId,
    organizationId: toOrganizationId,
    team,
    position: cleanLine('position', input.position, 200),
    positionGroup,
    isDirectWorker,
    validFrom: movesOn,
  })
  if (!transfer.keepsEmployment && !(await closeEmployment(work, personId, fromOrganizationId, movesOn))) {
    refuse('NOT_EMPLOYED', { day: movesOn }, ['transferId'])
  }
  await setTransferState(work, transfer.id, 'DONE')
  return transfer.id
}

/** Takes an offer back; answers its id. */
export async function withdrawTransfer(work: Work, input: WithdrawTransferInput): Promise<string> {
  const transfer = await lockOffered(work, input.transferId, (found) =>
    authorize(work.viewer, policies, 'withdrawTransfer', { OWNER: found.fromOrganizationId }),
  )
  assertVersion(transfer, input.expectedVersion)
  assertPossible(transferStates, transfer.state, 'withdrawTransfer')
  await setTransferState(work, transfer.id, 'WITHDRAWN')
  return transfer.id
}

/** The person's row is locked first, as a merge does, and the transfer is read again: it may have changed hands. */
async function lockOffered(
  work: Work,
  id: string,
  assertAllowed: (transfer: PersonTransfer) => void,
): Promise<PersonTransfer> {
  const [found] = await loadTransfers(work, [id])
  if (!found) refuse('NOT_FOUND', { what: 'PersonTransfer', value: id }, ['transferId'])
  assertAllowed(found)
  await lockPerson(work, found.personId)
  const transfer = await lockTransfer(work, id)
  if (!transfer) refuse('NOT_FOUND', { what: 'PersonTransfer', value: id }, ['transferId'])
  return transfer
}
