import { asOwner } from '../database/owner.js'
import { expectedSums } from './expected.js'
import type { CountedRoom } from './verify.js'

/**
 * Computes all sums of one subgraph anew from its facts, online, in one transaction.
 *
 * It takes the fold's lock, so that no fold moves deltas meanwhile, and the tree's lock exclusively. Writers of facts
 * hold the tree's lock shared from their first booking until they commit: whoever has booked is waited for, and his
 * facts and deltas are seen here; whoever comes later waits in his booking trigger, his facts are not seen here, and
 * his deltas are added after the new sums. So each fact is counted once. Readers wait for nothing and see the old sums
 * until the commit, for rows are deleted and not truncated. A writer who waits longer than his statement timeout
 * (20 s) is refused and stores nothing.
 */
export async function rebuildRollups(ownerUrl: string, { name, factCounts }: CountedRoom): Promise<void> {
  await asOwner(ownerUrl, name, async (client) => {
    // Each statement must see what was committed while the locks were waited for.
    await client.query('begin isolation level read committed')
    await client.query('set local jit = off') // compiling such a statement takes longer than running it
    for (const lock of ['fold', 'tree']) {
      await client.query('select pg_advisory_xact_lock(hashtext($1), hashtext($2))', [name, lock])
    }
    for (const table of ['rollup_delta', 'rollup_total', 'rollup_series'])
      await client.query(`delete from ${table}`)
    await client.query(insertSums('rollup_total', 'subject, position_group, gender', factCounts))
    await client.query(insertSums('rollup_series', 'day', factCounts))
    await client.query('commit')
  })
}

function insertSums(table: string, dimensions: string, factCounts: string): string {
  const columns = `organization_id, own_only, period, measure, item, ${dimensions}`
  return `/* rollup.rebuild */ insert into ${table} (${columns}, amount)
    with recursive ${expectedSums(factCounts)}
    select ${columns}, sum(amount) from expected group by ${columns}`
}
