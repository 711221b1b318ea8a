import type { Work } from '../../../shared/database/work.js'
import type { AwardSubject } from '../award-type/award-type.enums.js'

/** What is copied of a candidate when a fact about her is made. */
export interface Candidate {
  candidateId: string
  name: string
  position: string | null
  positionGroup: string
  gender: string
}

/** The people among these ids who work for the organization on the day. */
export function loadEmployed(
  work: Work,
  organizationId: string,
  personIds: readonly string[],
  day: string,
): Promise<Candidate[]> {
  return work.query(
    `/* candidate.employed */ select p.id as "candidateId", p.name, e.position, e.position_group as "positionGroup", p.gender
     from known_employment e join known_person p on p.id = e.person_id
     where e.organization_id = $1 and e.person_id = any ($2) and e.valid_from <= $3 and $3 < e.valid_to`,
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

/** A candidate as an input names her. */
export interface CandidateKey {
  subject: AwardSubject
  candidateId: string
}

/** Candidates of an organization on a day, by id: its people, and itself as a collective. Others are left out. */
export async function findCandidates(
  work: Work,
  organizationId: string,
  keys: readonly CandidateKey[],
  day: string,
): Promise<Map<string, Candidate>> {
  const ids = keys.map((key) => key.candidateId)
  const people = await loadEmployed(work, organizationId, ids, day)
  const [organization] = ids.includes(organizationId)
    ? await loadKnownOrganizations(work, [organizationId])
    : []
  const itself = organization && {
    candidateId: organizationId,
    name: organization.name,
    position: null,
    positionGroup: '',
    gender: '',
  }
  return new Map(
    [...people, ...(itself ? [itself] : [])].map((candidate) => [candidate.candidateId, candidate]),
  )
}
