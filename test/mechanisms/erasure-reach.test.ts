import { describe, expect, test } from 'vitest'
import { subgraphNames } from '../../shared/subgraph/definition.js'
import { useHub } from '../kit/hub.js'

const hub = useHub()

/** Tables that print the name of somebody and keep it, whoever is erased (docs/operating.md, Erasure). */
const keepNames: Record<string, string> = {
  'awards.award': 'printed by its decision, a public act that the law has kept',
  'campaigns.contest_entry': 'whose author is named as free text, without a record of hers',
}

describe('the erasure of a person', () => {
  // Planted fault that this test caught: a new table with a candidate_name that erase_people() does not know.
  test('reaches every table that prints somebody’s name', async () => {
    const rows = await hub().sql<{ name: string }>(
      `select distinct c.oid::regclass as name from pg_class c join pg_attribute a on a.attrelid = c.oid
       where c.relkind = 'r' and c.relnamespace in (select oid from pg_namespace where nspname = any ($1))
         and (a.attname in ('person_name', 'candidate_name', 'recipient_name', 'subject_name', 'author_name')
           or (c.relname in ('person', 'known_person') and a.attname = 'name'))`,
      [subgraphNames],
    )
    const named = rows.map(({ name }) => name).sort()
    expect(named.length).toBeGreaterThan(10)
    const forgotten: string[] = []
    for (const name of named) {
      const [room, table] = name.split('.') as [string, string]
      const [erasing] = await hub().sql<{ body: string }>(
        "select prosrc as body from pg_proc where proname = 'erase_people' and pronamespace = $1::regnamespace",
        [room],
      )
      if (!new RegExp(`(update|delete from) ${table} `).test(erasing!.body) && !(name in keepNames))
        forgotten.push(name)
    }
    expect(forgotten).toEqual([])
  })
})
