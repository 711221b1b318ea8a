import DataLoader from 'dataloader'
import type { Work } from '../../../shared/database/work.js'
import type { Context } from '../../../shared/federation/context.js'
import type { RollupRow } from '../../../shared/rollup/read-rollups.js'
import { findVisibleCodes } from '../own-type/own-type.store.js'

/** Under which name award types that organizations have defined are counted together for everybody else. */
export const OWN_GROUP = 'OWN'

const visibleLoader = (read: Work): DataLoader<string, boolean> =>
  new DataLoader(async (codes) => {
    const visible = await findVisibleCodes(read, codes)
    return codes.map((code) => visible.has(code))
  })

/** Sums with the own award types that the viewer may not see as one group: a superior has the counts, not each school's forms. */
export async function groupOwnTypes(context: Context, rows: readonly RollupRow[]): Promise<RollupRow[]> {
  const own = [...new Set(rows.map(({ item }) => item).filter((item) => item.includes('@')))]
  if (own.length === 0) return [...rows]
  const loader = context.loader(visibleLoader)
  const seen = await Promise.all(own.map((code) => loader.load(code)))
  const hidden = new Set(own.filter((_, index) => !seen[index]))
  const groups = new Map<string, RollupRow>()
  for (const row of rows.filter(({ item }) => hidden.has(item))) {
    const key = JSON.stringify([row.measure, row.subject, row.positionGroup, row.gender])
    const before = groups.get(key)?.count ?? 0
    groups.set(key, { ...row, item: OWN_GROUP, count: before + row.count })
  }
  return [...rows.filter(({ item }) => !hidden.has(item)), ...groups.values()]
}
