import type { TestHub } from '../../../test/kit/hub.js'
import { call, head, type Called } from '../score.kit.js'

/** A complete self-score of the sheet of the kit: 55 + 37.5 points. */
export const complete = [
  { criterionCode: 'I.1', points: 55 },
  { criterionCode: 'I.2', points: 37.5, evidence: 'BC 12/BC-THCS' },
]

/** Begins a card of a school; answers its id. */
export async function started(hub: TestHub, setId: string, ownerId: string): Promise<string> {
  const { record, messages } = await call(hub, head(ownerId), 'startScorecard', { setId, ownerId })
  if (!record) throw new Error(messages.join())
  return record.id as string
}

/** A card of a school that was filled and sent; answers its id. */
export async function sentCard(
  hub: TestHub,
  setId: string,
  ownerId: string,
  lines: readonly object[] = complete,
): Promise<string> {
  const scorecardId = await started(hub, setId, ownerId)
  await call(hub, head(ownerId), 'fillScorecard', { scorecardId, lines })
  const sent = await call(hub, head(ownerId), 'sendScorecard', { scorecardId })
  if (!sent.record) throw new Error(sent.messages.join())
  return scorecardId
}

/** Appraises a card as the head of its appraiser. */
export function appraise(
  hub: TestHub,
  appraiserId: string,
  scorecardId: string,
  marks: readonly object[] = [],
): Promise<Called> {
  return call(
    hub,
    head(appraiserId),
    'appraiseScorecard',
    { scorecardId, marks },
    'state appraisal { total band }',
  )
}

/** An upload that was offered for a file of a card. */
export async function offeredEvidence(
  hub: TestHub,
  ownerId: string,
  scorecardId: string,
  fileName: string,
): Promise<{ fileId: string; uploadPath: string }> {
  const input = { scorecardId, fileName }
  const { record, messages } = await call(
    hub,
    head(ownerId),
    'createEvidenceUpload',
    input,
    'fileId uploadPath',
  )
  if (!record) throw new Error(messages.join())
  return record as { fileId: string; uploadPath: string }
}

/** A file of a card that was sent; answers its id. */
export async function sentEvidence(
  hub: TestHub,
  ownerId: string,
  scorecardId: string,
  fileName: string,
): Promise<string> {
  const { fileId, uploadPath } = await offeredEvidence(hub, ownerId, scorecardId, fileName)
  await hub.upload('campaigns', uploadPath, Buffer.from('minh chứng'))
  return fileId
}
