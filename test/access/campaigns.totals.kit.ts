import type { Facts, Row } from './facts.kit.js'
import {
  booking,
  comesBefore,
  countOf,
  rowsOf,
  type AskedTotal,
  type Booking,
  type Figures,
} from './totals.model.kit.js'

const room = 'campaigns'

/** What campaigns, joinings, reviews, duties, scores, results and contests count for. */
export function campaignBookings(facts: Facts): Booking[] {
  return [
    ...rowsOf(facts, room, 'campaign').flatMap(ofCampaign),
    ...rowsOf(facts, room, 'campaign_joining').flatMap((row) => ofJoining(row)),
    ...rowsOf(facts, room, 'campaign_review').map((row) => {
      const { organization_id: place, booked_on: on, period, kind } = row
      return booking({ place, on, period, measure: `REVIEWED_${kind as string}` })
    }),
    ...rowsOf(facts, room, 'duty').flatMap((row) => ofDuty(facts, row)),
    ...ofScores(facts),
    ...ofContests(facts),
  ]
}

function ofCampaign(row: Row): Booking[] {
  const { launched_by: place, launched_on: on, period } = row
  if (row['state'] === 'DRAFT' || place === null) return []
  const launched = booking({ place, on, period, measure: 'LAUNCHED' })
  return row['state'] === 'CANCELLED'
    ? [launched, booking({ place, on: row['cancelled_on'], period, measure: 'CANCELLED' })]
    : [launched]
}

function ofJoining({ organization_id: place, period, joined_on, left_on }: Row): Booking[] {
  const joined = booking({ place, on: joined_on, period, measure: 'JOINED' })
  return left_on === null ? [joined] : [joined, booking({ place, on: left_on, period, measure: 'LEFT' })]
}

/** What falls due, with the day on which it was done; for who lay above on the due day. */
function ofDuty(facts: Facts, row: Row): Booking[] {
  const { organization_id: place, due_on: on, period, kind: item } = row
  if (on === null) return []
  const with_ = (table: string): Row[] =>
    rowsOf(facts, room, table).filter((one) => one['duty_id'] === row['id'])
  const done = with_('duty_fulfilment')[0]?.['done_on'] ?? null
  const of = { place, on, period, item }
  const quota = row['quota'] as number | null
  const isOpen = row['withdrawn_on'] === null
  const isLate = done !== null && (done as string) > (on as string)
  return [
    ...(isOpen ? [booking({ ...of, measure: 'DUE', doneOn: done })] : []),
    ...(isOpen && quota !== null && quota > 1 ? [booking({ ...of, measure: 'QUOTA', amount: quota })] : []),
    ...(done === null
      ? []
      : [booking({ ...of, measure: isLate ? 'DONE_LATE' : 'DONE', day: isLate ? done : on })]),
    ...with_('duty_delivery').map(({ amount, delivered_on }) => {
      const day = (delivered_on as string) > (on as string) ? delivered_on : on
      return booking({ ...of, measure: 'DELIVERED', day, amount: amount as number })
    }),
  ]
}

function ofScores(facts: Facts): Booking[] {
  const cards = rowsOf(facts, room, 'scorecard')
  const setOf = (card: Row): Row =>
    rowsOf(facts, room, 'criteria_set').find(({ id }) => id === card['set_id'])!
  const whose = (card: Row) => {
    const { period, subject } = setOf(card)
    return { place: card['owner_id'], period, subject }
  }
  return [
    ...cards
      .filter(({ state }) => state !== 'DRAFT' && state !== 'RETURNED')
      .map((card) => booking({ ...whose(card), on: card['sent_on'], measure: 'SCORED' })),
    ...rowsOf(facts, room, 'scorecard_appraisal').map((row) => {
      const card = cards.find(({ id }) => id === row['scorecard_id'])!
      const item = row['band'] ?? 'UNCLASSIFIED'
      return booking({ ...whose(card), on: row['appraised_on'], measure: 'SCORE_APPRAISED', item })
    }),
    ...rowsOf(facts, room, 'emulation_result').map((row) => {
      const { owner_id: place, period, subject, classification: item } = row
      const isDraft = row['state'] === 'DRAFT'
      const on = isDraft ? row['recorded_on'] : row['announced_on']
      return booking({ place, period, subject, item, isDraft, on, measure: `RESULT_${String(row['part'])}` })
    }),
    ...rowsOf(facts, room, 'role_model').flatMap((row) => {
      const of = { place: row['owner_id'], period: row['period'] }
      const sent = row['state'] === 'DRAFT' ? [] : [booking({ ...of, on: row['sent_on'], measure: 'TOLD' })]
      const isPublished = row['state'] === 'PUBLISHED'
      return isPublished ? [...sent, booking({ ...of, on: row['published_on'], measure: 'PUBLISHED' })] : sent
    }),
  ]
}

