import { authorize, type Standing } from '../../../shared/access/policy.js'
import { assertVersion } from '../../../shared/database/version.js'
import type { Work } from '../../../shared/database/work.js'
import { assertNotFuture, cleanText } from '../../../shared/errors/checks.js'
import { refuse } from '../../../shared/errors/refusal.js'
import { assertPossible } from '../../../shared/states/state-table.js'
import { AwardSubject } from '../award-type/award-type.enums.js'
import { policies } from '../policies.js'
import { findCandidates } from '../registration/candidates.store.js'
import type { SelfAssessment } from './self-assessment.entity.js'
import type { SignSelfAssessmentInput, WriteSelfAssessmentInput } from './self-assessment.inputs.js'
import { selfAssessmentActions, type SelfAssessmentState } from './self-assessment.states.js'
import * as store from './self-assessment.store.js'

/** In which state it is. */
export function stateOf({ signedOn }: Pick<SelfAssessment, 'signedOn'>): SelfAssessmentState {
  return signedOn === null ? 'DRAFT' : 'SIGNED'
}

/** Whose record it is, for the policies: what a person writes herself is no business of her organization's roles. */
export function standingOf({
  ownerId,
  personId,
  enteredForHer,
}: Pick<SelfAssessment, 'ownerId' | 'personId' | 'enteredForHer'>): Standing {
  return { PERSON: personId, ...(enteredForHer && { OWNER: ownerId }) }
}

/** Writes the draft of a person and period: her own, or one that her organization enters for her. Answers its id. */
export async function writeSelfAssessment(work: Work, input: WriteSelfAssessmentInput): Promise<string> {
  const { organizationId: ownerId, period, selfRating } = input
  const enteredForHer = work.viewer.personId !== input.personId
  authorize(
    work.viewer,
    policies,
    'writeSelfAssessment',
    standingOf({ ownerId, personId: input.personId, enteredForHer }),
  )
  const results = cleanText('results', input.results)
  const key = { subject: AwardSubject.PERSON, candidateId: input.personId }
  const [candidate] = await findCandidates(work, ownerId, [key], work.today)
  if (!candidate) refuse('NOT_A_CANDIDATE', { candidate: input.personId, day: work.today }, ['personId'])
  const { candidateId: personId, name: personName } = candidate
  if (enteredForHer) await assertNotHers(work, { ownerId, personId, period, personName })
  const draft = await store.lockDraft(work, { ownerId, personId, period, enteredForHer })
  if (!draft) {
    const one = { ownerId, period, personId, personName, results, selfRating, enteredForHer }
    return store.insertDraft(work, one)
  }
  assertVersion(draft, input.expectedVersion)
  await store.changeDraft(work, draft.id, { results, selfRating })
  return draft.id
}

/** Signs a draft: she with her account, or her organization what it has entered from her signed paper. Answers its id. */
export async function signSelfAssessment(work: Work, input: SignSelfAssessmentInput): Promise<string> {
  const { selfAssessmentId } = input
  const one = await store.lockSelfAssessment(work, selfAssessmentId)
  if (!one) refuse('NOT_FOUND', { what: 'SelfAssessment', value: selfAssessmentId }, ['selfAssessmentId'])
  authorize(work.viewer, policies, 'signSelfAssessment', standingOf(one))
  assertVersion(one, input.expectedVersion)
  assertPossible(selfAssessmentActions, stateOf(one), 'signSelfAssessment')
  const byHerself = work.viewer.personId === one.personId
  if (!byHerself) await assertNotHers(work, one)
  const signedOn = (byHerself ? null : input.signedOn) ?? work.today
  assertNotFuture(signedOn, work.today, 'signedOn')
  await store.sign(work, one.id, signedOn, byHerself)
  return one.id
}

/** Where she has signed herself, nothing is entered for her any more. */
async function assertNotHers(
  work: Work,
  one: Pick<SelfAssessment, 'ownerId' | 'personId' | 'period' | 'personName'>,
): Promise<void> {
  if (await store.hasSignedHerself(work, one)) refuse('SELF_ASSESSMENT_HERS', { name: one.personName })
}
