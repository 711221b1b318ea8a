import { v7 as uuid } from 'uuid'
import type { Work } from '../../../shared/database/work.js'
import { onConstraint, refuse } from '../../../shared/errors/refusal.js'
import type { SentFile } from '../file/sent-file.js'
import type { ScorecardEvidence } from './evidence.entity.js'
import type { Scorecard } from './scorecard.entity.js'

/** Files of cards that the viewer may see, in the order in which they were attached: the owner's working copy, or what was sent. */
export function loadEvidence(work: Work, scorecardIds: readonly string[]): Promise<ScorecardEvidence[]> {
  return work.query(
    `/* evidence.load */ select e.id, e.scorecard_id as "scorecardId", e.criterion_code as "criterionCode", e.file_id as "fileId",
       e.name, e.media_type as "mediaType", e.size, e.sha256
     from scorecard s
     cross join lateral (select case when s.owner_id = any (viewer_organizations()) then s.edition else s.sent_edition end as edition) shown
     join scorecard_evidence e on e.scorecard_id = s.id and e.from_edition <= shown.edition
       and (e.until_edition is null or e.until_edition > shown.edition)
     where s.id = any ($1) order by e.scorecard_id, e.id`,
    [scorecardIds],
  )
}

/** Attaches a sent file to the working copy; a file that hangs at a card already is refused with EVIDENCE_FILE. */
export async function insertEvidence(
  work: Work,
  { id, ownerId, edition }: Scorecard,
  criterionCode: string,
  { fileId, name, mediaType, size, sha256 }: SentFile,
): Promise<void> {
  const unused = { vi: 'một tệp chưa đính kèm', en: 'a file that is not attached yet' }
  await onConstraint(
    work.query(
      `/* evidence.insert */ insert into scorecard_evidence (id, organization_id, scorecard_id, criterion_code, from_edition, file_id, name,
         media_type, size, sha256)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [uuid(), ownerId, id, criterionCode, edition, fileId, name, mediaType, size, sha256],
    ),
    { scorecard_evidence_once: () => refuse('EVIDENCE_FILE', { name, expected: unused }, ['fileId']) },
  )
}

/** Takes a file off the working copy; answers whether it hung there. */
export async function endEvidence(
  work: Work,
  { id, edition }: Scorecard,
  evidenceId: string,
): Promise<boolean> {
  const rows = await work.query(
    `/* evidence.end */ update scorecard_evidence set until_edition = $3, version = version + 1
     where id = $1 and scorecard_id = $2 and until_edition is null returning id`,
    [evidenceId, id, edition],
  )
  return rows.length > 0
}
