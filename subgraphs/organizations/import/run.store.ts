import { v7 as uuid } from 'uuid'
import type { Work } from '../../../shared/database/work.js'
import type { ImportJob } from './import.entity.js'
import type { ReadRow, SheetError } from '../../../shared/sheets/row.js'

/** What the process that runs an import knows of it. */
export type RunningImport = Pick<
  ImportJob,
  'id' | 'organizationId' | 'kind' | 'mode' | 'skipInvalid' | 'fileId' | 'below'
> & { attempt: number; startedBy: string }

/** How many records an import made, and how many it changed. */
export interface Applied {
  created: number
  changed: number
}

/**
 * Takes an import that waits, or one whose process went silent for a minute: nobody else takes it until the lease ends.
 * Whatever an earlier attempt had staged is cleared away.
 */
export async function takeImport(work: Work): Promise<RunningImport | null> {
  const [job] = await work.query<RunningImport>(
    `/* import.take */ select j.id, j.organization_id as "organizationId", j.kind, j.mode, j.skip_invalid as "skipInvalid",
       j.file_id as "fileId", j.below, j.started_by as "startedBy", p.attempts + 1 as attempt
     from import_job j join import_progress p on p.id = j.id
     where j.state in ('QUEUED', 'RUNNING') and p.leased_until < now() and p.attempts < 5
     order by j.created_at, j.id limit 1 for update of j, p skip locked`,
  )
  if (!job) return null
  await work.query('/* import.clear_rows */ delete from staged_row where job_id = $1', [job.id])
  await work.query('/* import.clear_errors */ delete from import_error where job_id = $1', [job.id])
  await work.query(
    `/* import.lease */ update import_progress set attempts = attempts + 1, leased_until = now() + interval '1 minute',
       processed = 0, total = null, errors = 0, created = 0, changed = 0 where id = $1`,
    [job.id],
  )
  await setState(work, job.id, 'RUNNING')
  return job
}

/** Moves an import on to a state. */
export async function setState(work: Work, id: string, state: string): Promise<void> {
  await work.query(
    '/* import.state */ update import_job set state = $2, version = version + 1 where id = $1 and state <> $2',
    [id, state],
  )
}

/** True while this attempt still holds the import; locks it until the end of the transaction. */
export async function stillHeld(work: Work, job: RunningImport): Promise<boolean> {
  const rows = await work.query(
    '/* import.held */ select 1 from import_progress where id = $1 and attempts = $2 for update',
    [job.id, job.attempt],
  )
  return rows.length > 0
}

/** Keeps errors, the first 10,000 of an import, and counts all. */
export async function keepErrors(work: Work, jobId: string, errors: readonly SheetError[]): Promise<void> {
  if (errors.length === 0) return
  await work.query(
    `/* import.keep_errors */ insert into import_error (job_id, position, row_number, column_name, value, expected_vi, expected_en)
     select $1, p.errors + e.n, (e.e ->> 'row')::int, e.e ->> 'column', e.e ->> 'value', e.e -> 'expected' ->> 'vi', e.e -> 'expected' ->> 'en'
     from import_progress p, jsonb_array_elements($2::jsonb) with ordinality e (e, n)
     where p.id = $1 and p.errors + e.n <= 10000`,
    [jobId, JSON.stringify(errors)],
  )
  await work.query(
    '/* import.count_errors */ update import_progress set errors = errors + $2 where id = $1',
    [jobId, errors.length],
  )
}

/** Stages rows that can be read; they are judged together when all have come. */
export async function stageRows(work: Work, job: RunningImport, rows: readonly ReadRow[]): Promise<void> {
  const staged = rows
    .filter((row) => row.errors.length === 0)
    .map(({ number, data }) => ({ n: number, data, a: uuid(), b: uuid(), c: uuid() }))
  if (staged.length > 0) {
    await work.query(
      `/* import.stage */ insert into staged_row (job_id, row_number, data, record_id, second_id, third_id)
       select $1, r.n, r.data, r.a, r.b, r.c from jsonb_to_recordset($2) as r (n int, data jsonb, a uuid, b uuid, c uuid)`,
      [job.id, JSON.stringify(staged)],
    )
  }
  await work.query(
    `/* import.progress */ update import_progress set processed = processed + $2, leased_until = now() + interval '1 minute' where id = $1`,
    [job.id, rows.length],
  )
}

/** Says how many rows there were. */
export async function setTotal(work: Work, id: string): Promise<void> {
  await work.query(
    `/* import.total */ update import_progress set total = processed, leased_until = now() + interval '5 minutes' where id = $1`,
    [id],
  )
}

/** Takes rows with errors out of those that will be applied. */
export async function dropRows(work: Work, jobId: string, rows: readonly number[]): Promise<void> {
  if (rows.length === 0) return
  await work.query('/* import.drop */ delete from staged_row where job_id = $1 and row_number = any ($2)', [
    jobId,
    rows,
  ])
}

/** How many errors were found. */
export async function countErrors(work: Work, jobId: string): Promise<number> {
  const [row] = await work.query<{ errors: number }>(
    '/* import.errors_found */ select errors from import_progress where id = $1',
    [jobId],
  )
  return row?.errors ?? 0
}

/** Ends an import: nothing stays staged. */
export async function endImport(
  work: Work,
  jobId: string,
  state: 'DONE' | 'REFUSED' | 'FAILED',
  applied: Applied,
): Promise<void> {
  await work.query('/* import.unstage */ delete from staged_row where job_id = $1', [jobId])
  await work.query(
    '/* import.applied */ update import_progress set created = $2, changed = $3 where id = $1',
    [jobId, applied.created, applied.changed],
  )
  await setState(work, jobId, state)
}
