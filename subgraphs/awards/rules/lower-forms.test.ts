import { expect, it } from 'vitest'
import { lowerForms } from './lower-forms.js'

it.each([
  ['LDTT', []],
  ['CSTDCS', ['LDTT']],
  ['CSTD_TINH', ['CSTDCS', 'LDTT']],
  ['CSTD_TQ', ['CSTD_TINH', 'CSTDCS', 'LDTT', 'CSTD_BO']],
  ['TTLDXS', ['TTLDTT']],
  ['CO_CP', ['CO_TINH', 'TTLDXS', 'TTLDTT', 'CO_BO']],
  ['BK_TINH', []],
])('%s is lowered to %o, nearest first', (awardType, lower) => {
  expect(lowerForms(awardType)).toEqual(lower)
})
