import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { cruise, type IConfiguration, type ICruiseResult } from 'dependency-cruiser'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectPath } from '../../shared/config/project-path.js'
import { codeFolders, filesEndingIn } from './source-files.js'

const configuration = createRequire(import.meta.url)(projectPath('.dependency-cruiser.cjs')) as IConfiguration
const { forbidden = [], options } = configuration

async function check(baseDir: string): Promise<ICruiseResult> {
  const { output } = await cruise(
    [...codeFolders],
    { ...options, ruleSet: { forbidden }, validate: true, baseDir },
    { bustTheCache: true },
    { tsConfig: extractTSConfig(projectPath('tsconfig.json')) },
  )
  return output as ICruiseResult
}

const inWords = ({ summary }: ICruiseResult): string[] =>
  summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`)

let house: ICruiseResult
beforeAll(async () => {
  house = await check(projectPath('.'))
}, 180_000)

test('nobody imports what DESIGN.md §2 forbids', () => {
  expect(inWords(house)).toEqual([])
})

test('the checker saw every module, and what it imports', () => {
  // A TypeScript that the checker does not know makes it see nothing, and pass.
  const seen = new Map(house.modules.map((module) => [module.source, module.dependencies.length]))
  expect(filesEndingIn('.ts').filter((file) => !seen.has(file))).toEqual([])
  expect(seen.get('subgraphs/definitions.ts')).toBe(5)
  expect(seen.get('shared/federation/build-subgraph.ts')).toBeGreaterThan(4)
})

test('there are no barrels and no programs among the migrations', () => {
  const files = filesEndingIn('.ts')
  expect(files.filter((file) => file.endsWith('/index.ts') || file.includes('/migrations/'))).toEqual([])
})

/** One fault per rule: the file at fault and what it says. */
const faults: Record<string, [file: string, text: string]> = {
  'no-other-subgraph': ['subgraphs/awards/a.ts', "import '../campaigns/plain.js'"],
  'no-gateway-in-subgraphs': ['subgraphs/awards/b.ts', "import '../../gateway/plain.js'"],
  'no-subgraph-in-gateway': ['gateway/c.ts', "import '../subgraphs/campaigns/plain.js'"],
  'all-in-one-takes-the-list': ['gateway/all-in-one.ts', "import '../subgraphs/campaigns/plain.js'"],
  'the-list-is-for-programs': ['subgraphs/awards/d.ts', "import '../definitions.js'"],
  'shared-knows-nobody': ['shared/e.ts', "import '../subgraphs/campaigns/plain.js'"],
  'samples-are-data': ['samples/f.ts', "import '../shared/plain.js'"],
  'no-tool-in-programs': ['shared/g.ts', "import '../tools/plain.js'"],
  'no-test-in-programs': ['gateway/h.ts', "import '../test/plain.js'"],
  'only-stores-know-the-database': ['subgraphs/awards/i.service.ts', "import type {} from 'typeorm'"],
  'the-data-source-as-a-type-only': [
    'shared/feed/j.ts',
    "import { DataSource } from 'typeorm'\nvoid DataSource",
  ],
  'only-the-protocol-knows-graphql': ['subgraphs/awards/k.store.ts', "import 'graphql'"],
  'rules-stand-alone': ['subgraphs/awards/rules/l.ts', "import 'node:fs'"],
  'migrations-import-nothing': ['subgraphs/awards/migrations/m.ts', "import '../plain.js'"],
  'states-stand-alone': ['subgraphs/awards/n.states.ts', "import './plain.js'"],
  'stores-know-no-service': ['subgraphs/awards/o.store.ts', "import './i.service.js'"],
  'services-know-no-resolver': ['subgraphs/awards/p.service.ts', "import './p.resolver.js'"],
  'no-cycle': ['shared/q.ts', "import './q.js'"],
  'no-barrel': ['shared/r.ts', "import './plain/index.js'"],
  'only-declared-packages': ['shared/s.ts', "import 'undeclared'"],
  'no-development-package-in-programs': ['shared/t.ts', "import 'developing'"],
  'must-resolve': ['shared/u.ts', "import './nowhere.js'"],
}

/** What the faults reach for. */
const bystanders = {
  'subgraphs/campaigns/plain.ts': '',
  'subgraphs/awards/plain.ts': '',
  'subgraphs/awards/p.resolver.ts': '',
  'subgraphs/definitions.ts': '',
  'gateway/plain.ts': '',
  'shared/plain.ts': '',
  'shared/plain/index.ts': '',
  'tools/plain.ts': '',
  'test/plain.ts': '',
  'bench/plain.ts': '',
  'package.json':
    '{ "dependencies": { "typeorm": "1.0.0", "graphql": "1.0.0" }, "devDependencies": { "developing": "1.0.0" } }',
  'node_modules/typeorm/index.js': '',
  'node_modules/graphql/index.js': '',
  'node_modules/undeclared/index.js': '',
  'node_modules/developing/index.js': '',
}

const crooked = mkdtempSync(join(tmpdir(), 'crooked-house-'))
afterAll(() => rmSync(crooked, { recursive: true }))

test('every rule catches the fault that was planted for it', async () => {
  for (const [path, text] of [...Object.values(faults), ...Object.entries(bystanders)]) {
    mkdirSync(join(crooked, dirname(path)), { recursive: true })
    writeFileSync(join(crooked, path), text)
  }
  const { summary } = await check(crooked)
  const caught = new Set(summary.violations.map(({ rule, from }) => `${rule.name} ${from}`))
  const planted = Object.entries(faults).map(([rule, [file]]) => `${rule} ${file}`)
  expect(planted.filter((fault) => !caught.has(fault))).toEqual([])
  expect(Object.keys(faults).sort()).toEqual(forbidden.map(({ name }) => name).sort())
})
