import type { Work } from '../../../shared/database/work.js'
import type { EmulationSubject } from './subject.enums.js'

/** Somebody of an organization: itself, one of its teams, one of its people. */
export interface SubjectKey {
  subject: EmulationSubject
  subjectId: string
}

/** A subject with the name that is printed. */
export interface KnownSubject extends SubjectKey {
  name: string
}

/** Those among the keys that belong to the organization on a day: itself, its teams and its people, with their names. */
export function findSubjects(
  work: Work,
  organizationId: string,
  keys: readonly SubjectKey[],
  day: string,
): Promise<KnownSubject[]> {
  return work.query(
    `/* subject.find */ with wanted as (
       select subject, "subjectId" as id from jsonb_to_recordset($2) as k (subject text, "subjectId" uuid)
     )
     select w.subject, w.id as "subjectId", o.name from wanted w join known_organization o on o.id = w.id
     where w.subject = 'ORGANIZATION' and o.id = $1
     union
     select w.subject, w.id, t.name from wanted w join known_team t on t.id = w.id
     where w.subject = 'TEAM' and t.organization_id = $1 and t.valid_from <= $3 and $3 < t.valid_to
     union
     select w.subject, w.id, p.name from wanted w join known_person p on p.id = w.id
     join known_employment e on e.person_id = p.id
     where w.subject = 'PERSON' and e.organization_id = $1 and e.valid_from <= $3 and $3 < e.valid_to`,
    [organizationId, JSON.stringify(keys), day],
  )
}

/** The level of an organization; null for one that this room does not know. */
export async function findLevel(work: Work, organizationId: string): Promise<string | null> {
  const [row] = await work.query<{ level: string }>(
    '/* subject.level */ select level from known_organization where id = $1',
    [organizationId],
  )
  return row?.level ?? null
}
