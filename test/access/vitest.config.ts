import { defineConfig } from 'vitest/config'

// The long property test of who may see and do what; the ordinary run includes one small world of it.
export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  oxc: { decorator: { legacy: true, emitDecoratorMetadata: true } },
  test: {
    root: '.',
    setupFiles: ['reflect-metadata'],
    env: { APOLLO_TELEMETRY_DISABLED: 'true' },
    include: ['test/access/**/*.long.ts'],
    globalSetup: ['test/kit/cluster.setup.ts'],
    pool: 'forks',
    testTimeout: 300_000,
    hookTimeout: 120_000,
  },
})
