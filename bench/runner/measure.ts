/** What is measured, by name. */
export type Cases = Record<string, () => Promise<unknown>>

/** Milliseconds of one case: medians over the runs of a run's median and of its 95th percentile, and their spread. */
export interface Timing {
  median: number
  p95: number
  leastP95: number
  mostP95: number
}

/** How often. */
export interface Rounds {
  runs: number
  perRun: number
}

/**
 * Times cases that are to be compared: in each round every case once, in turn, so that what else the machine does
 * falls on all of them alike. One run warms up and is thrown away.
 */
export async function measure<C extends Cases>(
  cases: C,
  { runs, perRun }: Rounds = { runs: 5, perRun: 20 },
): Promise<Record<keyof C, Timing>> {
  const names = Object.keys(cases) as (keyof C)[]
  const kept = new Map<keyof C, { median: number; p95: number }[]>(names.map((name) => [name, []]))
  for (let run = 0; run <= runs; run++) {
    const times = new Map<keyof C, number[]>(names.map((name) => [name, []]))
    for (let round = 0; round < perRun; round++) {
      for (const name of names) {
        const began = performance.now()
        await cases[name]!()
        times.get(name)!.push(performance.now() - began)
      }
    }
    if (run === 0) continue
    for (const name of names) {
      const sorted = times.get(name)!.sort((a, b) => a - b)
      kept.get(name)!.push({ median: at(sorted, 0.5), p95: at(sorted, 0.95) })
    }
  }
  return Object.fromEntries(names.map((name) => [name, timingOf(kept.get(name)!)])) as Record<keyof C, Timing>
}

function timingOf(runs: readonly { median: number; p95: number }[]): Timing {
  const p95 = runs.map((run) => run.p95).sort((a, b) => a - b)
  const medians = runs.map((run) => run.median).sort((a, b) => a - b)
  return { median: at(medians, 0.5), p95: at(p95, 0.5), leastP95: p95[0]!, mostP95: p95.at(-1)! }
}

/** The value that a share of the sorted ones do not exceed. */
export function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)]!
}
