import { v7 as uuid } from 'uuid'
import type { Work } from '../../../shared/database/work.js'
import { refuse, Refusal } from '../../../shared/errors/refusal.js'
import { expected } from '../../../shared/errors/expected.js'
import { assertNotFuture, cleanLine, cleanText } from '../../../shared/errors/checks.js'
import { leastOf, suffices } from '../../../shared/voting/votes.js'
import { findVote } from '../council/council.store.js'
import type { Initiative } from '../initiative/initiative.entity.js'
import { councilOf, takeInitiative } from '../initiative/initiative.service.js'
import {
  storeAnnulledWhenNoneIsLeft,
  storeNotRecognized,
  storeRecognized,
} from '../initiative/initiative.store.js'
import { assertScoringPassed } from '../scoring/scoring.service.js'
import { annullers, findRecognition, storeAnnulment } from './annulment.store.js'
import type {
  AnnulRecognitionInput,
  RecognizeInitiativeInput,
  RefuseInitiativeInput,
} from './recognition.inputs.js'
import {
  competentScopes,
  findThreshold,
  holds,
  insertRecognition,
  type Threshold,
  type Voting,
} from './recognition.store.js'

/**
 * Recognizes an initiative at a scope in the recognizer's competence, when enough of its council agreed; answers the
 * initiative's id. The day of the decision chooses competence and threshold.
 */
export async function recognizeInitiative(work: Work, input: RecognizeInitiativeInput): Promise<string> {
  const { initiativeId, scope, decisionDate, votesAgree, votesTotal } = input
  const initiative = await takeInitiative(work, 'recognizeInitiative', input, async ({ id, ownerId }) => {
    const recognizer = input.recognizedById ?? ownerId
    return { HOLDER: (await holds(work, recognizer, id)) ? recognizer : null }
  })
  const recognizedBy = input.recognizedById ?? initiative.ownerId
  const decisionNumber = cleanLine('decisionNumber', input.decisionNumber, 100)
  const signer = cleanLine('signer', input.signer, 200)
  assertNotFuture(decisionDate, work.today, 'decisionDate')
  await assertCompetent(work, input, recognizedBy)
  await assertVotes(work, initiative, recognizedBy, input)
  await insertRecognition(work, {
    ...{ id: uuid(), initiativeId, ownerId: initiative.ownerId, period: initiative.period, recognizedBy },
    ...{ scope, decisionNumber, recognizedOn: decisionDate, signer, votesAgree, votesTotal },
    reportedOn: initiative.reportedOn,
  })
  await storeRecognized(work, initiativeId)
  return initiativeId
}

/** Refuses recognition with reasons; answers the initiative's id. */
export async function refuseInitiative(work: Work, input: RefuseInitiativeInput): Promise<string> {
  const initiative = await takeInitiative(work, 'refuseInitiative', input, councilOf(work))
  await storeNotRecognized(work, initiative.id, cleanText('reasons', input.reasons, 2_000))
  return initiative.id
}

async function assertCompetent(
  work: Work,
  { initiativeId, scope, decisionDate }: RecognizeInitiativeInput,
  recognizedBy: string,
): Promise<void> {
  const competent = (await competentScopes(work, [initiativeId], decisionDate)).filter(
    (possible) => possible.organizationId === recognizedBy,
  )
  const chosen = competent.find((possible) => possible.scope === scope)
  if (!chosen) {
    const possible = competent.map((other) => other.scope).join(', ') || '–'
    refuse('SCOPE_NOT_IN_COMPETENCE', { scope, day: decisionDate, possible }, ['scope'])
  }
  if (chosen.taken) refuse('ALREADY_RECOGNIZED', { scope }, ['scope'])
}

async function assertVotes(
  work: Work,
  initiative: Initiative,
  recognizedBy: string,
  { scope, decisionDate, votesAgree: agree, votesTotal: total }: RecognizeInitiativeInput,
): Promise<void> {
  const council = { initiativeId: initiative.id, organizationId: recognizedBy, filing: initiative.filing }
  await assertScoringPassed(work, council, ['initiativeId'])
  const vote = await findVote(work, { ...council, scope })
  if (vote && (vote.agree !== agree || vote.totalMembers !== total)) {
    const said = { agree: vote.agree, total: vote.totalMembers, day: vote.heldOn }
    refuse('VOTES_DIFFER', said, ['votesAgree'])
  }
  if (vote?.passed) return // by the rule of its day, with its recusals
  if (vote) refuse('COUNCIL_AGAINST', { agree, total, day: vote.heldOn }, ['votesAgree'])
  if (total < 1)
    refuse('INVALID', { field: 'votesTotal', value: total, expected: expected.numberFrom(1) }, ['votesTotal'])
  if (agree < 0 || agree > total) {
    refuse('INVALID', { field: 'votesAgree', value: agree, expected: `0–${total}` }, ['votesAgree'])
  }
  const voting = { organizationId: recognizedBy, scope, day: decisionDate }
  const threshold = await thresholdOf(work, voting, 'decisionDate')
  if (suffices(agree, total, threshold)) return
  const needed = leastOf(total, threshold)
  const args = { agree, total, needed, share: `${threshold.numerator}/${threshold.denominator}` }
  throw new Refusal([{ code: 'VOTES_TOO_FEW', args, path: ['votesAgree'], legalBasis: threshold.basis }])
}

/** How a council votes on a day; refuses where the configuration has nothing. */
export async function thresholdOf(work: Work, voting: Voting, field: string): Promise<Threshold> {
  const threshold = await findThreshold(work, voting)
  if (!threshold) refuse('NO_THRESHOLD', { scope: voting.scope, day: voting.day }, [field])
  return threshold
}

/**
 * Annuls a recognition, e.g. because copying was proved; answers the initiative's id. Who recognized annuls; where that
 * organization is no more, a superior to whom the initiative was reported. Other scopes stand until their body annuls.
 */
export async function annulRecognition(work: Work, input: AnnulRecognitionInput): Promise<string> {
  const recognition = await findRecognition(work, input.recognitionId)
  if (!recognition)
    refuse('NOT_FOUND', { what: 'InitiativeRecognition', value: input.recognitionId }, ['recognitionId'])
  const target = { initiativeId: recognition.initiativeId, expectedVersion: input.expectedVersion }
  const initiative = await takeInitiative(work, 'annulRecognition', target, async () => ({
    HOLDER: await annullers(work, recognition),
  }))
  const grounds = cleanText('grounds', input.grounds, 5_000)
  const number = cleanLine('decisionNumber', input.decisionNumber, 100)
  assertNotFuture(input.decisionDate, work.today, 'decisionDate')
  if (input.decisionDate < recognition.recognizedOn) {
    const wanted = expected.dayAfter(recognition.recognizedOn)
    refuse('INVALID', { field: 'decisionDate', value: input.decisionDate, expected: wanted }, [
      'decisionDate',
    ])
  }
  const annulled = await storeAnnulment(work, recognition.id, { grounds, number, dated: input.decisionDate })
  if (!annulled) refuse('ALREADY_ANNULLED', { scope: recognition.scope }, ['recognitionId'])
  await storeAnnulledWhenNoneIsLeft(work, initiative.id)
  return initiative.id
}
