import 'reflect-metadata'
import { verifyChain, type Break } from '../shared/audit/verify.js'
import { readEnvironment } from '../shared/config/environment.js'
import { openDatabases } from '../shared/server/databases.js'
import { StartupError } from '../shared/server/startup-error.js'
import { subgraphNames, type SubgraphName } from '../shared/subgraph/definition.js'
import { runTool } from './run-tool.js'

/**
 * `npm run audit:verify` recomputes the chain of every room's journal and ends with exit code 1 when one is broken,
 * naming its first fault. Heads that it printed earlier may be given again: `npm run audit:verify -- awards=120:ab12…`.
 * Against DATABASE_URL while the hub is at work, or on the embedded PostgreSQL of a hub that is stopped.
 */
await runTool(async (args) => {
  const kept = keptHeads(args)
  const databases = await openDatabases(readEnvironment(), subgraphNames)
  try {
    for (const name of subgraphNames) {
      const { sealed, waiting, head, broken } = await verifyChain(
        databases.of(name).ownerUrl,
        name,
        kept[name],
      )
      if (!broken) {
        console.log(
          `${name}: ${sealed} entries are sealed and unchanged, ${waiting} wait to be sealed; head ${name}=${head}`,
        )
        continue
      }
      process.exitCode = 1
      console.error(`${name}: after ${sealed} whole entries the chain breaks: ${inWords(broken)}`)
    }
  } finally {
    await databases.stop()
  }
})

function keptHeads(args: readonly string[]): Partial<Record<SubgraphName, string>> {
  return Object.fromEntries(
    args.map((arg) => {
      const [, room, head] = /^(\w+)=(\d+:[0-9a-f]{64})$/.exec(arg) ?? []
      if (room && head && (subgraphNames as readonly string[]).includes(room)) return [room, head]
      throw new StartupError(
        `"${arg}" is not known; expected: npm run audit:verify, or a head that it printed: awards=120:<64 hexadecimal digits>`,
      )
    }),
  )
}

function inWords({ what, position, seq, type, recordId }: Break): string {
  const entry = seq === null ? 'its entry' : `entry ${seq} of the journal`
  const about = type ? ` (${type} ${recordId})` : ''
  const sentences = {
    ALTERED: `${entry}${about} at place ${position} is not what was sealed.`,
    MISSING: `${entry} at place ${position} is missing.`,
    REORDERED: `${entry}${about} at place ${position} does not follow on what stands before it.`,
    ADDED: `${entry}${about} was put in before place ${position} without being sealed.`,
  }
  return sentences[what]
}
