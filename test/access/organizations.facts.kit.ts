import type { Facts, Row } from './facts.kit.js'
import { someName } from './lists.model.kit.js'
import { earlier, isBefore, never, type Country } from './tree.kit.js'

const roles = ['VIEWER', 'CLERK', 'SECRETARY', 'COUNCIL_MEMBER', 'APPRAISER', 'HEAD', 'ADMIN']
const years = ['2023-2024', '2024-2025']

/** First and last days that have begun, have ended, or are to come, on each of the days on which viewers ask. */
const terms: readonly [string, string][] = [
  ['2019-09-01', never],
  ['2019-09-01', '2024-05-20'],
  ['2019-09-01', '2024-05-21'],
  ['2024-05-21', never],
  ['2019-09-01', '2025-07-01'],
  ['2024-02-01', '2025-09-01'],
  ['2025-07-01', never],
]

/** Organizations, their reforms, people, teams, councils, appointments and keys. */
export function addOrganizations(facts: Facts, subjects: readonly string[]): void {
  addTree(facts)
  addPeople(facts)
  addOffices(facts, subjects)
  addBodies(facts)
  addPersonalData(facts, subjects)
}

/** A place that is there. */
export function somewhere({ draw, country }: Facts): string {
  return draw.pick(country.places).id
}

/** A record of an earlier fact. */
export function one({ draw, rows }: Facts, table: Parameters<Facts['rows']>[0]): Row {
  return draw.pick(rows(table))
}

/** Days of validity, as columns. */
export function someTerm({ draw }: Facts): Row {
  const [valid_from, valid_to] = draw.pick(terms)
  return { valid_from, valid_to }
}

function addTree(facts: Facts): void {
  const { country, draw } = facts
  for (const { id, level, kind, from, to } of country.places) {
    const texts = {
      code: `A-${id.toUpperCase()}`,
      name: someName(facts, 'Trường', id),
      short_name: null,
      name_en: null,
    }
    facts.add('organizations.organization', { id, level, kind, ...texts, valid_from: from, valid_to: to })
  }
  for (const { child, parent, kind, from, to } of country.lines) {
    const days = { valid_from: from, valid_to: to }
    facts.add('organizations.organization_edge', { child_id: child, parent_id: parent, kind, ...days })
  }
  for (const { predecessor, successor, groups, on } of country.heritages) {
    const days = { decision_date: on, effective_on: on, entered_on: on }
    const act = facts.add('organizations.reform_act', {
      ...{ kind: 'ABOLISH', organization_id: country.places[0]!.id, organization_ids: [predecessor] },
      ...days,
    })
    facts.add('organizations.organization_lineage', {
      ...{ act_id: act['id'], predecessor_id: predecessor, successor_id: successor },
      ...{ record_groups: groups, effective_on: on },
    })
    const form = { organization_id: successor, act_id: act['id'], level: 'SCHOOL', kind: 'PRIMARY' }
    const days2 = { valid_from: draw.day('2010-01-01', '2012-01-01'), valid_to: '2013-01-01' }
    const isNew = !facts
      .rows('organizations.organization_form')
      .some((row) => row['organization_id'] === successor)
    if (isNew) facts.add('organizations.organization_form', { ...form, ...days2 })
  }
}

/** The end of an employment: nobody works for a place that is no more. */
function within(country: Country, place: string, term: Row): Row | null {
  const { to } = country.places.find(({ id }) => id === place)!
  const valid_to = earlier(term['valid_to'] as string, to)
  return isBefore(term['valid_from'] as string, valid_to) ? { ...term, valid_to } : null
}

function addPeople(facts: Facts): void {
  const { draw, country } = facts
  for (let number = 0; number < 22; number++) {
    const person = facts.add('organizations.person', {
      gender: draw.pick(['FEMALE', 'MALE']),
      merged_into: null,
    })
    for (const { id } of draw.some(country.places, 1 + draw.int(3))) {
      const term = within(country, id, someTerm(facts))
      if (!term) continue
      facts.add('organizations.employment', { person_id: person['id'], organization_id: id, ...term })
    }
    const identity_number = String(100_000_000_000 + number)
    const known = { birth_date: draw.day('1970-01-01', '1999-12-31'), identity_number }
    if (draw.chance(0.8)) facts.add('organizations.person_protected', { id: person['id'], ...known })
  }
  const everybody = facts.rows('organizations.person')
  for (const kept of draw.some(everybody, 3)) {
    const gone = facts.add('organizations.person', { merged_into: kept['id'] })
    const organization_id = somewhere(facts)
    facts.add('organizations.person_merge', { id: gone['id'], kept_id: kept['id'], organization_id })
  }
}

