import { v7 as uuid } from 'uuid'
import { authorize } from '../../../shared/access/policy.js'
import type { Work } from '../../../shared/database/work.js'
import { assertVersion } from '../../../shared/database/version.js'
import { cleanText, ifGiven } from '../../../shared/errors/checks.js'
import { assertAtMost } from '../../../shared/errors/limits.js'
import { refuse } from '../../../shared/errors/refusal.js'
import { assertPossible } from '../../../shared/states/state-table.js'
import { ancestorsOf, parentOf } from '../../../shared/tree/ancestors.js'
import { cleanPoints } from '../criteria/criteria.check.js'
import type { CriteriaSet } from '../criteria/criteria.entity.js'
import { assertWithin } from '../criteria/criteria.service.js'
import { criteriaStates, phaseOf } from '../criteria/criteria.states.js'
import { getCriteriaSet } from '../criteria/criteria.store.js'
import { scoreOf } from '../criteria/score.js'
import { policies } from '../policies.js'
import { EmulationSubject } from '../subject/subject.enums.js'
import { findLevel, findSubjects } from '../subject/subject.store.js'
import { loadEvidence } from './evidence.store.js'
import { gapsOf } from './gaps.js'
import type { Scorecard } from './scorecard.entity.js'
import type * as inputs from './scorecard.inputs.js'
import { scorecardStates } from './scorecard.states.js'
import * as store from './scorecard.store.js'

/** Begins a scorecard by an adopted set of criteria, private to its owner; answers its id. */
export async function startScorecard(work: Work, input: inputs.StartScorecardInput): Promise<string> {
  const { setId, ownerId } = input
  authorize(work.viewer, policies, 'startScorecard', { HOLDER: ownerId })
  const set = await getCriteriaSet(work, setId)
  assertPossible(criteriaStates, phaseOf(set, work.today), 'startScorecard')
  await assertWithin(work, set, ownerId, 'ownerId')
  const level = await findLevel(work, ownerId)
  if (level !== set.level) refuse('OTHER_LEVEL', { title: set.title, level: set.level }, ['setId'])
  const key = { subject: set.subject, subjectId: input.subjectId ?? ownerId }
  const [subject] = await findSubjects(work, ownerId, [key], work.today)
  if (!subject) refuse('NOT_OF_ORGANIZATION', { subject: key.subject, day: work.today }, ['subjectId'])
  const id = uuid()
  const { period } = set
  await store.insertScorecard(work, { id, ownerId, setId, period, ...key, subjectName: subject.name })
  return id
}

/** The scorecard, locked, when its owner may do this with it now. */
export async function lockOwn(
  work: Work,
  action: (typeof scorecardStates)['DRAFT'][number],
  { scorecardId, expectedVersion }: { scorecardId: string; expectedVersion?: number | null },
): Promise<{ card: Scorecard; set: CriteriaSet }> {
  const card = await store.lockScorecard(work, scorecardId)
  authorize(work.viewer, policies, action, { OWNER: card.ownerId })
  assertVersion(card, expectedVersion)
  assertPossible(scorecardStates, card.state, action)
  if (card.state === 'RETURNED') await store.beginEdition(work, card)
  return { card, set: await getCriteriaSet(work, card.setId) }
}

/** Sets self-scores; answers the card's id. */
export async function fillScorecard(work: Work, input: inputs.FillScorecardInput): Promise<string> {
  const { card, set } = await lockOwn(work, 'fillScorecard', input)
  assertAtMost(300, input.lines, 'lines')
  assertOnce(input.lines, 'lines')
  const lines = input.lines.map((line, index) => ({
    ...cleanMark(set, line, `lines.${index}`),
    evidence: ifGiven(cleanText, `lines.${index}.evidence`, line.evidence, 2_000),
    note: ifGiven(cleanText, `lines.${index}.note`, line.note, 2_000),
  }))
  await store.storeLines(work, card, lines)
  return card.id
}

/** Points of one of the set's criteria: no more than it gives, none where it does not apply. */
export function cleanMark(
  { title, criteria }: CriteriaSet,
  { criterionCode, points, isApplicable }: inputs.ScorecardLineInput | inputs.ScorecardMarkInput,
  field: string,
): { criterionCode: string; points: number; isApplicable: boolean } {
  const criterion = criteria.find(({ code }) => code === criterionCode)
  if (!criterion) {
    refuse('UNKNOWN_CRITERION', { code: criterionCode, title }, [...field.split('.'), 'criterionCode'])
  }
  const given = cleanPoints(`${field}.points`, points, 0, criterion.mostPoints)
  return { criterionCode, points: isApplicable ? given : 0, isApplicable }
}

/** Refuses a criterion that is named twice in one call. */
export function assertOnce(lines: readonly { criterionCode: string }[], field: string): void {
  const codes = lines.map(({ criterionCode }) => criterionCode)
  const twice = codes.findIndex((code, index) => codes.indexOf(code) !== index)
  if (twice === -1) return
  refuse('CODE_TWICE', { code: codes[twice]! }, [field, String(twice), 'criterionCode'])
}

/** Sends a card to its appraiser, who sees it from now on; answers its id. */
export async function sendScorecard(work: Work, input: inputs.SendScorecardInput): Promise<string> {
  const { card, set } = await lockOwn(work, 'sendScorecard', input)
  const lines = await store.loadLines(work, [card.id])
  const gaps = gapsOf(set.criteria, lines, await loadEvidence(work, [card.id]))
  if (gaps.length > 0) {
    const codes = gaps.map(({ code, missing }) => `${code} (${missing})`).join(', ')
    refuse('SCORECARD_INCOMPLETE', { codes }, ['scorecardId'])
  }
  const appraiserId = await appraiserOf(work, card, set, input.appraiserId ?? null)
  const marks = new Map(lines.map((line) => [line.criterionCode, line]))
  const { total, band } = scoreOf(set.rule, set.criteria, marks)
  await store.storeSending(work, card, { appraiserId, total, band })
  return card.id
}

/**
 * Who appraises a card: the issuer of its criteria, unless another one above the owner is named. An organization that
 * scores itself by criteria of its own is appraised by its professional parent.
 */
async function appraiserOf(
  work: Work,
  card: Scorecard,
  { issuerId }: CriteriaSet,
  asked: string | null,
): Promise<string> {
  const isOwnSheet = issuerId === card.ownerId && card.subject === EmulationSubject.ORGANIZATION
  const usual = isOwnSheet ? await parentOf(work, card.ownerId, 'PROFESSIONAL') : issuerId
  const appraiser = asked ?? usual
  const isPossible =
    appraiser !== null &&
    (appraiser === usual ||
      (appraiser !== card.ownerId && (await ancestorsOf(work, card.ownerId)).includes(appraiser)))
  if (isPossible) return appraiser
  return refuse('APPRAISER_OUT_OF_LINE', { name: card.subjectName }, ['appraiserId'])
}
