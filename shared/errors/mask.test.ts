import { buildSchema, execute, parse, type GraphQLError } from 'graphql'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import { maskError } from './mask.js'

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
