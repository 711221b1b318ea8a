import tseslint from 'typescript-eslint'

const code = ['{gateway,subgraphs,shared,samples,test,tools,bench}/**/*.ts']
const tests = ['**/*.test.ts', '**/*.kit.ts', 'test/**/*.ts']

/** Where the environment may be read, and why there; test/house/sizes.test.ts reads this list too. */
export const readersOfTheEnvironment = [
  'shared/config/environment.ts', // reads and checks it, once
  'gateway/environment.ts', // the same, for programs with a gateway
  'gateway/no-telemetry.ts', // sets what Apollo reads
  'shared/config/production.ts', // sets what graphql-js and express read
  'tools/walkthrough/hub-process.ts', // hands it on to the program that it starts
  'test/kit/cluster.setup.ts', // TEST_DATABASE_URL
  'test/kit/hub.ts', // TEST_LOG
  'test/kit/gateway.ts', // TEST_LOG
  'test/kit/oracle.ts', // TEST_ORACLE
]

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', '.data/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: code,
    plugins: { '@typescript-eslint': tseslint.plugin },
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', 300],
      'max-lines-per-function': ['error', 50],
      'no-duplicate-imports': ['error', { allowSeparateTypeImports: true }],
      'no-fallthrough': 'error',
      'no-restricted-properties': [
        'error',
        {
          object: 'process',
          property: 'env',
          message: 'The environment is read in shared/config/environment.ts.',
        },
      ],
      'no-template-curly-in-string': 'error',
      'no-unreachable': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-base-to-string': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/no-unused-expressions': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/prefer-promise-reject-errors': 'error',
      '@typescript-eslint/restrict-plus-operands': 'error',
      '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  // A describe block is a heading over tests: test/house/sizes.test.ts measures the functions that tests hold.
  { files: tests, rules: { 'max-lines-per-function': 'off' } },
  { files: readersOfTheEnvironment, rules: { 'no-restricted-properties': 'off' } },
)
