import { randomUUID } from 'node:crypto'
import fc from 'fast-check'

/** An edge between organizations that are numbered; half-open days. */
export interface Edge {
  child: number
  parent: number
  kind: 'PROFESSIONAL' | 'AUTHORITY'
  from: string
  to: string
}

/** Days on which lines change; what holds on one of them holds until the next. */
export const days = [
  '2000-01-01',
  '2010-09-01',
  '2020-02-29',
  '2024-01-01',
  '2025-07-01',
  '2030-01-01',
] as const

/** How many organizations the random trees have. */
export const size = 9

/** Ids of the numbered organizations. */
export const ids = Array.from({ length: size }, () => randomUUID())

/** The number of an id. */
export const numberOf = (id: string): number => ids.findIndex((known) => known === id)

/** The parents of one organization by one kind: a stretch of days each, with gaps. */
function lineOf(child: number, kind: Edge['kind'], parents: fc.Arbitrary<number>): fc.Arbitrary<Edge[]> {
  const stretch = fc.option(parents, { freq: 3 })
  return fc.array(stretch, { minLength: days.length - 1, maxLength: days.length - 1 }).map((line) =>
    line.flatMap((parent, place) => {
      if (parent === null || parent === child) return []
      return [{ child, parent, kind, from: days[place]!, to: days[place + 1]! }]
    }),
  )
}

function edges(parentsOf: (child: number) => fc.Arbitrary<number> | null): fc.Arbitrary<Edge[]> {
  const lines = Array.from({ length: size }, (_, child) => {
    const parents = parentsOf(child)
    return parents ? [lineOf(child, 'PROFESSIONAL', parents), lineOf(child, 'AUTHORITY', parents)] : []
  })
  return fc.tuple(...lines.flat()).map((all) => all.flat())
}

/** Trees in which who has the higher number lies below: without cycles, with two kinds of parents, changing by day. */
export const graphs = edges((child) => (child === 0 ? null : fc.nat(child - 1)))

/** Few edges between any two: about half of them make a cycle on some day. */
export const anyEdges = edges(() => fc.nat(size - 1)).chain((all) =>
  fc.subarray(all, { minLength: Math.min(20, all.length), maxLength: Math.min(28, all.length) }),
)

/** All pairs of an ancestor and its descendant on a day, each once, by walking up edge by edge; also oneself in a cycle. */
export function pairsOn(day: string, all: readonly Edge[]): Set<string> {
  const open = all.filter((edge) => edge.from <= day && day < edge.to)
  const pairs = new Set<string>()
  const climb = (descendant: number, from: number): void => {
    for (const { parent } of open.filter((edge) => edge.child === from)) {
      const pair = `${parent}>${descendant}`
      if (pairs.has(pair)) continue
      pairs.add(pair)
      climb(descendant, parent)
    }
  }
  for (let descendant = 0; descendant < size; descendant++) climb(descendant, descendant)
  return pairs
}

/** True when on some day somebody lies above itself. */
export function hasCycle(all: readonly Edge[]): boolean {
  return days.some((day) => [...pairsOn(day, all)].some((pair) => pair.split('>')[0] === pair.split('>')[1]))
}
