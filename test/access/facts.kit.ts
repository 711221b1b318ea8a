import { groupBy } from '../../shared/collections/group-by.js'
import type { SubgraphName } from '../../shared/subgraph/definition.js'
import type { TestHub } from '../kit/hub.js'
import type { Draw } from './random.kit.js'
import { daysBelow, overlap, type Country, type Days } from './tree.kit.js'

/** One row of a table, columns as in SQL. */
export type Row = Record<string, unknown>

/** A table as `room.table`. */
export type Table = `${SubgraphName}.${string}`

interface Column {
  room: SubgraphName
  table: string
  name: string
  type: string
  isRequired: boolean
  /** A check says what it may be beside other columns. */
  isTied: boolean
  /** The words that a check allows. */
  words: string[] | null
}

/** What is true in a random world: rows by table. The model of who may see what knows nothing else. */
export interface Facts {
  draw: Draw
  country: Country
  /** Adds a row; what is not given and must be there is made up, free text names its row. */
  add(table: Table, given: Row): Row
  rows(table: Table): Row[]
  tables(): Table[]
  /** True when one place lies below another on one of these days. */
  isBelow(ancestor: string, descendant: string, days: Days): boolean
  /** Writes the rows added since the last time. */
  write(): Promise<void>
  /** Reads all rows of all tables, past all policies: also what triggers and feeds have written. */
  readBack(): Promise<void>
  /** Digest of a row that was read back, as SQL makes it. */
  keyOf(row: Row): string
}

/** True when a row of the table says the same. */
export function isThere(facts: Facts, table: Table, wanted: Row): boolean {
  return facts.rows(table).some((row) => Object.entries(wanted).every(([name, value]) => row[name] === value))
}

/** Digest of a row t in SQL, by which one that a viewer is shown is known again. */
export const keyColumn = 'md5(to_jsonb(t)::text)'

/** What free text of a row says, so that it is known wherever it comes to light. */
export function markOf(table: Table, id: unknown): string {
  return `~${table}/${String(id)}~`
}

const marks = /~([a-z]+\.[a-z_]+)\/([0-9a-f-]{36})~/g

/** The rows whose text stands in a string, as `room.table/id`. */
export function rowsNamedIn(text: string): string[] {
  return [...text.matchAll(marks)].map(([, table, id]) => `${table}/${id}`)
}

/** Facts of a country, none yet. */
export async function beginFacts(hub: TestHub, draw: Draw, country: Country): Promise<Facts> {
  const columns = groupBy(await readColumns(hub), ({ room, table }): Table => `${room}.${table}`)
  const rows = new Map<Table, Row[]>()
  const below = new Map<string, Days[]>()
  const keys = new WeakMap<Row, string>()
  let unwritten: [Table, Row][] = []
  return {
    draw,
    country,
    add: (table, given) => {
      const row = complete(draw, table, columns.get(table) ?? [], given)
      unwritten.push([table, row])
      rows.set(table, [...(rows.get(table) ?? []), row])
      return row
    },
    rows: (table) => rows.get(table) ?? [],
    tables: () => [...columns.keys()],
    isBelow: (ancestor, descendant, days) => {
      const key = ancestor + descendant
      if (!below.has(key)) below.set(key, daysBelow(country, ancestor, descendant))
      return below.get(key)!.some((one) => overlap(one, days))
    },
    write: async () => {
      const runs = unwritten
      unwritten = []
      for (const run of alike(runs))
        await insert(
          hub,
          run[0]![0],
          run.map(([, row]) => row),
        )
    },
    readBack: async () => {
      for (const table of columns.keys()) {
        const found = await hub.sql<{ row: Row; key: string }>(
          `select to_jsonb(t) as row, ${keyColumn} as key from ${table} t`,
        )
        for (const { row, key } of found) keys.set(row, key)
        rows.set(
          table,
          found.map(({ row }) => row),
        )
      }
    },
    keyOf: (row) => keys.get(row) ?? 'not read back',
  }
}

function readColumns(hub: TestHub): Promise<Column[]> {
  return hub.sql(
    `select c.relnamespace::regnamespace::text as room, c.relname as "table", a.attname as name, format_type(a.atttypid, -1) as type,
       a.attnotnull and not a.atthasdef and a.attidentity = '' as "isRequired",
       exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'c' and a.attnum = any (k.conkey)
         and cardinality(k.conkey) > 1) as "isTied",
       (select regexp_split_to_array(replace(substring(pg_get_constraintdef(k.oid) from 'ANY \\(\\(?ARRAY\\[(.*?)\\]'), '::text', ''), ', ')
        from pg_constraint k
        where k.conrelid = c.oid and k.contype = 'c' and pg_get_constraintdef(k.oid) ~ ('^CHECK \\(\\(' || a.attname || ' = ANY')) as words
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relkind = 'r' and c.relnamespace::regnamespace::text in ('organizations', 'campaigns', 'awards', 'initiatives')
     order by c.oid, a.attnum`,
  )
}

function complete(draw: Draw, table: Table, columns: readonly Column[], given: Row): Row {
  if (columns.length === 0) throw new Error(`there is no table ${table}`)
  const row: Row = columns.some(({ name }) => name === 'id') ? { id: draw.uuid(), ...given } : { ...given }
  for (const column of columns) {
    if (column.name in row) continue
    const value = madeUp(draw, table, row, column)
    if (value !== undefined) row[column.name] = value
  }
  return row
}

/** A value for a column that is not given; undefined leaves it to the database. */
function madeUp(
  draw: Draw,
  table: Table,
  row: Row,
  { name, type, isRequired, isTied, words }: Column,
): unknown {
  if (words) return isRequired ? draw.pick(words).replaceAll("'", '') : undefined
  if (type === 'text' && name === 'period') return draw.pick(['2023-2024', '2024-2025'])
  if (type === 'text' && (isRequired || !(isTied || /_(by|code|from)$/.test(name))))
    return markOf(table, row['id'])
  if (!isRequired) return undefined
  if (type === 'date') return draw.day('2023-09-01', '2024-06-30')
  if (type === 'boolean') return draw.chance(0.5)
  if (type === 'jsonb') return {}
  if (type.endsWith('[]')) return []
  if (['integer', 'bigint', 'numeric', 'smallint'].includes(type)) return 1 + draw.int(9)
  throw new Error(`${table}.${name} must be given`)
}

/** Runs of rows of one table with the same columns, in their order. */
function alike(rows: readonly [Table, Row][]): [Table, Row][][] {
  const runs: [Table, Row][][] = []
  const shape = ([table, row]: [Table, Row]): string => `${table} ${Object.keys(row).toSorted().join()}`
  for (const one of rows) {
    const last = runs.at(-1)
    if (last && shape(last[0]!) === shape(one)) last.push(one)
    else runs.push([one])
  }
  return runs
}

async function insert(hub: TestHub, table: Table, rows: readonly Row[]): Promise<void> {
  const names = Object.keys(rows[0]!).map((name) => `"${name}"`)
  const statement = `insert into ${table} (${names.join()}) select ${names.join()} from jsonb_populate_recordset(null::${table}, $1)`
  await hub.sql(statement, [JSON.stringify(rows)]).catch((error: Error) => {
    throw new Error(`${table}: ${error.message} ${JSON.stringify(rows[0])}`, { cause: error })
  })
}
