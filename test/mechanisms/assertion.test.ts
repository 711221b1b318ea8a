import { SignJWT } from 'jose'
import { beforeAll, describe, expect, test } from 'vitest'
import { signAssertion } from '../../shared/access/assertion.js'
import { generateKeys, importKeys, type HubKeys } from '../../shared/access/keys.js'
import { signServiceToken } from '../../shared/access/service-token.js'
import { serviceViewer } from '../../shared/access/viewer.js'
import { subgraphNames } from '../../shared/subgraph/definition.js'
import { useHub } from '../kit/hub.js'

const hub = useHub()
const viewer = serviceViewer('forger')
let foreign: HubKeys
beforeAll(async () => {
  foreign = await importKeys(generateKeys())
})

/** An assertion as the gateway makes it, but for the claims and headers that are changed. */
function assertion(claims: object = {}, header: object = {}): Promise<string> {
  const inAMinute = Math.floor(Date.now() / 1000) + 60
  return new SignJWT({ viewer, iss: 'hub:gateway', aud: 'hub:subgraph', exp: inAMinute, ...claims })
    .setProtectedHeader({ alg: 'EdDSA', typ: 'viewer+jwt', ...header })
    .sign(hub().keys.assertionPrivateKey)
}

const refused: Record<string, () => Promise<string | undefined>> = {
  none: async () => undefined,
  'no token at all': async () => 'viewer',
  'signed with another key': () => signAssertion(viewer, foreign.assertionPrivateKey),
  expired: () => assertion({ exp: Math.floor(Date.now() / 1000) - 1 }),
  'without an end': () => assertion({ exp: undefined }),
  'for another audience': () => assertion({ aud: 'hub:feed' }),
  'of another issuer': () => assertion({ iss: 'hub:dev' }),
  'a token of another kind': () => assertion({}, { typ: 'JWT' }),
  'a service token': () => signServiceToken('viewer', hub().keys.serviceSecret),
  unsigned: async () => {
    const [, payload] = (await signAssertion(viewer, foreign.assertionPrivateKey)).split('.')
    return `${Buffer.from('{"alg":"none","typ":"viewer+jwt"}').toString('base64url')}.${payload}.`
  },
}

// Planted fault that this suite caught: verifyAssertion without its `audience`.
describe.each(subgraphNames)('%s', (name) => {
  const ask = async (query: string, token: string | undefined) =>
    hub().subgraphs[name].execute({ query }, { assertion: token, acceptLanguage: 'en' })

  test.each(Object.keys(refused))('refuses an assertion: %s', async (kind) => {
    const answer = await ask('{ __typename }', await refused[kind]!())
    expect(answer.data).toBeUndefined()
    expect(answer.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }])
  })

  test('answers a genuine one, and gives strangers the SDL and nothing beside it', async () => {
    const genuine = await ask('{ __typename }', await assertion())
    expect(genuine).toEqual({ data: { __typename: 'Query' } })
    const sdl = await ask('{ _service { sdl } }', undefined)
    expect(sdl.data).toMatchObject({ _service: { sdl: expect.stringContaining('type Query') } })
    for (const more of [
      '{ _service { sdl } __typename }',
      '{ __schema { types { name } } }',
      'query Sdl { _service { sdl } } query More { __typename }',
    ]) {
      expect(await ask(more, undefined)).toMatchObject({
        errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
      })
    }
  })
})