function addOffices(facts: Facts, subjects: readonly string[]): void {
  const { draw, country } = facts
  for (const subject of subjects) {
    for (const { id } of draw.some(country.places, draw.int(5))) {
      for (const role of draw.some(roles, 1 + draw.int(2))) {
        const [valid_from, until] = draw.pick(terms)
        const isDelegated = until !== never && draw.chance(0.3)
        const term = { valid_from, valid_to: until, acting_for: isDelegated ? 'thu-truong' : null }
        facts.add('organizations.appointment', { subject, organization_id: id, role, ...term })
      }
    }
  }
}

function addBodies(facts: Facts): void {
  const { draw } = facts
  for (const { organization_id, person_id } of draw.some(facts.rows('organizations.employment'), 10)) {
    const seat = { organization_id, person_id, ...someTerm(facts) }
    const term = { organization_id, ...someTerm(facts) }
    const team = facts.add('organizations.team', term)
    facts.add('organizations.team_member', { team_id: team['id'], ...seat })
    const has = facts.rows('organizations.council').some((row) => row['organization_id'] === organization_id)
    if (has) continue
    const council = facts.add('organizations.council', { ...term, school_year: draw.pick(years) })
    facts.add('organizations.council_member', { council_id: council['id'], ...seat, post: 'TRADE_UNION' })
  }
  for (let number = 0; number < 3; number++) {
    const organization_id = somewhere(facts)
    const file_id = draw.uuid()
    const job = facts.add('organizations.import_job', {
      organization_id,
      file_id,
      started_by: 's',
      state: 'DONE',
    })
    facts.add('organizations.import_progress', { id: job['id'], total: 9 })
    facts.add('organizations.import_error', {
      job_id: job['id'],
      position: 1,
      value: `~organizations.import_job/${String(job['id'])}~`,
    })
    facts.add('organizations.staged_row', {
      job_id: job['id'],
      record_id: draw.uuid(),
      second_id: draw.uuid(),
      third_id: draw.uuid(),
    })
    facts.add('organizations.stored_file', {
      id: file_id,
      owner_id: organization_id,
      state: 'OFFERED',
      sha256: null,
      size: null,
      offered_by: 's',
    })
  }
}

function addPersonalData(facts: Facts, subjects: readonly string[]): void {
  const { draw } = facts
  const linked = draw.some(facts.rows('organizations.person'), Math.min(8, subjects.length))
  for (const [turn, person] of linked.entries()) {
    const link = { person_id: person['id'], organization_id: somewhere(facts), linked_by: 'quan-tri' }
    facts.add('organizations.person_account', {
      ...link,
      subject: subjects[turn],
      ...someTerm(facts),
    })
  }
  for (const { id: person_id } of draw.some(facts.rows('organizations.person'), 6)) {
    const state = draw.pick(['REQUESTED', 'WITHDRAWN'])
    const asked = { person_id, organization_id: somewhere(facts), state, requested_by: 's', ended_by: null }
    facts.add('organizations.person_erasure', asked)
  }
  for (const { person_id, organization_id } of draw.some(facts.rows('organizations.employment'), 14)) {
    const record = { person_id, organization_id }
    facts.add('organizations.quality_rating', { ...record, period: draw.pick(years) })
    facts.add('organizations.person_leave', { ...record, ...someTerm(facts) })
    facts.add('organizations.discipline', { ...record, valid_from: '2023-10-01', valid_to: '2024-10-01' })
    const isPerson = draw.chance(0.7)
    const held = isPerson
      ? { person_id, subject_organization_id: null }
      : { person_id: null, subject_organization_id: organization_id }
    const hold = facts.add('organizations.hold', {
      ...held,
      organization_id: somewhere(facts),
      ...someTerm(facts),
    })
    facts.add('organizations.hold_reason', { id: hold['id'], organization_id: hold['organization_id'] })
    const reader_organization_id = somewhere(facts)
    facts.add('organizations.personal_data_reading', {
      ...record,
      reader_organization_id,
      reader: 'nguoi-doc',
    })
    addBetween(facts, person_id, organization_id)
  }
}

/** A transfer of a person from one place to another, and a grant to a third one to read of its people. */
function addBetween(facts: Facts, person_id: unknown, organization_id: unknown): void {
  const { draw } = facts
  const others = facts.country.places.filter(({ id }) => id !== organization_id)
  const other = draw.pick(others).id
  const state = draw.pick(['OFFERED', 'OFFERED', 'DONE', 'WITHDRAWN'])
  const sides = { from_organization_id: organization_id, to_organization_id: other }
  facts.add('organizations.person_transfer', { person_id, ...sides, state, keeps_employment: true })
  const revoked = draw.chance(0.3)
    ? { revoked_at: '2024-03-01T00:00:00Z', revoked_by: 's' }
    : { revoked_at: null, revoked_by: null }
  const days = draw.chance(0.5)
    ? { valid_from: '2024-01-01', valid_to: '2024-05-21' }
    : { valid_from: '2024-05-21', valid_to: '2026-01-01' }
  facts.add('organizations.personal_data_grant', {
    organization_id,
    grantee_id: draw.pick(others).id,
    ...days,
    ...revoked,
    granted_by: 's',
  })
}
