import type { Work } from '../../../shared/database/work.js'
import type { Cursor } from '../../../shared/feed/page.js'
import type { Change, ChangeType } from './change.entity.js'

/** Changes of these types after a place and before the horizon, in commit order; policies show them to clients with CHANGE_FEED. */
export function listChanges(
  work: Work,
  types: readonly ChangeType[],
  after: Cursor,
  before: string,
  limit: number,
): Promise<Change[]> {
  return work.query(
    `/* change.list */ select j.txid::text as txid, j.seq::text as seq, j.type, j.record_id as "recordId", j.operation, j.at,
       coalesce(j.natural_key, o.code, a.decision_number) as "naturalKey"
     from journal j left join organization o on o.id = case
       when j.type = 'Organization' then j.record_id
       when j.type in ('OrganizationEdge', 'OrganizationLineage', 'Employment', 'Appointment') then j.organization_id end
     left join reform_act a on j.type = 'ReformAct' and a.id = j.record_id
     where (j.txid, j.seq) > ($1::xid8, $2) and j.txid < $3::xid8 and j.type = any ($4) order by j.txid, j.seq limit $5`,
    [after.txid, after.seq, before, types, limit],
  )
}
