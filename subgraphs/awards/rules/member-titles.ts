import type { CollectiveFacts } from './rule.js'

/** How many counted members hold or await each title, keyed by award code, as the facts that the rules read. */
export function memberTitleFacts(
  granted: Record<string, number>,
  pending: Record<string, number> = {},
): Pick<CollectiveFacts, 'ldttCount' | 'ldttPending' | 'cstdcsCount' | 'cstdcsPending'> {
  return {
    ldttCount: granted.LDTT ?? 0,
    ldttPending: pending.LDTT ?? 0,
    cstdcsCount: granted.CSTDCS ?? 0,
    cstdcsPending: pending.CSTDCS ?? 0,
  }
}
