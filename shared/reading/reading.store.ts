import type { Work } from '../database/work.js'
import type { Keyset } from '../federation/connection.js'

/** One reading of a submitted record by a superior outside the chain. */
export interface Reading {
  id: string
  ownerId: string
  recordId: string
  readerOrganizationId: string
  reader: string
  reason: string
  readAt: Date
  sortAt: string
}

/** Readings of the records of an organization, latest first; as far as the viewer may see them. */
export function listReadings(work: Work, ownerId: string, { limit, after }: Keyset): Promise<Reading[]> {
  return work.query(
    `/* reading.list */ select id, owner_id as "ownerId", record_id as "recordId", reader_organization_id as "readerOrganizationId",
       subject as reader, reason, read_at as "readAt", read_at::text as "sortAt"
     from record_reading where owner_id = $1 and ($2::timestamptz is null or (read_at, id) < ($2, $3::uuid))
     order by read_at desc, id desc limit $4`,
    [ownerId, after?.[0] ?? null, after?.[1] ?? null, limit],
  )
}
