import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { variableNames } from '../../shared/config/environment.js'
import { projectPath } from '../../shared/config/project-path.js'
import { subgraphNames } from '../../shared/subgraph/definition.js'
import { hubServices, services } from '../processes/compose-file.kit.js'
import { textOf } from './source-files.js'

// That these command lines work, test/processes/compose.test.ts shows by running them.

const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> }

test('there are PostgreSQL, the four subgraphs and the gateway', () => {
  expect(Object.keys(services).sort()).toEqual([
    'awards',
    'campaigns',
    'gateway',
    'initiatives',
    'organizations',
    'postgres',
  ])
  expect(services.postgres!.image).toBe('postgres:18')
  expect(hubServices).toHaveLength(5)
})

test('each program is started by the command line behind its script in package.json', () => {
  const commands = hubServices.map(([name, { command }]) => [name, command?.join(' ')])
  expect(Object.fromEntries(commands)).toEqual({
    gateway: scripts['start:gateway'],
    ...Object.fromEntries(subgraphNames.map((name) => [name, `${scripts['start:subgraph']} ${name}`])),
  })
})

test('every variable is one that the programs read', () => {
  const named = hubServices.flatMap(([, { environment }]) => Object.keys(environment))
  expect(named.filter((name) => !variableNames.includes(name))).toEqual([])
})

test('no subgraph has the key that signs who is asking', () => {
  const signing = hubServices.filter(([, { environment }]) => 'ASSERTION_PRIVATE_KEY' in environment)
  expect(signing.map(([name]) => name)).toEqual(['gateway'])
})

test('every service has a health check; those of the programs ask a path that both kinds of server have', () => {
  for (const service of Object.values(services)) expect(service.healthcheck.test[0]).toBe('CMD')
  for (const [, { healthcheck }] of hubServices) {
    const path = /http:\/\/127\.0\.0\.1:4000(\/\w+)/.exec(healthcheck.test.join(' '))?.[1]
    for (const server of ['gateway/server.ts', 'shared/http/subgraph-server.ts']) {
      expect(textOf(server)).toContain(`app.get('${path}'`)
    }
  }
})

test('the image is built from what is there, and starts as somebody other than root', () => {
  const dockerfile = textOf('Dockerfile')
  expect(/^CMD \["node", "dist\/(.*)\.js"\]$/m.exec(dockerfile)?.[1]).toSatisfy((program: string) =>
    existsSync(projectPath(`${program}.ts`)),
  )
  const [, final] = dockerfile.split(/^FROM .*\n(?=ENV)/m)
  expect(final).toMatch(/^USER node$/m)
})

test('every variable that the programs read is explained in docs/operating.md', () => {
  const page = textOf('docs/operating.md')
  const general = (name: string) =>
    name.replace(new RegExp(`^(${subgraphNames.join('|')})_(?=DATABASE|SUBGRAPH)`, 'i'), '<NAME>_')
  expect(variableNames.filter((name) => !page.includes(`\`${general(name)}\``))).toEqual([])
})
