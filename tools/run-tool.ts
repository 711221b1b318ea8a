import { StartupError } from '../shared/server/startup-error.js'

/** Runs a command of the project with its arguments; what stands in the way is one sentence and exit code 1. */
export async function runTool(tool: (args: string[]) => Promise<void>): Promise<void> {
  try {
    await tool(process.argv.slice(2))
  } catch (error) {
    console.error(error instanceof StartupError ? error.message : error)
    process.exitCode = 1
  }
}
