/** What may happen to the link of an account while it lasts, and afterwards. */
export const accountStates = {
  LINKED: ['unlinkAccount'],
  ENDED: [],
} as const satisfies Record<'LINKED' | 'ENDED', readonly string[]>

/** Whether a link lasts, or is still to begin, on a day. */
export function accountState(account: { validTo: string }, today: string): keyof typeof accountStates {
  return account.validTo === 'infinity' || today < account.validTo ? 'LINKED' : 'ENDED'
}
