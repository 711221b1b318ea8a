import { authorize } from '../../../shared/access/policy.js'
import type { Work } from '../../../shared/database/work.js'
import { assertVersion } from '../../../shared/database/version.js'
import { cleanText, ifGiven } from '../../../shared/errors/checks.js'
import { assertAtMost } from '../../../shared/errors/limits.js'
import { refuse } from '../../../shared/errors/refusal.js'
import { assertPossible } from '../../../shared/states/state-table.js'
import type { CriteriaSet } from '../criteria/criteria.entity.js'
import { getCriteriaSet } from '../criteria/criteria.store.js'
import { scoreOf } from '../criteria/score.js'
import { unknownOrganizations } from '../duty/duty.store.js'
import { policies } from '../policies.js'
import * as marksStore from './marks.store.js'
import type { Scorecard } from './scorecard.entity.js'
import type * as inputs from './scorecard.inputs.js'
import { assertOnce, cleanMark } from './scorecard.service.js'
import { scorecardStates } from './scorecard.states.js'
import { loadLines, lockScorecard, storeAppraised, storeReturn } from './scorecard.store.js'

/** The scorecard, locked, when its appraiser may do this with it now. */
async function lockReceived(
  work: Work,
  action: 'askCrossCheck' | 'returnScorecard' | 'appraiseScorecard',
  { scorecardId, expectedVersion }: { scorecardId: string; expectedVersion?: number | null },
): Promise<Scorecard & { appraiserId: string }> {
  const card = await lockScorecard(work, scorecardId)
  authorize(work.viewer, policies, action, { HOLDER: card.appraiserId })
  assertVersion(card, expectedVersion)
  assertPossible(scorecardStates, card.state, action)
  return { ...card, appraiserId: card.appraiserId! }
}

/** Asks other organizations to check a card, which they see from now on; answers its id. */
export async function askCrossCheck(work: Work, input: inputs.AskCrossCheckInput): Promise<string> {
  const card = await lockReceived(work, 'askCrossCheck', input)
  assertAtMost(20, input.organizationIds, 'organizationIds')
  const unknown = await unknownOrganizations(work, input.organizationIds)
  if (unknown.length > 0) {
    refuse('NOT_FOUND', { what: 'Organization', value: unknown[0]! }, ['organizationIds'])
  }
  if (input.organizationIds.includes(card.ownerId)) {
    refuse('CHECKS_ITSELF', { name: card.subjectName }, ['organizationIds'])
  }
  await marksStore.insertChecks(work, card, input.organizationIds)
  return card.id
}

type Marks = ReturnType<typeof cleanMarks>

/** Marks as they are stored: each criterion once, within its points, with a reason. */
function cleanMarks(set: CriteriaSet, marks: readonly inputs.ScorecardMarkInput[]) {
  if (marks.length > 0) assertAtMost(300, marks, 'marks')
  assertOnce(marks, 'marks')
  return marks.map((mark, index) => ({
    ...cleanMark(set, mark, `marks.${index}`),
    note: cleanText(`marks.${index}.note`, mark.note, 2_000),
  }))
}

/** Says once, for an organization that was asked, where it sees a card otherwise; answers the card's id. */
export async function crossCheckScorecard(
  work: Work,
  input: inputs.CrossCheckScorecardInput,
): Promise<string> {
  const { organizationId } = input
  authorize(work.viewer, policies, 'crossCheckScorecard', { HOLDER: organizationId })
  const card = await lockScorecard(work, input.scorecardId)
  assertPossible(scorecardStates, card.state, 'crossCheckScorecard')
  const check = await marksStore.lockCheck(work, card, organizationId)
  if (check.checkedOn) refuse('ALREADY_CHECKED', { name: card.subjectName }, ['scorecardId'])
  const marks = cleanMarks(await getCriteriaSet(work, card.setId), input.marks)
  await marksStore.storeCheck(work, check.id, ifGiven(cleanText, 'opinion', input.opinion, 2_000))
  await marksStore.insertMarks(work, card, { organizationId, kind: 'CROSS_CHECK' }, marks)
  return card.id
}

/** Gives a card back to its owner; answers its id. */
export async function returnScorecard(work: Work, input: inputs.ReturnScorecardInput): Promise<string> {
  const card = await lockReceived(work, 'returnScorecard', input)
  cleanText('reason', input.reason, 2_000)
  await storeReturn(work, card.id)
  return card.id
}

/** Appraises a card: its own points where nothing else is said. The self-score stays beside it. Answers its id. */
export async function appraiseScorecard(work: Work, input: inputs.AppraiseScorecardInput): Promise<string> {
  const card = await lockReceived(work, 'appraiseScorecard', input)
  const set = await getCriteriaSet(work, card.setId)
  const marks = cleanMarks(set, input.marks)
  const opinion = ifGiven(cleanText, 'opinion', input.opinion, 2_000)
  const { total, band } = await appraised(work, card, set, marks)
  const organizationId = card.appraiserId
  await marksStore.insertMarks(work, card, { organizationId, kind: 'APPRAISAL' }, marks)
  await marksStore.insertAppraisal(work, card, { organizationId, total, band, opinion })
  await storeAppraised(work, card.id)
  return card.id
}

async function appraised(work: Work, card: Scorecard, set: CriteriaSet, marks: Marks) {
  const own = await loadLines(work, [card.id])
  const said = new Map([...own, ...marks].map((mark) => [mark.criterionCode, mark]))
  return scoreOf(set.rule, set.criteria, said)
}
