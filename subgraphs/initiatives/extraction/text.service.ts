import { v7 as uuid } from 'uuid'
import type { Work } from '../../../shared/database/work.js'
import { cleanLine } from '../../../shared/errors/checks.js'
import { authorize } from '../../../shared/access/policy.js'
import { assertVersion } from '../../../shared/database/version.js'
import { refuse } from '../../../shared/errors/refusal.js'
import type { RoomFiles } from '../../../shared/files/room-files.js'
import { lockInitiative } from '../initiative/initiative.store.js'
import type { State } from '../initiative/initiative.states.js'
import { policies } from '../policies.js'
import { limits, mediaTypes, type MediaType } from './extract.js'
import type { CreateInitiativeUploadInput } from './text.inputs.js'
import * as store from './text.store.js'

/** What is answered of an offered upload. */
export interface OfferedText {
  initiativeId: string
  uploadPath: string
  expiresAt: string
}

const [docx, pdf, plain] = mediaTypes
const mediaTypeOf: Record<string, MediaType> = { DOCX: docx, PDF: pdf, PLAIN_TEXT: plain }

/** While an application lies with those who check it, its text stays as it was filed. */
const inOwnHands: readonly State[] = ['REGISTERED', 'APPLIED', 'RETURNED']

/** Offers the upload of a full text; it is read in the background as soon as it is there. */
export async function createInitiativeUpload(
  work: Work,
  files: RoomFiles,
  { initiativeId, expectedVersion, name, kind }: CreateInitiativeUploadInput,
): Promise<OfferedText> {
  const initiative = await lockInitiative(work, initiativeId)
  if (!initiative) refuse('NOT_FOUND', { what: 'Initiative', value: initiativeId }, ['initiativeId'])
  assertVersion(initiative, expectedVersion)
  const { ownerId, state } = initiative
  authorize(work.viewer, policies, 'createInitiativeUpload', { OWNER: ownerId })
  if (!inOwnHands.includes(state)) {
    refuse('WRONG_STATE', { action: 'createInitiativeUpload', state, possible: 'checkSimilarity' })
  }
  const file = {
    ownerId,
    purpose: 'INITIATIVE_TEXT',
    name: cleanLine('name', name, 200),
    mediaType: mediaTypeOf[kind]!,
  }
  const { fileId, uploadPath, expiresAt } = await files.offer(work, { ...file, mostBytes: limits.mostBytes })
  await store.insertText(work, { id: uuid(), initiativeId, fileId, ...file })
  return { initiativeId, uploadPath, expiresAt: expiresAt.toISOString() }
}
