/** In each state, what may happen next; the names are those of the mutations. */
export const campaignStates = {
  DRAFT: ['launchCampaign'],
  LAUNCHED: ['joinCampaign', 'addRound', 'closeCampaign'],
  CLOSED: [],
} as const satisfies Record<'DRAFT' | 'LAUNCHED' | 'CLOSED', readonly string[]>
