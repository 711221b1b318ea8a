import { describe, expect, test } from 'vitest'
import { plans } from '../../../samples/five-plans/sample.rows.js'
import { findCitationFlaws } from './citation-findings.js'
import { legalNorms, readNorms } from './legal-norms.js'
import { impossibleDatesIn } from './written-dates.js'

// Planted fault that this suite was seen to catch: the last day of a norm counted as a day in force.

/** The plan of a code with its citations, as the document has them. */
function findingsOf(code: string): [string, string | null][] {
  const plan = plans.find((candidate) => candidate.code === code)!
  const cites = plan['cites'] as unknown as Parameters<typeof findCitationFlaws>[1]
  const period = (plan['period'] as { label: string }).label
  return findCitationFlaws({ date: plan.date, period }, cites).map(({ flaw, document }) => [
    flaw,
    document.number,
  ])
}

describe('citations of the five plans', () => {
  test('Xuân Sơn rests on a plan that is dated after its own, and on a decision that it does not identify', () => {
    expect(findingsOf('KH-XUANSON-2023')).toEqual([
      ['DATED_AFTER_PLAN', '199/KH-PGD&ĐT'],
      ['NUMBER_MISSING', null],
      ['DATE_MISSING', null],
      ['NORM_NOT_YET_IN_FORCE', '06/2022/QH15'],
    ])
  })

  test('Kim Sơn cites a decree that there is not, and a circular that was out of force', () => {
    expect(findingsOf('KH-KIMSON-2020-2021').filter(([, number]) => number)).toEqual([
      ['NUMBER_UNKNOWN', '42/2012'],
      ['DATE_MISSING', '42/2012'],
      ['NORM_NO_LONGER_IN_FORCE', '02/2011/TT-BNV'],
      ['DATE_MISSING', '02/2011/TT-BNV'],
    ])
  })

  test.each([
    ['KH-NGUYENKHUYEN-2024', 6],
    ['KH-AIMO-2023-2024', 11],
    ['KH-GIALAM-2024', 14],
    ['KH-XUANSON-2023', 4],
    ['KH-KIMSON-2020-2021', 12],
  ])('%s has %i flaws', (code, count) => {
    expect(findingsOf(code)).toHaveLength(count)
  })

  const flaws = (plan: { date: string | null; period: string }, cited: object) => {
    const document = { number: '1/KH', date: null, title: 'Kế hoạch', type: 'PLAN', ...cited }
    return findCitationFlaws(plan, [document]).map(({ flaw }) => flaw)
  }

  test('a basis of the same day is no flaw, one of the next day is', () => {
    const plan = { date: '2024-01-22', period: '2024' }
    expect(flaws(plan, { date: '2024-01-22' })).toEqual([])
    expect(flaws(plan, { date: '2024-01-23' })).toEqual(['DATED_AFTER_PLAN'])
  })

  test('a plan without a date is not compared', () => {
    expect(flaws({ date: null, period: '2024' }, { date: '2099-01-01' })).toEqual([])
  })

  test.each([
    ['2023-12-31', ['NORM_NOT_YET_IN_FORCE']],
    ['2024-01-01', []],
    ['2025-06-30', []],
    ['2025-07-01', ['NORM_NO_LONGER_IN_FORCE']],
  ])('a plan of %s that rests on Decree 98/2023: %s', (date, expected) => {
    const cited = { number: '98/2023/nđ-cp', date: '2023-12-31', type: 'DECREE' }
    expect(flaws({ date, period: '2024' }, cited)).toEqual(expected)
  })

  test.each([
    ['2025', []],
    ['2026', ['NORM_NO_LONGER_IN_FORCE']],
    ['2023', ['NORM_NOT_YET_IN_FORCE']],
    ['2023-2024', []],
  ])(
    'an undated plan for %s is wrong only if it is on every day on which it may be written: %s',
    (period, expected) => {
      const cited = { number: '98/2023/NĐ-CP', date: '2023-12-31', type: 'DECREE' }
      expect(flaws({ date: null, period }, cited)).toEqual(expected)
    },
  )

  test('a date that is not the norm’s, one that no calendar has, a number that no norm has', () => {
    const plan = { date: '2024-05-02', period: '2024' }
    expect(flaws(plan, { number: '98/2023/NĐ-CP', date: '2023-12-30', type: 'DECREE' })).toEqual([
      'DATE_OTHER_THAN_NORM',
    ])
    expect(flaws(plan, { dateWritten: '31/02/2024' })).toEqual(['DATE_IMPOSSIBLE'])
    expect(flaws(plan, { number: '98/2032/NĐ-CP', date: '2023-12-31', type: 'DECREE' })).toEqual([
      'NUMBER_UNKNOWN',
    ])
  })

  test('what rests on dates that nobody has checked says so', () => {
    const cited = (number: string) => ({ number, date: null, title: '', type: 'CIRCULAR' })
    const found = findCitationFlaws({ date: '2026-05-01', period: '2026' }, [
      cited('02/2011/TT-BNV'),
      cited('29/2023/TT-BGDĐT'),
    ])
    const ended = found.filter(({ flaw }) => flaw === 'NORM_NO_LONGER_IN_FORCE')
    expect(ended.map(({ isVerified }) => isVerified)).toEqual([false, true])
  })
})

describe('the table of norms', () => {
  const line = (rest: string) =>
    readNorms(`number,type,title,issuedOn,inForceFrom,inForceTo,replacedBy,verification\n${rest}`)

  test('names the line and the value that are wrong', () => {
    expect(() => line('1/2024/NĐ-CP,DECREE,Tên,2024-02-30,,,,READ')).toThrow('line 2: "2024-02-30" is no day')
    expect(() => line('1/2024/NĐ-CP,PLAN,Tên,,,,,READ')).toThrow('"PLAN" is no type')
    expect(() => line('1/2024/NĐ-CP,LAW,Tên,,,,,SURE')).toThrow('"SURE" is no verification')
    expect(() => line(',LAW,Tên,,,,,READ')).toThrow('number and title')
  })

  test('has each number once, and knows what replaces what', () => {
    const numbers = legalNorms().map(({ number }) => number)
    expect(new Set(numbers).size).toBe(numbers.length)
    const strange = legalNorms().filter(({ replacedBy }) => replacedBy && !numbers.includes(replacedBy))
    expect(strange).toEqual([])
  })
})

test.each([
  ['kỷ niệm (18/11/1930- 18/11/20220), 20/11', ['18/11/20220']],
  ['từ 31/02/2024 đến 29/02/2024', ['31/02/2024']],
  ['Từ ngày 1/8/2020- 20-10-2020', []],
])('dates that no calendar has in "%s"', (text, expected) => {
  expect(impossibleDatesIn(text)).toEqual(expected)
})
