import { v7 as uuid } from 'uuid'
import type { Work } from '../../../shared/database/work.js'
import { refuse, Refusal } from '../../../shared/errors/refusal.js'
import { expected } from '../../../shared/errors/expected.js'
import { assertNotFuture, cleanLine, cleanText } from '../../../shared/errors/checks.js'
import { ownerOf, takeInitiative } from '../initiative/initiative.service.js'
import { storeNotRecognized, storeRecognized } from '../initiative/initiative.store.js'
import type { RecognizeInitiativeInput, RefuseInitiativeInput } from './recognition.inputs.js'
import { competentScopes, findThreshold, holds, insertRecognition } from './recognition.store.js'

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
  await assertVotes(work, input)
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
  const initiative = await takeInitiative(work, 'refuseInitiative', input, ownerOf)
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
  { scope, decisionDate, votesAgree: agree, votesTotal: total }: RecognizeInitiativeInput,
): Promise<void> {
  if (total < 1)
    refuse('INVALID', { field: 'votesTotal', value: total, expected: expected.numberFrom(1) }, ['votesTotal'])
  if (agree < 0 || agree > total) {
    refuse('INVALID', { field: 'votesAgree', value: agree, expected: `0–${total}` }, ['votesAgree'])
  }
  const threshold = await findThreshold(work, scope, decisionDate)
  if (!threshold) refuse('NO_THRESHOLD', { scope, day: decisionDate }, ['decisionDate'])
  const { numerator, denominator, basis } = threshold
  if (agree * denominator >= total * numerator) return
  const needed = Math.ceil((total * numerator) / denominator)
  const args = { agree, total, needed, share: `${numerator}/${denominator}` }
  throw new Refusal([{ code: 'VOTES_TOO_FEW', args, path: ['votesAgree'], legalBasis: basis }])
}
