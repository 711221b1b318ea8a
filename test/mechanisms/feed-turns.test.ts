import { expect, test } from 'vitest'
import { openDatabase } from '../../shared/database/data-source.js'
import type { Subscription } from '../../shared/feed/consume.js'
import type { Cursor, FeedPage, FeedRequest } from '../../shared/feed/page.js'
import { followerOf } from '../../shared/subgraph/follow-feeds.js'
import { useHub } from '../kit/hub.js'

const hub = useHub()

// Planted fault that this caught: a turn of the background work that reads one page and rests.
test('a turn of the background work reads on while pages are full, and then rests', async () => {
  const awards = await openDatabase({ url: hub().appUrl, schema: 'awards', entities: [], poolSize: 1 })
  const asked: Cursor[] = []
  const source = async ({ after }: FeedRequest): Promise<FeedPage> => {
    asked.push(after)
    const isFull = asked.length < 4
    const cursor = { epoch: 1, txid: String(asked.length * 10_000), seq: isFull ? 7 : 0 }
    return { cursor, changed: {}, states: {}, complete: !isFull, head: '50000' }
  }
  const subscription: Subscription = { source: 'several pages', types: {}, clear: async () => undefined }
  const { jobs } = followerOf(awards, [subscription], () => source)
  await jobs[0]!.run()
  expect(asked.map(({ txid }) => txid)).toEqual(['0', '10000', '20000', '30000'])
  await jobs[0]!.run()
  expect(asked).toHaveLength(5)
  await awards.destroy()
})
