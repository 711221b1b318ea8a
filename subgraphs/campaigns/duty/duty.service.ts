import { v7 as uuid } from 'uuid'
import { authorize } from '../../../shared/access/policy.js'
import type { Work } from '../../../shared/database/work.js'
import { refuse } from '../../../shared/errors/refusal.js'
import { ancestorsOf } from '../../../shared/tree/ancestors.js'
import { loadPlans } from '../plan/plan.store.js'
import { policies } from '../policies.js'
import { assertNotFuture, cleanLine, cleanText, ifGiven } from '../../../shared/errors/checks.js'
import type { AssignDutyInput, FulfilDutyInput } from './duty.inputs.js'
import { insertDuty, insertFulfilment, loadDuties, unknownOrganizations } from './duty.store.js'

const mostReceivers = 500

/** Gives an organization a duty; answers its id. The issuer of the plan assigns, or without a plan any superior. */
export async function assignDuty(work: Work, input: AssignDutyInput): Promise<string> {
  const { organizationId, planId = null, kind, period, dueOn = null, receiverIds } = input
  authorize(work.viewer, policies, 'assignDuty', {
    ANCESTOR: await assignersOf(work, organizationId, planId),
  })
  if (!/^[A-Z][A-Z_]{1,39}$/.test(kind)) {
    refuse('INVALID', { field: 'kind', value: kind, expected: '2–40: A–Z, _' }, ['kind'])
  }
  await assertKnown(work, receiverIds)
  const id = uuid()
  const title = cleanText('title', input.title)
  const recurrence = ifGiven(cleanLine, 'recurrence', input.recurrence)
  await insertDuty(work, { id, organizationId, planId, title, kind, period, dueOn, recurrence, receiverIds })
  return id
}

async function assignersOf(work: Work, organizationId: string, planId: string | null): Promise<string[]> {
  const superiors = await ancestorsOf(work, organizationId)
  if (!planId) return superiors
  const [plan] = await loadPlans(work, [planId])
  if (!plan) refuse('NOT_FOUND', { what: 'Plan', value: planId }, ['planId'])
  return superiors.filter((id) => id === plan.issuerId)
}

async function assertKnown(work: Work, receivers: readonly string[]): Promise<void> {
  if (receivers.length > mostReceivers) {
    const field = 'receiverIds'
    refuse('TOO_MANY_ITEMS', { field, count: receivers.length, most: mostReceivers }, [field])
  }
  const [unknown] = await unknownOrganizations(work, receivers)
  if (unknown) refuse('NOT_FOUND', { what: 'Organization', value: unknown }, ['receiverIds'])
}

/** Records that a duty was done, once; answers the duty's id. */
export async function fulfilDuty(work: Work, input: FulfilDutyInput): Promise<string> {
  const { dutyId } = input
  const doneOn = input.doneOn ?? work.today
  const [duty] = await loadDuties(work, [dutyId])
  if (!duty) refuse('NOT_FOUND', { what: 'Duty', value: dutyId }, ['dutyId'])
  authorize(work.viewer, policies, 'fulfilDuty', { OWNER: duty.organizationId })
  assertNotFuture(doneOn, work.today, 'doneOn')
  const evidence = ifGiven(cleanText, 'evidence', input.evidence, 2_000)
  await insertFulfilment(work, { id: uuid(), dutyId, doneOn, by: work.viewer.subject, evidence }, duty)
  return dutyId
}
