import 'reflect-metadata'
import { writeFileSync } from 'node:fs'
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

const wanted = values.only?.split(',') ?? [...Object.keys(benchmarks), 'start']
const page = await measured(wanted.filter((name) => name in benchmarks))
// The program that is started opens the data itself: by now the hub that was measured is closed.
if (wanted.includes('start')) page.push(said(await start(values.data, Number(values.minutes))))
if (!values.only) writeFileSync(projectPath('docs/benchmarks.md'), page.join('\n'))

function said(section: Section): string {
  const text = inMarkdown(section)
  console.log(text)
  return text
}

/** What needs an open hub, with the heading of the page. */
async function measured(names: readonly string[]): Promise<string[]> {
  if (names.length === 0) return []
  const large = await openBenchHub(values.data)
  const small = values.small === undefined ? undefined : await openBenchHub(values.small)
  try {
    const sections: string[] = []
    for (const name of names) sections.push(said(await benchmarks[name]!(large, small)))
    return [await heading(large, small), ...sections]
  } finally {
    await small?.close()
    await large.close()
  }
}

async function heading(hub: BenchHub, other: BenchHub | undefined): Promise<string> {
  const { version } = await hub.row<{ version: string }>(
    "select current_setting('server_version') as version",
  )
  const processors = cpus()
  return `# Benchmarks

Written by \`npm run bench -- --data <folder>\`; ratios of one run each, so that they hold on other machines too. Every
case is run at least six times, the first one thrown away; cases that are compared take turns.

- Node ${process.versions.node}, PostgreSQL ${version}; ${processors.length} × ${processors[0]?.model.trim() ?? 'unknown'}; load average at the end ${loadavg()[0]!.toFixed(1)}
- ${await sizeOf(hub)}
${other ? `- the small country: ${await sizeOf(other)}\n` : ''}`
}

async function sizeOf(hub: BenchHub): Promise<string> {
  const size = await hub.row<Record<string, string>>(
    `select (select count(*) from organizations.organization) as organizations, (select count(*) from organizations.person) as people,
       (select count(*) from awards.proposal) as proposals, (select count(*) from initiatives.initiative) as initiatives,
       pg_size_pretty(pg_database_size(current_database())) as size`,
  )
  return Object.entries(size)
    .map(([what, count]) => `${what} ${Number(count) ? Number(count).toLocaleString('en') : count}`)
    .join(', ')
}
