/** What may happen to a grant of reading in each state. */
export const grantStates = {
  HOLDS: ['revokePersonalDataGrant'],
  ENDED: [],
  REVOKED: [],
} as const satisfies Record<'HOLDS' | 'ENDED' | 'REVOKED', readonly string[]>
