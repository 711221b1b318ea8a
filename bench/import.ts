import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { openDatabase } from '../shared/database/data-source.js'
import { migrate } from '../shared/database/migrate.js'
import type { RoomFiles } from '../shared/files/room-files.js'
import { startEmbeddedPostgres } from '../shared/server/embedded.js'
import { prepareDatabase } from '../shared/server/roles.js'
import { runNextImport } from '../subgraphs/organizations/import/import.run.js'

/**
 * node --expose-gc dist/bench/import.js --rows 100000 --errors 0.01
 *
 * Imports a sheet of so many people of 500 schools with planted errors on a database of its own: a dry run, a commit
 * that skips what is invalid, and the same once more; prints the time and the most memory of each.
 */
const { values } = parseArgs({
  options: { rows: { type: 'string', default: '100000' }, errors: { type: 'string', default: '0.01' } },
})
const [rowCount, errorShare] = [Number(values.rows), Number(values.errors)]
const schools = 500

const dataDir = mkdtempSync(join(tmpdir(), 'import-bench-'))
const server = await startEmbeddedPostgres({ dataDir, durable: true })
try {
  const { ownerUrl, appUrl } = await prepareDatabase(server.url)
  await migrate(ownerUrl, 'organizations')
  const owner = new pg.Client({ connectionString: ownerUrl, options: '-c search_path=organizations,public' })
  owner.on('error', (error) => console.error(error.message)) // a failure shows in the statement under way
  await owner.connect()
  const department = await makeSchools(owner)
  const database = await openDatabase({ url: appUrl, schema: 'organizations', entities: [], poolSize: 2 })
  const files = { open: () => Readable.from(sheet()) } as unknown as RoomFiles
  for (const mode of ['DRY_RUN', 'COMMIT', 'COMMIT']) {
    const id = await askFor(owner, department, mode)
    const { seconds, mostMegabytes } = await measured(() => runNextImport(database, files))
    const { rows } = await owner.query(
      'select j.state, p.processed, p.errors, p.created, p.changed from import_job j join import_progress p on p.id = j.id where j.id = $1',
      [id],
    )
    console.log(`${mode}: ${seconds} s, ${mostMegabytes} MB at most; ${JSON.stringify(rows[0])}`)
  }
  await database.destroy()
  await owner.end()
} finally {
  await server.stop()
  rmSync(dataDir, { recursive: true, force: true })
}

/** One department and its schools; answers the department. */
async function makeSchools(owner: pg.Client): Promise<string> {
  const id = randomUUID()
  await owner.query(
    `insert into organization (id, code, name, level, kind, valid_from) values ($1, 'SO', 'Sở', 'PROVINCE', 'EDUCATION_DEPARTMENT', '2000-01-01')`,
    [id],
  )
  await owner.query(
    `with made as (
       insert into organization (id, code, name, level, kind, valid_from)
       select gen_random_uuid(), 'TRUONG-' || n, 'Trường ' || n, 'SCHOOL', 'UPPER_SECONDARY', '2000-01-01' from generate_series(0, $2 - 1) n returning id)
     insert into organization_edge (id, child_id, parent_id, kind, valid_from)
     select gen_random_uuid(), id, $1, 'PROFESSIONAL', '2000-01-01' from made`,
    [id, schools],
  )
  return id
}

async function askFor(owner: pg.Client, organizationId: string, mode: string): Promise<string> {
  const id = randomUUID()
  await owner.query(
    `insert into import_job (id, organization_id, kind, mode, skip_invalid, file_id, file_name, below, started_by)
     values ($1, $2, 'PEOPLE', $3, true, $1, 'bench.csv', true, 'bench')`,
    [id, organizationId, mode],
  )
  await owner.query('insert into import_progress (id) values ($1)', [id])
  return id
}

/** The sheet as it comes: never whole in memory. */
function* sheet(): Generator<Buffer> {
  yield Buffer.from(
    'Mã đơn vị,Họ và tên,Giới tính,Ngày sinh,CCCD,Tổ,Chức vụ,Nhóm,Trực tiếp lao động,Từ ngày\n',
  )
  const everyNth = Math.round(1 / errorShare)
  for (let n = 0; n < rowCount; n++) {
    const born = n % everyNth === 0 ? '31/02/1990' : `0${1 + (n % 9)}/0${1 + (n % 8)}/${1965 + (n % 35)}`
    const number = `001${String(n).padStart(9, '0')}`
    yield Buffer.from(
      `TRUONG-${n % schools},Nguyễn Thị Người ${n},Nữ,${born},${number},Tổ ${n % 5},Giáo viên,GV,có,01/09/2018\n`,
    )
  }
}

async function measured(run: () => Promise<unknown>): Promise<{ seconds: string; mostMegabytes: number }> {
  globalThis.gc?.()
  let most = 0
  const look = (): void => {
    most = Math.max(most, process.memoryUsage.rss())
  }
  const timer = setInterval(look, 20)
  const began = performance.now()
  await run()
  clearInterval(timer)
  look()
  return { seconds: ((performance.now() - began) / 1_000).toFixed(1), mostMegabytes: Math.round(most / 1e6) }
}
