import { randomUUID } from 'node:crypto'
import { authorize } from '../../../shared/access/policy.js'
import { assertVersion } from '../../../shared/database/version.js'
import type { Work } from '../../../shared/database/work.js'
import { assertNotFuture, cleanLine, cleanText, ifGiven } from '../../../shared/errors/checks.js'
import { expected } from '../../../shared/errors/expected.js'
import { refuse } from '../../../shared/errors/refusal.js'
import { assertPossible } from '../../../shared/states/state-table.js'
import { parameterValue } from '../parameter/parameter.service.js'
import { policies } from '../policies.js'
import { CASE_DAYS } from '../rules/process-parameters.js'
import type { Complaint } from './complaint.entity.js'
import { ComplaintKind } from './complaint.enums.js'
import type {
  AcceptComplaintInput,
  ConcludeComplaintInput,
  ReceiveComplaintInput,
} from './complaint.inputs.js'
import { complaintActions, complaintOutcomes } from './complaint.states.js'
import * as store from './complaint.store.js'

/**
 * Receives a case about an act of an organization: by a body above it, or, a complaint, by that organization itself.
 * Answers its id, which tells nothing of when it came.
 */
export async function receiveComplaint(work: Work, input: ReceiveComplaintInput): Promise<string> {
  const { organizationId: ownerId, kind, targetType, targetId, receivedOn } = input
  authorize(work.viewer, policies, 'receiveComplaint', { OWNER: ownerId })
  assertNotFuture(receivedOn, work.today, 'receivedOn')
  const target = await store.findTarget(work, targetType, targetId)
  if (!target) refuse('NOT_FOUND', { what: 'ComplaintTarget', value: targetId }, ['targetId'])
  const { respondentId } = target
  const isOwn = respondentId === ownerId && kind === ComplaintKind.COMPLAINT
  if (!isOwn && !(await store.isAbove(work, ownerId, respondentId)))
    refuse('NOT_TO_HANDLE', {}, ['organizationId'])
  const id = randomUUID()
  await store.insertComplaint(work, {
    id,
    ownerId,
    respondentId,
    kind,
    targetType,
    targetId,
    receivedOn,
    name: cleanLine('name', input.name, 200),
    contact: ifGiven(cleanLine, 'contact', input.contact, 300),
    content: cleanText('content', input.content),
  })
  return id
}

/** Accepts a case; candidates of its target are held until it is concluded, and nobody else learns why. */
export async function acceptComplaint(work: Work, input: AcceptComplaintInput): Promise<string> {
  const one = await lockForStep(work, input, 'acceptComplaint')
  const { candidateIds } = input
  const days =
    input.deadlineDays ?? Number(await parameterValue(work, one.ownerId, CASE_DAYS[one.kind], work.today))
  if (days < 1 || days > 365) {
    const wanted = expected.numberBetween(1, 365)
    refuse('INVALID', { field: 'deadlineDays', value: days, expected: wanted }, ['deadlineDays'])
  }
  const concerned = (await store.findTarget(work, one.targetType, one.targetId))?.candidateIds ?? []
  const stray = candidateIds.findIndex((id) => !concerned.includes(id))
  if (stray >= 0)
    refuse('NOT_CONCERNED', { candidate: candidateIds[stray]! }, ['candidateIds', String(stray)])
  await store.markAccepted(work, one.id, candidateIds, days)
  return one.id
}

/** Ends a case as its procedure allows. Annulment or anything else that follows is an act of its own. */
export async function concludeComplaint(work: Work, input: ConcludeComplaintInput): Promise<string> {
  const one = await lockForStep(work, input, 'concludeComplaint')
  const possible: readonly string[] = complaintOutcomes[one.kind][one.state]
  if (!possible.includes(input.outcome)) {
    const args = { outcome: input.outcome, state: one.state, possible: possible.join(', ') }
    refuse('OUTCOME_NOT_POSSIBLE', args, ['outcome'])
  }
  await store.markConcluded(work, one.id, input.outcome, cleanText('conclusion', input.conclusion))
  return one.id
}

async function lockForStep(
  work: Work,
  { complaintId, expectedVersion }: { complaintId: string; expectedVersion?: number | null },
  action: 'acceptComplaint' | 'concludeComplaint',
): Promise<Complaint> {
  const one = await store.lockComplaint(work, complaintId)
  if (!one) refuse('NOT_FOUND', { what: 'Complaint', value: complaintId }, ['complaintId'])
  authorize(work.viewer, policies, action, { OWNER: one.ownerId })
  assertVersion(one, expectedVersion)
  assertPossible(complaintActions, one.state, action)
  return one
}
