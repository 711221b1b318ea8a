import 'reflect-metadata'
import { verifyChain } from '../shared/audit/verify.js'
import { backUp } from '../shared/server/backup/back-up.js'
import { readErasures, replayErasures } from '../shared/server/backup/erasures.js'
import { restore } from '../shared/server/backup/restore.js'
import { readEnvironment, type Environment } from '../shared/config/environment.js'
import { asOwner } from '../shared/database/owner.js'
import { verifyRollups } from '../shared/rollup/verify.js'
import { StartupError } from '../shared/server/startup-error.js'
import { subgraphNames } from '../shared/subgraph/definition.js'
import { definitions } from '../subgraphs/definitions.js'
import { runTool } from './run-tool.js'

/**
 * `npm run backup -- <folder>` copies the hub of DATA_DIR, at work or stopped, into a new folder; `npm run restore --
 * <folder> [<list of erasures>]` makes an empty DATA_DIR anew from it, erases again whoever was erased since, proves sums
 * and journal, and raises the epochs of the feeds.
 */
await runTool(async ([verb, folder, list]) => {
  const environment = readEnvironment()
  assertEmbedded(environment)
  if (!folder) throw new StartupError(`Name the folder of the backup: npm run ${verb} -- backups/2024-05-31`)
  if (verb === 'backup') return say(`${folder} is a whole backup`, await backUp(environment, folder))
  const erasures = list ? readErasures(list) : []
  const prove = async (ownerUrl: string): Promise<void> => {
    // Before the transactions of the journal are numbered anew: reasons are found by them.
    await replayErasures(ownerUrl, subgraphNames, erasures)
    await raiseAndVerify(ownerUrl)
  }
  say(`${environment.dataDir} is restored from ${folder}`, await restore(folder, environment, prove))
  console.log(
    list
      ? `${erasures.length} erasures of ${list} were carried out again; contents of files follow when the hub starts.`
      : 'No list of erasures was given: people who were erased after the backup are back. See docs/operating.md, Erasure.',
  )
})

/** The sums and the chain of the journal are whole. Consumers of the feeds have seen more than the backup has: they begin again. */
async function raiseAndVerify(ownerUrl: string): Promise<void> {
  for (const room of definitions) {
    await asOwner(ownerUrl, room.name, (client) => client.query('select raise_feed_epoch()'))
    const differences = await verifyRollups(ownerUrl, room)
    if (differences.length > 0)
      throw unfit(`${differences.length} sums of ${room.name} differ from the facts`)
    const { broken } = await verifyChain(ownerUrl, room.name)
    if (broken) throw unfit(`the journal of ${room.name} is not what was sealed (entry ${broken.seq})`)
  }
}

function unfit(what: string): StartupError {
  return new StartupError(`In the backup ${what}; nothing was restored: take an older one.`)
}

function assertEmbedded({ databaseUrl, databaseUrls }: Environment): void {
  if (!databaseUrl && Object.keys(databaseUrls).length === 0) return
  throw new StartupError(
    'DATABASE_URL names a server that the hub does not run itself; back it up with the tools of that server ' +
      '(pg_basebackup, or the snapshots of its provider), see docs/operating.md.',
  )
}

function say(
  what: string,
  { madeAt, files }: { madeAt: string; files: Record<string, { size: number }> },
): void {
  const sizes = Object.values(files).map(({ size }) => size)
  const megabytes = Math.ceil(sizes.reduce((sum, size) => sum + size, 0) / 1_000_000)
  console.log(`${what}: ${sizes.length} files, ${megabytes} MB, as of ${madeAt}.`)
}
