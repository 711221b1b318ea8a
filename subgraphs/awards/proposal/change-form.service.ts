import { authorize } from '../../../shared/access/policy.js'
import { assertVersion } from '../../../shared/database/version.js'
import type { Work } from '../../../shared/database/work.js'
import { cleanText } from '../../../shared/errors/checks.js'
import { Refusal, refuse } from '../../../shared/errors/refusal.js'
import { assertPossible } from '../../../shared/states/state-table.js'
import { awardTypeRefusal, kindRefusal } from '../award-type/award-type.check.js'
import { loadTypesFor } from '../award-type/known-types.js'
import { resolveChain } from '../dossier/chain.js'
import { assertProposable } from '../facts/facts.js'
import { policies } from '../policies.js'
import { isTeam } from '../registration/candidates.store.js'
import { assertForTeam } from '../registration/team.check.js'
import { lowerForms } from '../rules/lower-forms.js'
import { councilStage } from './council-result.js'
import { ProposalState } from './proposal.enums.js'
import { standingOf } from './proposal.service.js'
import { proposalActions } from './proposal.states.js'
import { lockProposal } from './proposal.store.js'
import { changeForm } from './side-steps.store.js'
import type { ChangeProposalFormInput } from './steps.inputs.js'

/**
 * Changes a proposal to a lower form (chuyển hình thức): with its owner it goes to the council again, with a level that
 * is in the lower form's chain it is appraised again. Answers its id.
 */
export async function changeProposalForm(work: Work, input: ChangeProposalFormInput): Promise<string> {
  const proposal = await lockProposal(work, input.proposalId)
  authorize(work.viewer, policies, 'changeProposalForm', standingOf(proposal))
  assertVersion(proposal, input.expectedVersion)
  assertPossible(proposalActions, proposal.state, 'changeProposalForm')
  cleanText('reason', input.reason, 2_000)
  const { awardType } = input
  const lower = lowerForms(proposal.awardType)
  if (!lower.includes(awardType)) {
    const args = { awardType, present: proposal.awardType, lower: lower.join(', ') || '–' }
    refuse('NOT_A_LOWER_FORM', args, ['awardType'])
  }
  const types = await loadTypesFor(work, proposal.ownerId, [awardType], work.today)
  const refusal = awardTypeRefusal(types, awardType, proposal.subject, work.today, ['awardType'])
  if (refusal) throw new Refusal([refusal])
  const wrongKind = kindRefusal(types.get(awardType)!, proposal.commendationKind)
  if (wrongKind) throw new Refusal([{ ...wrongKind, path: ['awardType'] }])
  assertForTeam(awardType, await isTeam(work, proposal.candidateId), work.today)
  await assertProposable(work, { ...proposal, awardType }, ['awardType'])
  const isOwn = councilStage(proposal) === 'SUBMITTING'
  const chain = isOwn ? [] : await resolveChain(work, { ...proposal, awardType }, work.today)
  if (!isOwn && !chain.some((step) => step.organizationId === proposal.holderId)) {
    refuse('FORM_NOT_DECIDED_HERE', { awardType }, ['awardType'])
  }
  const state = isOwn ? ProposalState.TEAM_REVIEWED : ProposalState.RECEIVED
  await changeForm(work, { ...proposal, state, awardType })
  return proposal.id
}
