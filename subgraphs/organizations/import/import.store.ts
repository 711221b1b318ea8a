import type { Work } from '../../../shared/database/work.js'
import type { Keyset } from '../../../shared/federation/connection.js'
import type { ImportError, ImportJob } from './import.entity.js'

const columns = `j.id, j.organization_id as "organizationId", j.kind, j.mode, j.skip_invalid as "skipInvalid", j.file_id as "fileId",
  j.file_name as "fileName", j.below, j.started_by as "startedBy", j.state, j.created_at as "createdAt", p.processed, p.total, p.errors as "errorCount",
  p.created, p.changed`

/** Imports by id. */
export function loadImports(work: Work, ids: readonly string[]): Promise<ImportJob[]> {
  return work.query(
    `/* import.load */ select ${columns} from import_job j join import_progress p on p.id = j.id where j.id = any ($1)`,
    [ids],
  )
}

/** Imports of an organization, the latest first. */
export function listImports(
  work: Work,
  organizationId: string,
  { limit, after }: Keyset,
): Promise<ImportJob[]> {
  return work.query(
    `/* import.list */ select ${columns} from import_job j join import_progress p on p.id = j.id
     where j.organization_id = $1 and ($2::uuid is null or j.id < $2) order by j.id desc limit $3`,
    [organizationId, after?.[0] ?? null, limit],
  )
}

/** An error and where it stands among those of its import. */
export type PlacedError = ImportError & { jobId: string; position: number }

/** A page of the errors of each import, in the order of rows. */
export function loadImportErrors(
  work: Work,
  jobIds: readonly string[],
  { limit, after }: Keyset,
): Promise<PlacedError[]> {
  return work.query(
    `/* import.errors */ select e.* from unnest($1::uuid[]) j (id) cross join lateral (
       select job_id as "jobId", position, row_number as "row", column_name as "column", value,
         expected_vi as "expectedVi", expected_en as "expectedEn"
       from import_error where job_id = j.id and position > $3 order by position limit $2) e`,
    [jobIds, limit, Number.parseInt(after?.[0] ?? '0', 10) || 0],
  )
}

/** A file that was sent, as far as the viewer may see it. */
export interface SentFile {
  id: string
  ownerId: string
  name: string
  purpose: string
  state: 'OFFERED' | 'STORED'
}

/** The file of an id. */
export async function findFile(work: Work, id: string): Promise<SentFile | null> {
  const rows = await work.query<SentFile>(
    `/* import.file */ select id, owner_id as "ownerId", name, purpose, state from stored_file where id = $1`,
    [id],
  )
  return rows[0] ?? null
}

/** What is asked for. */
export type NewImport = Pick<
  ImportJob,
  'id' | 'organizationId' | 'kind' | 'mode' | 'skipInvalid' | 'fileId' | 'fileName' | 'below'
>

/** Writes an import that waits for a process to take it. */
export async function insertImport(work: Work, job: NewImport): Promise<void> {
  await work.query(
    `/* import.insert */ insert into import_job (id, organization_id, kind, mode, skip_invalid, file_id, file_name, below)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [job.id, job.organizationId, job.kind, job.mode, job.skipInvalid, job.fileId, job.fileName, job.below],
  )
  await work.query('/* import.insert_progress */ insert into import_progress (id) values ($1)', [job.id])
}
