/** What an attacker reads off published tables: a sum of hidden cells, each with a sign, and its value. */
export interface Equation {
  terms: Map<string, number>
  sum: number
}

interface Bounds {
  low: number
  high: number
}

/**
 * Hidden cells that an attacker can compute, who knows every equation and that each hidden cell is a whole number from 1
 * on (from 0 on, where `least` says so): those that elimination determines, those that bounds determine, and, exactly, those that have one and the same
 * value in every solution. Shares nothing with the code that hides.
 */
export function determined(equations: readonly Equation[], least = (_cell: string): number => 1): string[] {
  const cells = [...new Set(equations.flatMap(({ terms }) => [...terms.keys()]))]
  if (cells.length === 0) return []
  const pinned = new Set([...byElimination(equations, cells), ...byBounds(equations, cells, least)])
  for (const cell of cells)
    if (!pinned.has(cell) && !hasAnotherSolution(equations, { cells, least }, cell)) pinned.add(cell)
  return [...pinned].sort()
}

/** Gauss over fractions: a cell is determined when an equation of the reduced system holds it alone. */
function byElimination(equations: readonly Equation[], cells: readonly string[]): string[] {
  const rows = equations.map(({ terms }) => cells.map((cell) => BigInt(terms.get(cell) ?? 0)))
  let rank = 0
  for (let column = 0; column < cells.length; column++) {
    const pivot = rows.findIndex((row, index) => index >= rank && row[column] !== 0n)
    if (pivot < 0) continue
    ;[rows[rank], rows[pivot]] = [rows[pivot]!, rows[rank]!]
    const lead = rows[rank]!
    rows.forEach((row, index) => {
      if (index === rank || row[column] === 0n) return
      const [a, b] = [lead[column]!, row[column]!]
      rows[index] = row.map((value, place) => value * a - lead[place]! * b)
    })
    rank++
  }
  return rows.flatMap((row) => {
    const filled = row.flatMap((value, place) => (value === 0n ? [] : [place]))
    return filled.length === 1 ? [cells[filled[0]!]!] : []
  })
}

/** Narrows the bounds of each cell by each equation until nothing moves. */
function byBounds(
  equations: readonly Equation[],
  cells: readonly string[],
  least: (cell: string) => number,
): string[] {
  const bounds = narrowed(
    equations,
    new Map(cells.map((cell) => [cell, { low: least(cell), high: Infinity }])),
  )
  return cells.filter((cell) => bounds?.get(cell)?.low === bounds?.get(cell)?.high)
}

function narrowed(
  equations: readonly Equation[],
  start: ReadonlyMap<string, Bounds>,
): Map<string, Bounds> | null {
  const bounds = new Map([...start].map(([cell, { low, high }]) => [cell, { low, high }]))
  for (let moved = true, rounds = 0; moved && rounds < 200; rounds++) {
    moved = false
    for (const { terms, sum } of equations) {
      for (const [cell, sign] of terms) {
        const own = bounds.get(cell)!
        const [least, most] = restOf(terms, bounds, cell)
        const [low, high] = sign > 0 ? [sum - most, sum - least] : [least - sum, most - sum]
        if (low > own.low) [own.low, moved] = [low, true]
        if (high < own.high) [own.high, moved] = [high, true]
        if (own.low > own.high) return null
      }
    }
  }
  return bounds
}

function restOf(
  terms: ReadonlyMap<string, number>,
  bounds: ReadonlyMap<string, Bounds>,
  without: string,
): [number, number] {
  let [least, most] = [0, 0]
  for (const [cell, sign] of terms) {
    if (cell === without) continue
    const { low, high } = bounds.get(cell)!
    least += sign > 0 ? low : -high
    most += sign > 0 ? high : -low
  }
  return [least, most]
}

/** Looks for two solutions in which the cell differs, by trying values and narrowing; each branch is bounded. */
function hasAnotherSolution(
  equations: readonly Equation[],
  { cells, least }: { cells: readonly string[]; least: (cell: string) => number },
  cell: string,
): boolean {
  const all = narrowed(equations, new Map(cells.map((one) => [one, { low: least(one), high: 400 }])))
  if (!all) return false
  const values: number[] = []
  const { low, high } = all.get(cell)!
  for (let value = low; value <= high && values.length < 2; value++) {
    const fixed = narrowed(equations, new Map([...all, [cell, { low: value, high: value }]]))
    if (fixed && solve(equations, fixed)) values.push(value)
  }
  return values.length > 1
}

function solve(equations: readonly Equation[], bounds: ReadonlyMap<string, Bounds>): boolean {
  const open = [...bounds]
    .filter(([, { low, high }]) => low < high)
    .sort(([, a], [, b]) => a.high - a.low - (b.high - b.low))[0]
  if (!open) return true
  const [cell, { low, high }] = open
  for (let value = low; value <= high; value++) {
    const next = narrowed(equations, new Map([...bounds, [cell, { low: value, high: value }]]))
    if (next && solve(equations, next)) return true
  }
  return false
}
