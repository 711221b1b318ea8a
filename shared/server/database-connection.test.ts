import { expect, test } from 'vitest'
import { connect, withCredentials } from './database-connection.js'

test.each([
  [
    'postgres://owner:old@db.example:5432/hub?sslmode=require',
    'postgres://hub_app:new@db.example:5432/hub?sslmode=require',
  ],
  ['postgres://db.example/hub?user=owner&password=old', 'postgres://hub_app:new@db.example/hub'],
  [
    'postgres:///hub?host=/run/postgresql',
    'postgres:///hub?host=%2Frun%2Fpostgresql&user=hub_app&password=new',
  ],
])('%s for another role', (url, changed) => {
  expect(withCredentials(url, 'hub_app', 'new')).toBe(changed)
})

test('an address without a password gives one without a password', () => {
  expect(withCredentials('postgres://owner@localhost/hub', 'hub_app', undefined)).toBe(
    'postgres://hub_app@localhost/hub',
  )
})

test.each(['', 'localhost:5432', 'mysql://root@localhost/hub', 'postgres://owner@localhost:port/hub'])(
  'the address "%s" is refused',
  async (url) => {
    await expect(connect(url, 'AWARDS_DATABASE_URL')).rejects.toThrow(
      'AWARDS_DATABASE_URL must have the form postgres://user:password@host:5432/database',
    )
  },
)

test('a server that does not answer is named without its password', async () => {
  const refusal = connect('postgres://owner:secret@127.0.0.1:1/hub', 'DATABASE_URL')
  await expect(refusal).rejects.toThrow(
    'DATABASE_URL (127.0.0.1:1, database "hub", role "owner"): no PostgreSQL answers there',
  )
  await expect(refusal).rejects.not.toThrow('secret')
})
