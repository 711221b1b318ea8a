import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { createDatabase, type TestDatabase } from '../kit/database.js'
import { commandOf, newDataDir, runScript, start } from './programs.kit.js'
import { ask, tokenFor } from './requests.kit.js'

// Planted fault that this suite was seen to catch: an organization code that is taken as it comes.

const dataDir = newDataDir()
let database: TestDatabase

beforeAll(async () => {
  database = await createDatabase(inject('ownerUrl'))
})
afterAll(() => database.drop())

const firstAdmin = (...args: string[]) => runScript('first-admin', args, { DATABASE_URL: database.url })

test('what is asked of the first administrator is said when it is missing or wrong', async () => {
  const missing = await firstAdmin('lan@moet.example')
  expect(missing).toMatchObject({
    code: 1,
    said: expect.stringContaining('npm run first-admin -- <subject>') as string,
  })
  const wrong = await firstAdmin('lan@moet.example', 'Bộ GD&ĐT', 'Bộ Giáo dục và Đào tạo')
  expect(wrong).toEqual({
    code: 1,
    said: 'The organization code is "Bộ GD&ĐT": capital letters, digits and hyphens are expected, for example BO-GDDT.\n',
  })
})

test('one command makes the first administrator of an empty hub; a second call is refused', async () => {
  expect(await firstAdmin('lan@moet.example', 'BO-GDDT', 'Bộ Giáo dục và Đào tạo')).toEqual({
    code: 0,
    said: 'lan@moet.example is ADMIN of BO-GDDT (Bộ Giáo dục và Đào tạo).\n',
  })
  const again = await firstAdmin('minh@moet.example', 'BO-2', 'Bộ khác')
  expect(again.code).toBe(1)
  expect(again.said).toMatch(/^This hub has an ADMIN already \(lan@moet\.example\)[^\n]+\n$/)
})

test('she, and nobody else, makes an organization below through the API', async () => {
  const env = { DATABASE_URL: database.url, DATA_DIR: dataDir, LOAD_SAMPLE: 'false', PORT: '0' }
  const hub = start(commandOf('start'), env)
  const address = (await hub.until(/listens at (http:\S+)/))[1]!
  const create = async (subject: string) => {
    const token = await tokenFor(dataDir, subject, '--now')
    const { data } = await ask(address, token, '{ organization(code: "BO-GDDT") { id } }')
    const input = {
      code: 'SGDDT-HANOI',
      name: 'Sở Giáo dục và Đào tạo Hà Nội',
      level: 'PROVINCE',
      kind: 'EDUCATION_DEPARTMENT',
      validFrom: '2008-08-01',
      professionalParentId: data.organization.id,
    }
    const mutation = `mutation ($input: CreateOrganizationInput!) {
      createOrganization(input: $input) { record { code parent(kind: PROFESSIONAL) { code } } userErrors { code } } }`
    return ask(address, token, mutation, { input })
  }
  expect(await create('minh@moet.example')).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] })
  expect(await create('lan@moet.example')).toMatchObject({
    data: {
      createOrganization: {
        record: { code: 'SGDDT-HANOI', parent: { code: 'BO-GDDT' } },
        userErrors: [],
      },
    },
    errors: [],
  })
  expect(await hub.end('SIGTERM')).toBe(0)
})
