import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectPath } from '../../shared/config/project-path.js'
import { runTool } from '../run-tool.js'
import { httpClient } from './client.js'
import { startHub } from './hub-process.js'
import { NotAsExpected } from './stage.js'
import { playWalkthrough, steps } from './walkthrough.js'

/** Plays the walkthrough on a hub of its own in an empty folder, and removes it again. */
await runTool(async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'thi-dua-hub-walkthrough-'))
  const hub = await startHub(projectPath('dist/gateway/all-in-one.js'), { DATA_DIR: dataDir })
  try {
    await playWalkthrough(httpClient(hub.address, dataDir), console.log)
    console.log(`\nAll ${steps.length} steps are as expected.`)
  } catch (error) {
    if (!(error instanceof NotAsExpected)) throw error
    console.error(`\nNot as expected: ${error.message}`)
    process.exitCode = 1
  } finally {
    await hub.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
})
