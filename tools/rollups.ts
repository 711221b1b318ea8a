import 'reflect-metadata'
import { readEnvironment } from '../shared/config/environment.js'
import { rebuildRollups } from '../shared/rollup/rebuild.js'
import { verifyRollups, type Difference } from '../shared/rollup/verify.js'
import { openDatabases } from '../shared/server/databases.js'
import { StartupError } from '../shared/server/startup-error.js'
import { subgraphNames } from '../shared/subgraph/definition.js'
import { definitions } from '../subgraphs/definitions.js'
import { runTool } from './run-tool.js'

/**
 * `npm run rollups:verify` compares all sums with the facts and ends with exit code 1 when any differs;
 * `npm run rollups:rebuild` computes them anew. Against DATABASE_URL while the hub is at work, or on the embedded
 * PostgreSQL of a hub that is stopped.
 */
await runTool(async ([verb]) => {
  if (verb !== 'verify' && verb !== 'rebuild') {
    throw new StartupError(
      `"${verb ?? ''}" is not known; expected: npm run rollups:verify or npm run rollups:rebuild`,
    )
  }
  const databases = await openDatabases(readEnvironment(), subgraphNames)
  try {
    for (const room of definitions) {
      const { ownerUrl } = databases.of(room.name)
      if (verb === 'rebuild') await rebuildRollups(ownerUrl, room)
      report(room.name, await verifyRollups(ownerUrl, room))
    }
  } finally {
    await databases.stop()
  }
})

function report(name: string, differences: readonly Difference[]): void {
  if (differences.length === 0) return console.log(`${name}: every sum is what the facts say.`)
  process.exitCode = 1
  console.error(
    `${name}: ${differences.length} sums differ from the facts; npm run rollups:rebuild mends them.`,
  )
  for (const difference of differences) console.error(`  ${inWords(difference)}`)
}

function inWords(difference: Difference): string {
  const { grain, organizationId, ownOnly, period, measure, item, subject, positionGroup, gender, day } =
    difference
  const dimensions = [measure, item, subject, positionGroup, gender, day, ownOnly && 'drafts'].filter(Boolean)
  return `${grain} ${organizationId} ${period} ${dimensions.join(' ')}: expected ${difference.expected}, found ${difference.found}`
}
