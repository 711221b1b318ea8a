import { may, type Policies, type Standing } from '../access/policy.js'
import type { Viewer } from '../access/viewer.js'
import { refuse } from '../errors/refusal.js'

/** A literal table: in each state, the actions that are possible. */
export type StateTable<State extends string> = Record<State, readonly string[]>

/** Refuses with WRONG_STATE, naming what is possible instead. */
export function assertPossible<State extends string>(
  table: StateTable<State>,
  state: State,
  action: string,
): void {
  const possible = table[state]
  if (possible.includes(action)) return
  refuse('WRONG_STATE', { action, state, possible: possible.join(', ') || '–' })
}

/** What this viewer may do with the record now: possible in its state, and allowed by the policies. */
export function allowedActions<State extends string>(
  viewer: Viewer,
  policies: Policies<string>,
  table: StateTable<State>,
  record: { state: State; standing: Standing },
): string[] {
  return table[record.state].filter((action) => {
    const policy = policies[action]
    return policy !== undefined && may(viewer, policy, record.standing)
  })
}
