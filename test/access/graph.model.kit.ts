import { actsFor, hasScope, type Asker, type Rule } from './asker.kit.js'
import type { Row, Table } from './facts.kit.js'
import { ownersOf } from './organizations.model.kit.js'

const readers = ['CLERK', 'HEAD', 'ADMIN']

/** Protected fields are read by some roles of who owns the person's records, and by the person herself. */
function readsProtected(asker: Asker, person: unknown): boolean {
  const record = asker.facts.rows('organizations.person').find(({ id }) => id === person)
  const living = record?.['merged_into'] ?? person
  if (asker.person !== null && living === asker.person) return true
  return ownersOf(asker.facts, asker.today, living).some((place) => actsFor(asker, place, readers))
}

const ofPerson =
  (column: string): Rule =>
  (asker, row) =>
    readsProtected(asker, row[column])

const withRole =
  (column: string, ...roles: string[]): Rule =>
  (asker, row: Row) =>
    actsFor(asker, row[column], roles)

/** Who may import somewhere, and a client that has handed the sheet in. */
const importer: Rule = (asker, row) =>
  actsFor(asker, row['organization_id'], ['CLERK', 'HEAD', 'ADMIN']) ||
  (hasScope(asker, 'IMPORT') && row['started_by'] === asker.viewer.subject)

/** Where what is asked for through the graph is less than the table shows. */
export const graphRules = new Map<Table, Rule>([
  ['organizations.person_protected', ofPerson('id')],
  ['organizations.discipline', ofPerson('person_id')],
  ['organizations.person_account', ofPerson('person_id')],
  ['organizations.hold_reason', withRole('organization_id', 'APPRAISER', 'HEAD', 'ADMIN')],
  ['organizations.import_job', importer],
  ['awards.complainant', withRole('owner_id', 'HEAD')],
])
