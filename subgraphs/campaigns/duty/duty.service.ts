import { v7 as uuid } from 'uuid'
import { addDays } from '../../../shared/clock/working-days.js'
import { successorsOf } from '../../../shared/access/inheritance.js'
import { authorize } from '../../../shared/access/policy.js'
import { assertVersion } from '../../../shared/database/version.js'
import type { Work } from '../../../shared/database/work.js'
import { assertNotFuture, cleanText, ifGiven } from '../../../shared/errors/checks.js'
import { expected } from '../../../shared/errors/expected.js'
import { refuse } from '../../../shared/errors/refusal.js'
import { ancestorsOf } from '../../../shared/tree/ancestors.js'
import { policies } from '../policies.js'
import { assignDuties } from './assign-duties.service.js'
import { DutyRule } from './duty.enums.js'
import type { Duty, DutyFulfilment } from './duty.entity.js'
import type { AssignDutyInput, FulfilDutyInput, WithdrawDutyInput } from './duty.inputs.js'
import {
  backdatingDays,
  insertDelivery,
  insertFulfilment,
  loadDeliveries,
  loadDuties,
  loadFulfilments,
  lockDuty,
  storeWithdrawal,
} from './duty.store.js'

/** Gives an organization a duty; answers its id. The issuer of the plan assigns, or without a plan any superior. */
export async function assignDuty(work: Work, input: AssignDutyInput): Promise<string> {
  const { organizationId, dueOn, ...rest } = input
  const schedule = { rule: DutyRule.ONCE, on: dueOn, inWorkingDays: false }
  const { ids } = await assignDuties(
    work,
    { ...rest, organizationIds: [organizationId], schedule },
    'assignDuty',
  )
  return ids[0]!
}

/** Records that a duty was done, once, or that entries for it were handed in; answers the duty's id. */
export async function fulfilDuty(work: Work, input: FulfilDutyInput): Promise<string> {
  const { dutyId } = input
  const { organizationId } = await getDuty(work, dutyId)
  authorize(work.viewer, policies, 'fulfilDuty', { OWNER: organizationId })
  const duty = await lockDuty(work, dutyId)
  authorize(work.viewer, policies, 'fulfilDuty', { OWNER: duty.organizationId })
  if (duty.withdrawnOn) refuse('DUTY_WITHDRAWN', { title: duty.title }, ['dutyId'])
  const evidence = ifGiven(cleanText, 'evidence', input.evidence, 2_000)
  const done = {
    id: uuid(),
    dutyId,
    by: work.viewer.subject,
    evidence,
    ...(await dayOfDoing(work, duty, input)),
  }
  if (duty.quota > 1) return deliver(work, duty, done, input.amount)
  await insertFulfilment(work, done, duty)
  return dutyId
}

/**
 * The day on which a duty counts as done: not to come, not before it was given; and where it lies farther back than a
 * report may, the day of entry, with the stated day and an explanation beside it.
 */
async function dayOfDoing(
  work: Work,
  { title, givenOn, dueWritten }: Duty,
  { doneOn, explanation: given }: FulfilDutyInput,
): Promise<Pick<DutyFulfilment, 'doneOn' | 'statedOn' | 'explanation'>> {
  const day = doneOn ?? work.today
  assertNotFuture(day, work.today, 'doneOn')
  const isKnown = givenOn !== null && (dueWritten === null || givenOn <= dueWritten)
  if (isKnown && day < givenOn) refuse('DONE_BEFORE_GIVEN', { title, day, givenOn }, ['doneOn'])
  const days = await backdatingDays(work)
  const explanation = ifGiven(cleanText, 'explanation', given, 2_000)
  if (addDays(day, days) >= work.today) return { doneOn: day, statedOn: null, explanation: null }
  if (!explanation) refuse('ENTERED_LATE', { title, day, days, today: work.today }, ['explanation'])
  return { doneOn: work.today, statedOn: day, explanation }
}

/** The visible duty; refuses an unknown one with NOT_FOUND. */
async function getDuty(work: Work, id: string): Promise<Duty> {
  const [duty] = await loadDuties(work, [id])
  return duty ?? refuse('NOT_FOUND', { what: 'Duty', value: id }, ['dutyId'])
}

/** Withdraws a duty for which nothing was handed in, by who assigned it; it counts no more. Answers its id. */
export async function withdrawDuty(work: Work, input: WithdrawDutyInput): Promise<string> {
  const { dutyId } = input
  authorize(work.viewer, policies, 'withdrawDuty', {
    ANCESTOR: await assignersOf(work, await getDuty(work, dutyId)),
  })
  const duty = await lockDuty(work, dutyId)
  assertVersion(duty, input.expectedVersion)
  const { title } = duty
  if (duty.withdrawnOn) refuse('DUTY_WITHDRAWN', { title }, ['dutyId'])
  const [fulfilment] = await loadFulfilments(work, [dutyId])
  if (fulfilment) refuse('ALREADY_FULFILLED', { title }, ['dutyId'])
  const deliveries = await loadDeliveries(work, [dutyId])
  if (deliveries.length > 0) refuse('DUTY_BEGUN', { title }, ['dutyId'])
  await storeWithdrawal(work, dutyId, cleanText('reason', input.reason, 2_000))
  return dutyId
}

/** Who may withdraw a duty: its assigner or its successor; where none is known, whoever stands above its organization. */
async function assignersOf(work: Work, duty: Duty): Promise<readonly string[]> {
  if (duty.assignedById)
    return [duty.assignedById, ...successorsOf(work.viewer, duty.assignedById, 'CAMPAIGNS')]
  return [duty.organizationId, ...(await ancestorsOf(work, duty.organizationId))]
}

/** Counts entries handed in; the duty is done on the day on which as many are there as it asks for. */
async function deliver(
  work: Work,
  duty: Duty,
  done: DutyFulfilment,
  given: number | null | undefined,
): Promise<string> {
  const before = await loadDeliveries(work, [duty.id])
  const missing = duty.quota - before.reduce((sum, { amount }) => sum + amount, 0)
  if (missing <= 0) refuse('ALREADY_FULFILLED', { title: duty.title }, ['dutyId'])
  const amount = given ?? missing
  if (amount < 1 || amount > 1_000) {
    refuse('INVALID', { field: 'amount', value: amount, expected: expected.numberBetween(1, 1_000) }, [
      'amount',
    ])
  }
  const { doneOn, ...rest } = done
  await insertDelivery(work, { ...rest, deliveredOn: doneOn, amount }, duty)
  const days = [...before.map(({ deliveredOn }) => deliveredOn), doneOn].sort()
  if (amount >= missing) await insertFulfilment(work, { ...done, id: uuid(), doneOn: days.at(-1)! }, duty)
  return duty.id
}
