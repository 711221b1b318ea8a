import { execFileSync } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { projectPath } from '../../shared/config/project-path.js'
import { isAlive } from '../../shared/server/processes.js'
import { commandOf, newDataDir, serverOf, start, type Program } from './programs.kit.js'
import { ask, health, queryIn, tokenFor } from './requests.kit.js'

// The life of one data folder, test by test. Planted faults that this suite was seen to catch: a welcome that names no
// data folder, PostgreSQL left running by Ctrl-C, a stop that does not wait for a start under way.

const dataDir = newDataDir()
let hub: Program
let address: string

async function startHub(): Promise<void> {
  hub = start(commandOf('start'), { DATA_DIR: dataDir, PORT: '0' })
  address = (await hub.until(/listens at (http:\S+)/))[1]!
}

async function endHub(): Promise<void> {
  const server = serverOf(dataDir)!
  expect(await hub.end('SIGINT', 'group')).toBe(0)
  expect(isAlive(server)).toBe(false)
}

async function asClerk(query: string, variables = {}) {
  return ask(address, await tokenFor(dataDir, 'kimson-clerk'), query, variables)
}

/** Who works at THCS Kim Sơn. */
async function staff(): Promise<string[]> {
  const { data } = await asClerk('{ organization(code: "THCS-KIMSON") { id } }')
  const found = await asClerk(
    'query ($id: UUID!) { people(organizationId: $id, first: 50) { nodes { name } } }',
    {
      id: data.organization.id,
    },
  )
  return found.data.people.nodes.map(({ name }: { name: string }) => name)
}

async function employ(name: string): Promise<void> {
  const { data } = await asClerk('{ organization(code: "THCS-KIMSON") { id } }')
  const mutation =
    'mutation ($input: EmployPersonInput!) { employPerson(input: $input) { record { name } userErrors { code } } }'
  const input = {
    organizationId: data.organization.id,
    name,
    gender: 'FEMALE',
    position: 'Giáo viên',
    positionGroup: 'TEACHER',
    isDirectWorker: true,
    from: '2023-09-01',
  }
  const answer = await asClerk(mutation, { input })
  expect(answer).toMatchObject({ data: { employPerson: { record: { name }, userErrors: [] } }, errors: [] })
}

test('a first start that is stopped while PostgreSQL comes up leaves no process behind', async () => {
  const early = start(commandOf('start'), { DATA_DIR: dataDir, PORT: '0' })
  while (serverOf(dataDir) === undefined) await sleep(5)
  const server = serverOf(dataDir)!
  expect(await early.end('SIGTERM')).toBe(0)
  expect(early.said()).toBe('')
  expect(isAlive(server)).toBe(false)
})

test('it starts from nothing, and the command that it prints answers', { timeout: 60_000 }, async () => {
  await startHub()
  await hub.until(/npm run walkthrough/)
  expect(await health(address, 'readyz')).toMatchObject({ status: 200 })

  const command = /^ {2}curl .*\\\n.*$/m.exec(hub.said())![0]
  const token = /\$\((DATA_DIR=.*?)\)"/.exec(command)![1]!
  const printed = execFileSync('sh', ['-c', token], { cwd: projectPath('.'), encoding: 'utf8' }).trim()
  const { data, errors } = await ask(address, printed, queryIn(hub.said()))
  expect(errors).toEqual([])
  expect(data.organization.name).toBe('Sở Giáo dục và Đào tạo Hà Nội')
  expect(data.organization.children).toContainEqual({
    name: expect.stringContaining('Gia Lâm') as string,
    awardRollup: { proposed: 0, granted: 0 },
  })
})

test('Ctrl-C leaves no process behind, and the next start keeps what was written', async () => {
  await employ('Lê Thị Một')
  await endHub()
  await startHub()
  expect(await staff()).toContain('Lê Thị Một')
})

test('the program may be killed', async () => {
  await employ('Lê Thị Hai')
  await hub.end('SIGKILL')
  await startHub()
  expect(await staff()).toEqual(expect.arrayContaining(['Lê Thị Một', 'Lê Thị Hai']))
})

test('PostgreSQL may be killed under it: answers stay short and say nothing of the inside', async () => {
  const token = await tokenFor(dataDir, 'kimson-clerk')
  const askOften = () =>
    Promise.all(
      Array.from({ length: 20 }, () => ask(address, token, '{ organization(code: "BO-GDDT") { id } }')),
    )
  const underWay = askOften()
  process.kill(serverOf(dataDir)!, 'SIGKILL')
  for (const { errors, text } of [...(await underWay), ...(await askOften())]) {
    for (const { extensions } of errors)
      expect(extensions.code).toMatch(/^(RETRY_LATER|SUBGRAPH_UNAVAILABLE|DATABASE_UNAVAILABLE|INTERNAL)$/)
    expect(text).not.toMatch(/ECONN|127\.0\.0\.1|terminat|postgres| at \//i)
  }
  expect(await ask(address, token, '{ organization(code: "BO-GDDT") { id } }')).toMatchObject({
    status: 503,
    errors: [{ extensions: { code: 'RETRY_LATER' } }],
  })
  expect(await health(address, 'readyz')).toMatchObject({ status: 503 })
  expect(await health(address, 'livez')).toMatchObject({ status: 200 })

  expect(await hub.end('SIGINT', 'group')).toBe(0)
  await startHub()
  expect(await staff()).toEqual(expect.arrayContaining(['Lê Thị Một', 'Lê Thị Hai']))
  await endHub()
})
