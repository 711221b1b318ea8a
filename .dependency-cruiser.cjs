// Who may import whom. test/house/imports.test.ts runs these rules and shows for each one a fault that it catches.

/** Tests and test kits, wherever they stand: they may reach for the kit, for pg and for the list of all subgraphs. */
const TEST = '(^test/|\\.(test|kit)\\.ts$)'

/** Programs that run or check all subgraphs at once. */
const PROGRAMS_OF_ALL = '^(gateway/all-in-one\\.ts$|tools/|bench/)'

/** Packages, found in node_modules or not found at all. */
const packages = (...names) => [
  `node_modules/(@types/)?(${names.join('|')})(/|$)`,
  `^(@types/)?(${names.join('|')})(/|$)`,
]

const DATABASE = packages('typeorm', 'pg')
const GRAPHQL = packages(
  'graphql',
  'graphql-scalars',
  'type-graphql',
  '@graphql-tools/[^/]+',
  '@apollo/[^/]+',
)

/** Files that hold SQL, tables or connections. */
const HOLDS_SQL = ['\\.(store|entity)\\.ts$', '^shared/(database|server)/', '^bench/', TEST]

/** Files that hand a DataSource on to shared/database and therefore name its type, and nothing more of TypeORM. */
const NAMES_THE_DATA_SOURCE = [
  '^shared/(audit|feed|federation|files|rollup|subgraph)/',
  // The gateway's question "who is this?" comes before there is a viewer, and so before there is a unit of work.
  '^subgraphs/organizations/viewers\\.ts$',
]

/** Files that speak the protocol. */
const SPEAKS_GRAPHQL = [
  '\\.(resolver|entity|inputs|payload|payloads|types|enums)\\.ts$',
  '^subgraphs/[^/]+/references/',
  '^gateway/',
  '^shared/federation/',
  // Execute what the gateway sends.
  '^shared/subgraph/(execute|answer-request|open-subgraph)\\.ts$',
  // The HTTP status of an answer depends on whether it holds errors.
  '^shared/http/status\\.ts$',
  // Errors of the catalogue leave as GraphQL errors, and are told apart from unexpected ones, in one file.
  '^shared/errors/mask\\.ts$',
  // Walks the literals of a document for text that no database stores.
  '^shared/errors/storable\\.ts$',
  // Compare and print schemas.
  '^tools/',
  TEST,
]

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

module.exports = {
  forbidden: [
    forbid(
      'no-other-subgraph',
      'A subgraph knows another one by its feed and by keys (references/), never by its code.',
      { path: '^subgraphs/([^/]+)/' },
      { path: '^subgraphs/[^/]+/', pathNot: '^subgraphs/$1/' },
    ),
    forbid(
      'no-gateway-in-subgraphs',
      'A subgraph runs without the gateway.',
      { path: '^subgraphs/', pathNot: TEST },
      { path: '^gateway/' },
    ),
    forbid(
      'no-subgraph-in-gateway',
      'The gateway reaches subgraphs through a transport; all-in-one.ts alone takes the list of them.',
      { path: '^gateway/', pathNot: '^gateway/all-in-one\\.ts$' },
      { path: '^subgraphs/' },
    ),
    forbid(
      'all-in-one-takes-the-list',
      'A program of all subgraphs takes the list, not a file out of a subgraph.',
      { path: '^gateway/all-in-one\\.ts$' },
      { path: '^subgraphs/[^/]+/' },
    ),
    forbid(
      'the-list-is-for-programs',
      'The list of all subgraphs ties them together: only programs of all of them and tests may take it.',
      { pathNot: [PROGRAMS_OF_ALL, TEST] },
      { path: '^subgraphs/definitions\\.ts$' },
    ),
    forbid(
      'shared-knows-nobody',
      'shared/ holds no word of the domain.',
      { path: '^shared/', pathNot: TEST },
      { path: '^(gateway|subgraphs|samples|tools|bench|test)/' },
    ),
    forbid(
      'samples-are-data',
      'The sample is rows that each subgraph loads for itself.',
      { path: '^samples/', pathNot: TEST },
      { path: '^(gateway|subgraphs|shared|tools|bench|test)/' },
    ),
    forbid(
      'no-tool-in-programs',
      'Tools use the programs, not the other way round.',
      { path: '^(gateway|subgraphs|shared|samples)/', pathNot: TEST },
      { path: '^(tools|bench)/' },
    ),
    forbid(
      'no-test-in-programs',
      'What runs for users does not need the tests.',
      { pathNot: TEST },
      { path: TEST },
    ),
    forbid(
      'only-stores-know-the-database',
      'SQL lives in stores, tables in entities, connections in shared/database and shared/server.',
      { pathNot: [...HOLDS_SQL, ...NAMES_THE_DATA_SOURCE] },
      { path: DATABASE },
    ),
    forbid(
      'the-data-source-as-a-type-only',
      'These files hand a DataSource on; they do not use TypeORM.',
      { path: NAMES_THE_DATA_SOURCE, pathNot: HOLDS_SQL },
      { path: DATABASE, dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'only-the-protocol-knows-graphql',
      'Services, stores, states and rules would be the same behind any other protocol.',
      { pathNot: SPEAKS_GRAPHQL },
      { path: GRAPHQL },
    ),
    forbid(
      'rules-stand-alone',
      'The law is pure: no database, no GraphQL, no clock, no package.',
      { path: '^subgraphs/([^/]+)/rules/', pathNot: TEST },
      // Counting votes is arithmetic without a word of the domain, shared with the initiatives' councils.
      { pathNot: ['^subgraphs/$1/rules/', '^shared/voting/'] },
    ),
    forbid(
      'migrations-import-nothing',
      'A migration must mean the same in ten years.',
      { path: '/migrations/' },
      { path: '.' },
    ),
    forbid(
      'states-stand-alone',
      'A state table is a literal; of the entity it takes no more than the type of its states.',
      { path: '\\.states\\.ts$' },
      { path: '.', dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'stores-know-no-service',
      'A store writes and reads; what is decided is decided above it.',
      { path: '\\.store\\.ts$' },
      { path: '\\.(service|resolver)\\.ts$' },
    ),
    forbid(
      'services-know-no-resolver',
      'A service is called by the protocol and does not know it.',
      { path: '\\.service\\.ts$' },
      { path: '\\.resolver\\.ts$' },
    ),
    forbid(
      'no-cycle',
      'Files in a circle cannot be read one by one, and crash in real ESM.',
      {},
      { circular: true },
    ),
    forbid(
      'no-barrel',
      'Import the file that holds the thing.',
      {},
      { path: '(^|/)index\\.ts$', pathNot: 'node_modules' },
    ),
    forbid(
      'only-declared-packages',
      'A package that is not in package.json is there by accident.',
      {},
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    ),
    forbid(
      'no-development-package-in-programs',
      'A production installation has no devDependencies.',
      { path: '^(gateway|subgraphs|shared|samples)/', pathNot: TEST },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    ),
    forbid('must-resolve', 'The imported file does not exist.', {}, { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Type-only imports count too.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
