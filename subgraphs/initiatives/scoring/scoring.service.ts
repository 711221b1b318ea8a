import { v7 as uuid } from 'uuid'
import { authorize } from '../../../shared/access/policy.js'
import { assertVersion } from '../../../shared/database/version.js'
import type { Work } from '../../../shared/database/work.js'
import { cleanLine, cleanText } from '../../../shared/errors/checks.js'
import { expected } from '../../../shared/errors/expected.js'
import { refuse } from '../../../shared/errors/refusal.js'
import { councilAt, isUndecided, takeInitiative } from '../initiative/initiative.service.js'
import { storeState } from '../initiative/initiative.store.js'
import { policies } from '../policies.js'
import type { Rubric } from './rubric.entity.js'
import { assertPoints } from './rubric.service.js'
import { loadRubrics } from './rubric.store.js'
import type { ScoringRound } from './scoring.entity.js'
import type {
  AddMarkerInput,
  CloseScoringInput,
  MarkerInput,
  OpenScoringInput,
  ScoreMarkInput,
  SubmitScoresInput,
} from './scoring.inputs.js'
import { resultOf, spreadOf } from './scoring.result.js'
import * as store from './scoring.store.js'

/** Begins a scoring with its markers; answers the round's id. Refuses who has a conflict of interest or is not of the council. */
export async function openScoring(work: Work, input: OpenScoringInput): Promise<string> {
  const { organizationId, rubricId, markers } = input
  const council = councilAt(work, organizationId)
  const initiative = await takeInitiative(work, 'openScoring', input, council)
  const rubric = await rubricOf(work, rubricId)
  if (rubric.ownerId !== null && rubric.ownerId !== organizationId) {
    refuse('NOT_FOUND', { what: 'Rubric', value: rubricId }, ['rubricId'])
  }
  if (markers.length < rubric.leastMarkers || markers.length > 20) {
    const wanted = expected.numberBetween(rubric.leastMarkers, 20)
    refuse('INVALID', { field: 'markers', value: markers.length, expected: wanted }, ['markers'])
  }
  const { id: initiativeId, ownerId, filing } = initiative
  const round = { id: uuid(), initiativeId, ownerId, organizationId, rubricId, filing }
  await store.insertRound(work, round)
  for (const [index, marker] of markers.entries()) {
    await assign(work, round, rubric, marker, ['markers', String(index)])
  }
  if (isUndecided(initiative)) await storeState(work, initiative.id, 'SCORING')
  return round.id
}

/** Adds a marker to an open round, such as the third one; answers the round's id. */
export async function addMarker(work: Work, { roundId, marker }: AddMarkerInput): Promise<string> {
  const round = await takeOpenRound(work, roundId)
  authorize(work.viewer, policies, 'addMarker', { HOLDER: round.organizationId })
  if (await store.findMarker(work, roundId)) refuse('MARKER_ASSIGNS', {}, ['roundId'])
  await assign(work, round, await rubricOf(work, round.rubricId), marker, ['marker'])
  return roundId
}

/** Submits the viewer's sheet, once; answers the round's id. */
export async function submitScores(work: Work, input: SubmitScoresInput): Promise<string> {
  const round = await takeOpenRound(work, input.roundId)
  const { id: roundId, organizationId } = round
  authorize(work.viewer, policies, 'submitScores', { HOLDER: organizationId })
  const marker = await store.findMarker(work, roundId)
  if (!marker) refuse('NOT_A_MARKER', {}, ['roundId'])
  const { personId = marker.personId } = work.viewer
  if (personId !== marker.personId) refuse('MARKER_IS_ANOTHER', { person: marker.personId }, ['roundId'])
  const marks = marksOf(await rubricOf(work, round.rubricId), input.marks)
  const total = Object.values(marks).reduce((sum, points) => sum + points, 0)
  const comment = input.comment ? cleanText('comment', input.comment, 5_000) : null
  await store.insertSheet(work, { roundId, organizationId, markerId: marker.id, marks, total, comment })
  return roundId
}

/**
 * Ends a scoring; answers the round's id. Refuses while sheets are missing, and while the totals of two lie further apart
 * than the rubric allows and no third marker has submitted.
 */
