import pg from 'pg'
import { StartupError } from '../server/startup-error.js'

/**
 * Runs a job of the owner on one schema, past all policies: checks and repairs of an operator, never requests.
 * Connects anew and gives the connection back at the end, whatever happens; what was not committed is undone.
 * @throws StartupError when the schema has not been made yet.
 */
export async function asOwner<T>(
  ownerUrl: string,
  schema: string,
  run: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query("select set_config('search_path', $1, false)", [`${schema}, public`])
    const { rows } = await client.query('select from pg_namespace where nspname = $1', [schema])
    if (rows.length === 0) {
      throw new StartupError(
        `the database has no schema "${schema}" yet; start the hub once, it makes its tables.`,
      )
    }
    return await run(client)
  } finally {
    await client.end()
  }
}
