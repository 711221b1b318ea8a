import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openTinyHub, type TinyHub } from './tiny-hub.kit.js'

let hub: TinyHub
const logged: { id?: string; err?: { message: string } }[] = []

beforeAll(async () => {
  const log = pino(
    { level: 'warn' },
    { write: (line: string) => void logged.push(JSON.parse(line) as object) },
  )
  hub = await openTinyHub(() => ({ log }))
})
afterAll(() => hub.close())
beforeEach(() => void (logged.length = 0))

test('a subgraph words its own errors: code and message pass, the name of the service does not', async () => {
  const answer = await hub.post({ query: '{ refused me }' })
  expect(answer.data).toEqual({ refused: null, me: 'PERSON clerk CLERK' })
  expect(answer.errors).toEqual([
    { message: 'Không có quyền', path: ['refused'], extensions: { code: 'FORBIDDEN' } },
  ])
})

test('the unexpected is an id in the answer and a story in the log', async () => {
  const answer = await hub.post({ query: '{ broken awardsGiven }' }, { 'accept-language': 'en' })
  expect(answer.data).toEqual({ broken: null, awardsGiven: 7 })
  const [error] = answer.errors
  expect(error).toEqual({
    message: `Unexpected error; report the id ${String(error?.extensions.id)} to the operator.`,
    path: ['broken'],
    extensions: { code: 'INTERNAL', id: expect.stringMatching(/^[0-9a-f-]{36}$/) },
  })
  expect(answer.text).not.toMatch(/secret_table|10\.0\.0\.7/)
  expect(logged).toHaveLength(1)
  expect(logged[0]).toMatchObject({
    id: error?.extensions.id,
    fault: { message: expect.stringContaining('secret_table') },
  })
})

test('what a field refers to and the viewer may not see is null, which is no error', async () => {
  const { execute } = hub.organizations
  hub.organizations.execute = async () => ({ data: { _entities: [null] } })
  const answer = await hub.post({ query: '{ latest { id name } awardsGiven }' })
  hub.organizations.execute = execute
  expect(answer.data).toEqual({ latest: null, awardsGiven: 7 })
  expect(answer.errors).toEqual([])
  expect(answer.extensions).toBeUndefined()
  expect(logged).toEqual([])
})

test('an entity that its subgraph answers without a field that may not be null is never silent', async () => {
  const { execute } = hub.organizations
  hub.organizations.execute = async () => ({ data: { _entities: [{ name: null }] } })
  const answer = await hub.post({ query: '{ latest { id name } }' })
  hub.organizations.execute = execute
  expect(answer.errors).toMatchObject([{ path: ['latest', 'name'], extensions: { code: 'INTERNAL' } }])
})

test('a null where none may be is never silent', async () => {
  hub.awards.execute = async () => ({ data: { impossible: { must: null } } })
  const answer = await hub.post({ query: '{ impossible { must } }' })
  expect(answer.data).toEqual({ impossible: null })
  expect(answer.errors).toMatchObject([{ path: ['impossible', 'must'], extensions: { code: 'INTERNAL' } }])
  expect(answer.extensions).toBeUndefined()
})

test('nonsense from a subgraph that the join stumbles over is INTERNAL, not a stack', async () => {
  hub.awards.execute = async () => ({ data: { _entities: 'none' } })
  const answer = await hub.post({ query: '{ organizations { name awards } }' })
  expect(answer.data).toHaveProperty('organizations.0', { name: 'THCS Kim Sơn', awards: null })
  expect(answer.errors).toMatchObject([{ extensions: { code: 'INTERNAL' } }])
})

test('at most five errors stand in an answer, and it says how many more there were', async () => {
  const fields = Array.from({ length: 8 }, (_, n) => `nobody${n}`).join(' ')
  const answer = await hub.post({ query: `{ ${fields} }` })
  expect(answer.errors).toHaveLength(5)
  expect(answer.extensions).toEqual({ omittedErrors: 3 })
})

test('a validation error says where', async () => {
  const { errors } = await hub.post({ query: '{ me\n nobody }' }, { 'accept-language': 'en' })
  expect(errors).toEqual([
    {
      message: 'Bad request: Cannot query field "nobody" on type "Query".',
      locations: [{ line: 2, column: 2 }],
      extensions: { code: 'BAD_REQUEST' },
    },
  ])
})

test('an operation that nests too deep is refused with the limit', async () => {
  const query = `{ organizations ${'{ parent '.repeat(15)} { name } ${'}'.repeat(15)} }`
  const answer = await hub.post({ query }, { 'accept-language': 'en' })
  expect(answer.status).toBe(400)
  expect(answer.errors).toMatchObject([
    { message: expect.stringContaining('nests 17 fields, at most 15'), extensions: { code: 'BAD_REQUEST' } },
  ])
})
