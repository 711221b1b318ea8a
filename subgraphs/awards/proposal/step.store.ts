import type { Work } from '../../../shared/database/work.js'
import type { ProposalStep } from './step.types.js'

/** Steps of proposals, oldest first; they are written by a trigger of the proposal. */
export function loadSteps(work: Work, proposalIds: readonly string[]): Promise<ProposalStep[]> {
  return work.query(
    `/* step.load */ select proposal_id as "proposalId", action, from_state as "fromState", to_state as "toState", organization_id as "organizationId",
       holder_id as "holderId", actor, roles, at, reason
     from proposal_step where proposal_id = any ($1) order by proposal_id, place`,
    [proposalIds],
  )
}
