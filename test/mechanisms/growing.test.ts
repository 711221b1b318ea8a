import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { projectPath } from '../../shared/config/project-path.js'
import { subgraphNames } from '../../shared/subgraph/definition.js'
import { useHub } from '../kit/hub.js'

const hub = useHub()

// Planted fault that this test caught: a table left out of the page.
test('docs/growing.md names for each table by what it would be divided, once', async () => {
  const tables = await hub().sql<{ name: string }>(
    `select relnamespace::regnamespace || '.' || relname as name from pg_class
     where relkind in ('r', 'p') and relnamespace::regnamespace::text = any ($1) order by 1`,
    [subgraphNames],
  )
  const named = readFileSync(projectPath('docs/growing.md'), 'utf8')
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter(([, , schema]) => subgraphNames.includes(schema as never))
    .flatMap(([, , schema, list]) => [...list!.matchAll(/`(\w+)`/g)].map(([, table]) => `${schema}.${table}`))
  expect(named.sort()).toEqual(tables.map(({ name }) => name).sort())
})
