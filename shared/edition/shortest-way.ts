/** A step from one vertex to another, over the arc of this index. */
export interface Step {
  to: string
  index: number
}

/** A way: what it costs, and the arcs that it takes. */
export interface Way {
  cost: number
  indices: number[]
}

interface Reached {
  cost: number
  vertex: string
  before: Reached | null
  index: number
}

/** The cheapest way between two vertices (Dijkstra); null when there is none. A step of infinite cost is no step. */
export function shortestWay(
  steps: ReadonlyMap<string, readonly Step[]>,
  start: string,
  end: string,
  costOf: (index: number) => number,
): Way | null {
  const done = new Set<string>()
  const queue = new Queue()
  queue.push({ cost: 0, vertex: start, before: null, index: -1 })
  for (let reached = queue.pop(); reached; reached = queue.pop()) {
    if (reached.vertex === end) return { cost: reached.cost, indices: indicesOf(reached) }
    if (done.has(reached.vertex)) continue
    done.add(reached.vertex)
    for (const { to, index } of steps.get(reached.vertex) ?? []) {
      const cost = reached.cost + costOf(index)
      if (cost < Infinity && !done.has(to)) queue.push({ cost, vertex: to, before: reached, index })
    }
  }
  return null
}

function indicesOf(end: Reached): number[] {
  const indices: number[] = []
  for (let reached: Reached | null = end; reached?.before; reached = reached.before)
    indices.push(reached.index)
  return indices
}

/** A binary heap, the cheapest first. */
class Queue {
  private readonly heap: Reached[] = []

  push(reached: Reached): void {
    this.heap.push(reached)
    let place = this.heap.length - 1
    while (place > 0 && this.costAt((place - 1) >> 1) > this.costAt(place)) {
      this.swap(place, (place - 1) >> 1)
      place = (place - 1) >> 1
    }
  }

  pop(): Reached | undefined {
    const first = this.heap[0]
    const last = this.heap.pop()
    if (!last || this.heap.length === 0) return first
    this.heap[0] = last
    this.sink()
    return first
  }

  private sink(): void {
    for (let place = 0; ;) {
      const [left, right] = [2 * place + 1, 2 * place + 2]
      const child = this.costAt(right) < this.costAt(left) ? right : left
      if (this.costAt(child) >= this.costAt(place)) return
      this.swap(place, child)
      place = child
    }
  }

  private costAt(place: number): number {
    return this.heap[place]?.cost ?? Infinity
  }

  private swap(a: number, b: number): void {
    const [x, y] = [this.heap[a], this.heap[b]]
    if (x && y) [this.heap[a], this.heap[b]] = [y, x]
  }
}
