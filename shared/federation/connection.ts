import { GraphQLError } from 'graphql'
import { ArgsType, Field, Int, ObjectType, type ClassType } from 'type-graphql'
import { isDay } from '../clock/days.js'
import { expected } from '../errors/expected.js'
import type { Sentence } from '../errors/refusal.js'
import { isStorable } from '../errors/storable.js'
import { PageInfo } from './page-info.js'
import { isUuid } from './scalars.js'

/** Arguments of every list: page size (at most 100) and where to read on. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 20, description: 'Page size, 1 to 100.' })
  first: number

  @Field(() => String, { nullable: true, description: 'endCursor of the page before.' })
  after?: string | null
}

/** What a store answers for a page: one row more than asked for tells that more follows. */
export interface Page<T> {
  nodes: T[]
  pageInfo: PageInfo
}

/** The class of a connection over a node class: `{ nodes, pageInfo }`. */
export function connectionOf<T extends object>(node: ClassType<T>, name: string): ClassType<Page<T>> {
  @ObjectType(`${name}Connection`, { description: `A page of ${name} records.` })
  class Connection implements Page<T> {
    @Field(() => [node], { description: 'The records of this page, in order.' })
    nodes: T[]

    @Field(() => PageInfo, { description: 'Where this page ends.' })
    pageInfo: PageInfo
  }
  return Connection
}

/** Checked page request: how many rows to read (one more than the page) and the sort key after which. */
export interface Keyset {
  limit: number
  after: string[] | null
}

/** What a part of a sort key is; a missing day is stored as 'infinity' or '-infinity'. */
export type KeyPart = 'TEXT' | 'DAY' | 'INSTANT' | 'UUID'

const isPart: Record<KeyPart, (text: string) => boolean> = {
  TEXT: isStorable,
  DAY: (text) => isDay(text) || /^-?infinity$/.test(text),
  INSTANT: isInstant,
  UUID: isUuid,
}

/** True for an instant as PostgreSQL writes it: '2024-05-20 08:00:00.123+07'. Its offsets end before 16 hours. */
function isInstant(text: string): boolean {
  const time = /^ ([01]\d|2[0-3])(:[0-5]\d){2}(\.\d{1,6})?[+-](0\d|1[0-5])(:[0-5]\d)?$/
  return isDay(text.slice(0, 10)) && time.test(text.slice(10))
}

/** Checks `first` and `after` for a list sorted by these parts; throws BAD_USER_INPUT that names the argument. */
export function keyset({ first, after }: PageArgs, parts: readonly KeyPart[]): Keyset {
  if (first < 1 || first > 100) throw badArgument('first', first, expected.numberBetween(1, 100))
  return { limit: first + 1, after: after == null ? null : decodeCursor(after, parts) }
}

/** Cuts the extra row off and makes the cursor of the last one from its sort key. */
export function pageOf<T>(rows: T[], { limit }: Keyset, keyOf: (row: T) => readonly string[]): Page<T> {
  const nodes = rows.slice(0, limit - 1)
  const last = nodes.at(-1)
  return {
    nodes,
    pageInfo: { endCursor: last ? encodeCursor(keyOf(last)) : null, hasNextPage: rows.length === limit },
  }
}

function encodeCursor(key: readonly string[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url')
}

function decodeCursor(cursor: string, parts: readonly KeyPart[]): string[] {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    const isKey = Array.isArray(key) && key.length === parts.length
    if (isKey && parts.every((part, index) => typeof key[index] === 'string' && isPart[part](key[index]))) {
      return key as string[]
    }
  } catch {
    // not one of our cursors: refused below
  }
  throw badArgument('after', cursor, expected.cursor)
}

function badArgument(field: string, value: unknown, wanted: Sentence): GraphQLError {
  return new GraphQLError('bad input', {
    extensions: { code: 'BAD_USER_INPUT', args: { field, value, expected: wanted } },
  })
}
