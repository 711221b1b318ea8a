import { authorize } from '../../../shared/access/policy.js'
import { isDay } from '../../../shared/clock/days.js'
import { assertVersion } from '../../../shared/database/version.js'
import type { Work } from '../../../shared/database/work.js'
import { assertNotFuture, cleanLine, cleanText } from '../../../shared/errors/checks.js'
import { expected } from '../../../shared/errors/expected.js'
import { refuse } from '../../../shared/errors/refusal.js'
import { assertPossible } from '../../../shared/states/state-table.js'
import { ancestorsOf } from '../../../shared/tree/ancestors.js'
import { policies } from '../policies.js'
import { findCandidates, type CandidateKey } from '../registration/candidates.store.js'
import { loadOwnTypes } from '../own-type/own-type.store.js'
import { AWARD_TYPES } from '../rules/award-types.js'
import { STATEMENTS } from '../rules/stated.js'
import { EarlierAwardState } from './history.enums.js'
import type { CheckEarlierAwardInput, EnterEarlierAwardInput, StateFactInput } from './history.inputs.js'
import { earlierAwardActions } from './history.states.js'
import { insertEarlierAward, insertStatement, lockEarlierAward, markChecked } from './history.store.js'

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** Enters an award from before the hub with its decision, for a superior to verify. Answers its id. */
export async function enterEarlierAward(work: Work, input: EnterEarlierAwardInput): Promise<string> {
  authorize(work.viewer, policies, 'enterEarlierAward', { OWNER: input.organizationId })
  await assertOwn(work, input.organizationId, input)
  const own = await loadOwnTypes(work, [input.awardType], input.decidedOn)
  if (own.length === 0 && !AWARD_TYPES.some(({ code }) => code === input.awardType))
    refuse('UNKNOWN_AWARD_TYPE', { code: input.awardType, day: input.decidedOn }, ['awardType'])
  assertNotFuture(input.decidedOn, work.today, 'decidedOn')
  return insertEarlierAward(work, {
    ...input,
    issuerName: cleanLine('issuerName', input.issuerName, 200),
    decisionNumber: cleanLine('decisionNumber', input.decisionNumber, 100),
  })
}

/** Verifies or rejects an award from before the hub: only who lies above its owner. Answers its id. */
export async function checkEarlierAward(work: Work, input: CheckEarlierAwardInput): Promise<string> {
  const entry = await lockEarlierAward(work, input.earlierAwardId)
  if (!entry) refuse('NOT_FOUND', { what: 'EarlierAward', value: input.earlierAwardId }, ['earlierAwardId'])
  const superiors = (await ancestorsOf(work, entry.ownerId)).filter((id) => id !== entry.ownerId)
  authorize(work.viewer, policies, 'checkEarlierAward', { ANCESTOR: superiors })
  assertVersion(entry, input.expectedVersion)
  assertPossible(earlierAwardActions, entry.state, 'checkEarlierAward')
  const checkedBy = work.viewer.appointments.find(({ organizationId }) => superiors.includes(organizationId))!
  await markChecked(work, entry.id, {
    state: input.isVerified ? EarlierAwardState.VERIFIED : EarlierAwardState.REJECTED,
    checkedBy: checkedBy.organizationId,
    opinion: cleanText('opinion', input.opinion, 2_000),
  })
  return entry.id
}

/** States a fact of an own candidate, with the paper that shows it. Answers the statement's id. */
export async function stateFact(work: Work, input: StateFactInput): Promise<string> {
  const { organizationId: ownerId, candidateId, name, value, period = null } = input
  authorize(work.viewer, policies, 'stateFact', { OWNER: ownerId })
  await assertOwn(work, ownerId, input)
  const statement = STATEMENTS[name]
  if (!statement.value.test(value) || (DAY.test(value) && !isDay(value)))
    refuse('STATEMENT_INVALID', { name, value }, ['value'])
  if (statement.ofPeriod && !period)
    refuse('INVALID', { field: 'period', value: '', expected: expected.period }, ['period'])
  const evidence = cleanLine('evidence', input.evidence)
  return insertStatement(work, {
    ownerId,
    candidateId,
    name,
    value,
    period: statement.ofPeriod ? period! : '',
    evidence,
  })
}

async function assertOwn(work: Work, ownerId: string, { subject, candidateId }: CandidateKey): Promise<void> {
  const [candidate] = await findCandidates(work, ownerId, [{ subject, candidateId }], work.today)
  if (!candidate) refuse('NOT_A_CANDIDATE', { candidate: candidateId, day: work.today }, ['candidateId'])
}
