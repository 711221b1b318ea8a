import type { TestHub } from '../kit/hub.js'
import type { Asker, Rule } from './asker.kit.js'
import type { Facts, Table } from './facts.kit.js'
import { writtenByReading } from './graph.kit.js'
import { graphRules } from './graph.model.kit.js'
import type { Listed } from './lists.model.kit.js'
import { organizationLists } from './organizations.lists.kit.js'
import { roomLists } from './rooms.lists.kit.js'
import type { Tally } from './tally.kit.js'

/** Lists that are read page by page, and compared with all that belongs into them. */
export const lists: readonly Listed[] = [...organizationLists, ...roomLists]

/** Reads lists to their end: nothing may be left out over all pages, nothing shown twice, nothing that the model hides. */
export interface Lists {
  compare(asker: Asker, rules: Map<Table, Rule>, tally: Tally): Promise<void>
}

/** Asks each list as often as told, each time for something else. */
export function openLists(hub: TestHub, facts: Facts, times: number): Lists {
  return {
    compare: async (asker, rules, tally) => {
      await compareCount(hub, asker, rules, tally)
      for (const list of lists) {
        for (let time = 0; time < times; time++) await compareOne(hub, facts, list, asker, rules, tally)
      }
    },
  }
}

/** How many entries the register has for somebody. */
async function compareCount(
  hub: TestHub,
  asker: Asker,
  rules: Map<Table, Rule>,
  tally: Tally,
): Promise<void> {
  const table: Table = 'initiatives.register_entry'
  const { data } = await hub.ask('initiatives', asker.viewer, '{ initiativeRegisterCount }')
  const said = asker.facts.rows(table).filter((row) => rules.get(table)!(asker, row)).length
  const shown = (data?.initiativeRegisterCount as number | undefined) ?? 0
  tally.equal({ way: 'total', table: 'initiativeRegisterCount', what: 'the register', asker, shown, said })
}

async function compareOne(
  hub: TestHub,
  facts: Facts,
  list: Listed,
  asker: Asker,
  rules: Map<Table, Rule>,
  tally: Tally,
): Promise<void> {
  const { args, belongs } = list.ask(asker)
  const table: Table = `${list.room}.${list.table}`
  const rule = graphRules.get(table) ?? rules.get(table)!
  const seen = await readAll(hub, facts, list, args, asker, tally)
  for (const row of facts.rows(table)) {
    const isSeen = seen.delete(row['id'] as string)
    const may = belongs(row)
    if (!isSeen && may !== true) continue
    const way = `page ${list.field}(${args})`
    const maySee = may !== false && rule(asker, row)
    tally.compare({ way, table, row, asker, isSeen, maySee, isPartial: may === null })
  }
  if (writtenByReading.includes(table)) return
  for (const id of seen) tally.differ(`${list.field}(${args}) shows ${id}, which is no fact`)
}

/** The ids of a list, over all its pages; none where it is refused. */
async function readAll(
  hub: TestHub,
  { draw }: Facts,
  { room, field, isPlain }: Listed,
  args: string,
  { viewer }: Asker,
  tally: Tally,
): Promise<Set<string>> {
  const seen = new Set<string>()
  const size = draw.pick([1, 2, 5, 100])
  let after: string | null = null
  for (;;) {
    const page: string = isPlain ? '' : `first: ${size}${after === null ? '' : `, after: "${after}"`}`
    const all = [args, page].filter((one) => one !== '').join(', ')
    const inner = isPlain ? 'id' : 'nodes { id } pageInfo { hasNextPage endCursor }'
    const answer = await hub.ask(
      room,
      viewer,
      `{ list: ${field}${all === '' ? '' : `(${all})`} { ${inner} } }`,
    )
    for (const { message, extensions } of answer.errors ?? []) {
      if (extensions['code'] !== 'FORBIDDEN') tally.differ(`${field}(${all}): ${message}`)
    }
    const found = answer.data?.list
    for (const { id } of (isPlain ? found : found?.nodes) ?? []) {
      if (seen.has(id)) tally.differ(`${field}(${args}) by ${size} shows ${id} twice`)
      seen.add(id)
    }
    if (isPlain || !found?.pageInfo.hasNextPage) return seen
    after = found.pageInfo.endCursor
  }
}
