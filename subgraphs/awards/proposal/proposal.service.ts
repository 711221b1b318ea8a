import { v7 as uuid } from 'uuid'
import { authorize, type Standing } from '../../../shared/access/policy.js'
import type { Work } from '../../../shared/database/work.js'
import { assertVersion } from '../../../shared/database/version.js'
import { cleanText } from '../../../shared/errors/checks.js'
import { expected } from '../../../shared/errors/expected.js'
import { Refusal, refuse } from '../../../shared/errors/refusal.js'
import { assertPossible } from '../../../shared/states/state-table.js'
import { awardTypeRefusal, kindRefusal } from '../award-type/award-type.check.js'
import { loadTypesFor } from '../award-type/known-types.js'
import { AwardSubject } from '../award-type/award-type.enums.js'
import { assertProposable } from '../facts/facts.js'
import { loadRecognitions } from '../facts/facts.store.js'
import { policies } from '../policies.js'
import { findCandidates, SMALL_COLLECTIVE, type Candidate } from '../registration/candidates.store.js'
import { assertForTeam } from '../registration/team.check.js'
import { findRegistered } from '../registration/registration.store.js'
import { KINDS_WITHOUT_REGISTRATION, type AwardType } from '../rules/award-type.js'
import type { Proposal } from './proposal.entity.js'
import type {
  DraftProposalInput,
  ProposalReasonInput,
  ProposalTextInput,
  UpdateProposalInput,
} from './proposal.inputs.js'
import { ProposalState } from './proposal.enums.js'
import { proposalActions } from './proposal.states.js'
import {
  findSender,
  insertProposal,
  lockProposal,
  setInitiative,
  stepProposals,
  updateWorkingCopy,
} from './proposal.store.js'
import { keepReturnTime } from './return-time.js'

/** Whose turn it is and whose record it is, for the policies. */
export function standingOf(proposal: Pick<Proposal, 'ownerId' | 'holderId'>): Standing {
  return { OWNER: proposal.ownerId, HOLDER: proposal.holderId }
}

/** Drafts a proposal for a registered candidate; answers its id. */
export async function draftProposal(work: Work, input: DraftProposalInput): Promise<string> {
  const {
    organizationId: ownerId,
    period,
    subject,
    candidateId: askedId,
    awardType,
    commendationKind,
    initiativeId = null,
  } = input
  authorize(work.viewer, policies, 'draftProposal', { OWNER: ownerId })
  const type = await typeOf(work, input)
  const [candidate] = await findCandidates(work, ownerId, [{ subject, candidateId: askedId }], work.today)
  if (!candidate) refuse('NOT_A_CANDIDATE', { candidate: askedId, day: work.today }, ['candidateId'])
  assertForTeam(awardType, candidate.isTeam, work.today)
  const registrationId = await registrationOf(work, input, candidate, type)
  const { candidateId } = candidate
  if (subject === 'COLLECTIVE')
    await assertProposable(work, { id: null, ownerId, candidateId, subject, awardType, period }, [
      'candidateId',
    ])
  if (initiativeId) await assertRecognized(work, candidateId, initiativeId)
  const { name: candidateName, position, positionGroup, gender, isDirectWorker } = candidate
  const isSmallCollective =
    subject === AwardSubject.COLLECTIVE ? input.isSmallCollective || candidate.isTeam : null
  const id = uuid()
  await insertProposal(work, {
    id,
    ownerId,
    period,
    subject,
    candidateId,
    candidateName,
    position,
    positionGroup: isSmallCollective ? SMALL_COLLECTIVE : positionGroup,
    gender,
    isDirectWorker,
    isSmallCollective,
    awardType,
    commendationKind,
    registrationId,
    initiativeId,
    draftedOn: work.today,
  })
  assertStated(input)
  await updateWorkingCopy(work, id, input)
  return id
}

/** The award type of a draft, as it is for its owner and candidate today. */
async function typeOf(
  work: Work,
  { organizationId, awardType, subject, commendationKind }: DraftProposalInput,
): Promise<AwardType> {
  const types = await loadTypesFor(work, organizationId, [awardType], work.today)
  const refusal = awardTypeRefusal(types, awardType, subject, work.today, ['awardType'])
  if (refusal) throw new Refusal([refusal])
  const type = types.get(awardType)!
  const wrongKind = kindRefusal(type, commendationKind)
  if (wrongKind) throw new Refusal([wrongKind])
  return type
}

