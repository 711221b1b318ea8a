import type { Work } from '../../../shared/database/work.js'
import type { Leave } from '../rules/rule.js'

/** The records that go on for people: their own ids unless they were merged. */
export async function loadSurvivors(work: Work, personIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await work.query<{ id: string; keptId: string }>(
    '/* facts.survivors */ select id, kept_id as "keptId" from known_person_merge where id = any ($1)',
    [personIds],
  )
  return new Map(rows.map((row) => [row.id, row.keptId]))
}

/** A leave of a person. */
export type KnownLeave = Leave & { personId: string }

/** Leaves of people, all of them; an open end is null. */
export function loadLeaves(work: Work, personIds: readonly string[]): Promise<KnownLeave[]> {
  return work.query(
    `/* facts.leaves */ select person_id as "personId", kind, valid_from as "from", nullif(valid_to, 'infinity') as "to"
     from known_leave where person_id = any ($1) order by valid_from, id`,
    [personIds],
  )
}

/** A discipline of a person. */
export interface KnownDiscipline {
  personId: string
  from: string
  to: string | null
}

/** Discipline of people, ended or not. Whom it is shown to outside their owner, their owner is told. */
export async function loadDiscipline(work: Work, personIds: readonly string[]): Promise<KnownDiscipline[]> {
  const rows = await work.query<KnownDiscipline>(
    `/* facts.discipline */ select person_id as "personId", valid_from as "from", nullif(valid_to, 'infinity') as "to"
     from known_discipline where person_id = any ($1) order by valid_from, id`,
    [personIds],
  )
  const shown = [...new Set(rows.map((row) => row.personId))].sort()
  if (shown.length > 0) work.note('/* facts.discipline_shown */ select note_discipline_shown($1)', [shown])
  return rows
}

/** A time for which a person worked somewhere. */
export interface KnownEmployment {
  personId: string
  organizationId: string
  organizationName: string | null
  /** False at an authority, which is no place of education. */
  isInSector: boolean
  from: string
  to: string | null
}

/** Employments of people with all their organizations. */
export function loadEmployments(work: Work, personIds: readonly string[]): Promise<KnownEmployment[]> {
  return work.query(
    `/* facts.employments */ select e.person_id as "personId", e.organization_id as "organizationId", o.name as "organizationName", o.kind is distinct from 'PEOPLES_COMMITTEE' as "isInSector",
       e.valid_from as "from", nullif(e.valid_to, 'infinity') as "to"
     from known_employment e left join known_organization o on o.id = e.organization_id
     where e.person_id = any ($1) order by e.valid_from, e.id`,
    [personIds],
  )
}

/** Candidates, people or organizations, for whom a hold lasts on the day of the request. */
export async function loadHeld(work: Work, candidateIds: readonly string[]): Promise<Set<string>> {
  const rows = await work.query<{ candidateId: string }>(
    `/* facts.held */ select distinct coalesce(person_id, subject_organization_id) as "candidateId" from known_hold
     where coalesce(person_id, subject_organization_id) = any ($1) and valid_from <= hub_today() and hub_today() < valid_to
     union select candidate_id from case_hold where candidate_id = any ($1) and valid_from <= hub_today() and hub_today() < valid_to`,
    [candidateIds],
  )
  return new Set(rows.map((row) => row.candidateId))
}
