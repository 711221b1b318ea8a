import { defineConfig } from 'vitest/config'

const processes = 'test/processes/**/*.test.ts'
const house = 'test/house/**/*.test.ts'
const cluster = 'test/kit/cluster.setup.ts'

export default defineConfig({
  // graphql 16 ships CJS and ESM; Vite would pick another copy than the libraries do ("another module or realm").
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  // esbuild-like transforms emit no decorator metadata unless told so.
  oxc: { decorator: { legacy: true, emitDecoratorMetadata: true } },
  test: {
    setupFiles: ['reflect-metadata'],
    env: { APOLLO_TELEMETRY_DISABLED: 'true' },
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    reporters: ['default', 'test/kit/closing-line.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'hub',
          include: ['{shared,gateway,subgraphs,test,tools,samples,bench}/**/*.test.ts'],
          exclude: [processes, house],
          globalSetup: [cluster],
          // Files of a worker share its modules: loading the four subgraphs anew for each took half of the run.
          isolate: false,
        },
      },
      {
        extends: true,
        // Emits schemas: modules that tests have used have their types built already, and would emit others.
        test: { name: 'house', include: [house], globalSetup: [cluster] },
      },
      {
        extends: true,
        test: {
          name: 'processes',
          include: [processes],
          globalSetup: [cluster, 'test/processes/build.setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // After the others: five processes at once want the machine for themselves.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
