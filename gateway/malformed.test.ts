import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { openTinyHub, type TinyHub } from './tiny-hub.kit.js'

describe.each(['production', 'development', 'test'])('with NODE_ENV=%s', (environment) => {
  let hub: TinyHub
  beforeAll(async () => {
    vi.stubEnv('NODE_ENV', environment)
    hub = await openTinyHub()
  })
  afterEach(() => vi.stubEnv('NODE_ENV', environment))
  afterAll(async () => {
    vi.unstubAllEnvs()
    await hub.close()
  })

  test.each([
    ['broken JSON', '{"query": ', 400],
    ['a bare word', 'hello', 400],
    ['a list (batch)', [{ query: '{ me }' }], 400],
    ['null', 'null', 400],
    ['no query', {}, 400],
    ['an empty query', { query: ' ' }, 400],
    ['a query that is a number', { query: 7 }, 400],
    ['variables that are text', { query: '{ me }', variables: 'x' }, 400],
    ['variables that are a list', { query: '{ me }', variables: [] }, 400],
    ['an operation name that is none', { query: '{ me }', operationName: 1 }, 400],
    ['an unknown operation name', { query: 'query A { me }', operationName: 'B' }, 400],
    ['a syntax error', { query: '{ me' }, 400],
    ['an unknown field', { query: '{ nobody }' }, 400],
    [
      'a variable of another type',
      { query: 'query ($n: String!) { greet(name: $n) }', variables: { n: 1 } },
      400,
    ],
    ['too large a body', { query: `{ me } #${'x'.repeat(300_000)}` }, 413],
    ['too many tokens', { query: `{ ${'me '.repeat(10_001)} }` }, 400],
    ['values nested too deep', `{"query":"{ me }","variables":${'['.repeat(9e4)}${']'.repeat(9e4)}}`, 400],
    ['a document nested too deep', { query: `{ ${'...{'.repeat(3e3)} me ${'}'.repeat(3e3)} }` }, 400],
    [
      'variables nested too deep',
      `{"query":"{ me }","variables":{"a":${'['.repeat(9e4)}${']'.repeat(9e4)}}}`,
      400,
    ],
  ])('%s is refused as a bad request', async (_, body, status) => {
    const answer = await hub.post(body)
    expect(answer.status).toBe(status)
    expect(answer.errors[0]).toMatchObject({ extensions: { code: 'BAD_REQUEST' } })
    expect(answer.errors[0]?.message).toMatch(/^Yêu cầu không hợp lệ: .+\.$/)
    expectNoInnards(answer.text)
  })

  test.each([
    ['text/plain', 'text/plain', undefined, 415],
    ['a form', 'application/x-www-form-urlencoded', undefined, 415],
    ['a compressed body', 'application/json', 'gzip', 415],
  ])('%s is not accepted', async (_, type, encoding, status) => {
    const answer = await hub.post({ query: '{ me }' }, { 'content-type': type, 'content-encoding': encoding })
    expect(answer.status).toBe(status)
    expectNoInnards(answer.text)
  })

  test('what is wrong with an operation or its variables is said in Vietnamese too', async () => {
    const unknown = await hub.post({ query: '{ nobody }' })
    expect(unknown.errors[0]?.message).toBe('Yêu cầu không hợp lệ: kiểu "Query" không có trường "nobody".')
    const greet = 'query ($n: String!) { greet(name: $n) }'
    const wrong = await hub.post({ query: greet, variables: { n: 1 } })
    expect(wrong.errors[0]?.message).toBe(
      'Yêu cầu không hợp lệ: biến "$n" nhận giá trị 1: cần giá trị kiểu String, nhận được 1.',
    )
  })

  test('the words are English for a client that reads English', async () => {
    const answer = await hub.post('{"query": ', { 'accept-language': 'en-GB' })
    expect(answer.errors[0]?.message).toBe('Bad request: the body is not well-formed JSON.')
  })

  test.each([
    [
      'in a value',
      { query: 'query ($n: String!) { greet(name: $n) }', variables: { n: 'a\0b' } },
      'variables.n',
    ],
    ['in a name', { query: '{ me }', variables: { in: { 'a\0b': 1 } } }, 'variables.in'],
    ['in the document', { query: '{ me } # \0' }, 'query'],
    ['as an escape of GraphQL', { query: String.raw`{ greet(name: "a\u0000b") }` }, 'query'],
    ['as half a surrogate pair', { query: '{ me }', variables: { n: '\ud800' } }, 'variables.n'],
    [
      'as a pile of marks, which would take seconds to put in order',
      { query: '{ me }', variables: { n: `a${'\u0323\u0301'.repeat(60_000)}` } },
      'variables.n',
    ],
    ['in the operation name', { query: '{ me }', operationName: '\0' }, 'operationName'],
  ])('text that cannot be stored is refused %s', async (_, body, field) => {
    const answer = await hub.post(body)
    expect(answer.status).toBe(400)
    expect(answer.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
    expect(answer.errors[0]?.message).toContain(`"${field}"`)
    expect(answer.text).not.toContain('\0')
  })

  test('characters outside the basic plane are ordinary text', async () => {
    const answer = await hub.post({
      query: 'query ($n: String!) { greet(name: $n) }',
      variables: { n: '𠄼 🎖' },
    })
    expect(answer.data).toEqual({ greet: 'Chào 𠄼 🎖' })
  })

  test('an Accept header that cannot be met is refused in GraphQL form', async () => {
    const answer = await hub.post({ query: '{ me }' }, { accept: 'image/png' })
    expect(answer.status).toBe(406)
    expect(answer.errors).toMatchObject([{ extensions: { code: 'BAD_REQUEST' } }])
  })

  test('no answer shows a query plan', async () => {
    const answer = await hub.post({ query: '{ awardsGiven }' }, { 'apollo-query-plan-experimental': '1' })
    expect(answer.extensions).toBeUndefined()
  })
})

function expectNoInnards(text: string): void {
  expect(text).not.toMatch(/stack|node_modules|\.js:\d|\.ts:\d|at \w+ \(/)
}
