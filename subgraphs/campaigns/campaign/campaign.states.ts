/** In each state, what may happen next; the names are those of the mutations. */
export const campaignStates = {
  DRAFT: ['reviseCampaign', 'launchCampaign'],
  LAUNCHED: [
    'joinCampaign',
    'leaveCampaign',
    'addRound',
    'addIndicator',
    'reportReview',
    'closeCampaign',
    'extendCampaign',
    'cancelCampaign',
  ],
  CLOSED: ['reportReview'],
  CANCELLED: [],
} as const satisfies Record<'DRAFT' | 'LAUNCHED' | 'CLOSED' | 'CANCELLED', readonly string[]>
