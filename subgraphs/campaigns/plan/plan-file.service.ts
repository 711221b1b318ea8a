import { v7 as uuid } from 'uuid'
import { authorize } from '../../../shared/access/policy.js'
import type { Work } from '../../../shared/database/work.js'
import { cleanLine } from '../../../shared/errors/checks.js'
import { refuse } from '../../../shared/errors/refusal.js'
import type { OfferedUpload, RoomFiles } from '../../../shared/files/room-files.js'
import { findSentFile, mediaTypeOf, mostBytes, wantedName } from '../file/sent-file.js'
import { policies } from '../policies.js'
import type { AttachPlanFileInput, CreatePlanUploadInput } from './plan-file.inputs.js'
import { insertPlanFile } from './plan-file.store.js'
import type { Plan } from './plan.entity.js'
import { loadPlans } from './plan.store.js'

const purpose = 'PLAN'
const wantedFile = {
  vi: 'một tệp đã gửi lên qua createPlanUpload cho kế hoạch của đơn vị này',
  en: 'a file that was sent by createPlanUpload for a plan of this organization',
}

/** Offers an upload for a file of a plan. */
export async function createPlanUpload(
  work: Work,
  files: RoomFiles,
  input: CreatePlanUploadInput,
): Promise<OfferedUpload> {
  const { issuerId } = await getPlan(work, input.planId)
  authorize(work.viewer, policies, 'createPlanUpload', { OWNER: issuerId })
  const name = cleanLine('fileName', input.fileName, 200)
  const mediaType = mediaTypeOf(name)
  if (!mediaType) refuse('PLAN_FILE', { name, expected: wantedName }, ['fileName'])
  return files.offer(work, { ownerId: issuerId, purpose, name, mediaType, mostBytes })
}

/** Attaches a sent file to a plan; answers the plan's id. */
export async function attachPlanFile(work: Work, { planId, fileId }: AttachPlanFileInput): Promise<string> {
  const { issuerId } = await getPlan(work, planId)
  authorize(work.viewer, policies, 'attachPlanFile', { OWNER: issuerId })
  const file = await findSentFile(work, { fileId, ownerId: issuerId, purpose })
  if (!file) refuse('PLAN_FILE', { name: fileId, expected: wantedFile }, ['fileId'])
  await insertPlanFile(work, { ...file, id: uuid(), planId }, issuerId)
  return planId
}

async function getPlan(work: Work, planId: string): Promise<Plan> {
  const [plan] = await loadPlans(work, [planId])
  return plan ?? refuse('NOT_FOUND', { what: 'Plan', value: planId }, ['planId'])
}
