import type { Work } from '../database/work.js'
import type { Apply } from './consume.js'

/** Replaces the rows of a projection table by what the feed says now; the table's columns name the fields that are taken. */
export function replaceIn(table: string): Apply {
  return async (work, states, gone) => {
    const ids = [...gone, ...states.map((state) => state.id)]
    await work.query(`/* projection.forget */ delete from ${table} where id = any ($1)`, [ids])
    if (states.length === 0) return
    await work.query(
      `/* projection.apply */ insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1)`,
      [JSON.stringify(states)],
    )
  }
}

/** Empties projection tables, before they are read anew. */
export function clearTables(...tables: string[]): (work: Work) => Promise<void> {
  return async (work) => {
    for (const table of tables) await work.query(`/* projection.clear */ delete from ${table}`)
  }
}
