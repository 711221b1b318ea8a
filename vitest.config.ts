import { defineConfig } from 'vitest/config'

export default defineConfig({
  // graphql 16 ships CJS and ESM; Vite would pick another copy than the libraries do ("another module or realm").
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  // esbuild-like transforms emit no decorator metadata unless told so.
  oxc: { decorator: { legacy: true, emitDecoratorMetadata: true } },
  test: {
    include: ['{shared,gateway,subgraphs,test,tools,samples}/**/*.test.ts'],
    setupFiles: ['reflect-metadata'],
    globalSetup: ['test/kit/cluster.setup.ts'],
    env: { APOLLO_TELEMETRY_DISABLED: 'true' },
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
