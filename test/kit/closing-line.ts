import type { Reporter, TestModule } from 'vitest/node'

/** Ends a run with one plain line that any reader of logs can count by: "N passed, N failed". */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const passed = modules.flatMap((module) => [...module.children.allTests('passed')])
    const failed = modules.flatMap((module) => [...module.children.allTests('failed')])
    // A file that cannot be loaded, or whose preparation fails, has tests that never ran.
    const broken = modules.flatMap((module) => [...module.errors()])
    console.log(`${passed.length} passed, ${failed.length + broken.length + unhandled.length} failed`)
  }
}
