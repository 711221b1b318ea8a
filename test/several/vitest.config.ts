import { defineConfig } from 'vitest/config'

// The long suite of several processes of each part, with a database server for each subgraph.
export default defineConfig({
  test: {
    root: '.',
    setupFiles: ['reflect-metadata'],
    include: ['test/several/**/*.long.ts'],
    globalSetup: ['test/processes/build.setup.ts'],
    pool: 'forks',
    testTimeout: 300_000,
    hookTimeout: 120_000,
  },
})
