import {
  buildSchema,
  execute,
  GraphQLList,
  GraphQLObjectType,
  GraphQLSchema,
  parse,
  GraphQLError,
} from 'graphql'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import { Day } from '../federation/scalars.js'
import { describeFault, maskError } from './mask.js'
import type { Locale } from './say.js'

const schema = buildSchema('input I { reason: String! } type Query { ask(input: I): Int }')
const document = parse('query ($input: I) { ask(input: $input) }')

async function masked(variableValues: Record<string, unknown>, fault?: Error): Promise<GraphQLError[]> {
  const rootValue = {
    ask: () => {
      if (fault) throw fault
    },
  }
  const { errors = [] } = await execute({ schema, document, variableValues, rootValue })
  return errors.map((error) => maskError(error, {}, 'en', pino({ level: 'silent' })))
}

test('a variable that lacks something is a bad request that says what', async () => {
  const [error] = await masked({ input: {} })
  expect(error!.extensions).toEqual({ code: 'BAD_REQUEST' })
  expect(error!.message).toContain('Field "reason" of required type "String!" was not provided')
})

test('an unexpected fault keeps its sentence to itself', async () => {
  const [error] = await masked({ input: { reason: 'r' } }, new Error('relation "secret" does not exist'))
  expect(error!.extensions).toEqual({ code: 'INTERNAL', id: expect.any(String) })
  expect(error!.message).not.toContain('secret')
})

test.each([
  Object.assign(new Error('terminating connection due to administrator command'), {
    driverError: { code: '57P01' },
  }),
  Object.assign(new Error('connect ECONNREFUSED 10.0.0.7:5432'), { code: 'ECONNREFUSED' }),
  new Error('Connection terminated unexpectedly'),
  new Error('Query runner already released. Cannot run queries anymore.'),
])('a broken connection to the database is told apart: repeating helps ($message)', async (fault) => {
  const [error] = await masked({ input: { reason: 'r' } }, fault)
  expect(error!.extensions).toEqual({ code: 'DATABASE_UNAVAILABLE' })
  expect(error!.message).toBe(
    'The connection to the database broke, and whether the change was made is not known; send the same request again, with the same idempotencyKey.',
  )
})

test('a value that a scalar refuses is named by its place in the variables, in both languages', async () => {
  const days = new GraphQLSchema({
    query: new GraphQLObjectType({
      name: 'Query',
      fields: { ask: { type: Day, args: { days: { type: new GraphQLList(Day) } } } },
    }),
  })
  const { errors = [] } = await execute({
    schema: days,
    document: parse('query ($input: [Day]) { ask(days: $input) }'),
    variableValues: { input: ['2024-05-20', '2024-02-30'] },
  })
  const said = (locale: Locale) => maskError(errors[0]!, {}, locale, pino({ level: 'silent' })).message
  expect(said('en')).toBe(
    'Invalid input in "input[1]": got "2024-02-30", expected a day of the calendar such as 2024-05-20.',
  )
  expect(said('vi')).toContain('"input[1]": nhận được "2024-02-30", cần một ngày có thật')
})

test.each([
  [
    'of the database, as pg throws it',
    { severity: 'ERROR', code: '23514', detail: 'Failing row contains (1931-03-17).' },
  ],
  [
    'of the database, as TypeORM wraps it',
    { driverError: { code: '23514', detail: '1931-03-17' }, parameters: ['1931-03-17'] },
  ],
])('a fault %s is told by its names, never by values', (_, more) => {
  const fault = describeFault(Object.assign(new Error('invalid: "1931-03-17\n1931-03-17"'), more))
  expect(fault).toMatchObject({ code: '23514', stack: expect.stringContaining(' at ') })
  expect(JSON.stringify(fault)).not.toContain('1931-03-17')
})

test('a text that is no JSON and a value that is of no type are not told', () => {
  const unreadable = (): unknown => JSON.parse('{"born": 1931-03-17}')
  expect(JSON.stringify(describeFault(thrownBy(unreadable)))).not.toContain('1931-03-17')
  const ofNoType = new GraphQLError('Day cannot represent 1931-03-17')
  expect(JSON.stringify(describeFault(ofNoType))).not.toContain('1931-03-17')
})

function thrownBy(run: () => unknown): unknown {
  try {
    return run()
  } catch (error) {
    return error
  }
}
