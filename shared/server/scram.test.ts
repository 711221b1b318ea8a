import { expect, test } from 'vitest'
import { scramVerifier } from './scram.js'

test('the verifier has the form that PostgreSQL takes, and never shows the password', () => {
  const verifier = scramVerifier('mật khẩu')
  expect(verifier).toMatch(/^SCRAM-SHA-256\$4096:[\w+/]{22}==\$[\w+/]{43}=:[\w+/]{43}=$/)
  expect(scramVerifier('mật khẩu')).not.toBe(verifier)
})
