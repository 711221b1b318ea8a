import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { copyKinds, copyOf, inventedText, type InventedText } from '../../../bench/similarity-corpus.js'
import { comparedTexts, idOf, loadCorpus } from '../../../bench/similarity-load.js'
import { serviceViewer } from '../../../shared/access/viewer.js'
import { openDatabase } from '../../../shared/database/data-source.js'
import { inTransaction } from '../../../shared/database/work.js'
import { useHub } from '../../../test/kit/hub.js'
import type { Match } from './compare.js'
import { findMatches, LEAST_PERCENT } from './examine.service.js'

// The same measure as bench/similarity.ts, on few texts.
const COUNT = 300
const WORDS = 800
const COPIES = 6

const hub = useHub()
let database: Awaited<ReturnType<typeof openDatabase>>

beforeAll(async () => {
  const options = '-c search_path=initiatives,public'
  const owner = new pg.Client({ connectionString: hub().ownerUrl, options })
  await owner.connect()
  await loadCorpus(owner, 0, COUNT, WORDS)
  await owner.end()
  database = await openDatabase({ url: hub().appUrl, schema: 'initiatives', entities: [], poolSize: 1 })
})
afterAll(() => database?.destroy())

/** Matches by their bodies of a text that is not in the corpus. */
async function matchesOf(text: InventedText): Promise<Match[]> {
  const own = {
    ...comparedTexts(text),
    number: 0,
    initiativeId: idOf(2 ** 40),
    period: '2024',
    isOwnWork: false,
  }
  const matches = await inTransaction(database, serviceViewer('test'), { action: 'test' }, (work) =>
    findMatches(work, own),
  )
  return matches.filter(({ percent }) => percent >= LEAST_PERCENT)
}

test.each(copyKinds)('copies are found, and little else: %s', async (kind) => {
  let [found, said] = [0, 0]
  for (let i = 0; i < COPIES; i++) {
    const source = i * 40
    const matches = await matchesOf(copyOf(inventedText(source, WORDS), kind, COUNT + i, WORDS))
    found += Number(matches[0]?.otherId === idOf(source))
    said += matches.length
  }
  expect(found).toBe(COPIES)
  expect(said).toBeLessThanOrEqual(COPIES + 2)
})

test('of texts that copy nothing, no more is said than that they share turns of phrase', async () => {
  const said: number[] = []
  for (let i = 0; i < 20; i++) {
    said.push(...(await matchesOf(inventedText(2 * COUNT + i, WORDS))).map(({ percent }) => percent))
  }
  expect(said.length).toBeLessThanOrEqual(10)
  expect(said.filter((percent) => percent >= 12)).toEqual([])
})