function ofContests(facts: Facts): Booking[] {
  const quotas = rowsOf(facts, room, 'contest_quota')
  return [
    ...quotas.map((row) => {
      const { organization_id: place, due_on: on, period, campaign_id: item, entries } = row
      return booking({ place, on, period, item, measure: 'ENTRIES_DUE', amount: entries as number })
    }),
    ...rowsOf(facts, room, 'contest_entry').flatMap((row) => {
      const { owner_id: place, period, campaign_id: item, sent_on: day, counts_as } = row
      if (counts_as === null) return []
      const due = quotas.find(({ id }) => id === row['quota_id'])?.['due_on']
      const measure = `ENTRIES_${counts_as as string}`
      if (counts_as === 'EXTRA') return [booking({ place, on: day, period, item, measure })]
      return [booking({ place, on: due, period, item, measure, day: counts_as === 'LATE' ? day : due })]
    }),
  ]
}

const upTo =
  (asOf: string) =>
  ({ day }: Booking): boolean =>
    (day as string) <= asOf

/** Late is what was due before the day and is not done on it. */
function dutiesOf(bookings: readonly Booking[], asOf: string): Record<string, unknown> {
  const count = (measure: string): number => countOf(bookings, measure, upTo(asOf))
  const isLate = ({ on, doneOn }: Booking): boolean =>
    comesBefore(on, asOf) && (doneOn === null || comesBefore(asOf, doneOn as string))
  return {
    due: count('DUE'),
    fulfilled: count('DONE'),
    fulfilledLate: count('DONE_LATE'),
    late: countOf(bookings, 'DUE', isLate),
    quota: count('QUOTA'),
    delivered: count('DELIVERED'),
  }
}

const subjects = ['ORGANIZATION', 'TEAM', 'PERSON']
const parts = ['ROUND', 'SEMESTER_1', 'SEMESTER_2', 'WHOLE']

function byClass(bookings: readonly Booking[], measure: string, subject: string): unknown[] {
  const fits = bookings.filter((one) => one.measure === measure && one.subject === subject)
  return [...new Set(fits.map(({ item }) => item))].map((classification) => ({
    classification,
    count: countOf(fits, measure, ({ item }) => item === classification),
  }))
}

function emulation(bookings: readonly Booking[]): unknown {
  const count = (measure: string, subject: string): number =>
    countOf(bookings, measure, (one) => one.subject === subject)
  return {
    roleModelsSent: countOf(bookings, 'TOLD'),
    roleModelsPublished: countOf(bookings, 'PUBLISHED'),
    scorecards: subjects
      .map((subject) => {
        const [sent, appraised] = [count('SCORED', subject), count('SCORE_APPRAISED', subject)]
        return { subject, sent, appraised, byClass: byClass(bookings, 'SCORE_APPRAISED', subject) }
      })
      .filter(({ sent, appraised }) => sent + appraised > 0),
    results: parts.flatMap((part) =>
      subjects
        .map((subject) => {
          const measure = `RESULT_${part}`
          return {
            part,
            subject,
            count: count(measure, subject),
            byClass: byClass(bookings, measure, subject),
          }
        })
        .filter((one) => one.count > 0),
    ),
  }
}

function contests(bookings: readonly Booking[], asOf: string): unknown {
  const count = (measure: string, day = asOf): number => countOf(bookings, `ENTRIES_${measure}`, upTo(day))
  const before = new Date(Date.parse(asOf) - 86_400_000).toISOString().slice(0, 10)
  return {
    due: count('DUE'),
    onTime: count('ON_TIME'),
    late: count('LATE'),
    extra: count('EXTRA'),
    missing: count('DUE', before) - count('ON_TIME', before) - count('LATE'),
  }
}

function joined(bookings: readonly Booking[]): unknown {
  return {
    joined: countOf(bookings, 'JOINED'),
    left: countOf(bookings, 'LEFT'),
    launched: countOf(bookings, 'LAUNCHED'),
    cancelled: countOf(bookings, 'CANCELLED'),
    interimReviews: countOf(bookings, 'REVIEWED_INTERIM'),
    finalReviews: countOf(bookings, 'REVIEWED_FINAL'),
  }
}

const counts = 'due fulfilled fulfilledLate late quota delivered'

/** Sums of this room on organizations. */
export const campaignFigures: Figures[] = [
  {
    room,
    field: 'campaignRollup',
    takes: ['rebasedOn'],
    selection: 'joined left launched cancelled interimReviews finalReviews',
    shows: joined,
  },
  {
    room,
    field: 'dutyRollup',
    takes: ['asOf', 'rebasedOn'],
    selection: `${counts} byKind { kind ${counts} }`,
    shows: (bookings, { asOf }: AskedTotal) => {
      const due = bookings.filter((one) => one.measure === 'DUE' && upTo(asOf)(one))
      const byKind = [...new Set(due.map(({ item }) => item))].map((kind) => ({
        kind,
        ...dutiesOf(
          bookings.filter(({ item }) => item === kind),
          asOf,
        ),
      }))
      return { ...dutiesOf(bookings, asOf), byKind }
    },
  },
  {
    room,
    field: 'contestRollup',
    takes: ['asOf', 'rebasedOn'],
    selection: 'due onTime late extra missing',
    shows: (bookings, { asOf }) => contests(bookings, asOf),
  },
  {
    room,
    field: 'emulationRollup',
    takes: ['rebasedOn'],
    selection: `roleModelsSent roleModelsPublished scorecards { subject sent appraised byClass { classification count } }
      results { part subject count byClass { classification count } }`,
    shows: emulation,
  },
]
