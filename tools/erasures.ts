import 'reflect-metadata'
import { writeFileSync } from 'node:fs'
import { readEnvironment } from '../shared/config/environment.js'
import { listErasures } from '../shared/server/backup/erasures.js'
import { openDatabases } from '../shared/server/databases.js'
import { StartupError } from '../shared/server/startup-error.js'
import { subgraphNames } from '../shared/subgraph/definition.js'
import { runTool } from './run-tool.js'

/** `npm run erasures -- <file>` writes whom the hub has erased; `npm run restore` erases them again in an older backup. */
await runTool(async ([file]) => {
  if (!file) throw new StartupError('Name the file to write: npm run erasures -- erasures.jsonl')
  const databases = await openDatabases(readEnvironment(), subgraphNames)
  try {
    const list = await listErasures(databases.of('organizations').ownerUrl)
    writeFileSync(file, list, { mode: 0o600, flush: true })
    console.log(`${file} names ${list.split('\n').length - 1} erasures.`)
  } finally {
    await databases.stop()
  }
})
