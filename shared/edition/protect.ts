import { shortestWay, type Step } from './shortest-way.js'

/**
 * One cell of the published tables, as an arc: each vertex is an equation (a row, or a column of one table), and a cell
 * stands in two of them, once on either side. SHOWN: its readers know it. HIDDEN: it must stay unknown. OPEN: it may be
 * hidden to protect others.
 */
export interface Arc {
  from: string
  to: string
  count: number
  state: 'SHOWN' | 'HIDDEN' | 'OPEN'
}

/** Which open arcs to hide, and which hidden ones no hiding can protect; by their place in the list. */
export interface Protection {
  hide: number[]
  lost: number[]
}

/**
 * Complementary suppression, exact for tables that are networks: a hidden cell can have another value, with all that is
 * shown unchanged, exactly when its arc lies on a circle of arcs that are not shown. Readers know that a hidden cell is
 * at least 1 (zeros are shown), so one of 1 can only grow. Hides the smallest cells that close such a circle.
 */
export function protect(arcs: readonly Arc[]): Protection {
  const states = arcs.map(({ state }) => state)
  const steps = stepsOf(arcs)
  const lost: number[] = []
  const costOf = (index: number): number => {
    if (states[index] === 'SHOWN') return Infinity
    return states[index] === 'HIDDEN' ? 0 : (arcs[index]?.count ?? 0)
  }
  arcs.forEach((arc, index) => {
    if (arc.state !== 'HIDDEN') return
    const circle = cheapestCircle(arc, index, steps, costOf)
    if (circle) for (const member of circle) states[member] = 'HIDDEN'
    else lost.push(index)
  })
  const hide = states.flatMap((state, index) =>
    state === 'HIDDEN' && arcs[index]?.state === 'OPEN' ? [index] : [],
  )
  return { hide, lost }
}

/** Where one person more or less in a cell leads: along the arc, and against it where one can be taken away. */
function stepsOf(arcs: readonly Arc[]): Map<string, Step[]> {
  const steps = new Map<string, Step[]>()
  const add = (vertex: string, step: Step): void => {
    steps.set(vertex, [...(steps.get(vertex) ?? []), step])
  }
  arcs.forEach(({ from, to, count, state }, index) => {
    if (state === 'SHOWN') return
    add(from, { to, index })
    if (count >= 2) add(to, { to: from, index })
  })
  return steps
}

function cheapestCircle(
  { from, to, count }: Arc,
  index: number,
  steps: ReadonlyMap<string, readonly Step[]>,
  costOf: (index: number) => number,
): number[] | null {
  const without = (step: number): number => (step === index ? Infinity : costOf(step))
  const grown = shortestWay(steps, to, from, without)
  const shrunk = count >= 2 ? shortestWay(steps, from, to, without) : null
  if (!grown || !shrunk) return (grown ?? shrunk)?.indices ?? null
  return (grown.cost <= shrunk.cost ? grown : shrunk).indices
}
