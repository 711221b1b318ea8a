import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type {} from 'vitest'
import type { TestProject } from 'vitest/node'
import { migrate } from '../../shared/database/migrate.js'
import { startEmbeddedPostgres } from '../../shared/server/embedded.js'
import { prepareDatabase } from '../../shared/server/roles.js'
import { subgraphNames } from '../../shared/subgraph/definition.js'
import { createDatabase } from './database.js'

declare module 'vitest' {
  /** What `inject` gives to tests. */
  export interface ProvidedContext {
    /** The owner's address of the cluster that all tests of a run share; each test file makes its own database in it. */
    ownerUrl: string
    /** A database in it with all schemas migrated, to be copied. */
    template: string
  }
}

const PREFIX = 'thi-dua-hub-test-'

/** Starts one PostgreSQL for the whole run, or takes the one in TEST_DATABASE_URL. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const given = process.env['TEST_DATABASE_URL']
  if (given) {
    return provideCluster(project, given)
  }
  await clearAwayKilledRuns()
  const dataDir = mkdtempSync(path.join(tmpdir(), PREFIX))
  const server = await startEmbeddedPostgres({ dataDir, durable: false })
  await provideCluster(project, server.url)
  return async () => {
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** Migrates once what every test file then copies; the answer drops it again. */
async function provideCluster(project: TestProject, ownerUrl: string): Promise<() => Promise<void>> {
  const template = await createDatabase(ownerUrl)
  const prepared = await prepareDatabase(template.url)
  for (const name of subgraphNames) await migrate(prepared.ownerUrl, name)
  project.provide('ownerUrl', ownerUrl)
  project.provide('template', template.name)
  return template.drop
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
