import { defineConfig } from 'vitest/config'

// Every test that asks the graph, with @apollo/gateway as the oracle: each query is answered alike by both executions, and
// the gateway's own tests hold with it too. Random operations are many here.
export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  oxc: { decorator: { legacy: true, emitDecoratorMetadata: true } },
  test: {
    root: '.',
    setupFiles: ['reflect-metadata'],
    env: { APOLLO_TELEMETRY_DISABLED: 'true', TEST_ORACLE: 'true' },
    include: ['gateway/**/*.test.ts', 'test/graph/*.test.ts', 'test/mechanisms/protected-fields.test.ts'],
    // They count statements: here each query is asked twice.
    exclude: ['test/graph/statements.test.ts', 'test/graph/every-query.test.ts'],
    globalSetup: ['test/kit/cluster.setup.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 300_000,
    hookTimeout: 120_000,
  },
})
