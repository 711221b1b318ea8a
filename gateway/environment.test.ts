import { expect, test } from 'vitest'
import { generateKeys } from '../shared/access/keys.js'
import { readGatewayEnvironment } from './environment.js'

const issuer = { AUTH_ISSUER: 'https://login.example.org', AUTH_AUDIENCE: 'hub' }

test('with development tokens the gateway listens on loopback', () => {
  expect(readGatewayEnvironment({})).toMatchObject({ host: '127.0.0.1', port: 4000, issuer: undefined })
  expect(readGatewayEnvironment({ HOST: '::1' }).host).toBe('::1')
})

test('with development tokens any other interface is refused', () => {
  expect(() => readGatewayEnvironment({ HOST: '0.0.0.0' })).toThrow(/^HOST is "0\.0\.0\.0": .*AUTH_ISSUER/)
})

test('with a real issuer it listens everywhere, or where it is told to', () => {
  expect(readGatewayEnvironment(issuer)).toMatchObject({ host: '0.0.0.0', issuer: { audience: 'hub' } })
  expect(readGatewayEnvironment({ ...issuer, HOST: '10.1.2.3' }).host).toBe('10.1.2.3')
})

test('the gateway signs who is asking: with the keys of a subgraph it does not start', () => {
  const { privatePem, publicPem, serviceSecret } = generateKeys()
  const ofSubgraphs = { ASSERTION_PUBLIC_KEY: publicPem, SERVICE_SECRET: serviceSecret }
  expect(() => readGatewayEnvironment(ofSubgraphs)).toThrow(/^ASSERTION_PRIVATE_KEY is not set: /)
  expect(readGatewayEnvironment({ ...ofSubgraphs, ASSERTION_PRIVATE_KEY: privatePem }).keys).toEqual({
    privatePem,
    publicPem,
    serviceSecret,
  })
})
