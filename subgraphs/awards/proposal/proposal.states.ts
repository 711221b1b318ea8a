import type { ProposalState } from './proposal.enums.js'

/** What may happen to a proposal in each state; one process for every kind of award. */
export const proposalActions = {
  DRAFT: ['updateProposal', 'holdTeamReview', 'withdrawProposal'],
  TEAM_REVIEWED: ['updateProposal', 'holdCouncilSession', 'withdrawProposal'],
  COUNCIL_PASSED: ['updateProposal', 'sendDossier', 'withdrawProposal'],
  COUNCIL_REJECTED: [],
  SENT: [],
  RECEIVED: ['appraiseProposals', 'returnProposal', 'decide'],
  APPRAISED: ['sendDossier', 'returnProposal', 'decide'],
  RETURNED: ['updateProposal', 'sendDossier', 'returnProposal', 'withdrawProposal'],
  GRANTED: [],
  REFUSED: [],
  WITHDRAWN: [],
} as const satisfies Record<ProposalState, readonly string[]>
