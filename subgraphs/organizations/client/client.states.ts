/** What may happen to a client in each state; it is ACTIVE until it is revoked or its last day is over. */
export const clientStates = {
  ACTIVE: ['rotateApiKey', 'revokeApiClient'],
  EXPIRED: [],
  REVOKED: [],
} as const satisfies Record<'ACTIVE' | 'EXPIRED' | 'REVOKED', readonly string[]>
