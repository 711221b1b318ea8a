import { openDatabase } from '../../../shared/database/data-source.js'
import type { Role } from '../../../shared/access/viewer.js'
import type { TestHub } from '../../../test/kit/hub.js'
import { actingFor } from '../../../test/kit/viewers.js'
import { call } from '../person/people.kit.js'
import { runNextImport } from './import.run.js'

const selection =
  'id state processed total errorCount created changed errors(first: 100) { nodes { row column value expected message } }'

/** Sends a sheet for an organization; answers the file's id. */
export async function send(
  hub: TestHub,
  organizationId: string,
  content: string | Buffer,
  role: Role = 'ADMIN',
): Promise<string> {
  const viewer = actingFor(organizationId, role)
  const input = { organizationId, fileName: 'danh-sach.csv' }
  const { record } = await call(hub, viewer, 'createImportUpload', input, 'fileId uploadPath')
  await hub.upload('organizations', record.uploadPath as string, Buffer.from(content))
  return record.fileId as string
}

/** Lets the background work of one process run all imports that wait. */
export async function runImports(hub: TestHub): Promise<void> {
  const database = await openDatabase({
    url: hub.appUrl,
    schema: 'organizations',
    entities: [],
    poolSize: 2,
  })
  try {
    while (await runNextImport(database, hub.files('organizations'))) {
      // the next one
    }
  } finally {
    await database.destroy()
  }
}

/** Imports a sheet to its end; answers what became of it. */
export async function importSheet(
  hub: TestHub,
  organizationId: string,
  content: string | Buffer,
  more: { kind: string; mode?: string; skipInvalid?: boolean; role?: Role },
) {
  const { role = 'ADMIN', mode = 'COMMIT', ...rest } = more
  const fileId = await send(hub, organizationId, content, role)
  const viewer = actingFor(organizationId, role)
  const { record, userErrors } = await call(hub, viewer, 'startImport', { fileId, mode, ...rest })
  if (!record) throw new Error(JSON.stringify(userErrors))
  await runImports(hub)
  const query = `query ($id: UUID!) { importJob(id: $id) { ${selection} } }`
  const { data, errors } = await hub.ask('organizations', viewer, query, { id: record.id })
  if (errors) throw new Error(JSON.stringify(errors))
  return { ...data.importJob, errors: data.importJob.errors.nodes }
}
