import { expect, inject, test } from 'vitest'
import { importSubgraphKeys, localKeys } from '../../shared/access/keys.js'
import { beginning, type FeedPage } from '../../shared/feed/page.js'
import { httpPeer } from '../../shared/http/http-peer.js'
import { createDatabase } from '../kit/database.js'
import { commandOf, freePort, newDataDir, start } from './programs.kit.js'

// Planted fault that this suite was seen to catch: a room that listens before its sample is loaded. A follower that
// begins in that instant books its own sample to no ancestor, and answers its first queries with FORBIDDEN.

test('whoever reads the feed of organizations, however early, reads the whole tree in it', async () => {
  const database = await createDatabase(inject('ownerUrl'))
  const dataDir = newDataDir()
  const { serviceSecret } = await importSubgraphKeys(localKeys(dataDir))
  const port = await freePort()
  const program = start(commandOf('start:subgraph', 'organizations'), {
    DATABASE_URL: database.url,
    DATA_DIR: dataDir,
    PORT: String(port),
  })
  const peer = httpPeer(`http://127.0.0.1:${port}`, 'organizations', serviceSecret)
  const readPage = async (): Promise<FeedPage> => {
    for (;;) {
      const page = await peer.service('feed', { after: beginning, types: ['Organization'] }).catch(() => null)
      if (page) return page as FeedPage
    }
  }

  const first = await readPage()
  await program.until(/^Ready/m)
  expect(first.changed.Organization?.length).toBeGreaterThan(0)
  expect(first.changed).toEqual((await readPage()).changed)

  await program.end('SIGTERM')
  await database.drop()
})
