import { expect, it } from 'vitest'
import { isHigherTitle } from './title-ladder.js'

it.each([
  ['CSTDCS', 'LDTT', true],
  ['CSTD_TINH', 'CSTDCS', true],
  ['CSTD_TQ', 'CSTD_BO', true],
  ['CSTD_BO', 'CSTD_TINH', false],
  ['CSTDCS', 'CSTDCS', false],
  ['CSTDCS', 'CSTD_TINH', false],
  ['BK_TINH', 'CSTDCS', false],
  ['CSTD_TINH', 'BK_TINH', false],
])('%s stands higher than %s: %s', (title, than, expected) => {
  expect(isHigherTitle(title, than)).toBe(expected)
})
