import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { startEmbeddedPostgres, type EmbeddedServer } from './embedded.js'
import { compileServer, signal, startHub, temporaryDataDir } from './hub-process.kit.js'
import { isAlive } from './processes.js'
import { StartupError } from './startup-error.js'

const running: EmbeddedServer[] = []
const folders: string[] = []
let compiled: string

beforeAll(() => {
  compiled = compileServer()
})
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop()))
})
afterAll(() => {
  for (const folder of folders) rmSync(path.dirname(folder), { recursive: true, force: true })
  rmSync(compiled, { recursive: true, force: true })
})

function newDataDir(mode?: number): string {
  const dataDir = temporaryDataDir(mode)
  folders.push(dataDir)
  return dataDir
}

async function start(dataDir: string, port?: number): Promise<EmbeddedServer> {
  const server = await startEmbeddedPostgres({ dataDir, durable: false, ...(port ? { port } : {}) })
  running.push(server)
  return server
}

async function sql(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    const { rows } = await client.query<unknown[]>({ text, rowMode: 'array' })
    return rows.flat()
  } finally {
    await client.end()
  }
}

const serverOf = (dataDir: string) =>
  Number(readFileSync(path.join(dataDir, 'cluster/postmaster.pid'), 'utf8').split('\n')[0])

describe('start and stop', () => {
  test('a second start keeps the data', async () => {
    const dataDir = newDataDir()
    const first = await start(dataDir)
    await sql(first.url, "create table kept as select 'giữ lại' as word")
    await first.stop()

    const second = await start(dataDir)

    expect(second.adopted).toBe(false)
    expect(await sql(second.url, 'select word from kept')).toEqual(['giữ lại'])
  })

  test('the server listens on loopback only, asks for the password and speaks C.UTF-8', async () => {
    const dataDir = newDataDir()
    const { url } = await start(dataDir)

    const settings = "select current_setting('listen_addresses'), current_setting('unix_socket_directories')"
    expect(await sql(url, settings)).toEqual(['127.0.0.1', ''])
    const locale = 'select datlocprovider, datlocale from pg_database where datname = current_database()'
    expect(await sql(url, locale)).toEqual(['b', 'C.UTF-8'])
    await expect(sql(url.replace(/:[^:@]+@/, ':guess@'), 'select 1')).rejects.toThrow(
      'password authentication failed',
    )
    expect(statSync(path.join(dataDir, 'owner-password')).mode & 0o777).toBe(0o600)
  })

  test('after stop no process and no lock is left, and stopping again is harmless', async () => {
    const dataDir = newDataDir()
    const server = await start(dataDir)
    const pid = serverOf(dataDir)
    await Promise.all([server.stop(), server.stop()])
    expect(isAlive(pid)).toBe(false)
    expect(existsSync(path.join(dataDir, 'hub.lock'))).toBe(false)
  })

  test('a port in use is named', async () => {
    const { url } = await start(newDataDir())
    const port = Number(new URL(url).port)
    await expect(start(newDataDir(), port)).rejects.toThrow(`Port ${port} for PostgreSQL is in use`)
  })

  test.skipIf(process.getuid?.() !== 0)(
    'root can keep its data below a folder that is closed to others',
    async () => {
      const dataDir = newDataDir(0o700)
      const server = await start(dataDir)
      await sql(server.url, 'create table kept as select 1 as n')
      await server.stop()

      const again = await start(dataDir)
      expect(await sql(again.url, 'select n from kept')).toEqual([1])
      expect(statSync(path.dirname(dataDir)).mode & 0o777).toBe(0o700)
    },
  )
})

describe('a program that was killed', () => {
  test('leaves its server to the next one', async () => {
    const dataDir = newDataDir()
    const hub = await startHub(compiled, dataDir)
    await sql(hub.url, "create table kept as select 'before the kill' as word")
    await signal(hub, 'SIGKILL', true)

    const server = await start(dataDir)

    expect(server).toMatchObject({ adopted: true, url: hub.url })
    expect(await sql(server.url, 'select word from kept')).toEqual(['before the kill'])
    const pid = serverOf(dataDir)
    await server.stop()
    expect(isAlive(pid)).toBe(false)
  })

  test('below a closed folder too', async () => {
    const dataDir = newDataDir(0o700)
    const hub = await startHub(compiled, dataDir)
    await signal(hub, 'SIGKILL', true)
    expect(await start(dataDir)).toMatchObject({ adopted: true, url: hub.url })
  })

  test('together with its server loses nothing', async () => {
    const dataDir = newDataDir()
    const hub = await startHub(compiled, dataDir)
    await sql(hub.url, "create table kept as select 'before the kill' as word")
    process.kill(serverOf(dataDir), 'SIGKILL')
    await signal(hub, 'SIGKILL', true)

    const server = await start(dataDir)

    expect(server.adopted).toBe(false)
    expect(await sql(server.url, 'select word from kept')).toEqual(['before the kill'])
  })

  test('may leave behind ids that other programs have by now', async () => {
    const dataDir = newDataDir()
    const server = await start(dataDir)
    const file = path.join(dataDir, 'cluster/postmaster.pid')
    const content = readFileSync(file, 'utf8')
    await server.stop()
    // PostgreSQL only fears processes of its own account.
    const { uid, gid } = statSync(path.join(dataDir, 'cluster'))
    const another = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { uid, gid, cwd: '/' })
    writeFileSync(file, content.replace(/^\d+/, String(another.pid)))
    writeFileSync(path.join(dataDir, 'hub.lock'), `${process.pid} 1 another-boot`)
    try {
      expect(await start(dataDir)).toMatchObject({ adopted: false })
    } finally {
      another.kill()
    }
  })

  test('does not lend its server to a copy of its folder', async () => {
    const [dataDir, copy] = [newDataDir(), newDataDir()]
    const original = await start(dataDir)
    await sql(original.url, 'checkpoint')
    execFileSync('cp', ['-a', dataDir, copy])
    rmSync(path.join(copy, 'hub.lock'))

    const second = await start(copy)

    expect(second.adopted).toBe(false)
    expect(second.url).not.toBe(original.url)
  })

  test('can be killed in the middle of its first start', async () => {
    const dataDir = newDataDir()
    mkdirSync(path.join(dataDir, 'cluster.new-1/base'), { recursive: true })
    writeFileSync(path.join(dataDir, 'cluster.new-1/PG_VERSION'), '18\n')
    writeFileSync(path.join(dataDir, 'owner-password'), '')
    const { url } = await start(dataDir)
    expect(await sql(url, 'select 1')).toEqual([1])
    expect(existsSync(path.join(dataDir, 'cluster.new-1'))).toBe(false)
  })
})

