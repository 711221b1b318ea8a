import type { Asker } from './asker.kit.js'
import { awardsModel } from './awards.model.kit.js'
import type { Facts, Row } from './facts.kit.js'
import { booking, countOf, rowsOf, type Booking, type Figures } from './totals.model.kit.js'

const room = 'awards'
const underWay = ['SENT', 'RECEIVED', 'SUPPLEMENT_REQUESTED', 'APPRAISED', 'LEVEL_PASSED', 'HELD', 'RETURNED']

function whoOf({ award_type, subject, position_group, gender }: Row) {
  return { item: award_type, subject, positionGroup: position_group, gender }
}

/** What each registration, proposal, award and step counts for. */
export function awardBookings(facts: Facts): Booking[] {
  return [
    ...rowsOf(facts, room, 'registration')
      .filter(({ state }) => state !== 'WITHDRAWN')
      .map(ofRegistration),
    ...rowsOf(facts, room, 'proposal').flatMap((row) => ofProposal(facts, row)),
    ...rowsOf(facts, room, 'step_time').flatMap(ofStep),
  ]
}

function ofRegistration(row: Row): Booking {
  const isDraft = row['sent_on'] === null
  const on = row['sent_on'] ?? row['registered_on']
  const { owner_id: place, period } = row
  return booking({ place, isDraft, on, period, measure: 'REGISTERED', ...whoOf(row) })
}

function ofProposal(facts: Facts, row: Row): Booking[] {
  const { owner_id: place, period, sent_on, state } = row
  const isDraft = sent_on === null
  const count = (measure: string): Booking =>
    booking({ place, isDraft, on: sent_on ?? row['drafted_on'], period, measure, ...whoOf(row) })
  if (state === 'WITHDRAWN' || state === 'COUNCIL_REJECTED') {
    return state === 'WITHDRAWN' && !isDraft ? [count('WITHDRAWN')] : []
  }
  const measures = ['PROPOSED']
  if (row['appraised_on'] !== null) measures.push('APPRAISED')
  if (['RETURNED', 'GRANTED', 'REFUSED', 'HELD'].includes(state as string)) measures.push(state as string)
  const award = rowsOf(facts, room, 'award').find((one) => one['proposal_id'] === row['id'])
  if (award && award['annulled_on'] !== null) measures.push('ANNULLED')
  if (state === 'GRANTED') {
    measures.push(`GRANTED_${row['commendation_kind'] as string}`)
    if (row['is_direct_worker'] === true) measures.push('DIRECT_WORKER_GRANTED')
    if (row['is_small_collective'] === true) measures.push('SMALL_COLLECTIVE_GRANTED')
  }
  if (underWay.includes(state as string)) {
    const holder = facts.country.places.find(({ id }) => id === row['holder_id'])
    measures.push(`AT_${holder!.level}`)
  }
  return measures.map(count)
}

function ofStep({ organization_id: place, done_on: on, period, step, ...row }: Row): Booking[] {
  const of = { place, on, period, item: row['award_type'] }
  const known = row['is_late'] === null ? [] : [`${step as string}_${row['is_late'] ? 'LATE' : 'IN_TIME'}`]
  return known.map((measure) => booking({ ...of, measure }))
}

const main = ['REGISTERED', 'PROPOSED', 'APPRAISED', 'RETURNED', 'GRANTED', 'REFUSED', 'ANNULLED']

/** Award types that others have defined for themselves are one group to who does not see them. */
function nameOf(asker: Asker, code: string): string {
  const type = rowsOf(asker.facts, room, 'own_award_type').find((row) => row['code'] === code)
  const isKnown = !code.includes('@') || (type !== undefined && awardsModel['own_award_type']!(asker, type))
  return isKnown ? code : 'OWN'
}

function countsFor(asker: Asker, bookings: readonly Booking[]): unknown[] {
  const counts = new Map<string, number>()
  for (const one of bookings) {
    const { measure, subject, positionGroup, gender, amount } = one
    const awardType = nameOf(asker, one.item as string)
    const key = JSON.stringify({ measure, awardType, subject, positionGroup, gender })
    counts.set(key, (counts.get(key) ?? 0) + amount)
  }
  return [...counts].map(([key, count]) => ({ ...JSON.parse(key), count }))
}

function share(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null
}

const isPerson = ({ subject }: Booking): boolean => subject === 'PERSON'
const isWoman = (one: Booking): boolean => isPerson(one) && one.gender === 'FEMALE'

const rollup: Figures = {
  room,
  field: 'awardRollup',
  takes: ['rebasedOn'],
  selection: `registered proposed appraised returned granted refused annulled
    counts { measure awardType subject positionGroup gender count }`,
  shows: (bookings, { asker }) => ({
    ...Object.fromEntries(main.map((measure) => [measure.toLowerCase(), countOf(bookings, measure)])),
    counts: countsFor(asker, bookings),
  }),
}

const statistics: Figures = {
  room,
  field: 'awardStatistics',
  takes: [],
  selection:
    'held withdrawn grantedPerRegistered womenShare directWorkerShare smallCollectiveShare atLevels { level count }',
  shows: (bookings) => {
    const levels = new Set(bookings.map(({ measure }) => measure).filter((one) => one.startsWith('AT_')))
    const persons = countOf(bookings, 'GRANTED', isPerson)
    return {
      held: countOf(bookings, 'HELD'),
      withdrawn: countOf(bookings, 'WITHDRAWN'),
      grantedPerRegistered: share(countOf(bookings, 'GRANTED'), countOf(bookings, 'REGISTERED')),
      womenShare: share(countOf(bookings, 'GRANTED', isWoman), persons),
      directWorkerShare: share(countOf(bookings, 'DIRECT_WORKER_GRANTED'), persons),
      smallCollectiveShare: share(
        countOf(bookings, 'SMALL_COLLECTIVE_GRANTED'),
        countOf(bookings, 'GRANTED') - persons,
      ),
      atLevels: [...levels].map((level) => ({ level: level.slice(3), count: countOf(bookings, level) })),
    }
  },
}

/** Sums of this room on organizations. */
export const awardFigures = [rollup, statistics]
