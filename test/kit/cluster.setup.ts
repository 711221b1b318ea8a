import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type {} from 'vitest'
import type { TestProject } from 'vitest/node'
import { startEmbeddedPostgres } from '../../shared/server/embedded.js'

declare module 'vitest' {
  /** What `inject` gives to tests. */
  export interface ProvidedContext {
    /** The owner's address of the cluster that all tests of a run share; each test file makes its own database in it. */
    ownerUrl: string
  }
}

const PREFIX = 'thi-dua-hub-test-'

/** Starts one PostgreSQL for the whole run, or takes the one in TEST_DATABASE_URL. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const given = process.env['TEST_DATABASE_URL']
  if (given) {
    project.provide('ownerUrl', given)
    return undefined
  }
  await clearAwayKilledRuns()
  const dataDir = mkdtempSync(path.join(tmpdir(), PREFIX))
  const server = await startEmbeddedPostgres({ dataDir, durable: false })
  project.provide('ownerUrl', server.url)
  return async () => {
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

async function clearAwayKilledRuns(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const dataDir = path.join(tmpdir(), name)
    if (!existsSync(path.join(dataDir, 'cluster'))) continue
    try {
      const left = await startEmbeddedPostgres({ dataDir, durable: false })
      await left.stop()
      rmSync(dataDir, { recursive: true, force: true })
    } catch {
      // In use by a run that is going on, or another user's.
    }
  }
}
