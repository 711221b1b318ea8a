import { serviceViewer } from '../../../shared/access/viewer.js'
import { act } from '../../../shared/database/act.js'
import type { Work } from '../../../shared/database/work.js'
import type { RoomFiles } from '../../../shared/files/room-files.js'
import type { JobSurroundings } from '../../../shared/subgraph/definition.js'
import type { Job } from '../../../shared/jobs/jobs.js'
import { HeaderError, readSheetRows } from '../../../shared/sheets/reader.js'
import type { ReadRow, SheetError } from '../../../shared/sheets/row.js'
import { UnreadableSheet } from '../../../shared/sheets/rows.js'
import { applyOrganizations, judgeOrganizations } from './organizations.store.js'
import { columnsOf } from './import.columns.js'
import { applyPeople, judgePeople } from './people.store.js'
import {
  countErrors,
  dropRows,
  endImport,
  keepErrors,
  setTotal,
  stageRows,
  stillHeld,
  takeImport,
  type Applied,
  type RunningImport,
} from './run.store.js'
import { applyTeams, judgeTeams } from './teams.store.js'

const handlers = {
  PEOPLE: { judge: judgePeople, apply: applyPeople },
  TEAMS: { judge: judgeTeams, apply: applyTeams },
  ORGANIZATIONS: { judge: judgeOrganizations, apply: applyOrganizations },
} satisfies Record<
  string,
  {
    judge(work: Work, job: RunningImport): Promise<SheetError[]>
    apply(work: Work, job: RunningImport): Promise<Applied>
  }
>

const batchSize = 2_000

/** The background work that runs imports, one at a time in each process. */
export function importJob(room: JobSurroundings): Job {
  return {
    name: 'import',
    everyMs: 1_000,
    run: async () => {
      while (await runNextImport(room.database, room.files)) {
        // the next one
      }
    },
  }
}

/** Runs one import that waits; answers false when there is none. */
export async function runNextImport(
  database: JobSurroundings['database'],
  files: RoomFiles,
): Promise<boolean> {
  const once = inServiceOf(database, 'hub')
  const job = await once(takeImport)
  if (!job) return false
  const run = inServiceOf(database, job.startedBy)
  try {
    await stage(run, files, job)
    await run((work) => judgeAndApply(work, job))
  } catch (error) {
    const errors = whatIsWrong(error)
    if (!errors) throw error // a fault of ours: tried again when the lease ends
    await run(async (work) => {
      if (!(await stillHeld(work, job))) return
      await keepErrors(work, job.id, errors)
      await endImport(work, job.id, 'FAILED', { created: 0, changed: 0 })
    })
  }
  return true
}

type Run = <T>(run: (work: Work) => Promise<T>) => Promise<T>

/** The journal says on whose behalf. */
function inServiceOf(database: JobSurroundings['database'], subject: string): Run {
  return (run) => act(database, serviceViewer(`import of ${subject}`), { action: 'startImport' }, run)
}

/** Reads the sheet and stages its rows, a batch in a transaction. */
async function stage(run: Run, files: RoomFiles, job: RunningImport): Promise<void> {
  let batch: ReadRow[] = []
  const flush = async (): Promise<void> => {
    const rows = batch
    batch = []
    await run(async (work) => {
      if (!(await stillHeld(work, job))) throw new Error('another process has taken this import')
      await stageRows(work, job, rows)
      await keepErrors(
        work,
        job.id,
        rows.flatMap((row) => row.errors),
      )
    })
  }
  for await (const row of readSheetRows(columnsOf[job.kind], files.open(job.fileId))) {
    batch.push(row)
    if (batch.length === batchSize) await flush()
  }
  await flush()
  await run((work) => setTotal(work, job.id))
}

/** Judges all rows together, and applies them in the same transaction: what was judged is what is applied. */
async function judgeAndApply(work: Work, job: RunningImport): Promise<void> {
  if (!(await stillHeld(work, job))) return
  const { judge, apply } = handlers[job.kind]
  const errors = await judge(work, job)
  await keepErrors(work, job.id, errors)
  await dropRows(work, job.id, [...new Set(errors.map(({ row }) => row))])
  const none = { created: 0, changed: 0 }
  if (job.mode === 'DRY_RUN') return endImport(work, job.id, 'DONE', none)
  const isRefused = !job.skipInvalid && (await countErrors(work, job.id)) > 0
  if (isRefused) return endImport(work, job.id, 'REFUSED', none)
  await endImport(work, job.id, 'DONE', await apply(work, job))
}

function whatIsWrong(error: unknown): readonly SheetError[] | undefined {
  if (error instanceof HeaderError) return error.errors
  if (!(error instanceof UnreadableSheet)) return undefined
  const expected = { vi: 'tệp CSV (UTF-8) hoặc XLSX đọc được', en: error.message }
  return [{ row: 0, column: '', value: '', expected }]
}
