import { authorize } from '../../../shared/access/policy.js'
import { assertVersion } from '../../../shared/database/version.js'
import type { Work } from '../../../shared/database/work.js'
import { cleanText } from '../../../shared/errors/checks.js'
import { refuse } from '../../../shared/errors/refusal.js'
import { assertWindowOpen } from '../filing/filing-window.service.js'
import type { Initiative } from '../initiative/initiative.entity.js'
import { takeInitiative } from '../initiative/initiative.service.js'
import { policies } from '../policies.js'
import { holds, loadRecognitions } from '../recognition/recognition.store.js'
import { findParents, shareWith, storeReported } from '../report/report.store.js'
import { assertBetween } from '../scoring/rubric.service.js'
import type { RecognitionRequest } from './request.entity.js'
import type {
  CheckRecognitionRequestInput,
  RefuseRecognitionRequestInput,
  RequestRecognitionInput,
  ReturnRecognitionRequestInput,
} from './request.inputs.js'
import { requestActionsIn, type RequestAction } from './request.states.js'
import * as store from './request.store.js'

/**
 * Lays initiatives before a direct parent for recognition at a scope, all or none; answers their ids. What was not
 * reported yet is reported by it. The parent's competence and its filing windows hold.
 */
export async function requestRecognition(work: Work, input: RequestRecognitionInput): Promise<string[]> {
  const { senderId, scope } = input
  authorize(work.viewer, policies, 'requestRecognition', { HOLDER: senderId })
  assertBetween('initiativeIds', input.initiativeIds.length, 1, 500)
  const receiverId = await competentParent(work, input)
  const ids = [...new Set(input.initiativeIds.map((id) => id.toLowerCase()))].sort()
  const initiatives: Initiative[] = []
  for (const initiativeId of ids) initiatives.push(await takeForRequest(work, initiativeId, senderId))
  for (const period of new Set(initiatives.map(({ period }) => period))) {
    await assertWindowOpen(work, receiverId, period, scope)
  }
  await assertNotRecognized(work, ids, scope)
  const unreported = initiatives.filter(({ reportedOn }) => reportedOn === null).map(({ id }) => id)
  if (unreported.length > 0) await storeReported(work, unreported)
  await shareWith(work, ids, receiverId)
  for (const { id: initiativeId, ownerId, period } of initiatives) {
    await store.insertRequest(work, { initiativeId, ownerId, period, organizationId: receiverId, scope })
  }
  return ids
}

async function takeForRequest(work: Work, initiativeId: string, senderId: string): Promise<Initiative> {
  return takeInitiative(work, 'requestRecognition', { initiativeId }, async ({ id }) => ({
    HOLDER: (await holds(work, senderId, id)) ? senderId : null,
  }))
}

async function competentParent(
  work: Work,
  { senderId, receiverId, scope }: RequestRecognitionInput,
): Promise<string> {
  const parent = (await findParents(work, senderId)).find(({ id }) => id === receiverId.toLowerCase())
  const day = work.today
  if (!parent) refuse('NOT_A_PARENT', { receiver: receiverId, day }, ['receiverId'])
  const scopes = await store.scopesOf(work, parent.id, day)
  if (!scopes.includes(scope)) {
    refuse('SCOPE_NOT_IN_COMPETENCE', { scope, day, possible: scopes.join(', ') || '–' }, ['scope'])
  }
  return parent.id
}

async function assertNotRecognized(
  work: Work,
  ids: readonly string[],
  scope: RequestRecognitionInput['scope'],
): Promise<void> {
  const held = (await loadRecognitions(work, ids)).some(
    (recognition) => recognition.scope === scope && recognition.annulledOn === null,
  )
  if (held) refuse('ALREADY_RECOGNIZED', { scope }, ['scope'])
}

/** Notes that the form of a request is complete; answers its id. */
export async function checkRecognitionRequest(
  work: Work,
  input: CheckRecognitionRequestInput,
): Promise<string> {
  const { id } = await takeRequest(work, 'checkRecognitionRequest', input)
  await store.storeRequestChecked(work, id)
  return id
}

/** Returns a request for completion; answers its id. The same may be asked again. */
export async function returnRecognitionRequest(
  work: Work,
  input: ReturnRecognitionRequestInput,
): Promise<string> {
  const { id } = await takeRequest(work, 'returnRecognitionRequest', input)
  await store.storeAnswer(work, id, 'RETURNED', cleanText('reasons', input.reasons, 2_000))
  return id
}

/** Refuses recognition at the scope, with reasons; answers the request's id. Other recognitions stand. */
export async function refuseRecognitionRequest(
  work: Work,
  input: RefuseRecognitionRequestInput,
): Promise<string> {
  const { id } = await takeRequest(work, 'refuseRecognitionRequest', input)
  await store.storeAnswer(work, id, 'REFUSED', cleanText('reasons', input.reasons, 2_000))
  return id
}

/** Locks the request for an act of who decides on it, and checks version, right and state. */
async function takeRequest(
  work: Work,
  action: RequestAction,
  { requestId, expectedVersion }: CheckRecognitionRequestInput,
): Promise<RecognitionRequest> {
  const request = await store.lockRequest(work, requestId)
  if (!request) refuse('NOT_FOUND', { what: 'RecognitionRequest', value: requestId }, ['requestId'])
  assertVersion(request, expectedVersion)
  authorize(work.viewer, policies, action, { HOLDER: request.organizationId })
  const possible: readonly RequestAction[] = requestActionsIn[request.state]
  if (!possible.includes(action)) {
    refuse('WRONG_STATE', { action, state: request.state, possible: possible.join(', ') || '–' })
  }
  return request
}
