import type { ProposalState } from './proposal.enums.js'

/** What may happen to a proposal in each state; one process for every kind of award. */
export const proposalActions = {
  DRAFT: ['updateProposal', 'holdTeamReview', 'withdrawProposal'],
  TEAM_REVIEWED: ['updateProposal', 'holdCouncilSession', 'withdrawProposal'],
  COUNCIL_PASSED: ['updateProposal', 'sendDossier', 'withdrawProposal'],
  COUNCIL_REJECTED: [],
  DISCLOSED: ['withdrawProposal'],
  DISCLOSURE_CLOSED: ['updateProposal', 'sendDossier', 'withdrawProposal'],
  SENT: ['withdrawProposal'],
  RECEIVED: ['appraiseProposals', 'holdCouncilSession', 'returnProposal', 'decide', 'withdrawProposal'],
  SUPPLEMENT_REQUESTED: ['updateProposal', 'returnProposal', 'withdrawProposal'],
  APPRAISED: ['holdCouncilSession', 'sendDossier', 'returnProposal', 'decide', 'withdrawProposal'],
  LEVEL_PASSED: ['sendDossier', 'returnProposal', 'decide', 'withdrawProposal'],
  LEVEL_REJECTED: ['returnProposal', 'decide', 'withdrawProposal'],
  HELD: ['withdrawProposal'],
  RETURNED: ['updateProposal', 'sendDossier', 'returnProposal', 'withdrawProposal'],
  GRANTED: [],
  REFUSED: [],
  WITHDRAWN: [],
} as const satisfies Record<ProposalState, readonly string[]>
