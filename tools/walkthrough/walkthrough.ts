import type { Client } from './client.js'
import { inTheSchool } from './in-the-school.js'
import { Stage } from './stage.js'
import { upTheChain } from './up-the-chain.js'

/** The school year 2023–2024 at THCS Kim Sơn, in order. */
export const steps = [...inTheSchool, ...upTheChain]

/**
 * Plays the main job on a hub that holds the sample and nothing else, through its public API alone. Throws
 * NotAsExpected at the first figure that is not as expected. `between` runs after each step.
 */
export async function playWalkthrough(
  client: Client,
  say: (line: string) => void,
  between: (step: number) => Promise<void> = async () => undefined,
): Promise<void> {
  const stage = new Stage(client, say)
  for (const [index, step] of steps.entries()) {
    say(`\n${index + 1}. ${step.title}`)
    await step.play(stage)
    await between(index + 1)
  }
}
