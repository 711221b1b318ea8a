import type { SubgraphName } from '../../shared/subgraph/definition.js'
import {
  covers,
  daysOfPeriod,
  hasScope,
  isHers,
  isHersOrBelow,
  isPerson,
  type Asker,
  type Rule,
} from './asker.kit.js'
import type { Row } from './facts.kit.js'

/** Who sees which row of the tables that every room has. */
export function sharedModel(room: SubgraphName, journal: Rule): Record<string, Rule> {
  const own =
    (column: string): Rule =>
    (asker, row) =>
      isHers(asker, room, row[column])
  const sums: Rule = (asker, row) =>
    isHers(asker, room, row['organization_id']) ||
    (row['own_only'] === false &&
      isHersOrBelow(asker, room, row['organization_id'], daysOfPeriod(row['period'] as string)))
  const reason = (asker: Asker, { txid }: Row): boolean =>
    asker.facts.rows(`${room}.journal`).some((row) => row['txid'] === txid && journal(asker, row))
  const edition: Rule = (asker, row) =>
    isPerson(asker) || (hasScope(asker, 'EDITIONS') && covers(asker, row['organization_id']))
  const withEdition: Rule = (asker, row) =>
    asker.facts.rows(`${room}.edition`).some((one) => one['id'] === row['edition_id'] && edition(asker, one))
  return {
    journal,
    edition,
    edition_cell: withEdition,
    edition_hidden: () => false,
    act_reason: reason,
    idempotency_key: ({ viewer }, { subject }) => viewer.subject === subject,
    feed_cursor: () => true,
    feed_epoch: () => false,
    audit_chain: () => false,
    schema_migration: () => false,
    known_lineage: () => false,
    record_access: own('organization_id'),
    record_reading: (asker, row) => own('owner_id')(asker, row) || own('reader_organization_id')(asker, row),
    stored_file: own('owner_id'),
    rollup_delta: sums,
    rollup_total: sums,
    rollup_series: sums,
  }
}

/** The journal of a room: for the organization whose record was changed. */
export function ownJournal(room: SubgraphName): Rule {
  return (asker, row) => row['organization_id'] !== null && isHers(asker, room, row['organization_id'])
}
