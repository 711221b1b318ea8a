import { expect, it } from 'vitest'
import { memberTitleFacts } from './member-titles.js'

it('turns counts by award code into the facts of a collective', () => {
  expect(memberTitleFacts({ LDTT: 28, CSTDCS: 3, BK_TINH: 1 }, { LDTT: 2 })).toEqual({
    ldttCount: 28,
    ldttPending: 2,
    cstdcsCount: 3,
    cstdcsPending: 0,
  })
})

it('takes no count for none', () => {
  const none = { ldttCount: 0, ldttPending: 0, cstdcsCount: 0, cstdcsPending: 0 }
  expect(memberTitleFacts({})).toEqual(none)
})
