import {
  actsFor,
  covers,
  daysOf,
  hasScope,
  isHers,
  isHersOrBelow,
  type Asker,
  type Rule,
} from './asker.kit.js'
import type { Facts, Row } from './facts.kit.js'
import { isBefore, isOn } from './tree.kit.js'

const room = 'organizations'
const hers = (asker: Asker, place: unknown): boolean => isHers(asker, room, place)
const everybody: Rule = () => true
const nobody: Rule = () => false
const own: Rule = (asker, row) => hers(asker, row['organization_id'])
const ownOrBelow: Rule = (asker, row) => isHersOrBelow(asker, room, row['organization_id'])

/** Who owns the records of a person: who employs her today or later; when nobody does, who did last. */
export function ownersOf(facts: Facts, today: string, person: unknown): unknown[] {
  const employments = facts.rows('organizations.employment').filter((row) => row['person_id'] === person)
  const open = employments.filter((row) => isBefore(today, row['valid_to'] as string))
  const last = employments
    .map((row) => row['valid_to'] as string)
    .toSorted((a, b) => (isBefore(a, b) ? 1 : -1))[0]
  const owning = open.length > 0 ? open : employments.filter((row) => row['valid_to'] === last)
  return owning.map((row) => row['organization_id'])
}

function owns(asker: Asker, person: unknown): boolean {
  return person != null && ownersOf(asker.facts, asker.today, person).some((place) => hers(asker, place))
}

/** True for the grantee; a grant that names a client is for that one alone, in the part of the tree that it reaches. */
function isFor(asker: Asker, { client_id, grantee_id, organization_id }: Row): boolean {
  if (client_id === null) return hers(asker, grantee_id)
  const isNamed = asker.viewer.subject === `client:${client_id as string}`
  return isNamed && hasScope(asker, 'PERSONAL_DATA') && covers(asker, organization_id)
}

/** True when an owner of the person lets her read protected fields today. */
function isGranted(asker: Asker, person: unknown): boolean {
  const owners = ownersOf(asker.facts, asker.today, person)
  return asker.facts
    .rows('organizations.personal_data_grant')
    .some(
      (grant) =>
        isFor(asker, grant) &&
        isOn(daysOf(grant), asker.today) &&
        grant['revoked_at'] === null &&
        owners.includes(grant['organization_id']),
    )
}

/** True for a record of herself, also for one that was merged into it. */
function isHerself({ person, facts }: Asker, id: unknown): boolean {
  if (person === null) return false
  const record = facts.rows('organizations.person').find((row) => row['id'] === id)
  return id === person || record?.['merged_into'] === person
}

function knows(asker: Asker, person: unknown): boolean {
  const of = (row: Row): boolean => row['person_id'] === person
  const { facts } = asker
  return (
    facts.rows('organizations.employment').some((row) => of(row) && own(asker, row)) ||
    facts
      .rows('organizations.person_transfer')
      .some((row) => of(row) && row['state'] === 'OFFERED' && hers(asker, row['to_organization_id'])) ||
    isGranted(asker, person)
  )
}

const sees: Rule = (asker, { id, merged_into }) =>
  knows(asker, id) || isHerself(asker, id) || (merged_into !== null && knows(asker, merged_into))

const ofPerson =
  (rule: Rule): Rule =>
  (asker, row) =>
    rule(asker, row) || owns(asker, row['person_id']) || isHerself(asker, row['person_id'])

const seat =
  (table: 'team' | 'council'): Rule =>
  (asker, row) =>
    own(asker, row) ||
    asker.facts
      .rows(`organizations.${table}_member`)
      .some((one) => one[`${table}_id`] === row['id'] && isHerself(asker, one['person_id']))

/** Who acts for the organization; a third party that it vouches for sees the sheets that it has handed in itself. */
const job: Rule = (asker, row) =>
  actsFor(asker, row['organization_id']) ||
  (hasScope(asker, 'IMPORT') &&
    asker.viewer.covers === row['organization_id'] &&
    row['started_by'] === asker.viewer.subject)

const withJob =
  (column: string): Rule =>
  (asker, row) =>
    asker.facts.rows('organizations.import_job').some((one) => one['id'] === row[column] && job(asker, one))

const ofTheTree = ['Organization', 'OrganizationEdge', 'OrganizationLineage', 'ReformAct']

/** What the change feed tells a third party: of the tree, and of people and appointments that its voucher reaches. */
function isTold(asker: Asker, row: Row): boolean {
  if (!hasScope(asker, 'CHANGE_FEED')) return false
  if (ofTheTree.includes(row['type'] as string)) return true
  if (!['Person', 'Employment', 'Appointment'].includes(row['type'] as string)) return false
  const works = asker.facts
    .rows('organizations.employment')
    .filter((one) => one['person_id'] === row['record_id'])
  return (
    covers(asker, row['organization_id']) ||
    (row['type'] === 'Person' && works.some((one) => covers(asker, one['organization_id'])))
  )
}

/** Who sees which row of this room, whatever way she asks. */
export const organizationsModel: Record<string, Rule> = {
  organization: everybody,
  organization_edge: everybody,
  org_closure: everybody,
  organization_form: everybody,
  organization_lineage: everybody,
  reform_act: everybody,
  council_requirement: everybody,
  placement: everybody,
  appointment: ownOrBelow,
  person_erasure: ownOrBelow,
  api_client: ownOrBelow,
  api_key: ownOrBelow,
  api_client_use: (asker, row) =>
    asker.facts
      .rows('organizations.api_client')
      .some((one) => one['id'] === row['client_id'] && ownOrBelow(asker, one)),
  person: sees,
  employment: ofPerson(own),
  quality_rating: ofPerson(own),
  person_leave: ofPerson(own),
  discipline: ofPerson(nobody),
  person_protected: (asker, { id }) => owns(asker, id) || isGranted(asker, id) || isHerself(asker, id),
  hold: (asker, row) =>
    ofPerson(own)(asker, row) ||
    (row['subject_organization_id'] !== null && isHersOrBelow(asker, room, row['subject_organization_id'])),
  hold_reason: own,
  person_account: (asker, row) =>
    isHerself(asker, row['person_id']) ||
    ownersOf(asker.facts, asker.today, row['person_id']).some((place) => isHersOrBelow(asker, room, place)),
  person_merge: (asker, row) =>
    own(asker, row) || owns(asker, row['kept_id']) || isHerself(asker, row['kept_id']),
  person_transfer: (asker, row) =>
    hers(asker, row['from_organization_id']) ||
    hers(asker, row['to_organization_id']) ||
    isHerself(asker, row['person_id']),
  personal_data_grant: (asker, row) => own(asker, row) || hers(asker, row['grantee_id']),
  personal_data_reading: (asker, row) =>
    own(asker, row) || hers(asker, row['reader_organization_id']) || isHerself(asker, row['person_id']),
  team: seat('team'),
  team_member: (asker, row) => own(asker, row) || isHerself(asker, row['person_id']),
  council: seat('council'),
  council_member: (asker, row) => own(asker, row) || isHerself(asker, row['person_id']),
  import_job: job,
  stored_file: (asker, row) =>
    hers(asker, row['owner_id']) ||
    job(asker, { organization_id: row['owner_id'], started_by: row['offered_by'] }),
  import_progress: withJob('id'),
  import_error: withJob('job_id'),
  staged_row: nobody,
  known_lineage: nobody,
  feed_epoch: (asker) => hasScope(asker, 'CHANGE_FEED'),
  journal: (asker, row) => (row['organization_id'] !== null && own(asker, row)) || isTold(asker, row),
}
