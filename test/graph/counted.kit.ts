import { vi } from 'vitest'
import { subgraphNames } from '../../shared/subgraph/definition.js'
import type { TestHub } from '../kit/hub.js'
import { statementsOf } from '../kit/statements.js'

/** What an operation cost: fetches from subgraphs, and statements by their names. */
export type Costs = Map<string, number>

/** Runs something and counts what it asks of subgraphs and databases. */
export async function counting<T>(hub: TestHub, run: () => Promise<T>): Promise<{ answer: T; costs: Costs }> {
  const costs: Costs = new Map()
  const count = (name: string): void => void costs.set(name, (costs.get(name) ?? 0) + 1)
  const fetches = subgraphNames.map((name) => [name, vi.spyOn(hub.subgraphs[name], 'execute')] as const)
  try {
    const { answer, statements } = await statementsOf(run)
    statements.forEach(count)
    for (const [name, spy] of fetches) for (const _ of spy.mock.calls) count(`fetch from ${name}`)
    return { answer, costs }
  } finally {
    for (const [, spy] of fetches) spy.mockRestore()
  }
}

/**
 * What was asked more often the second time, as `name: 1 → 4`. A statement to which several ways of a query lead runs
 * once for all that arrive together: with which others one of them arrives is chance, so once more is no growth. Fetches are
 * planned: for them it is.
 */
export function growth(first: Costs, second: Costs): string[] {
  return [...second]
    .map(([name, after]) => [name, first.get(name) ?? 0, after] as const)
    .filter(([name, before, after]) => after > before + (isFetch(name) ? 0 : 1))
    .map(([name, before, after]) => `${name}: ${before} → ${after}`)
}

function isFetch(name: string): boolean {
  return name.startsWith('fetch ')
}
