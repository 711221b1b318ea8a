/** Random choices that a seed repeats. */
export interface Draw {
  /** A whole number from 0 to below the limit. */
  int(limit: number): number
  chance(probability: number): boolean
  pick<T>(among: readonly T[]): T
  /** Some of these, each at most once. */
  some<T>(among: readonly T[], count: number): T[]
  uuid(): string
  /** A day from the first to the last, as in 2024-05-20. */
  day(first: string, last: string): string
}

const dayMs = 86_400_000

/** Random choices of a seed: the same seed makes the same world (mulberry32). */
export function drawFrom(seed: number): Draw {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const int = (limit: number): number => Math.floor(next() * limit)
  const hex = (length: number): string => Array.from({ length }, () => int(16).toString(16)).join('')
  const pick = <T>(among: readonly T[]): T => {
    if (among.length === 0) throw new Error('there is nothing to pick from')
    return among[int(among.length)]!
  }
  return {
    int,
    chance: (probability) => next() < probability,
    pick,
    some: (among, count) => {
      const left = [...among]
      return Array.from({ length: Math.min(count, left.length) }, () => left.splice(int(left.length), 1)[0]!)
    },
    uuid: () => `${hex(8)}-${hex(4)}-7${hex(3)}-8${hex(3)}-${hex(12)}`,
    day: (first, last) => {
      const days = (Date.parse(last) - Date.parse(first)) / dayMs + 1
      return new Date(Date.parse(first) + int(days) * dayMs).toISOString().slice(0, 10)
    },
  }
}
