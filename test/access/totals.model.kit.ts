import type { SubgraphName } from '../../shared/subgraph/definition.js'
import { dayOf, daysOfPeriod, groups, isHers, isHersOrBelow, type Asker } from './asker.kit.js'
import type { Facts, Row } from './facts.kit.js'
import { isBefore, never } from './tree.kit.js'

/** What one fact counts for, once: at its place, and unless it is a draft for all that lay above on the day `on`. */
export interface Booking {
  place: unknown
  isDraft: boolean
  /** Its ancestors of this day count it. */
  on: unknown
  period: unknown
  measure: string
  item: unknown
  subject: unknown
  positionGroup: unknown
  gender: unknown
  /** In a series it counts from this day on. */
  day: unknown
  amount: number
  /** What is due: the day on which it was done. */
  doneOn?: unknown
}

/** Which sums are asked for. */
export interface AskedTotal {
  asker: Asker
  place: string
  period: string
  asOf: string
  /** Over the tree of this day instead of as booked. */
  rebasedOn: string | null
}

/** A field of an organization that shows sums. */
export interface Figures {
  room: SubgraphName
  field: string
  /** Arguments besides the period that it takes. */
  takes: ('asOf' | 'rebasedOn' | 'year')[]
  selection: string
  /** What it must show, from what may be counted for the viewer. */
  shows(bookings: readonly Booking[], asked: AskedTotal): unknown
}

const noDimensions = { item: '', subject: '', positionGroup: '', gender: '', amount: 1, isDraft: false }

/** A booking; what is not said is empty, and one record. */
export function booking(
  said: Partial<Booking> & Pick<Booking, 'place' | 'on' | 'period' | 'measure'>,
): Booking {
  return { ...noDimensions, day: said.on, ...said }
}

/** How many records of a measure, of those that fit. */
export function countOf(
  bookings: readonly Booking[],
  measure: string,
  fits: (one: Booking) => boolean = () => true,
): number {
  return bookings
    .filter((one) => one.measure === measure && fits(one))
    .reduce((sum, { amount }) => sum + amount, 0)
}

/** The bookings that a viewer is shown as the sums of a place; null where she may not read them. */
export function countedFor(
  { asker, place, period, rebasedOn }: AskedTotal,
  room: SubgraphName,
  bookings: readonly Booking[],
): Booking[] | null {
  const days = rebasedOn ? dayOf(rebasedOn) : daysOfPeriod(period)
  if (!isHersOrBelow(asker, room, place, days)) return null
  const ofPeriod = bookings.filter((one) => one.period === period)
  if (rebasedOn) {
    const schools = schoolsOn(asker.facts, room, place, rebasedOn)
    return ofPeriod.filter((one) => !one.isDraft && schools.has(one.place))
  }
  const readsDrafts = isHers(asker, room, place)
  return ofPeriod.filter((one) => {
    if (one.place === place) return !one.isDraft || readsDrafts
    return !one.isDraft && asker.facts.isBelow(place, one.place as string, dayOf(one.on as string))
  })
}

/** A place and those below it on a day, with those that had passed into them, as far as nobody ever was below them. */
function schoolsOn(
  { country, isBelow }: Facts,
  room: SubgraphName,
  place: string,
  day: string,
): Set<unknown> {
  const isAnywhere = (id: string): boolean =>
    country.places.some((above) => isBelow(above.id, id, dayOf(day)))
  const found = new Set(
    country.places.filter(({ id }) => id === place || isBelow(place, id, dayOf(day))).map(({ id }) => id),
  )
  for (const id of found) {
    for (const { predecessor, successor, groups: given, on } of country.heritages) {
      if (successor !== id || isBefore(day, on) || !given.includes(groups[room])) continue
      if (!isAnywhere(predecessor)) found.add(predecessor)
    }
  }
  return new Set([...found].filter((id) => !country.lines.some(({ parent }) => parent === id)))
}

/** Rows of a room's table. */
export function rowsOf({ rows }: Facts, room: SubgraphName, table: string): Row[] {
  return rows(`${room}.${table}`)
}

/** True on a day that comes before another one, or has none after it. */
export function comesBefore(day: unknown, other: string): boolean {
  return isBefore((day ?? never) as string, other)
}
