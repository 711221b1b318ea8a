import type { Asker } from './asker.kit.js'
import type { Row, Table } from './facts.kit.js'

/** One viewer, one way of reading, one record: what was seen and what the model says. */
export interface Case {
  way: string
  table: Table
  row: Row
  asker: Asker
  isSeen: boolean
  maySee: boolean
  /** True where a way need not lead to all that may be seen. */
  isPartial?: boolean
}

/** One viewer, one way of reading, one value: what was shown and what the model says; null where it is hidden. */
export interface ValueCase {
  way: string
  table: string
  what: string
  asker: Asker
  shown: unknown
  said: unknown
}

/** An action that somebody tried on a record, and what came of it. */
export interface Tried {
  kind: string
  action: string
  /** True where the record told her that she might. */
  isListed: boolean
  /** The codes by which it was refused. */
  codes: string[]
  /** True where nothing stood between it and its commit. */
  cameThrough: boolean
  row: Row
  who: unknown
}

/** Counts cases and keeps those in which the hub and the model differ. */
export interface Tally {
  compare(one: Case): void
  /** The same for a value; the order of its lists does not matter. */
  equal(one: ValueCase): void
  /** What is listed is not refused for who she is or how the record stands; what is not listed never comes through. */
  tried(one: Tried): void
  /** A difference that is not about a row. */
  differ(sentence: string): void
  cases: number
  /** How often each way showed a row of each table, and hid one. */
  shown: Map<string, number>
  hidden: Map<string, number>
  differences: string[]
}

/** Refusals that a list of possible actions must foresee. */
const notForHer = ['FORBIDDEN', 'WRONG_STATE']

/** Nothing counted yet, for the world of a seed. */
export function beginTally(seed: number): Tally {
  const tally: Tally = {
    cases: 0,
    shown: new Map(),
    hidden: new Map(),
    differences: [],
    differ: (sentence) => void tally.differences.push(`seed ${seed}: ${sentence}`),
    equal: (one) => {
      count(tally, one.shown !== null, `${one.way} ${one.table}`)
      const [shown, said] = [textOf(one.shown), textOf(one.said)]
      if (shown === said) return
      const from = [...shown].findIndex((letter, turn) => letter !== said[turn])
      const [here, there] = [shown, said].map((text) => text.slice(Math.max(0, from - 200), from + 200))
      tally.differ(`${one.what}: shown ${here}, by the model ${there}, to ${nameOf(one.asker)}`)
    },
    tried: ({ kind, action, isListed, codes, cameThrough, row, who }) => {
      count(tally, isListed, `${cameThrough ? 'act' : 'try'} ${kind}.${action}`)
      const told = `${action} of ${kind}, ${isListed ? 'listed' : 'not listed'}`
      const say = (what: string): void =>
        tally.differ(`${told}, ${what}: ${JSON.stringify(row)} to ${JSON.stringify(who)}`)
      if (isListed && codes.some((code) => notForHer.includes(code))) say(`is refused by ${codes.join()}`)
      if (!isListed && cameThrough) say('comes through')
      if (codes.includes('INTERNAL') && !cameThrough) say('fails')
    },
    compare: (one) => {
      count(tally, one.isSeen, `${one.way.split('(')[0]} ${one.table}`)
      if (one.isSeen !== one.maySee && !(one.isPartial && one.maySee)) tally.differ(describe(one))
    },
  }
  return tally
}

/** How many cases each way of reading had. */
export function casesByWay({ shown, hidden }: Tally): Map<string, number> {
  const ways = new Map<string, number>()
  for (const [key, cases] of [...shown, ...hidden]) {
    const way = key.split(' ')[0]!
    ways.set(way, (ways.get(way) ?? 0) + cases)
  }
  return ways
}

function count(tally: Tally, isSeen: boolean, key: string): void {
  tally.cases++
  const among = isSeen ? tally.shown : tally.hidden
  among.set(key, (among.get(key) ?? 0) + 1)
}

function textOf(value: unknown): string {
  return JSON.stringify(inOrder(value))
}

/** A value with its fields and its lists sorted. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(inOrder).toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
  }
  if (value === null || typeof value !== 'object') return value
  const fields = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(fields.map(([name, one]) => [name, inOrder(one)]))
}

function nameOf({ viewer, offices, today, person }: Asker): string {
  const { kind, subject, scopes, covers } = viewer
  return JSON.stringify({ kind, subject, today, offices, scopes, covers, person })
}

function describe({ way, table, row, asker, isSeen, maySee }: Case): string {
  const told = `${isSeen ? 'shown' : 'hidden'}, by the model ${maySee ? 'seen' : 'not seen'}`
  return `${table} by ${way}: ${told}: ${JSON.stringify(row)} to ${nameOf(asker)}`
}
