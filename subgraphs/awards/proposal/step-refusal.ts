import type { RefusalDetail } from '../../../shared/errors/refusal.js'
import type { Proposal } from './proposal.entity.js'
import { proposalActions } from './proposal.states.js'

/** Why a step is not possible with a locked proposal: its state, or another version than the client saw. */
export function stepRefusal(
  proposal: Proposal,
  action: string,
  expectedVersion?: number | null,
): RefusalDetail | null {
  const possible: readonly string[] = proposalActions[proposal.state]
  if (!possible.includes(action)) {
    return {
      code: 'WRONG_STATE',
      args: { action, state: proposal.state, possible: possible.join(', ') || '–' },
    }
  }
  if (expectedVersion != null && expectedVersion !== proposal.version) {
    return { code: 'CONFLICT', args: { current: proposal.version, expected: expectedVersion } }
  }
  return null
}
