import pg from 'pg'

/** One transaction of the load, done or not done as a whole. */
export interface Step {
  name: string
  run: (client: pg.Client) => Promise<void>
}

/** Steps that follow each other; `prepare` makes their temporary tables, anew when a killed run goes on between them. */
export interface Chunk {
  name: string
  prepare?: string
  steps: Step[]
}

/** A chunk of one step. */
export function single(name: string, run: Step['run']): Chunk {
  return { name, steps: [{ name, run }] }
}

/** What the records are said to be done by, and when: the journal and the steps say so too. */
export interface Doing {
  action: string
  /** The day in Viet Nam; the hour is always the same. */
  day: string
}

/** Lets what follows in this transaction be done by the hub's own service on a day. */
export async function doing(client: pg.Client, { action, day }: Doing): Promise<void> {
  const settings = {
    kind: 'SERVICE',
    subject: 'bench:load',
    now: `${day}T02:00:00.000Z`,
    action,
    organizations: '{}',
    acting: '{}',
    scopes: '{}',
  }
  const calls = Object.entries(settings).map(
    ([name, value]) => `set_config('hub.${name}', ${pg.escapeLiteral(value)}, true)`,
  )
  await client.query(`select ${calls.join(', ')}`)
}

/** Inserts rows of a recordset in portions, as `columns` of jsonb_to_recordset say: "place int, name text". */
export async function insertRows(
  client: pg.Client,
  statement: (rows: string) => string,
  columns: string,
  rows: readonly object[],
): Promise<void> {
  for (let first = 0; first < rows.length; first += 10_000) {
    await client.query(statement(`jsonb_to_recordset($1) as row (${columns})`), [
      JSON.stringify(rows.slice(first, first + 10_000)),
    ])
  }
}
