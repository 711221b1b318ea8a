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
}

/** The people among these ids (or the records that go on for them) who work for the organization on the day. */
export function loadEmployed(
  work: Work,
  organizationId: string,
  personIds: readonly string[],
  day: string,
): Promise<(Candidate & { askedId: string })[]> {
  return work.query(
    `/* candidate.employed */ select asked.id as "askedId", p.id as "candidateId", p.name, e.position, e.position_group as "positionGroup", p.gender,
       e.is_direct_worker as "isDirectWorker"
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

/** What lies above an organization on a day and is of one kind; null where nothing is. */
export async function ancestorOfKind(
  work: Work,
  organizationId: string,
  kind: string,
  day: string,
): Promise<string | null> {
  const rows = await work.query<{ id: string }>(
    `/* candidate.ancestor_of_kind */ select o.id from org_closure c join known_organization o on o.id = c.ancestor_id
     where c.descendant_id = $1 and o.kind = $2 and c.valid_from <= $3 and $3 < c.valid_to order by o.id limit 1`,
    [organizationId, kind, day],
  )
  return rows[0]?.id ?? null
}

/** A candidate as an input names her. */
export interface CandidateKey {
  subject: AwardSubject
  candidateId: string
}

/** Candidates of an organization on a day: its people as PERSON, itself as COLLECTIVE; null for anybody else. */
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
  const itself = idsOf(AwardSubject.COLLECTIVE).includes(organizationId)
    ? await asCandidate(work, organizationId)
    : null
  return keys.map(({ subject, candidateId }) => {
    if (subject === AwardSubject.PERSON) return people.get(candidateId) ?? null
    return candidateId === organizationId ? itself : null
  })
}

async function asCandidate(work: Work, organizationId: string): Promise<Candidate | null> {
  const [organization] = await loadKnownOrganizations(work, [organizationId])
  if (!organization) return null
  return {
    candidateId: organizationId,
    name: organization.name,
    position: null,
    positionGroup: '',
    gender: '',
    isDirectWorker: null,
  }
}
