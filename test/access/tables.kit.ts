import type { DataSource } from 'typeorm'
import { openDatabase } from '../../shared/database/data-source.js'
import { ReadUnit } from '../../shared/database/work.js'
import { subgraphNames, type SubgraphName } from '../../shared/subgraph/definition.js'
import type { TestHub } from '../kit/hub.js'
import type { Asker, Rule } from './asker.kit.js'
import { keyColumn, type Table } from './facts.kit.js'
import type { Tally } from './tally.kit.js'

/** The tables of a room as the program's role reaches them, whoever asks. */
export interface Tables {
  /** Compares what somebody is shown of each table with what the model says. */
  compare(asker: Asker, rules: Map<Table, Rule>, tally: Tally): Promise<void>
  close(): Promise<void>
}

interface Seen {
  table: Table
  key: string
}

/** Opens the tables under the program's role, on one connection for each room. */
export async function openTables(hub: TestHub): Promise<Tables> {
  const open = new Map<SubgraphName, { source: DataSource; select: string }>()
  for (const room of subgraphNames) {
    const readable = await readableTables(hub, room)
    const source = await openDatabase({ url: hub.appUrl, schema: room, entities: [], poolSize: 1 })
    const each = readable.map((table) => `select '${table}' as "table", ${keyColumn} as key from ${table} t`)
    open.set(room, { source, select: each.join(' union all ') })
  }
  return {
    compare: async (asker, rules, tally) => {
      for (const { source, select } of open.values()) {
        const read = new ReadUnit(source, asker.viewer)
        const shown = await read.query<Seen>(select).finally(() => read.end())
        const seen = new Set(shown.map(({ table, key }) => `${table} ${key}`))
        compareRoom(asker, rules, seen, tally, select)
      }
    },
    close: async () => {
      for (const { source } of open.values()) await source.destroy()
    },
  }
}

function compareRoom(
  asker: Asker,
  rules: Map<Table, Rule>,
  seen: ReadonlySet<string>,
  tally: Tally,
  select: string,
): void {
  for (const [table, rule] of rules) {
    if (!select.includes(`from ${table} `)) continue
    for (const row of asker.facts.rows(table)) {
      const isSeen = seen.has(`${table} ${asker.facts.keyOf(row)}`)
      tally.compare({ way: 'table', table, row, asker, isSeen, maySee: rule(asker, row) })
    }
  }
}

/** Tables of which the program's role may read anything at all. */
async function readableTables(hub: TestHub, room: SubgraphName): Promise<Table[]> {
  const rows = await hub.sql<{ table: Table }>(
    `select c.relnamespace::regnamespace || '.' || c.relname as "table" from pg_class c
     where c.relkind = 'r' and c.relnamespace = $1::regnamespace and has_table_privilege('hub_app', c.oid, 'select')`,
    [room],
  )
  return rows.map(({ table }) => table)
}
