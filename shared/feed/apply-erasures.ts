import type { Apply } from './consume.js'

/** Erases in this room what an erasure names; doing it again changes nothing. */
export const applyErasures: Apply = async (work, states) => {
  for (const { person_ids: ids } of states)
    await work.query('/* erasure.apply */ select erase_people($1)', [ids])
}
