/** In each state, what may happen next; the names are those of the mutations. */
export const roleModelStates = {
  DRAFT: ['sendRoleModel'],
  SENT: ['verifyRoleModel'],
  VERIFIED: ['publishRoleModel', 'linkRoleModelAwards'],
  REJECTED: [],
  PUBLISHED: ['linkRoleModelAwards', 'withdrawRoleModel'],
  WITHDRAWN: [],
} as const satisfies Record<string, readonly string[]>
