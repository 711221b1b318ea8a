import { expect, test } from 'vitest'
import { readGatewayEnvironment } from './environment.js'
import { welcome } from './welcome.js'

const said = (env: Record<string, string>): string => welcome(readGatewayEnvironment(env), 4000)

test('a new hub says where it is, who may ask, and what to paste', () => {
  const text = said({})
  expect(text).toMatch(/^Ready: the hub listens at http:\/\/localhost:4000\/graphql$/m)
  expect(text.match(/^ {2}npm run --silent token -- \S+ {2,}\S/gm)).toHaveLength(3)
  expect(text).toMatch(/^ {2}curl -s http:\/\/localhost:4000\/graphql .*\$\(npm run --silent token -- /m)
})

test('tokens for another data folder are made there', () => {
  expect(said({ DATA_DIR: "/srv/thi đua's" })).toContain(
    `$(DATA_DIR='/srv/thi đua'\\''s' npm run --silent token -- hanoi-department)`,
  )
})

test('without the sample, and with a real issuer, nothing is said of sample viewers', () => {
  const issuer = { AUTH_ISSUER: 'https://login.example.org', AUTH_AUDIENCE: 'hub', LOAD_SAMPLE: 'true' }
  for (const env of [{ LOAD_SAMPLE: 'false' }, issuer]) expect(said(env)).not.toContain('npm run')
})
