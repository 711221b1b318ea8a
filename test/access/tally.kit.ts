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

/** Counts cases and keeps those in which the hub and the model differ. */
export interface Tally {
  compare(one: Case): void
  /** A difference that is not about a row. */
  differ(sentence: string): void
  cases: number
  /** How often each way showed a row of each table, and hid one. */
  shown: Map<string, number>
  hidden: Map<string, number>
  differences: string[]
}

/** Nothing counted yet, for the world of a seed. */
export function beginTally(seed: number): Tally {
  const tally: Tally = {
    cases: 0,
    shown: new Map(),
    hidden: new Map(),
    differences: [],
    differ: (sentence) => void tally.differences.push(`seed ${seed}: ${sentence}`),
    compare: (one) => {
      tally.cases++
      const among = one.isSeen ? tally.shown : tally.hidden
      const key = `${one.way} ${one.table}`
      among.set(key, (among.get(key) ?? 0) + 1)
      if (one.isSeen !== one.maySee && !(one.isPartial && one.maySee)) tally.differ(describe(one))
    },
  }
  return tally
}

function describe({ way, table, row, asker, isSeen, maySee }: Case): string {
  const { viewer, offices, today } = asker
  const who = {
    kind: viewer.kind,
    subject: viewer.subject,
    today,
    offices,
    scopes: viewer.scopes,
    person: asker.person,
  }
  const told = `${isSeen ? 'shown' : 'hidden'}, by the model ${maySee ? 'seen' : 'not seen'}`
  return `${table} by ${way}: ${told}: ${JSON.stringify(row)} to ${JSON.stringify(who)}`
}
