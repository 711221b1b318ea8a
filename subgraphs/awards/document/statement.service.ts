import { v7 as uuid } from 'uuid'
import { authorize } from '../../../shared/access/policy.js'
import { assertVersion } from '../../../shared/database/version.js'
import type { Work } from '../../../shared/database/work.js'
import { cleanLine } from '../../../shared/errors/checks.js'
import { refuse } from '../../../shared/errors/refusal.js'
import type { RoomFiles } from '../../../shared/files/room-files.js'
import { assertPossible } from '../../../shared/states/state-table.js'
import { dossierActions } from '../dossier/dossier.states.js'
import { lockDossier } from '../dossier/dossier.store.js'
import { policies } from '../policies.js'
import type { OfferedDocument } from './document.service.js'
import type { AttachStatementInput } from './document.types.js'
import { mediaTypes, MOST_BYTES } from './formats.js'
import { loadStatementsOf, replaceStatement } from './statement.store.js'

/** Offers the upload of the scan of a dossier's signed statement; one that was received is not replaced. */
export async function attachStatement(
  work: Work,
  files: RoomFiles,
  input: AttachStatementInput,
): Promise<OfferedDocument> {
  const dossier = await lockDossier(work, input.dossierId)
  if (!dossier) refuse('NOT_FOUND', { what: 'Dossier', value: input.dossierId }, ['dossierId'])
  const { id: dossierId, ownerId, receivedOn } = dossier
  authorize(work.viewer, policies, 'attachStatement', { OWNER: ownerId })
  assertVersion(dossier, input.expectedVersion)
  assertPossible(dossierActions, dossier.state, 'attachStatement')
  const [present] = await loadStatementsOf(work, [dossierId])
  if (receivedOn && present?.sha256) refuse('STATEMENT_KEPT', { day: receivedOn }, ['dossierId'])
  const name = cleanLine('name', input.name, 200)
  const mediaType = mediaTypes[input.format]!
  const file = { ownerId, purpose: 'STATEMENT', name, mediaType, mostBytes: MOST_BYTES }
  const { fileId, uploadPath, expiresAt } = await files.offer(work, file)
  const documentId = uuid()
  await replaceStatement(work, { id: documentId, ownerId, dossierId, name, mediaType, fileId })
  return { documentId, uploadPath, expiresAt: expiresAt.toISOString() }
}
