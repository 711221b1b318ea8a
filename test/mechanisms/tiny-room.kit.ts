import { setTimeout as sleep } from 'node:timers/promises'
import { buildSchema, type GraphQLSchema } from 'graphql'
import { pino } from 'pino'
import type { DataSource } from 'typeorm'
import { signAssertion } from '../../shared/access/assertion.js'
import type { Viewer } from '../../shared/access/viewer.js'
import type { Work } from '../../shared/database/work.js'
import type { Context } from '../../shared/federation/context.js'
import { answererOf } from '../../shared/subgraph/answer-request.js'
import type { Answer, TestHub } from '../kit/hub.js'
import { register } from './facts.kit.js'

type Resolve = (args: { ownerId: string }, context: Context) => unknown

const count = async (read: Work): Promise<number> => {
  const [row] = await read.query<{ count: number }>(
    '/* tiny.count */ select count(*)::int as count from registration',
  )
  return row!.count
}

const resolvers: Record<string, Resolve> = {
  count: (_, { read }) => count(read),
  // Reads through the context only when it comes to it, as resolvers of deeper fields do.
  late: async (_, context) => {
    await sleep(20)
    return count(context.read)
  },
  fails: (_, { read }) => read.query('/* tiny.fails */ select 1 / 0'),
  add: async ({ ownerId }, context) => {
    await context.act({ action: 'add' }, (work) => register(work, [{ ownerId }]))
    return {
      count: () => count(context.read),
      fails: () => context.read.query('/* tiny.fails */ select 1 / 0'),
    }
  },
}

function tinySchema(): GraphQLSchema {
  const schema = buildSchema(`
    type Query { count: Int  late: Int  fails: Int! }
    type Mutation { add(ownerId: ID!): Added }
    type Added { count: Int  fails: Int }
  `)
  for (const [name, resolve] of Object.entries(resolvers)) {
    const field = schema.getQueryType()!.getFields()[name] ?? schema.getMutationType()!.getFields()[name]
    field!.resolve = (_, args, context) => resolve(args as { ownerId: string }, context as Context)
  }
  return schema
}

/** A room of three queries and a mutation over the registrations of awards, answered as every room answers. */
export function tinyRoom({ keys }: TestHub, database: DataSource) {
  const answer = answererOf(
    tinySchema(),
    {
      database,
      messages: {},
      files: undefined as never,
      secret: keys.serviceSecret,
      catchUp: async () => undefined,
    },
    {
      keys,
      log: pino({ level: 'silent' }),
    },
  )
  return async (viewer: Viewer, query: string): Promise<Answer> => {
    const assertion = await signAssertion(viewer, keys.assertionPrivateKey)
    return JSON.parse(JSON.stringify(await answer({ query }, { assertion, acceptLanguage: 'en' }))) as Answer
  }
}
