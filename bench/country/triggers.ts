import type pg from 'pg'

/** Triggers of the four rooms that are switched off, as `schema.table: trigger`; a load must leave none. */
export async function switchedOff(client: pg.Client, schemas: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select c.oid::regclass || ': ' || t.tgname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
     where c.relnamespace::regnamespace::text = any ($1) and t.tgenabled <> 'O' order by 1`,
    [schemas],
  )
  return rows.map((row) => row.name)
}
