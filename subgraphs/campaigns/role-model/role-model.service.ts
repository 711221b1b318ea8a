import { v7 as uuid } from 'uuid'
import { authorize } from '../../../shared/access/policy.js'
import type { Work } from '../../../shared/database/work.js'
import { assertVersion } from '../../../shared/database/version.js'
import { cleanLine, cleanText, ifGiven } from '../../../shared/errors/checks.js'
import { refuse } from '../../../shared/errors/refusal.js'
import { assertPossible } from '../../../shared/states/state-table.js'
import { ancestorsOf, parentOf } from '../../../shared/tree/ancestors.js'
import { getCampaign } from '../campaign/campaign.store.js'
import { policies } from '../policies.js'
import { findSubjects } from '../subject/subject.store.js'
import type { RoleModel } from './role-model.entity.js'
import type * as inputs from './role-model.inputs.js'
import { roleModelStates } from './role-model.states.js'
import * as store from './role-model.store.js'

/** Nominates a role model, private to its owner; answers its id. */
export async function nominateRoleModel(work: Work, input: inputs.NominateRoleModelInput): Promise<string> {
  const { ownerId, subject, subjectId = null, campaignId = null, period } = input
  authorize(work.viewer, policies, 'nominateRoleModel', { OWNER: ownerId })
  const subjectName = subjectId
    ? await nameOf(work, ownerId, { subject, subjectId })
    : cleanLine('subjectName', input.subjectName ?? '', 300)
  if (campaignId) await getCampaign(work, campaignId)
  const id = uuid()
  const title = cleanLine('title', input.title)
  const story = cleanText('story', input.story, 20_000)
  const field = ifGiven(cleanLine, 'field', input.field, 200)
  const model = { id, ownerId, subject, subjectId, subjectName, title, story, field, campaignId, period }
  await store.insertRoleModel(work, model)
  return id
}

async function nameOf(
  work: Work,
  ownerId: string,
  key: { subject: RoleModel['subject']; subjectId: string },
): Promise<string> {
  const [subject] = await findSubjects(work, ownerId, [key], work.today)
  return (
    subject?.name ?? refuse('NOT_OF_ORGANIZATION', { subject: key.subject, day: work.today }, ['subjectId'])
  )
}

/** The role model, locked, when the viewer may do this with it now. */
async function lockFor(
  work: Work,
  action:
    'sendRoleModel' | 'verifyRoleModel' | 'publishRoleModel' | 'withdrawRoleModel' | 'linkRoleModelAwards',
  { roleModelId, expectedVersion }: { roleModelId: string; expectedVersion?: number | null },
): Promise<RoleModel> {
  const model = await store.lockRoleModel(work, roleModelId)
  authorize(work.viewer, policies, action, standingOf(model))
  assertVersion(model, expectedVersion)
  assertPossible(roleModelStates, model.state, action)
  return model
}

/** The organizations of a role model by relation; what was published is in the hands of both. */
export function standingOf({ ownerId, verifierId }: RoleModel) {
  return { OWNER: ownerId, HOLDER: verifierId, ANCESTOR: verifierId ? [ownerId, verifierId] : ownerId }
}

/** Sends a role model to who verifies it; answers its id. */
export async function sendRoleModel(work: Work, input: inputs.SendRoleModelInput): Promise<string> {
  const model = await lockFor(work, 'sendRoleModel', input)
  const verifier = input.verifierId ?? (await parentOf(work, model.ownerId, 'PROFESSIONAL'))
  const above = (await ancestorsOf(work, model.ownerId)).filter((id) => id !== model.ownerId)
  if (!verifier || !above.includes(verifier)) {
    refuse('VERIFIER_OUT_OF_LINE', { title: model.title }, ['verifierId'])
  }
  await store.storeSending(work, model.id, verifier)
  return model.id
}

/** Verifies a role model, with an opinion; answers its id. */
export async function verifyRoleModel(work: Work, input: inputs.VerifyRoleModelInput): Promise<string> {
  const model = await lockFor(work, 'verifyRoleModel', input)
  await store.storeVerification(work, model.id, input.holds, cleanText('opinion', input.opinion, 5_000))
  return model.id
}

/** Publishes a verified role model: from now on everybody reads it. Answers its id. */
export async function publishRoleModel(work: Work, input: inputs.PublishRoleModelInput): Promise<string> {
  const model = await lockFor(work, 'publishRoleModel', input)
  const publishedAt = ifGiven(cleanLine, 'publishedAt', input.publishedAt)
  await store.storePublication(work, model.id, publishedAt)
  return model.id
}

/** Takes a publication back, with a reason; answers its id. */
export async function withdrawRoleModel(work: Work, input: inputs.WithdrawRoleModelInput): Promise<string> {
  const model = await lockFor(work, 'withdrawRoleModel', input)
  cleanText('reason', input.reason, 2_000)
  await store.storeWithdrawal(work, model.id)
  return model.id
}

/** Links the awards that a role model received, by their keys; answers its id. */
export async function linkRoleModelAwards(
  work: Work,
  input: inputs.LinkRoleModelAwardsInput,
): Promise<string> {
  const model = await lockFor(work, 'linkRoleModelAwards', input)
  const awardIds = [...new Set(input.awardIds)]
  if (awardIds.length > 50) {
    refuse('TOO_MANY_ITEMS', { field: 'awardIds', count: awardIds.length, most: 50 }, ['awardIds'])
  }
  await store.storeAwards(work, model.id, awardIds)
  return model.id
}
