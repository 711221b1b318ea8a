import type { Viewer } from '../../shared/access/viewer.js'
import type { SubgraphName } from '../../shared/subgraph/definition.js'
import type { Facts, Row, Table } from './facts.kit.js'
import { isBefore, isOn, never, type Days } from './tree.kit.js'

/** Somebody who asks, as the facts say: what they let her do is found anew here, not asked of the hub. */
export interface Asker {
  /** As the hub knows her. */
  viewer: Viewer
  facts: Facts
  /** The day on which she asks. */
  today: string
  /** Where she acts, in which role. */
  offices: { place: string; role: string }[]
  /** The record of herself; null when none is linked. */
  person: string | null
  /** Answers that were found once. */
  known: Map<string, boolean>
}

/** Whether somebody sees a row. */
export type Rule = (asker: Asker, row: Row) => boolean

/** Which group of records passes to an heir in which room. */
export const groups: Record<SubgraphName, string> = {
  organizations: 'PEOPLE',
  campaigns: 'CAMPAIGNS',
  awards: 'AWARDS',
  initiatives: 'INITIATIVES',
}

/** The days of a row with its columns valid_from and valid_to. */
export function daysOf(row: Row): Days {
  return { from: row['valid_from'] as string, to: row['valid_to'] as string }
}

/** A single day. */
export function dayOf(day: string): Days {
  const next = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
  return { from: day, to: next }
}

/** The days of a school year with the summer before and after it, or of a calendar year; none of anything else. */
export function daysOfPeriod(period: string): Days {
  const [first, last] = period.split('-').map(Number)
  if (/^\d{4}$/.test(period)) return { from: `${first}-01-01`, to: `${first! + 1}-01-01` }
  if (/^\d{4}-\d{4}$/.test(period)) return { from: `${first}-07-01`, to: `${last}-09-01` }
  return { from: never, to: never }
}

/** What the facts say of somebody on a day: a person by her subject, or an API client. */
export function askerOf(facts: Facts, viewer: Viewer): Asker {
  const today = viewer.now.slice(0, 10)
  const own = (table: Table): Row[] =>
    facts.rows(table).filter((row) => row['subject'] === viewer.subject && isOn(daysOf(row), today))
  const offices = own('organizations.appointment').map((row) => ({
    place: row['organization_id'] as string,
    role: row['role'] as string,
  }))
  const [account] = own('organizations.person_account')
  const record = account && facts.rows('organizations.person').find(({ id }) => id === account['person_id'])
  const person = record ? ((record['merged_into'] ?? record['id']) as string) : null
  return { viewer, facts, today, offices, person, known: new Map() }
}

/** True when she acts for the place. */
export function actsFor({ offices }: Asker, place: unknown, among?: readonly string[]): boolean {
  return offices.some((office) => office.place === place && (among?.includes(office.role) ?? true))
}

/** True when she acts for the place, or for one that took over this room's records of it when it ended. */
export function isHers(asker: Asker, room: SubgraphName, place: unknown): boolean {
  return once(asker, `hers ${room} ${String(place)}`, () => acts(asker, room, place))
}

function once({ known }: Asker, question: string, find: () => boolean): boolean {
  const answer = known.get(question) ?? find()
  known.set(question, answer)
  return answer
}

function acts(asker: Asker, room: SubgraphName, place: unknown): boolean {
  const { facts, today } = asker
  if (actsFor(asker, place)) return true
  const { to } = facts.country.places.find(({ id }) => id === place) ?? { to: never }
  if (isBefore(today, to)) return false
  const seen = new Set<unknown>([place])
  const inherit = (from: unknown): boolean =>
    facts.country.heritages.some(({ predecessor, successor, groups: given, on }) => {
      if (predecessor !== from || isBefore(today, on) || !given.includes(groups[room])) return false
      if (seen.has(successor)) return false
      seen.add(successor)
      return actsFor(asker, successor) || inherit(successor)
    })
  return inherit(place)
}

/** True when it is hers, or she acts for a place above it on one of these days (today, when none are named). */
export function isHersOrBelow(asker: Asker, room: SubgraphName, place: unknown, days?: Days): boolean {
  const on = days ?? dayOf(asker.today)
  return (
    isHers(asker, room, place) ||
    asker.offices.some((office) => asker.facts.isBelow(office.place, place as string, on))
  )
}

/** True when a record that travels is hers or was sent to her. */
export function isOpen(asker: Asker, room: SubgraphName, record: unknown): boolean {
  return once(asker, `open ${room} ${String(record)}`, () =>
    asker.facts
      .rows(`${room}.record_access`)
      .some((row) => row['record_id'] === record && isHers(asker, room, row['organization_id'])),
  )
}

/** True for a person, with or without an appointment. */
export function isPerson({ viewer }: Asker): boolean {
  return viewer.kind === 'PERSON'
}

/** True for a third party whose key is good for this. */
export function hasScope({ viewer }: Asker, scope: string): boolean {
  return viewer.kind === 'CLIENT' && viewer.scopes.includes(scope)
}

/** True where the organization that vouches for a third party is the place, or one below which it lies or ever lay. */
export function covers({ viewer, facts }: Asker, place: unknown): boolean {
  const all = { from: '0001-01-01', to: never }
  return (
    viewer.covers !== undefined &&
    (viewer.covers === place || facts.isBelow(viewer.covers, place as string, all))
  )
}