export async function closeScoring(work: Work, input: CloseScoringInput): Promise<string> {
  const round = await takeOpenRound(work, input.roundId)
  assertVersion(round, input.expectedVersion)
  const initiative = await takeInitiative(
    work,
    'closeScoring',
    { initiativeId: round.initiativeId },
    councilAt(work, round.organizationId),
  )
  const rubric = await rubricOf(work, round.rubricId)
  await store.endMarking(work, round.id)
  const sheets = await store.loadSheets(work, [round.id])
  if (sheets.length < rubric.leastMarkers) {
    refuse('SCORES_MISSING', { submitted: sheets.length, needed: rubric.leastMarkers }, ['roundId'])
  }
  if (spreadOf(sheets) > rubric.spreadLimit && sheets.length < 3) {
    refuse('THIRD_MARKER_NEEDED', { limit: rubric.spreadLimit }, ['roundId'])
  }
  await store.storeResult(work, round.id, resultOf(rubric, sheets))
  if (isUndecided(initiative)) await storeState(work, initiative.id, 'SCORED')
  return round.id
}

/** What votes and decisions ask of a scoring by the same council: that none is under way, and that the last one passed. */
export async function assertScoringPassed(
  work: Work,
  council: store.OfCouncil,
  path: readonly string[],
): Promise<void> {
  if (await store.isBeingScored(work, council)) refuse('SCORING_NOT_CLOSED', {}, path)
  if ((await store.findOutcome(work, council)) === 'FAILED') refuse('SCORE_NOT_PASSED', {}, path)
}

async function takeOpenRound(work: Work, id: string): Promise<ScoringRound> {
  const round = await store.lockRound(work, id)
  if (!round) refuse('NOT_FOUND', { what: 'ScoringRound', value: id }, ['roundId'])
  if (round.closedOn) refuse('SCORING_CLOSED', { day: round.closedOn }, ['roundId'])
  return round
}

async function rubricOf(work: Work, id: string): Promise<Rubric> {
  const [rubric] = await loadRubrics(work, [id])
  return rubric ?? refuse('NOT_FOUND', { what: 'Rubric', value: id }, ['rubricId'])
}

type RoundKey = Pick<ScoringRound, 'id' | 'initiativeId' | 'organizationId'>

async function assign(
  work: Work,
  round: RoundKey,
  rubric: Rubric,
  { subject, personId }: MarkerInput,
  path: readonly string[],
): Promise<void> {
  const why = await store.conflictOf(work, personId, round.initiativeId)
  if (why === 'AUTHOR' || (why === 'TEAM' && rubric.refusesOwnTeam)) {
    refuse('CONFLICT_OF_INTEREST', { person: personId, why }, [...path, 'personId'])
  }
  const clean = cleanLine('subject', subject, 200)
  if (clean === work.viewer.subject) refuse('MARKER_ASSIGNS', {}, [...path, 'subject'])
  const known = await store.standingOfMarker(work, round.organizationId, { subject: clean, personId })
  const day = work.today
  if (!known.isAppointed) refuse('MARKER_NOT_APPOINTED', { subject: clean, day }, [...path, 'subject'])
  if (!known.isInCouncil) refuse('MARKER_NOT_IN_COUNCIL', { person: personId, day }, [...path, 'personId'])
  await store.insertMarker(work, round, { subject: clean, personId })
}

function marksOf({ criteria }: Rubric, given: readonly ScoreMarkInput[]): Record<string, number> {
  const marks: Record<string, number> = Object.create(null) as Record<string, number>
  for (const [index, { criterion, points }] of given.entries()) {
    const path = ['marks', String(index)]
    const found = criteria.find(({ code }) => code === criterion)
    if (!found) {
      refuse('NOT_FOUND', { what: 'RubricCriterion', value: criterion }, [...path, 'criterion'])
    }
    if (found.code in marks) refuse('CRITERION_TWICE', { code: criterion }, [...path, 'criterion'])
    assertPoints('points', points, found.max, [...path, 'points'])
    marks[found.code] = points
  }
  const missing = criteria.filter(({ code, max }) => max > 0 && !(code in marks)).map(({ code }) => code)
  if (missing.length > 0) refuse('MARKS_MISSING', { criteria: missing.join(', ') }, ['marks'])
  return marks
}
