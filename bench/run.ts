import 'reflect-metadata'
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { projectPath } from '../shared/config/project-path.js'
import { dashboard } from './dashboard.js'
import { deadline } from './deadline.js'
import { entities } from './entities.js'
import { feed } from './feed.js'
import { lists } from './lists.js'
import { start } from './start.js'
import { writes } from './writes.js'
import { openBenchHub, type BenchHub } from './runner/hub.js'
import { inMarkdown, type Section } from './runner/report.js'

/**
 * npm run bench -- --data <folder> [--small <folder>] [--only deadline,…] [--minutes 60]
 *
 * Measures the hub on data that `npm run bench:load` has loaded into a data folder, and writes docs/benchmarks.md. With
 * `--small`, a folder with the facts of fewer provinces, it also says how cost grows with the data. `--minutes` says how long memory
 * is watched under load.
 */
const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '.data' },
    small: { type: 'string' },
    only: { type: 'string' },
    minutes: { type: 'string', default: '2' },
  },
})
const benchmarks: Record<string, (large: BenchHub, small: BenchHub | undefined) => Promise<Section>> = {
  dashboard,
  lists,
  entities,
  writes,
  deadline,
  feed,
}

const file = projectPath('docs/benchmarks.md')
const wanted = values.only?.split(',') ?? [...Object.keys(benchmarks), 'start']
await measured(wanted.filter((name) => name in benchmarks))
// The program that is started opens the data itself: by now the hub that was measured is closed.
if (wanted.includes('start'))
  renew(await start(values.data, Number(values.minutes)), await sizeAtRest(values.data))

/** What needs an open hub. */
async function measured(names: readonly string[]): Promise<void> {
  if (names.length === 0) return
  const large = await openBenchHub(values.data)
  const small = values.small === undefined ? undefined : await openBenchHub(values.small)
  try {
    const sizes = [await sizeOf(large), ...(small ? [`the small country: ${await sizeOf(small)}`] : [])]
    for (const name of names) renew(await benchmarks[name]!(large, small), sizes.join('; '))
  } finally {
    await small?.close()
    await large.close()
  }
}

/** Puts a section in its place on the page, with what it was measured on. */
function renew(section: Section, size: string): void {
  const on = `_Load average at the end ${loadavg()[0]!.toFixed(1)}; ${size}._`
  const text = inMarkdown({ ...section, text: `${on}\n\n${section.text}` })
  console.log(text)
  const [, ...before] = readFileSync(file, 'utf8').split(/^(?=## )/m)
  const titles = before.map((one) => one.split('\n', 1)[0])
  const place = titles.indexOf(`## ${section.title}`)
  const sections = place < 0 ? [...before, text] : before.with(place, text)
  writeFileSync(file, [heading(), ...sections].map((one) => `${one.trim()}\n`).join('\n'))
}

function heading(): string {
  const processors = cpus()
  return `# Benchmarks

Written by \`npm run bench -- --data <folder>\`; \`--only\` renews single sections. Ratios of one run each, so that they hold on
other machines too. Every case is run at least six times, the first one thrown away; cases that are compared take turns.

Node ${process.versions.node}, the PostgreSQL of the program, ${processors.length} × ${processors[0]?.model.trim() ?? 'unknown'}.`
}

/** The same of a data folder that nobody has open. */
async function sizeAtRest(dataDir: string): Promise<string> {
  const hub = await openBenchHub(dataDir)
  return sizeOf(hub).finally(() => hub.close())
}

async function sizeOf(hub: BenchHub): Promise<string> {
  const size = await hub.row<Record<string, string>>(
    `select (select count(*) from organizations.organization) as organizations, (select count(*) from organizations.person) as people,
       (select count(*) from awards.proposal) as proposals, (select count(*) from initiatives.initiative) as initiatives,
       pg_size_pretty(pg_database_size(current_database())) as size,
       (select round(extract(epoch from max(done_at + make_interval(secs => seconds::float8)) - min(done_at)) / 60, 1) || ' minutes' from bench.step) as "loaded in"`,
  )
  return Object.entries(size)
    .map(([what, count]) => `${what} ${Number(count) ? Number(count).toLocaleString('en') : count}`)
    .join(', ')
}
