import { groupBy } from '../../shared/collections/group-by.js'
import type { Facts, Row, Table } from '../access/facts.kit.js'
import type { TestHub } from '../kit/hub.js'

/**
 * Makes a world larger without making it another one: whatever has something to show has it in both, so that a query
 * has use for the same statements. Each row comes three times more: in a country of its own below the same offices at the
 * top, once more at the same organization, and once more at the same record. Where a table holds one such row only (one
 * council a year, one vote each), it stays alone.
 */
export async function enlarge(hub: TestHub, facts: Facts, top: readonly string[]): Promise<void> {
  const rowsOf = new Map(facts.tables().map((table) => [table, [...facts.rows(table)]]))
  const order = await inOrder(hub, facts.tables())
  const copies = [besides(top, 1), besides(facts.country.places.map(({ id }) => id), 2), onceMore] // prettier-ignore
  for (const copy of copies) {
    for (const table of order) {
      const both = rowsOf.get(table)!.map((row) => [row, copy(row)] as const)
      const added = both.filter(([row, other]) => mayCome(table, row, other)).map(([, other]) => other)
      if (added.length > 0) await addCopies(hub, table, added)
    }
    await hub.settle()
  }
}

/** The result of an election cannot be without the cluster and its votes. */
function mayCome(table: Table, row: Row, copy: Row): boolean {
  return table !== 'campaigns.cluster_election' || row['organizer_id'] !== copy['organizer_id']
}

type Copy = (row: Row) => Row

const ids = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}/gi

/** The same row with other ids wherever one stands, but for those that are kept. */
function besides(kept: readonly string[], turn: number): Copy {
  const others = (text: string): string =>
    text.replaceAll(ids, (id) => (kept.includes(id.toLowerCase()) ? id : otherId(id, turn)))
  return (row) => JSON.parse(others(JSON.stringify(row))) as Row
}

/** The same row under an id of its own. */
const onceMore: Copy = (row) => ('id' in row ? { ...row, id: otherId(row['id'] as string, 3) } : row)

function otherId(id: string, turn: number): string {
  return `${id.slice(0, -1)}${((Number.parseInt(id.at(-1)!, 16) + turn) % 16).toString(16)}`
}

/** The tables, those first to whose rows others refer. */
async function inOrder(hub: TestHub, tables: readonly Table[]): Promise<Table[]> {
  const needs = await hub.sql<{ table: Table; needed: Table }>(
    `select conrelid::regclass::text as "table", confrelid::regclass::text as needed from pg_constraint
     where contype = 'f' and conrelid <> confrelid`,
  )
  const order: Table[] = []
  const visit = (table: Table): void => {
    if (order.includes(table) || !tables.includes(table)) return
    for (const { needed } of needs.filter((need) => need.table === table)) visit(needed)
    order.push(table)
  }
  for (const table of tables) visit(table)
  return order
}

/** Adds what finds a place: rows that must be alone, and what belongs to such, are left out. */
async function addCopies(hub: TestHub, table: Table, rows: readonly Row[]): Promise<void> {
  for (const [names, alike] of groupBy(rows, (row) => Object.keys(row).toSorted().join())) {
    const insert = `insert into ${table} (${names}) select ${names} from jsonb_populate_recordset(null::${table}, $1)
       on conflict do nothing`
    const add = (some: readonly Row[]): Promise<unknown> => hub.sql(insert, [JSON.stringify(some)])
    await add(alike).catch(async () => {
      for (const row of alike) await add([row]).catch(() => undefined)
    })
  }
}
