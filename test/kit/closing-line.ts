import type { Reporter, TestModule, TestRunEndReason } from 'vitest/node'

/** Ends a run with one plain line that any reader of logs can count by: "N passed, N failed". */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[], end: TestRunEndReason): void {
    const passed = modules.flatMap((module) => [...module.children.allTests('passed')])
    const failed = modules.flatMap((module) => [...module.children.allTests('failed')])
    // A file that cannot be loaded, or whose preparation fails, has tests that never ran.
    const broken = modules.flatMap((module) => [...module.errors()])
    const faults = failed.length + broken.length + unhandled.length
    console.log(`${passed.length} passed, ${end === 'passed' ? faults : Math.max(faults, 1)} failed`)
  }
}
