import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DataSource } from 'typeorm'
import { v7 as uuid } from 'uuid'
import { openDatabase } from '../../../shared/database/data-source.js'
import { ReadUnit, type Work } from '../../../shared/database/work.js'
import { useHub } from '../../../test/kit/hub.js'
import { actingFor } from '../../../test/kit/viewers.js'
import { loadRecognitions } from './facts.store.js'

/** Seen to fail: recognitions sought by `author_ids && …` under the policy, which reads all of the country. */
const hub = useHub()
let database: DataSource
beforeAll(async () => {
  database = await openDatabase({ url: hub().appUrl, schema: 'awards', entities: [], poolSize: 1 })
})
afterAll(() => database.destroy())

const [school, elsewhere, author, colleague] = [uuid(), uuid(), uuid(), uuid()]

const head = actingFor(school, 'HEAD')

async function recognize(ownerId: string, authorIds: string[], decisionNumber: string): Promise<void> {
  await hub().sql(
    `insert into awards.known_recognition (id, initiative_id, owner_id, title, scope, decision_number, recognized_on, period, author_ids)
     values (gen_random_uuid(), gen_random_uuid(), $1, 'Dạy phân số bằng trò chơi', 'GRASSROOTS', $3, '2024-05-10', '2023-2024', $2)`,
    [ownerId, authorIds, decisionNumber],
  )
}

test('recognitions of people are those of which they are authors, as far as they are open to the viewer', async () => {
  await recognize(school, [author, colleague], '1/QĐ')
  await recognize(school, [colleague], '2/QĐ')
  await recognize(elsewhere, [author], '3/QĐ')
  const read = new ReadUnit(database, head)
  const found = await loadRecognitions(read, [author])
  await read.end()
  expect(found.map(({ authorId, decisionNumber }) => [authorId, decisionNumber])).toEqual([[author, '1/QĐ']])
})

test('they are found by an index, however many the country has', async () => {
  const read = new ReadUnit(database, head)
  await read.query("select set_config('enable_seqscan', 'off', true)")
  const explaining: Work = {
    viewer: head,
    now: read.now,
    today: read.today,
    query: (statement, values) => read.query(`explain ${statement}`, values),
    note: (...args) => read.note(...args),
  }
  const plan = (await loadRecognitions(explaining, [author])) as unknown as { 'QUERY PLAN': string }[]
  await read.end()
  const scans = plan.map((line) => line['QUERY PLAN']).filter((line) => line.includes('on known_recognition'))
  expect(scans).not.toEqual([])
  expect(scans.filter((scan) => scan.includes('Seq Scan'))).toEqual([])
})
