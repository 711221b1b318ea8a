import { expect, test } from 'vitest'
import { beginning, type FeedPage } from '../../shared/feed/page.js'
import { useHub } from '../kit/hub.js'

/** Seen to fail: pages in the order of the text of transactions, as they were read once. */
const hub = useHub()

/** Which records of a type have changed, page after page. */
async function changedOf(type: string, after = beginning): Promise<string[]> {
  const request = { after, types: [type] }
  const page = (await hub().subgraphs.organizations.service('feed', request)) as FeedPage
  return [...(page.changed[type] ?? []), ...(page.complete ? [] : await changedOf(type, page.cursor))]
}

test('pages follow the transactions by their numbers, not by their digits', async () => {
  await hub().sql(
    `insert into organizations.journal (txid, type, record_id, operation, fields, digest)
     select (case when n <= 100 then '9' else '10' end)::xid8, 'Numbered', gen_random_uuid(), 'INSERT', '{}', '' from generate_series(1, 2100) n`,
  )
  expect(await changedOf('Numbered')).toHaveLength(2_100)
})
