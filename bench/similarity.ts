import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { serviceViewer } from '../shared/access/viewer.js'
import { openDatabase } from '../shared/database/data-source.js'
import { migrate } from '../shared/database/migrate.js'
import { inTransaction, type Work } from '../shared/database/work.js'
import { startEmbeddedPostgres } from '../shared/server/embedded.js'
import { prepareDatabase } from '../shared/server/roles.js'
import type { Match } from '../subgraphs/initiatives/similarity/compare.js'
import { findMatches, LEAST_PERCENT } from '../subgraphs/initiatives/similarity/examine.service.js'
import { copyKinds, copyOf, inventedText, type InventedText } from './similarity-corpus.js'
import { comparedTexts, idOf, loadCorpus } from './similarity-load.js'

/**
 * node dist/bench/similarity.js --count 200000 --words 2000 --copies 20
 *
 * Loads so many invented initiatives, in four steps, on a database of its own; at each step measures the index and the
 * checking of one new full text; at the end, the recall and the precision of every kind of planted copy.
 */
const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '20000' },
    words: { type: 'string', default: '2000' },
    copies: { type: 'string', default: '20' },
  },
})
const [count, words, copies] = [values.count, values.words, values.copies].map(Number) as [
  number,
  number,
  number,
]

const dataDir = mkdtempSync(join(tmpdir(), 'similarity-bench-'))
const server = await startEmbeddedPostgres({ dataDir, durable: false })
try {
  const { ownerUrl, appUrl } = await prepareDatabase(server.url)
  await migrate(ownerUrl, 'initiatives')
  const owner = new pg.Client({ connectionString: ownerUrl, options: '-c search_path=initiatives,public' })
  owner.on('error', (error) => console.error(error.message)) // a failure shows in the statement under way
  await owner.connect()
  const room = await openDatabase({ url: appUrl, schema: 'initiatives', entities: [], poolSize: 2 })
  const asService = <T>(run: (work: Work) => Promise<T>): Promise<T> =>
    inTransaction(room, serviceViewer('bench'), { action: 'bench' }, run)
  let loaded = 0
  for (const size of [count / 16, count / 4, count / 2, count].map(Math.floor)) {
    const began = performance.now()
    await loadCorpus(owner, loaded, size, words)
    loaded = size
    console.log(
      `\n${size} initiatives of ${words} syllables; loaded in ${seconds(performance.now() - began)}`,
    )
    console.log(await indexSize(owner, size))
    console.log(await timesOfNewTexts(asService))
  }
  for (const line of await qualities(asService)) console.log(line)
  await room.destroy()
  await owner.end()
} finally {
  await server.stop()
  rmSync(dataDir, { recursive: true, force: true })
}

type AsService = <T>(run: (work: Work) => Promise<T>) => Promise<T>

/** Checks one text that is not in the corpus; how long it took, from text to matches. */
async function check(asService: AsService, text: InventedText): Promise<{ matches: Match[]; ms: number }> {
  const own = {
    ...comparedTexts(text),
    number: 0,
    initiativeId: idOf(2 ** 40),
    period: '2023-2024',
    isOwnWork: false,
  }
  const began = performance.now()
  const matches = await asService((work) => findMatches(work, own))
  return { matches, ms: performance.now() - began }
}

async function timesOfNewTexts(asService: AsService): Promise<string> {
  const times: number[] = []
  for (let i = 0; i < 20; i++) {
    const text =
      i % 2
        ? inventedText(count * 2 + i, words)
        : copyOf(inventedText(i, words), 'SYNONYMS', count * 2 + i, words)
    times.push((await check(asService, text)).ms)
  }
  times.sort((a, b) => a - b)
  return `  checking one new full text: median ${seconds(times[10]!)}, slowest of 20 ${seconds(times.at(-1)!)}`
}

async function indexSize(owner: pg.Client, size: number): Promise<string> {
  const { rows } = await owner.query<{ bytes: string; rows: string }>(
    "select pg_total_relation_size('fingerprint') as bytes, (select count(*) from fingerprint) as rows",
  )
  const [bytes, fingerprints] = [Number(rows[0]!.bytes), Number(rows[0]!.rows)]
  const each = `${(fingerprints / size).toFixed(0)} fingerprints and ${(bytes / size / 1_000).toFixed(1)} kB per initiative`
  return `  index: ${fingerprints} fingerprints, ${(bytes / 1e6).toFixed(0)} MB; ${each}`
}

async function qualities(asService: AsService): Promise<string[]> {
  const lines: string[] = [`\nplanted copies, ${copies} of each kind, among ${count}:`]
  for (const [index, kind] of copyKinds.entries()) {
    let [found, said, percent] = [0, 0, 0]
    for (let i = 0; i < copies; i++) {
      const source = Math.floor(((i + 0.5) / copies) * count)
      const copy = copyOf(inventedText(source, words), kind, 3 * count + index * copies + i, words)
      const { matches } = await check(asService, copy)
      const match = matches.find(({ otherId }) => otherId === idOf(source))
      said += matches.filter(isOfBody).length
      if (match) [found, percent] = [found + 1, percent + match.percent]
    }
    const precision = said ? share(found, said) : '–'
    lines.push(
      `  ${kind}: recall ${share(found, copies)}, precision ${precision}, mean ${(percent / found).toFixed(1)} %`,
    )
  }
  let falseAlarms = 0
  for (let i = 0; i < copies; i++) {
    falseAlarms += (await check(asService, inventedText(4 * count + i, words))).matches.filter(
      isOfBody,
    ).length
  }
  return [...lines, `  texts without a copy: ${falseAlarms} matches said of ${copies} texts`]
}

/** Titles alone are alike by their turns of phrase, and reported as that: they are no alarm. */
function isOfBody({ percent }: Match): boolean {
  return percent >= LEAST_PERCENT
}

function share(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} % (${part}/${whole})`
}

function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(2)} s`
}
