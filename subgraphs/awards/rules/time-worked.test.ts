import { describe, expect, it } from 'vitest'
import { teacher } from './facts.kit.js'
import { maternityPeriodsOf } from './maternity.js'
import { ratedAtLeast } from './rating-criterion.js'
import type { Facts, Leave } from './rule.js'
import { formerUnits, lengthOf, months } from './time-worked.js'

const cite = { ruleId: 'R', legalBasis: 'Nghị định 90/2020/NĐ-CP' }
const leave = (from: string, to: string | null, kind: Leave['kind'] = 'SICK'): Leave => ({ kind, from, to })
const works = (from: string, to: string | null, organizationId = 'A') => ({ organizationId, from, to })

describe('lengths, in thirtieths of a month', () => {
  const examples: [string, string, number][] = [
    ['2024-01-01', '2024-01-01', 0],
    ['2024-01-01', '2024-01-31', 29],
    ['2024-01-01', '2024-02-01', 30],
    ['2024-01-31', '2024-02-29', 30],
    ['2024-01-31', '2024-03-01', 31],
    ['2023-09-01', '2024-03-01', 180],
    ['2023-09-01', '2024-02-29', 178],
    ['2024-02-02', '2024-02-01', 0],
  ]
  it.each(examples)('%s to %s: %i', (from, to, expected) => {
    expect(lengthOf({ from, to })).toBe(expected)
  })
})

describe('a rating against the time worked in 2023-2024 (R-GEN-12)', () => {
  const since = [works('2015-09-01', null)]
  const examples: [string, Partial<Facts>, string][] = [
    ['at work all year', { employments: since, leaves: [] }, 'MET'],
    ['nothing known of employment', { employments: undefined }, 'MET'],
    ['no employment known', { employments: [] }, 'MET'],
    ['came on 1 March: six months', { employments: [works('2024-03-01', null)] }, 'MET'],
    ['came on 2 March', { employments: [works('2024-03-02', null)] }, 'NEEDS_PERSON'],
    ['left on 1 March', { employments: [works('2015-09-01', '2024-03-01')] }, 'MET'],
    ['left on 29 February', { employments: [works('2015-09-01', '2024-02-29')] }, 'NEEDS_PERSON'],
    [
      'two units one after the other',
      { employments: [works('2015-09-01', '2024-01-01'), works('2024-01-01', null, 'B')] },
      'MET',
    ],
    [
      'two units at once count once',
      { employments: [works('2024-04-01', '2024-07-15'), works('2024-04-01', '2024-07-15', 'B')] },
      'NEEDS_PERSON',
    ],
    [
      'leave of three months',
      { employments: since, leaves: [leave('2023-10-01', '2024-01-01')] },
      'NEEDS_PERSON',
    ],
    ['leave of a day less', { employments: since, leaves: [leave('2023-10-01', '2023-12-31')] }, 'MET'],
    [
      'two leaves add up',
      { employments: since, leaves: [leave('2023-10-01', '2023-11-16'), leave('2024-01-01', '2024-02-16')] },
      'NEEDS_PERSON',
    ],
    [
      'maternity leave of six months',
      { employments: since, leaves: [leave('2023-10-01', '2024-04-01', 'MATERNITY')] },
      'MET',
    ],
    ['leave of another year', { employments: since, leaves: [leave('2022-10-01', '2023-09-01')] }, 'MET'],
    ['leave that has not ended', { employments: since, leaves: [leave('2024-06-01', null)] }, 'NEEDS_PERSON'],
  ]
  it.each(examples)('%s', (_, change, expected) => {
    const facts = teacher({ ratings: { '2023-2024': 'GOOD' }, ...change })
    expect(ratedAtLeast('GOOD', facts, cite).outcome).toBe(expected)
  })

  it('a leave of three months does not contradict "completed"', () => {
    const facts = teacher({ employments: since, leaves: [leave('2023-10-01', '2024-01-01')] })
    const completed = { ...facts, ratings: { '2023-2024': 'COMPLETED' as const } }
    expect(ratedAtLeast('COMPLETED', completed, cite).outcome).toBe('MET')
  })

  it('says which of the two it contradicts', () => {
    const said = (change: Partial<Facts>) => ratedAtLeast('GOOD', teacher(change), cite).sentence.en
    expect(said({ employments: [works('2024-05-01', null)] })).toContain('under six months')
    expect(said({ employments: since, leaves: [leave('2023-10-01', '2024-02-01')] })).toContain(
      'leave of three months',
    )
    expect(said({ discipline: [{ from: '2024-01-01', to: null }] })).toContain('disciplinary measure')
  })
})

describe('maternity periods (R-GEN-07)', () => {
  const examples: [string, Leave[], string[]][] = [
    ['none', [leave('2023-10-01', '2024-04-01')], []],
    ['within one year', [leave('2023-10-01', '2024-04-01', 'MATERNITY')], ['2023-2024']],
    ['over two years', [leave('2023-06-01', '2023-12-01', 'MATERNITY')], ['2023-2024', '2022-2023']],
    ['ends before the first day', [leave('2023-03-01', '2023-09-01', 'MATERNITY')], ['2022-2023']],
    ['not ended', [leave('2024-08-31', null, 'MATERNITY')], ['2023-2024']],
    ['after the period', [leave('2024-09-01', '2025-03-01', 'MATERNITY')], []],
  ]
  it.each(examples)('%s', (_, leaves, expected) => {
    expect(maternityPeriodsOf(leaves, '2023-2024')).toEqual(expected)
  })
  it('speaks in the calendar of the period under review', () => {
    expect(maternityPeriodsOf([leave('2023-10-01', '2024-04-01', 'MATERNITY')], '2024')).toEqual([
      '2024',
      '2023',
    ])
  })
})

describe('former units of the period (R-GEN-15)', () => {
  const former = (...employments: ReturnType<typeof works>[]) =>
    formerUnits(teacher({ employments, proposingOrganizationId: 'B' }), months(6)).map(
      (one) => one.organizationId,
    )
  it('six months at the old unit', () =>
    expect(former(works('2015-09-01', '2024-03-01'), works('2024-03-01', null, 'B'))).toEqual(['A']))
  it('a day less', () =>
    expect(former(works('2015-09-01', '2024-02-29'), works('2024-02-29', null, 'B'))).toEqual([]))
  it('left before the period', () => expect(former(works('2015-09-01', '2023-09-01'))).toEqual([]))
  it('still employed there as well', () => expect(former(works('2015-09-01', null))).toEqual([]))
})

it.each([
  ['2024-01-01', '2024-01-01', 0],
  ['2024-01-02', '2024-01-01', 0],
  ['2024-01-01', '2024-01-11', 10],
  ['2024-01-01', '2024-02-01', 30],
  ['2024-01-31', '2024-02-29', 30],
])('from %s to %s are %d thirtieths of a month', (from, to, length) => {
  expect(lengthOf({ from, to })).toBe(length)
})

it('a rating that the time worked contradicts shows how long that was', () => {
  const facts = teacher({ employments: [works('2024-05-16', null)], leaves: [] })
  expect(ratedAtLeast('GOOD', facts, cite).evidence).toContain('worked 3.5 months of 2023-2024')
})
