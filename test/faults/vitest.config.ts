import { defineConfig } from 'vitest/config'

// The long suite of faults: processes that are killed, networks and databases that misbehave under load.
export default defineConfig({
  test: {
    root: '.',
    setupFiles: ['reflect-metadata'],
    include: ['test/faults/**/*.long.ts'],
    globalSetup: ['test/processes/build.setup.ts'],
    pool: 'forks',
    // One file after the other: each wants the machine for itself.
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 120_000,
  },
})
