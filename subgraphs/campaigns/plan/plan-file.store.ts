import type { Work } from '../../../shared/database/work.js'
import { onConstraint, refuse } from '../../../shared/errors/refusal.js'
import type { PlanFile } from './plan.entity.js'

const columns = `f.id, f.plan_id as "planId", f.file_id as "fileId", f.name, f.media_type as "mediaType", f.size, f.sha256`

/** A file of a plan with the id of its content. */
export type StoredPlanFile = PlanFile & { fileId: string }

/** Files of plans, in the order in which they were attached. */
export function loadPlanFiles(work: Work, planIds: readonly string[]): Promise<StoredPlanFile[]> {
  return work.query(
    `/* plan_file.load */ select ${columns} from plan_file f where f.plan_id = any ($1) order by f.plan_id, f.id`,
    [planIds],
  )
}

/** Attaches a sent file to a plan; a file that hangs at a plan already is refused with PLAN_FILE. */
export async function insertPlanFile(work: Work, file: StoredPlanFile, issuerId: string): Promise<void> {
  const { id, planId, fileId, name, mediaType, size, sha256 } = file
  const unused = { vi: 'một tệp chưa đính kèm', en: 'a file that is not attached yet' }
  await onConstraint(
    work.query(
      `/* plan_file.insert */ insert into plan_file (id, plan_id, issuer_id, file_id, name, media_type, size, sha256)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, planId, issuerId, fileId, name, mediaType, size, sha256],
    ),
    { plan_file_once: () => refuse('PLAN_FILE', { name, expected: unused }, ['fileId']) },
  )
}
