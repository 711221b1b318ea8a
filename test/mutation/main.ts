import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { projectPath } from '../../shared/config/project-path.js'
import { equivalent } from './equivalent.js'
import { mutantsOf, type Mutant } from './mutants.js'
import { loadersOf } from './related.js'
import { openWarmTests } from './warm-tests.js'

/**
 * Mutation test of the rules of the law: changes one comparison, one and/or, one number or one day at a time, runs the
 * tests that load the rule, and lists the changes that no test notices. `npm run test:mutation -- cstdcs chain` looks at
 * these rules alone. Ends with 1 while a survivor has no reason in equivalent.ts.
 */
const folder = 'subgraphs/awards/rules'

const paths = readdirSync(projectPath(folder))
  .filter((name) => name.endsWith('.ts'))
  .map((name) => projectPath(`${folder}/${name}`))
const texts = new Map(paths.map((path) => [path, readFileSync(path, 'utf8')]))
const only = process.argv.slice(2)

const isRule = (path: string): boolean =>
  !/\.(test|kit)\.ts$/.test(path) && (only.length === 0 || only.includes(basename(path, '.ts')))

const isExplained = ({ path, text, change }: Mutant): boolean =>
  equivalent.some((one) => one.file === basename(path) && one.text === text && one.change === change)

/** The tests beside the rule first: they are few, and most often enough. */
async function isNoticed(mutant: Mutant, text: string, related: ReadonlySet<string>): Promise<boolean> {
  const beside = new Set([...related].filter((path) => /\.test\.ts$/.test(path)).slice(0, 2))
  return (await tests.fails(mutant, text, beside)) || tests.fails(mutant, text, related)
}

const loaders = loadersOf(texts)
const tests = await openWarmTests(folder)
const survivors: Mutant[] = []
let count = 0
let explained = 0
for (const [path, text] of texts) {
  if (!isRule(path)) continue
  const related = loaders(path)
  if (await tests.fails(null, text, related)) throw new Error(`the tests of ${path} fail without any change`)
  for (const mutant of mutantsOf(path, text)) {
    count += 1
    if (isExplained(mutant)) {
      explained += 1
      continue
    }
    if (await isNoticed(mutant, text, related)) continue
    survivors.push(mutant)
    console.log(`${basename(path)}:${mutant.line}  ${mutant.change}  in  ${mutant.text}`)
  }
}
await tests.close()
console.log(`${count} changes, ${explained} explained, ${survivors.length} unnoticed`)
process.exit(survivors.length > 0 ? 1 : 0)
