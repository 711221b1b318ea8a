import { expect, test } from 'vitest'
import { keyset, type KeyPart } from './connection.js'

/** True when a cursor of one such part is accepted. */
function accepts(part: KeyPart, text: string): boolean {
  const after = Buffer.from(JSON.stringify([text])).toString('base64url')
  try {
    return keyset({ first: 20, after }, [part]).after?.[0] === text
  } catch {
    return false
  }
}

test.each<[KeyPart, string, boolean]>([
  ['INSTANT', '2024-05-20 08:00:00+07', true],
  ['INSTANT', '2024-05-20 08:00:00.123456+00', true],
  ['INSTANT', '2024-05-20 08:00:00-03:30', true],
  ['INSTANT', '2024-13-45 99:99:99+07', false],
  ['INSTANT', '2024-02-30 08:00:00+07', false],
  ['INSTANT', '2024-05-20 25:00:00+07', false],
  ['INSTANT', '2024-05-20 08:00:00+99', false],
  ['INSTANT', '0000-01-01 08:00:00+07', false],
  ['DAY', '2024-05-20', true],
  ['DAY', 'infinity', true],
  ['DAY', '0000-01-01', false],
  ['TEXT', 'Trường Kim Sơn', true],
  ['TEXT', 'a\0b', false],
  ['TEXT', '\ud800', false],
])('as %s of a sort key, %j is accepted: %s', (part, text, is) => {
  expect(accepts(part, text)).toBe(is)
})
