import type { Work } from '../../../shared/database/work.js'

/**
 * Who decides relies on the history of its candidates, who annuls changes it: the two wait for each other, per person or
 * collective, until the transaction ends. Many may rely on a history at once. What is read afterwards is what the other
 * has left.
 */
export async function lockHistory(
  work: Work,
  candidateIds: readonly string[],
  use: 'RELY' | 'CHANGE',
): Promise<void> {
  const lock = use === 'RELY' ? 'pg_advisory_xact_lock_shared' : 'pg_advisory_xact_lock'
  const ids = [...new Set(candidateIds)].sort()
  await work.query(
    `/* history.lock */ select ${lock}(hashtext(current_schema || ' history'), hashtext(id)) from unnest($1::text[]) with ordinality c (id, place) order by place`,
    [ids],
  )
}
