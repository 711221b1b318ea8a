import pg from 'pg'
import { DataSource } from 'typeorm'
import { SnakeNaming } from './snake-naming.js'

// Days stay text: a JavaScript Date would move them by the server's time zone. Counts and sequences fit a number.
pg.types.setTypeParser(pg.types.builtins.DATE, (day) => day)
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

/** A pool of connections of the app role to one subgraph's schema. */
export interface DatabaseOptions {
  url: string
  schema: string
  entities: readonly Function[]
  /** Connections at most; a request waits two seconds for one, then answers OVERLOADED. */
  poolSize: number
}

/** Opens the pool. Nothing is created or altered: migrations do that, as the owner. */
export async function openDatabase({
  url,
  schema,
  entities,
  poolSize,
}: DatabaseOptions): Promise<DataSource> {
  const source = new DataSource({
    type: 'postgres',
    url,
    schema,
    entities: [...entities],
    namingStrategy: new SnakeNaming(),
    installExtensions: false,
    poolErrorHandler: () => undefined, // a broken idle connection is replaced by the pool; the request that meets one reports it
    extra: {
      max: poolSize,
      pipeline: true,
      connectionTimeoutMillis: 2_000,
      options: `-c search_path=${schema},public -c statement_timeout=20s -c idle_in_transaction_session_timeout=30s`,
    },
  })
  return source.initialize()
}