test('a server that is killed comes back on its port with what was committed, until it is stopped', async () => {
  const dataDir = newDataDir()
  const server = await start(dataDir)
  await sql(server.url, "create table kept as select 'giữ lại' as word")
  for (let time = 1; time <= 2; time += 1) {
    process.kill(serverOf(dataDir), 'SIGKILL')
    await expect
      .poll(() => sql(server.url, 'select word from kept').catch(() => []), { timeout: 20_000 })
      .toEqual(['giữ lại'])
  }
  const last = serverOf(dataDir)
  await server.stop()
  expect(isAlive(last)).toBe(false)
  expect(existsSync(path.join(dataDir, 'cluster/postmaster.pid'))).toBe(false)
})

test('a server that is killed while the program stops stays gone', async () => {
  const dataDir = newDataDir()
  const server = await start(dataDir)
  const pid = serverOf(dataDir)
  process.kill(pid, 'SIGKILL')
  await server.stop()
  await expect.poll(() => isAlive(pid)).toBe(false)
  const again = await start(dataDir)
  expect(again.adopted).toBe(false)
})

test('Ctrl-C reaches the program, which can still write before it stops the server', async () => {
  const dataDir = newDataDir()
  const hub = await startHub(compiled, dataDir)
  const pid = serverOf(dataDir)
  await sql(hub.url, 'create table log (word text)')

  expect(await signal(hub, 'SIGINT', true)).toBe(0)

  expect(isAlive(pid)).toBe(false)
  const { url } = await start(dataDir)
  expect(await sql(url, 'select word from log')).toEqual(['last words'])
})

describe('two programs on one data folder', () => {
  test('the second is refused while the first runs', async () => {
    const dataDir = newDataDir()
    await start(dataDir)
    const { refusal } = await startHub(compiled, dataDir)
    expect(refusal).toContain('StartupError: The data folder')
    expect(refusal).toContain(`is in use by another running program (process ${process.pid})`)
  })

  test('of several that start at once on a new folder, exactly one gets it', async () => {
    const dataDir = newDataDir()
    const hubs = await Promise.all([1, 2, 3].map(() => startHub(compiled, dataDir)))
    const [winner, ...more] = hubs.filter((hub) => !hub.refusal)
    expect(more).toEqual([])
    expect(await sql(winner!.url, 'select 1')).toEqual([1])
    await signal(winner!, 'SIGKILL')

    const successors = await Promise.all([1, 2, 3].map(() => startHub(compiled, dataDir)))
    const adopters = successors.filter((hub) => !hub.refusal)
    expect(adopters).toMatchObject([{ adopted: true, url: winner!.url }])
    await signal(adopters[0]!, 'SIGKILL')
    await start(dataDir)
  })
})

describe('a folder that is not ours is refused, unchanged', () => {
  test('data of another major version', async () => {
    const dataDir = newDataDir()
    await (await start(dataDir)).stop()
    writeFileSync(path.join(dataDir, 'cluster/PG_VERSION'), '15\n')
    await expect(start(dataDir)).rejects.toThrow(
      /was made by PostgreSQL 15, and this program brings PostgreSQL 18/,
    )
  })

  test("another server's data directory", async () => {
    const dataDir = newDataDir()
    mkdirSync(dataDir)
    writeFileSync(path.join(dataDir, 'PG_VERSION'), '15\n')
    await expect(start(dataDir)).rejects.toThrow(/is the data directory of another PostgreSQL 15 server/)
  })

  test('a folder with other things', async () => {
    const dataDir = newDataDir()
    mkdirSync(dataDir, { mode: 0o700 })
    chmodSync(dataDir, 0o700)
    writeFileSync(path.join(dataDir, 'thesis.docx'), '')
    await expect(start(dataDir)).rejects.toThrow(/is not a data folder of this program: it has "thesis.docx"/)
    expect(statSync(dataDir).mode & 0o777).toBe(0o700)
  })

  test('a file', async () => {
    const dataDir = newDataDir()
    writeFileSync(dataDir, '')
    await expect(start(dataDir)).rejects.toThrow(StartupError)
    await expect(start(dataDir)).rejects.toThrow(/cannot be used \(EEXIST\)/)
  })

  test('data whose password was lost', async () => {
    const dataDir = newDataDir()
    await (await start(dataDir)).stop()
    rmSync(path.join(dataDir, 'owner-password'))
    await expect(start(dataDir)).rejects.toThrow(/owner-password is missing/)
  })
})
