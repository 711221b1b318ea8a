import { defineConfig } from 'vitest/config'

// The long suite of the reform of 2025-07-01; the ordinary run does not include it.
export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  oxc: { decorator: { legacy: true, emitDecoratorMetadata: true } },
  test: {
    root: '.',
    setupFiles: ['reflect-metadata'],
    env: { APOLLO_TELEMETRY_DISABLED: 'true' },
    include: ['test/reform/**/*.long.ts'],
    globalSetup: ['test/kit/cluster.setup.ts'],
    pool: 'forks',
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
