import pg from 'pg'

/**
 * Runs a job of the owner on one schema, past all policies: checks and repairs of an operator, never requests.
 * Connects anew and gives the connection back at the end, whatever happens; what was not committed is undone.
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
    return await run(client)
  } finally {
    await client.end()
  }
}