/** A proposal rests on a recognized initiative of its candidate, or on none. */
async function assertRecognized(work: Work, candidateId: string, initiativeId: string): Promise<void> {
  const recognized = await loadRecognitions(work, [candidateId])
  if (recognized.some((recognition) => recognition.initiativeId === initiativeId)) return
  refuse('INITIATIVE_NOT_RECOGNIZED', { initiative: initiativeId }, ['initiativeId'])
}

const practice =
  'Kế hoạch Thi đua – Khen thưởng 2020–2021 của Trường THCS Kim Sơn, IV (thông lệ, không phải luật)'

/** No registration, no consideration (plan of THCS Kim Sơn, IV), except for kinds that nobody can foresee. */
async function registrationOf(
  work: Work,
  input: DraftProposalInput,
  { candidateId, name }: Candidate,
  { requiresRegistration }: AwardType,
): Promise<string | null> {
  const registered = await findRegistered(work, input.organizationId, input.period, [candidateId])
  const registrationId = registered.get(candidateId)
  const isRequired = requiresRegistration && !KINDS_WITHOUT_REGISTRATION.includes(input.commendationKind)
  if (isRequired && !registrationId)
    refuse('NOT_REGISTERED', { name, period: input.period }, ['candidateId'], { legalBasis: practice })
  return registrationId ?? null
}

/** Changes what the owner writes; what was sent stays as it was until it is sent again. Answers the id. */
export async function updateProposal(work: Work, input: UpdateProposalInput): Promise<string> {
  const proposal = await lockProposal(work, input.proposalId)
  authorize(work.viewer, policies, 'updateProposal', standingOf(proposal))
  assertVersion(proposal, input.expectedVersion)
  assertPossible(proposalActions, proposal.state, 'updateProposal')
  if (input.initiativeId) {
    await assertRecognized(work, proposal.candidateId, input.initiativeId)
    await setInitiative(work, proposal.id, input.initiativeId)
  }
  assertStated(input)
  await updateWorkingCopy(work, proposal.id, input)
  await stepProposals(work, [proposal.id], { state: proposal.state })
  return proposal.id
}

function assertStated({ statedDisciplined: value }: ProposalTextInput): void {
  if (value == null || value >= 0) return
  const field = 'statedDisciplined'
  refuse('INVALID', { field, value, expected: expected.numberFrom(0) }, [field])
}

/** Takes a proposal back before the decision; answers its id. */
export async function withdrawProposal(work: Work, input: ProposalReasonInput): Promise<string> {
  const proposal = await lockForStep(work, input, 'withdrawProposal')
  cleanText('reason', input.reason, 2_000)
  await stepProposals(work, [proposal.id], { state: ProposalState.WITHDRAWN })
  return proposal.id
}

/** Returns a proposal one step down, to who sent it, with a reason; the version that was sent stays visible to the receiver. */
export async function returnProposal(work: Work, input: ProposalReasonInput): Promise<string> {
  const proposal = await lockForStep(work, input, 'returnProposal')
  const returnReason = cleanText('reason', input.reason, 2_000)
  const sender = await findSender(work, proposal.id, proposal.holderId)
  if (!sender) refuse('NOT_SENT_HERE', { name: proposal.candidateName }, ['proposalId'])
  await stepProposals(work, [proposal.id], {
    state: ProposalState.RETURNED,
    holderId: sender,
    returnReason,
    returnCode: input.returnCode,
    returnedOn: work.today,
  })
  await keepReturnTime(work, proposal, input.returnCode)
  return proposal.id
}

async function lockForStep(
  work: Work,
  input: ProposalReasonInput,
  action: 'withdrawProposal' | 'returnProposal',
): Promise<Proposal> {
  const proposal = await lockProposal(work, input.proposalId)
  authorize(work.viewer, policies, action, standingOf(proposal))
  assertVersion(proposal, input.expectedVersion)
  assertPossible(proposalActions, proposal.state, action)
  return proposal
}
