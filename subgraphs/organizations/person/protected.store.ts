import { v7 as uuid } from 'uuid'
import type { Work } from '../../../shared/database/work.js'

/** Protected fields of a person; null where nothing is known. */
export interface ProtectedFields {
  birthDate: string | null
  identityNumber: string | null
  ethnicity: string | null
}

/** Protected fields by person; a person about whom nothing is known has no row. */
export function loadProtected(
  work: Work,
  ids: readonly string[],
): Promise<(ProtectedFields & { id: string })[]> {
  return work.query(
    `/* protected.load */ select id, birth_date as "birthDate", identity_number as "identityNumber", ethnicity
     from person_protected where id = any ($1)`,
    [ids],
  )
}

/** Owners by person, for judging who may read protected fields. */
export function loadOwners(
  work: Work,
  ids: readonly string[],
): Promise<{ id: string; organizationIds: string[] }[]> {
  return work.query(
    '/* protected.owners */ select id, person_employers(id) as "organizationIds" from unnest($1::uuid[]) id',
    [ids],
  )
}

/** Writes protected fields; null leaves what is there. */
export async function storeProtected(work: Work, id: string, fields: ProtectedFields): Promise<void> {
  if (fields.birthDate === null && fields.identityNumber === null && fields.ethnicity === null) return
  const values = [id, fields.birthDate, fields.identityNumber, fields.ethnicity]
  const changed = await work.query(
    `/* protected.update */ update person_protected set birth_date = coalesce($2, birth_date),
       identity_number = coalesce($3, identity_number), ethnicity = coalesce($4, ethnicity), version = version + 1
     where id = $1 returning id`,
    values,
  )
  if (changed.length > 0) return
  await work.query(
    '/* protected.insert */ insert into person_protected (id, birth_date, identity_number, ethnicity) values ($1, $2, $3, $4)',
    values,
  )
}

/** True when an organization of the viewer may read this person by a grant. */
export async function isGranted(work: Work, personId: string): Promise<boolean> {
  const [row] = await work.query<{ granted: boolean }>(
    '/* protected.is_granted */ select person_is_granted($1) as granted',
    [personId],
  )
  return row?.granted ?? false
}

/** A reading that is to be recorded for one owner of the person. */
export interface NewReading {
  personId: string
  ownerId: string
}

/** Records readings, where the owners and the people themselves see them. */
export async function recordReadings(
  work: Work,
  readings: readonly NewReading[],
  { readerOrganizationId, reason }: { readerOrganizationId: string; reason: string },
): Promise<void> {
  const rows = readings.map((reading) => ({ ...reading, id: uuid() }))
  await work.query(
    `/* protected.read */ insert into personal_data_reading (id, organization_id, person_id, reader_organization_id, reason)
     select r.id, r."ownerId", r."personId", $2, $3 from jsonb_to_recordset($1) as r (id uuid, "ownerId" uuid, "personId" uuid)`,
    [JSON.stringify(rows), readerOrganizationId, reason],
  )
}

/** One reading of protected fields from outside. */
export interface Reading {
  id: string
  personId: string
  readerOrganizationId: string
  reader: string
  reason: string
  readAt: Date
}

/** Readings of an organization's people, or of the viewer's own records, from outside; latest first. */
export function listReadings(
  work: Work,
  of: { organizationId: string } | 'VIEWER',
  { limit, after }: { limit: number; after: string[] | null },
): Promise<(Reading & { sortAt: string })[]> {
  const organizationId = of === 'VIEWER' ? null : of.organizationId
  return work.query(
    `/* protected.readings */ select id, person_id as "personId", reader_organization_id as "readerOrganizationId", reader, reason,
       read_at as "readAt", read_at::text as "sortAt"
     from personal_data_reading
     where case when $1::uuid is null then person_id = any (viewer_records()) else organization_id = $1 end
       and ($2::timestamptz is null or (read_at, id) < ($2, $3::uuid))
     order by read_at desc, id desc limit $4`,
    [organizationId, after?.[0] ?? null, after?.[1] ?? null, limit],
  )
}
