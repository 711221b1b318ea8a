import { expect, it } from 'vitest'
import { maternityPeriodsOf } from './maternity.js'

const leave = (from: string, to: string | null, kind = 'MATERNITY') => ({ kind, from, to }) as never

it.each([
  ['within one school year', '2022-10-01', '2023-04-01', ['2022-2023']],
  ['over the turn of two', '2023-06-01', '2023-12-01', ['2023-2024', '2022-2023']],
  ['until the first day of a year, which is free', '2023-03-01', '2023-09-01', ['2022-2023']],
  ['that still lasts', '2023-10-01', null, ['2023-2024']],
  ['after the period under review', '2024-09-01', '2025-03-01', []],
  ['twenty years back, farther than any chain', '2003-10-01', '2004-04-01', ['2003-2004']],
  ['still farther back', '2002-10-01', '2003-04-01', []],
])('maternity leave %s', (_, from, to, periods) => {
  expect(maternityPeriodsOf([leave(from, to)], '2023-2024')).toEqual(periods)
})

it('is no other leave', () => {
  expect(maternityPeriodsOf([leave('2022-10-01', '2023-04-01', 'OTHER')], '2023-2024')).toEqual([])
})
