import { expect, test } from 'vitest'
import { httpClient, type Client } from '../../tools/walkthrough/client.js'
import { playWalkthrough } from '../../tools/walkthrough/walkthrough.js'
import { commandOf, newDataDir, runScript, start, type Program } from './programs.kit.js'

test('the school year in one program that is killed twice between steps', async () => {
  const dataDir = newDataDir()
  const env = { DATA_DIR: dataDir, PORT: '0' }
  let hub: Program
  let inner: Client
  const startHub = async (): Promise<void> => {
    hub = start(commandOf('start'), env)
    inner = httpClient((await hub.until(/listens at (http:\S+)/))[1]!, dataDir)
  }
  const client: Client = {
    as: (...question) => inner.as(...question),
    withKey: (...question) => inner.withKey(...question),
  }
  await startHub()
  await playWalkthrough(
    client,
    () => undefined,
    async (step) => {
      if (step % 5 !== 0) return
      await hub.end('SIGKILL')
      await startHub()
    },
  )
  expect(await hub!.end('SIGTERM')).toBe(0)
  expect(await runScript('rollups:verify', [], env)).toMatchObject({ code: 0 })
  expect(await runScript('audit:verify', [], env)).toMatchObject({ code: 0 })
})
