import type { Work } from '../../../shared/database/work.js'
import { AwardSubject } from '../award-type/award-type.enums.js'

/** What is copied of a candidate when a fact about her is made. */
export interface Candidate {
  candidateId: string
  name: string
  position: string | null
  positionGroup: string
  gender: string
  /** Whether a person's employment is one of a direct worker; null for collectives. */
  isDirectWorker: boolean | null
  /** A team inside the organization: a small collective. */
  isTeam: boolean
}

/** Stands in the place of the position group in the figures of small collectives (tập thể nhỏ). */
export const SMALL_COLLECTIVE = 'SMALL_COLLECTIVE'

/** The people among these ids (or the records that go on for them) who work for the organization on the day. */
export function loadEmployed(
  work: Work,
  organizationId: string,
  personIds: readonly string[],
  day: string,
): Promise<(Candidate & { askedId: string })[]> {
  return work.query(
    `/* candidate.employed */ select asked.id as "askedId", p.id as "candidateId", p.name, e.position, e.position_group as "positionGroup", p.gender,
       e.is_direct_worker as "isDirectWorker", false as "isTeam"
     from unnest($2::uuid[]) asked (id) join known_employment e on e.person_id = survivor(asked.id) join known_person p on p.id = e.person_id
     where e.organization_id = $1 and e.valid_from <= $3 and $3 < e.valid_to`,
    [organizationId, personIds, day],
  )
}

/** An organization as this room knows it. */
export interface KnownOrganization {
  id: string
  name: string
  kind: string
}

/** Organizations as this room knows them. */
export function loadKnownOrganizations(work: Work, ids: readonly string[]): Promise<KnownOrganization[]> {
  return work.query(
    '/* candidate.organizations */ select id, name, kind from known_organization where id = any ($1)',
    [ids],
  )
}

/** What lies above organizations on a day and is of one kind; without those above which nothing is. */
export async function ancestorsOfKind(
  work: Work,
  organizationIds: readonly string[],
  kind: string,
  day: string,
): Promise<Map<string, string>> {
  const rows = await work.query<{ below: string; id: string }>(
    `/* candidate.ancestors_of_kind */ select distinct on (c.descendant_id) c.descendant_id as below, o.id
     from org_closure c join known_organization o on o.id = c.ancestor_id
     where c.descendant_id = any ($1) and o.kind = $2 and c.valid_from <= $3 and $3 < c.valid_to order by c.descendant_id, o.id`,
    [organizationIds, kind, day],
  )
  return new Map(rows.map(({ below, id }) => [below, id]))
}

/** A candidate as an input names her. */
export interface CandidateKey {
  subject: AwardSubject
  candidateId: string
}

/** Candidates of an organization on a day: its people as PERSON, itself and its teams as COLLECTIVE; null for anybody else. */
export async function findCandidates(
  work: Work,
  organizationId: string,
  keys: readonly CandidateKey[],
  day: string,
): Promise<(Candidate | null)[]> {
  const idsOf = (subject: CandidateKey['subject']): string[] =>
    keys.filter((key) => key.subject === subject).map((key) => key.candidateId)
  const employed = await loadEmployed(work, organizationId, idsOf(AwardSubject.PERSON), day)
  const people = new Map(employed.map(({ askedId, ...person }) => [askedId, person]))
  const collectives = await loadCollectives(work, organizationId, idsOf(AwardSubject.COLLECTIVE), day)
  return keys.map(({ subject, candidateId }) => {
    if (subject === AwardSubject.PERSON) return people.get(candidateId) ?? null
    const collective = collectives.find((one) => one.id === candidateId)
    return collective ? asCandidate(collective) : null
  })
}

interface Collective {
  id: string
  name: string
  isTeam: boolean
}

/** The organization itself and its teams of a day, as far as they are among these ids. */
async function loadCollectives(
  work: Work,
  organizationId: string,
  ids: readonly string[],
  day: string,
): Promise<Collective[]> {
  if (ids.length === 0) return []
  return work.query(
    `/* candidate.collectives */ select id, name, false as "isTeam" from known_organization where id = $1 and id = any ($2)
     union all select id, name, true from known_team
     where organization_id = $1 and id = any ($2) and valid_from <= $3 and $3 < valid_to`,
    [organizationId, ids, day],
  )
}

function asCandidate({ id: candidateId, name, isTeam }: Collective): Candidate {
  const positionGroup = isTeam ? SMALL_COLLECTIVE : ''
  return { candidateId, name, position: null, positionGroup, gender: '', isDirectWorker: null, isTeam }
}

/** True when a collective that is a candidate is a team inside an organization. */
export async function isTeam(work: Work, candidateId: string): Promise<boolean> {
  const rows = await work.query('/* candidate.team */ select 1 from known_team where id = $1', [candidateId])
  return rows.length > 0
}
