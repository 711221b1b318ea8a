import type { DataSource } from 'typeorm'
import { serviceViewer } from '../access/viewer.js'
import { inTransaction } from '../database/work.js'

const batch = 20_000

/** Merges all deltas that are there now into the totals; sums read meanwhile stay exact. Answers how many. */
export async function fold(source: DataSource): Promise<number> {
  let folded = 0
  for (;;) {
    const count = await inTransaction(
      source,
      serviceViewer('fold'),
      { action: 'foldRollups' },
      async (work) => {
        const [row] = await work.query<{ count: number | null }>(
          "/* rollup.fold */ select case when pg_try_advisory_xact_lock(hashtext(current_schema), hashtext('fold')) then fold_rollups($1) else 0 end as count",
          [batch],
        )
        return row?.count ?? 0
      },
    )
    folded += count
    if (count < batch) return folded
  }
}
