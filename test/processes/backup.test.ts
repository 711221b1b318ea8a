import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readServerFile } from '../../shared/server/embedded-cluster.js'
import { openDataFolder, ownerPassword } from '../../shared/server/embedded-folder.js'
import { commandOf, newDataDir, runScript, start, type Program } from './programs.kit.js'
import { ask, queryIn, readme, tokenFor, type Reply } from './requests.kit.js'

// Planted faults that this suite was seen to catch: a backup without the write-ahead log of the time of copying, a
// restored hub whose feeds keep their epoch, a restore that does not read what it copies.

const dataDir = newDataDir()
const backups = newDataDir()
const backup = join(backups, 'first')
let hub: Program
let address: string
let token: string

async function startHub(folder: string): Promise<void> {
  hub = start(commandOf('start'), { DATA_DIR: folder, PORT: '0' })
  address = (await hub.until(/listens at (http:\S+)/))[1]!
  token = await tokenFor(folder, 'kimson-clerk')
}

async function school(): Promise<string> {
  return (await ask(address, token, '{ organization(code: "THCS-KIMSON") { id } }')).data.organization.id
}

async function employ(organizationId: string, name: string): Promise<Reply> {
  const mutation = `mutation ($input: EmployPersonInput!) { employPerson(input: $input) { record { name } userErrors { code } } }`
  const input = {
    organizationId,
    name,
    gender: 'FEMALE',
    position: 'Giáo viên',
    positionGroup: 'TEACHER',
    isDirectWorker: true,
    from: '2023-09-01',
  }
  return ask(address, token, mutation, { input })
}

async function newcomers(): Promise<string[]> {
  const query = `query ($id: UUID!, $after: String) { people(organizationId: $id, first: 100, after: $after) {
    nodes { name } pageInfo { hasNextPage endCursor } } }`
  const names: string[] = []
  const id = await school()
  for (let after: string | null = null; ;) {
    const answer: Reply = await ask(address, token, query, { id, after })
    const { people } = answer.data
    names.push(...people.nodes.map((node: { name: string }) => node.name))
    if (!people.pageInfo.hasNextPage) return names.filter((name) => name.startsWith('Người mới'))
    after = people.pageInfo.endCursor
  }
}

beforeAll(() => startHub(dataDir))
afterAll(() => hub.end('SIGTERM'))

test('a backup is taken while people write, and holds all that was answered before it began', async () => {
  const id = await school()
  const answered: string[] = []
  let isOver = false
  const writer = async (number: number): Promise<void> => {
    for (let count = 0; !isOver; count += 1) {
      const name = `Người mới ${number} ${count}`
      expect((await employ(id, name)).data.employPerson.userErrors).toEqual([])
      answered.push(name)
    }
  }
  const writers = [1, 2, 3, 4].map(writer)
  while (answered.length < 20) await new Promise((resolve) => setTimeout(resolve, 20))
  const before = [...answered]

  const { code, said } = await runScript('backup', [backup], { DATA_DIR: dataDir })
  isOver = true
  await Promise.all(writers)
  expect({ code, said }).toMatchObject({
    code: 0,
    said: expect.stringMatching(/is a whole backup: \d+ files/),
  })
  expect(await hub.end('SIGTERM')).toBe(0)

  const restored = newDataDir()
  expect(await runScript('restore', [backup], { DATA_DIR: restored })).toMatchObject({ code: 0 })
  await startHub(restored)
  const found = new Set(await newcomers())
  expect(before.filter((name) => !found.has(name))).toEqual([])
  expect([...found].filter((name) => !answered.includes(name))).toEqual([])

  const first = await ask(address, await tokenFor(restored, 'hanoi-department'), queryIn(readme))
  expect({ data: first.data }).toEqual(JSON.parse(/```json\n(.*?)```/s.exec(readme)![1]!))
  expect(await epochOf(restored)).toBe(2)
  expect((await employ(await school(), 'Người mới sau đó')).data.employPerson.userErrors).toEqual([])
})

async function epochOf(folder: string): Promise<number> {
  const data = openDataFolder(join(folder, 'postgres'))
  const port = readServerFile(data)!.port
  const client = new pg.Client(`postgres://postgres:${ownerPassword(data)}@127.0.0.1:${port}/hub`)
  await client.connect()
  const { rows } = await client.query<{ epoch: number }>('select epoch from organizations.feed_epoch')
  await client.end()
  return rows[0]!.epoch
}

test('a stopped hub is backed up too', async () => {
  const folder = join(backups, 'stopped')
  expect(await runScript('backup', [folder], { DATA_DIR: dataDir })).toMatchObject({ code: 0 })
  expect(await runScript('restore', [folder], { DATA_DIR: newDataDir() })).toMatchObject({ code: 0 })
})

test('a damaged backup is refused by the name of the file, and nothing is restored', async () => {
  const control = 'data/postgres/cluster/global/pg_control'
  const bytes = readFileSync(join(backup, control))
  bytes[100]! ^= 1
  writeFileSync(join(backup, control), bytes)
  const restored = newDataDir()
  const { code, said } = await runScript('restore', [backup], { DATA_DIR: restored })
  expect({ code, said }).toMatchObject({
    code: 1,
    said: expect.stringContaining(`${control} is not what was written; nothing was restored`),
  })
  expect(readdirSync(restored)).toEqual([])
})

test.each([
  ['backup', [], {}, 'Name the folder of the backup: npm run backup -- backups/2024-05-31'],
  ['backup', [backups], {}, 'exists; name a folder that does not exist yet'],
  ['backup', [join(backups, 'x')], { DATA_DIR: backups }, 'holds no database; set DATA_DIR'],
  ['backup', [join(backups, 'x')], { DATABASE_URL: 'postgres://a:b@localhost/hub' }, 'does not run itself'],
  ['restore', [backups], { DATA_DIR: join(backups, 'new') }, 'is no backup: it has no manifest.json'],
  ['restore', [join(backups, 'stopped')], { DATA_DIR: backups }, 'is not empty'],
])('%s %j with %j is refused', async (verb, args, env, sentence) => {
  mkdirSync(backups, { recursive: true })
  const { code, said } = await runScript(verb, args, { DATA_DIR: dataDir, ...env })
  expect({ code, said }).toMatchObject({ code: 1, said: expect.stringContaining(sentence) })
})
