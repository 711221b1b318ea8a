import { dayOf, isHersOrBelow, daysOf } from './asker.kit.js'
import type { Facts, Row } from './facts.kit.js'
import { booking, countOf, rowsOf, type AskedTotal, type Booking, type Figures } from './totals.model.kit.js'
import { isOn } from './tree.kit.js'

const room = 'initiatives'

/** What each initiative, recognition and use counts for. */
export function initiativeBookings(facts: Facts): Booking[] {
  const initiatives = rowsOf(facts, room, 'initiative')
  return [
    ...initiatives.flatMap(ofInitiative),
    ...rowsOf(facts, room, 'initiative_recognition').flatMap((row) => {
      const initiative = initiatives.find(({ id }) => id === row['initiative_id'])!
      const of = { ...placeOf(initiative), item: row['scope'] }
      return row['annulled_on'] === null ? [booking({ ...of, measure: 'RECOGNIZED' })] : []
    }),
    ...rowsOf(facts, room, 'recognition_request').flatMap((row) => {
      const of = { place: row['owner_id'], on: row['asked_on'], period: row['period'], item: row['scope'] }
      const refused = row['state'] === 'REFUSED' ? [booking({ ...of, measure: 'SCOPE_REFUSED' })] : []
      return [booking({ ...of, measure: 'SCOPE_REQUESTED' }), ...refused]
    }),
    ...rowsOf(facts, room, 'known_use').flatMap((row) => {
      const on = row['sent_on'] ?? row['drafted_on']
      const of = { place: row['owner_id'], on, period: row['period'], isDraft: row['sent_on'] === null }
      return row['live'] === true ? [booking({ ...of, measure: 'USED' })] : []
    }),
  ]
}

/** Where an initiative is counted; until it is reported, by its owner alone. */
function placeOf(row: Row) {
  const isDraft = row['reported_on'] === null
  const on = row['reported_on'] ?? row['registered_on']
  return { place: row['owner_id'], isDraft, on, period: row['period'] }
}

const ends = ['RECOGNIZED', 'NOT_RECOGNIZED', 'WITHDRAWN', 'ANNULLED']

function ofInitiative(row: Row): Booking[] {
  const state = row['state'] as string
  const measures = ['REGISTERED']
  if (row['filed_on'] !== null) measures.push('FILED')
  if (ends.includes(state)) measures.push(`${state}_INITIATIVE`)
  const item = (row['field'] as string).toLowerCase()
  return measures.map((measure) => booking({ ...placeOf(row), measure, item }))
}

/** People per place and day: who works there or below, each once; nobody is no figure. */
function staffOf({ asker, place, period }: AskedTotal): { countedOn: string; people: number } | null {
  const last = /^\d{4}$/.test(period) ? `${period}-12-31` : `${period.slice(5)}-08-31`
  const countedOn = last < asker.today ? last : asker.today
  if (!isHersOrBelow(asker, room, place, dayOf(countedOn))) return null
  const working = asker.facts
    .rows('organizations.employment')
    .filter((row) => isOn(daysOf(row), countedOn))
    .filter(({ organization_id: at }) => {
      return at === place || asker.facts.isBelow(place, at as string, dayOf(countedOn))
    })
  const people = new Set(working.map((row) => row['person_id'])).size
  return people === 0 ? null : { countedOn, people }
}

const scopes = ['GRASSROOTS', 'DISTRICT', 'PROVINCE', 'MINISTRY', 'NATIONAL']

/** Sums of this room on organizations. */
export const initiativeFigures: Figures[] = [
  {
    room,
    field: 'initiativeRollup',
    takes: ['rebasedOn'],
    selection: `registered filed recognized notRecognized withdrawn annulled used acceptanceRate
      byScope { scope count requested refused } byField { field registered filed recognized notRecognized }
      perStaff { countedOn people recognized }`,
    shows: (bookings, asked) => {
      const recognized = countOf(bookings, 'RECOGNIZED_INITIATIVE')
      const notRecognized = countOf(bookings, 'NOT_RECOGNIZED_INITIATIVE')
      const decided = recognized + notRecognized
      const staff = asked.rebasedOn ? null : staffOf(asked)
      return {
        registered: countOf(bookings, 'REGISTERED'),
        filed: countOf(bookings, 'FILED'),
        recognized,
        notRecognized,
        withdrawn: countOf(bookings, 'WITHDRAWN_INITIATIVE'),
        annulled: countOf(bookings, 'ANNULLED_INITIATIVE'),
        used: countOf(bookings, 'USED'),
        acceptanceRate: decided === 0 ? null : recognized / decided,
        byScope: byScope(bookings),
        byField: byField(bookings),
        perStaff: staff && { ...staff, recognized: (100 * recognized) / staff.people },
      }
    },
  },
]

function byScope(bookings: readonly Booking[]): unknown[] {
  return scopes
    .map((scope) => {
      const count = (measure: string): number => countOf(bookings, measure, ({ item }) => item === scope)
      const requested = count('SCOPE_REQUESTED')
      return { scope, count: count('RECOGNIZED'), requested, refused: count('SCOPE_REFUSED') }
    })
    .filter(({ count, requested }) => count + requested > 0)
}

function byField(bookings: readonly Booking[]): unknown[] {
  const fields = new Set(bookings.filter(({ measure }) => measure === 'REGISTERED').map(({ item }) => item))
  return [...fields].map((field) => {
    const count = (measure: string): number => countOf(bookings, measure, ({ item }) => item === field)
    return {
      field,
      registered: count('REGISTERED'),
      filed: count('FILED'),
      recognized: count('RECOGNIZED_INITIATIVE'),
      notRecognized: count('NOT_RECOGNIZED_INITIATIVE'),
    }
  })
}
