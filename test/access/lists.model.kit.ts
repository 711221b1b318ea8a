import type { SubgraphName } from '../../shared/subgraph/definition.js'
import { actsFor, dayOf, type Asker } from './asker.kit.js'
import type { Row, Table } from './facts.kit.js'

/** What a list is asked for: arguments as written, and which rows belong into it; null: a row may be there or not. */
export interface ListQuestion {
  args: string
  belongs(row: Row): boolean | null
}

/** A root field that lists records. */
export interface Listed {
  room: SubgraphName
  field: string
  /** Where its records lie. */
  table: string
  /** True where it answers all at once. */
  isPlain?: true
  ask(asker: Asker): ListQuestion
}

/** A place about which somebody asks: mostly one for which she acts. */
export function placeFor({ offices, facts }: Asker): string {
  const { draw, country } = facts
  const own = offices.length > 0 && draw.chance(0.6)
  return own ? draw.pick(offices).place : draw.pick(country.places).id
}

/** A value of a column that some row has. */
export function valueIn({ facts }: Asker, table: Table, column: string): unknown {
  return facts.draw.pick(facts.rows(table))[column]
}

/** Words that names are made of, with and without marks. */
const words = ['Hòa Bình', 'Đống Đa', 'Lê Lợi', 'Dạy Tốt', 'Nguyễn Du', 'Ước Mơ'] as const

/** A name with one of the words in it. */
export function someName({ draw }: Asker['facts'], before: string, after: string): string {
  return `${before} ${draw.pick(words)} ${after}`
}

/** A word as somebody types it: as it is, without accents, or in capital letters. */
export function typed({ facts: { draw } }: Asker): { text: string; isIn(name: unknown): boolean } {
  const word = draw.pick(words)
  const plain = word.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')
  const text = draw.pick([word, plain, plain.toLowerCase(), word.toUpperCase()])
  return { text, isIn: (name) => String(name).includes(word) }
}

/** Arguments as GraphQL writes them; those without a value are left out. */
export function written(given: Record<string, unknown>): string {
  const enums = ['state', 'kind', 'level', 'box', 'part', 'subject', 'scope', 'form']
  return Object.entries(given)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${enums.includes(name) ? String(value) : JSON.stringify(value)}`)
    .join(', ')
}

/** A question by columns of the same name: those left out are not asked for. */
export function byColumns(
  given: Record<string, unknown>,
  columns: Record<string, string>,
  belongs: (row: Row) => boolean | null = () => true,
): ListQuestion {
  const fits = (row: Row): boolean =>
    Object.entries(columns).every(
      ([name, column]) => given[name] === undefined || given[name] === row[column],
    )
  return { args: written(given), belongs: (row) => fits(row) && belongs(row) }
}

/** True when the record was opened to the place. */
export function isOpenTo(
  { facts }: Asker,
  room: SubgraphName,
  record: unknown,
  place: unknown,
  whys?: readonly string[],
): boolean {
  return facts
    .rows(`${room}.record_access`)
    .some(
      (row) =>
        row['record_id'] === record &&
        row['organization_id'] === place &&
        (whys?.includes(row['why'] as string) ?? true),
    )
}

/** True when she has one of the roles at the place, or at one that lies above it today. */
export function hasRoleAbove(asker: Asker, place: string, roles: readonly string[]): boolean {
  const { country, isBelow } = asker.facts
  const above = country.places.filter(({ id }) => id === place || isBelow(id, place, dayOf(asker.today)))
  return above.some(({ id }) => actsFor(asker, id, roles))
}
