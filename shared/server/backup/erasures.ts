import { readFileSync } from 'node:fs'
import { asOwner } from '../../database/owner.js'
import { StartupError } from '../startup-error.js'

/** The room that knows which people were erased, and the table that says so: ids and papers, no values. */
const keeper = 'organizations'

/** Every erasure that was carried out, one JSON object to a line: to be kept where a lost hub does not take it along. */
export async function listErasures(ownerUrl: string): Promise<string> {
  const rows = await asOwner(ownerUrl, keeper, async (client) => {
    const { rows: found } = await client.query<{ line: string }>(
      "select row_to_json(e)::text as line from person_erasure e where state = 'DONE' order by ended_at, id",
    )
    return found
  })
  return rows.map(({ line }) => `${line}\n`).join('')
}

/** Reads such a list. @throws StartupError that names the wrong line. */
export function readErasures(file: string): string[] {
  const lines = readText(file)
    .split('\n')
    .filter((line) => line.trim() !== '')
  lines.forEach((line, index) => {
    if (!isErasure(line))
      throw new StartupError(
        `Line ${index + 1} of ${file} is no erasure; give the file that npm run erasures has made.`,
      )
  })
  return lines
}

/** Erases on a restored database whoever was erased after the backup was taken; doing it again changes nothing. */
export async function replayErasures(
  ownerUrl: string,
  rooms: readonly string[],
  lines: readonly string[],
): Promise<void> {
  await asOwner(ownerUrl, keeper, (client) =>
    client.query(
      `insert into person_erasure
       select (e).* from (select jsonb_populate_record(null::person_erasure, l::jsonb) e from unnest($1::text[]) l) listed
       where exists (select from person p where p.id = (e).person_id)
       on conflict (id) do update set state = excluded.state, person_ids = excluded.person_ids, ended_by = excluded.ended_by,
         ended_at = excluded.ended_at, version = excluded.version`,
      [lines],
    ),
  )
  const ids = lines.flatMap((line) => (JSON.parse(line) as { person_ids: string[] }).person_ids)
  for (const room of rooms)
    await asOwner(ownerUrl, room, (client) => client.query('select erase_people($1)', [ids]))
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new StartupError(`${file} cannot be read; give the file that npm run erasures has made.`)
  }
}

function isErasure(line: string): boolean {
  try {
    const { id, person_ids: ids } = JSON.parse(line) as { id?: unknown; person_ids?: unknown }
    return typeof id === 'string' && Array.isArray(ids) && ids.length > 0
  } catch {
    return false
  }
}
