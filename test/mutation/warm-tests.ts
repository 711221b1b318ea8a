import { createVitest, type TestSpecification, type Vitest } from 'vitest/node'
import { projectPath } from '../../shared/config/project-path.js'
import { mutated, type Mutant } from './mutants.js'

/** Milliseconds after which a run is taken for one that does not end, which a test notices too. */
const LONGEST_RUN = 20_000

/** Tests that stay loaded between runs: only what changed is transformed anew. */
export interface WarmTests {
  /** True when one of these tests fails with the change (null: with none). */
  fails(mutant: Mutant | null, text: string, tests: ReadonlySet<string>): Promise<boolean>
  close(): Promise<void>
}

/** Opens the tests of a folder in one process. */
export async function openWarmTests(folder: string): Promise<WarmTests> {
  let present: { path: string; code: string } | null = null
  const mutant = {
    name: 'mutant',
    enforce: 'pre' as const,
    transform: (_: string, id: string) =>
      present && id.split('?')[0] === present.path ? { code: present.code, map: null } : undefined,
  }
  const options = {
    root: projectPath('.'),
    config: false as const,
    watch: false,
    include: [`${folder}/**/*.test.ts`],
    pool: 'forks' as const,
    isolate: false,
    maxWorkers: 1,
    reporters: [{}],
  }
  const open = (): Promise<Vitest> => createVitest('test', options, { plugins: [mutant] })
  let vitest = await open()
  const run = async (tests: ReadonlySet<string>): Promise<boolean> => {
    const all: TestSpecification[] = await vitest.globTestSpecifications()
    const chosen = all.filter(({ moduleId }) => tests.has(moduleId))
    // The answer holds the modules of earlier runs too.
    const { testModules, unhandledErrors } = await vitest.runTestSpecifications(chosen, false)
    return (
      unhandledErrors.length > 0 || testModules.some((module) => tests.has(module.moduleId) && !module.ok())
    )
  }
  return {
    fails: async (one, text, tests) => {
      const changed = [present?.path, one?.path].filter((path) => path !== undefined)
      present = one && { path: one.path, code: mutated(text, one) }
      changed.forEach((path) => vitest.invalidateFile(path))
      // What loads it is loaded anew in the worker, too.
      for (const path of [...changed, ...tests]) vitest.watcher.invalidates.add(path)
      const outcome = await Promise.race([run(tests), timeOut()])
      if (outcome !== 'ENDLESS') return outcome
      await Promise.race([vitest.close(), timeOut()])
      vitest = await open()
      return true
    },
    close: () => vitest.close(),
  }
}

function timeOut(): Promise<'ENDLESS'> {
  return new Promise((resolve) => setTimeout(() => resolve('ENDLESS'), LONGEST_RUN).unref())
}
