import type { Work } from '../../../shared/database/work.js'
import { cleanLine } from '../../../shared/errors/checks.js'
import { refuse } from '../../../shared/errors/refusal.js'
import type { OfferedUpload, RoomFiles } from '../../../shared/files/room-files.js'
import { findSentFile, mediaTypeOf, mostBytes, wantedName } from '../file/sent-file.js'
import type * as inputs from './evidence.inputs.js'
import { endEvidence, insertEvidence, loadEvidence } from './evidence.store.js'
import { lockOwn } from './scorecard.service.js'
import { touch } from './scorecard.store.js'

const purpose = 'EVIDENCE'
const mostFiles = 20

const wantedFile = {
  vi: 'một tệp đã gửi lên qua createEvidenceUpload cho bảng tự chấm điểm của đơn vị này',
  en: 'a file that was sent by createEvidenceUpload for a scorecard of this organization',
}

/** Offers an upload for a file of a scorecard. */
export async function createEvidenceUpload(
  work: Work,
  files: RoomFiles,
  input: inputs.CreateEvidenceUploadInput,
): Promise<OfferedUpload> {
  const { card } = await lockOwn(work, 'createEvidenceUpload', input)
  const name = cleanLine('fileName', input.fileName, 200)
  const mediaType = mediaTypeOf(name)
  if (!mediaType) refuse('EVIDENCE_FILE', { name, expected: wantedName }, ['fileName'])
  return files.offer(work, { ownerId: card.ownerId, purpose, name, mediaType, mostBytes })
}

/** Attaches a sent file to a criterion of the working copy; answers the card's id. */
export async function attachEvidence(work: Work, input: inputs.AttachEvidenceInput): Promise<string> {
  const { card, set } = await lockOwn(work, 'attachEvidence', input)
  const { criterionCode, fileId } = input
  if (!set.criteria.some(({ code }) => code === criterionCode)) {
    refuse('UNKNOWN_CRITERION', { code: criterionCode, title: set.title }, ['criterionCode'])
  }
  const present = (await loadEvidence(work, [card.id])).filter((one) => one.criterionCode === criterionCode)
  if (present.length >= mostFiles) {
    refuse('TOO_MANY_ITEMS', { field: 'fileId', count: present.length + 1, most: mostFiles }, ['fileId'])
  }
  const file = await findSentFile(work, { fileId, ownerId: card.ownerId, purpose })
  if (!file) refuse('EVIDENCE_FILE', { name: fileId, expected: wantedFile }, ['fileId'])
  await insertEvidence(work, card, criterionCode, file)
  await touch(work, card.id)
  return card.id
}

/** Takes a file off the working copy; who received the card keeps it until it is sent again. Answers the card's id. */
export async function removeEvidence(work: Work, input: inputs.RemoveEvidenceInput): Promise<string> {
  const { card } = await lockOwn(work, 'removeEvidence', input)
  if (!(await endEvidence(work, card, input.evidenceId))) {
    refuse('NOT_FOUND', { what: 'ScorecardEvidence', value: input.evidenceId }, ['evidenceId'])
  }
  await touch(work, card.id)
  return card.id
}
