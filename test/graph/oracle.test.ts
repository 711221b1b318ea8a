import { buildSchema } from 'graphql'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isValid } from '../../gateway/execution/compare.kit.js'
import { projectPath } from '../../shared/config/project-path.js'
import { definitions } from '../../subgraphs/definitions.js'
import { playWalkthrough } from '../../tools/walkthrough/walkthrough.js'
import { drawFrom } from '../access/random.kit.js'
import { loadSample, startComparing } from '../kit/gateway.js'
import { useHub } from '../kit/hub.js'
import { comparesAll } from '../kit/oracle.js'
import { randomOperation } from '../kit/random-operation.js'

/**
 * What the documented queries and random ones are answered in the sample's world, by our own execution as by
 * @apollo/gateway; the client throws where they differ.
 */
const hub = useHub()
let gateway: Awaited<ReturnType<typeof startComparing>>
beforeAll(async () => {
  await loadSample(hub())
  gateway = await startComparing(hub())
})
afterAll(() => gateway.close())

test('the school year of the walkthrough', async () => {
  const said: string[] = []
  await playWalkthrough(
    gateway.client,
    (line) => said.push(line),
    async () => {
      for (const { name } of definitions) await hub().subgraphs[name].fold()
    },
  )
  expect(gateway.client.compared()).toBeGreaterThan(50)
})

const schema = buildSchema(readFileSync(projectPath('gateway/supergraph.graphql'), 'utf8'), {
  assumeValid: true,
  assumeValidSDL: true,
})

/** Ids by the argument that names them; what is not here is left out, and fields that need it are. */
async function literals(): Promise<Record<string, string[]>> {
  const ids = async (statement: string): Promise<string[]> =>
    (await hub().sql<{ id: string }>(statement)).map(({ id }) => `"${id}"`)
  return {
    organizationId: await ids(
      `select id from organizations.organization where code in ('THCS-KIMSON', 'PGD-GIALAM') order by code desc`,
    ),
    first: ['3', '1'],
    period: ['"2023-2024"'],
    asOf: ['"2024-05-31"'],
    code: ['"THCS-KIMSON"', '"nobody"'],
  }
}

const viewers = ['kimson-clerk', 'kimson-head', 'gialam-office-head', 'ministry', 'nobody']
test.each(viewers)('random operations of %s', async (viewer) => {
  const known = await literals()
  const draw = drawFrom(viewers.indexOf(viewer) + 1)
  const before = gateway.client.compared()
  for (let n = 0; n < (comparesAll ? 400 : 40); n++) {
    const { query, variables } = randomOperation({
      schema,
      draw,
      depth: 6,
      most: 30,
      literals: (argument) => known[argument] ?? [],
    })
    if (isValid(schema, query)) await gateway.client.as(viewer, '2024-06-20', query, variables)
  }
  expect(gateway.client.compared() - before).toBeGreaterThan(25)
})
