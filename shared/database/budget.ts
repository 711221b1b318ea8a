import { createHash } from 'node:crypto'
import pg from 'pg'
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import type { PreparedDatabase } from '../server/roles.js'

/** What each client may spend in a minute. */
export interface Budget {
  /** Takes points from what a client has left of this minute; answers the seconds to wait when it is not enough. */
  spend(client: string, points: number): Promise<number | undefined>
  close(): Promise<void>
}

/**
 * Opens a budget of so many points per client and minute. Without a database it is kept in this process, where a single
 * gateway answers; with one, all processes on that database share it, and while the database does not answer each of
 * them goes by its own count.
 */
export async function openBudget(points: number, database?: PreparedDatabase): Promise<Budget> {
  const memory = new RateLimiterMemory({ points, duration: 60 })
  if (!database) return budgetOn(memory, async () => undefined)
  await provideTable(database.ownerUrl)
  const pool = new pg.Pool({ connectionString: database.appUrl, max: 4, connectionTimeoutMillis: 1_000 })
  pool.on('error', () => undefined) // the pool replaces a connection that broke while idle
  const shared = new RateLimiterPostgres({
    storeClient: pool,
    storeType: 'pool',
    schemaName: 'gateway',
    tableName: 'cost_budget',
    tableCreated: true,
    points,
    duration: 60,
    // Who has spent all is not asked for again before the minute is over.
    inMemoryBlockOnConsumed: points,
    insuranceLimiter: memory,
  })
  return budgetOn(shared, () => pool.end())
}

function budgetOn(limiter: RateLimiterMemory | RateLimiterPostgres, close: () => Promise<void>): Budget {
  return {
    spend: async (client, points) => {
      try {
        await limiter.consume(keyOf(client), points)
        return undefined
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused
        return Math.max(Math.ceil(refused.msBeforeNext / 1_000), 1)
      }
    },
    close,
  }
}

/** A client by a digest: who has asked is nothing that this table needs to know. */
function keyOf(client: string): string {
  return createHash('sha256').update(client).digest('base64url')
}

async function provideTable(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query(`
      select pg_advisory_lock(hashtext('gateway'), hashtext('migrate'));
      create schema if not exists gateway;
      create unlogged table if not exists gateway.cost_budget (key text primary key, points integer not null, expire bigint);
      comment on table gateway.cost_budget is 'Cost of the operations that a client (digest of its name) has run in its minute, which ends at expire (ms since 1970).';
      grant usage on schema gateway to hub_app;
      grant select, insert, update, delete on gateway.cost_budget to hub_app`)
  } finally {
    await client.end()
  }
}
