import { describe, expect, test } from 'vitest'
import { plans } from '../../../samples/five-plans/sample.rows.js'
import { findCitationFlaws } from './citation-findings.js'

/** The plan of a code with its citations, as the document has them. */
function findingsOf(code: string): [string, string | null][] {
  const plan = plans.find((candidate) => candidate.code === code)!
  const cites = plan['cites'] as unknown as { number: string | null; date: string | null; title: string }[]
  return findCitationFlaws(plan, cites).map(({ flaw, document }) => [flaw, document.number])
}

describe('citations of the five plans', () => {
  test('Xuân Sơn rests on a plan that is dated after its own, and on a decision that it does not identify', () => {
    expect(findingsOf('KH-XUANSON-2023')).toEqual([
      ['DATED_AFTER_PLAN', '199/KH-PGD&ĐT'],
      ['NUMBER_MISSING', null],
      ['DATE_MISSING', null],
    ])
  })

  test('Kim Sơn cites a decree and a circular by number only', () => {
    expect(findingsOf('KH-KIMSON-2020-2021').filter(([, number]) => number)).toEqual([
      ['DATE_MISSING', '42/2012'],
      ['DATE_MISSING', '02/2011/TT-BNV'],
    ])
  })

  test.each([
    ['KH-NGUYENKHUYEN-2024', 6],
    ['KH-AIMO-2023-2024', 11],
    ['KH-GIALAM-2024', 14],
    ['KH-XUANSON-2023', 3],
    ['KH-KIMSON-2020-2021', 10],
  ])('%s has %i flaws', (code, count) => {
    expect(findingsOf(code)).toHaveLength(count)
  })

  test('a basis of the same day is no flaw, one of the next day is', () => {
    const basis = (date: string) => [{ number: '1/KH', date, title: 'Kế hoạch' }]
    const plan = { number: '2/KH', date: '2024-01-22' }
    expect(findCitationFlaws(plan, basis('2024-01-22'))).toEqual([])
    expect(findCitationFlaws(plan, basis('2024-01-23')).map(({ flaw }) => flaw)).toEqual(['DATED_AFTER_PLAN'])
  })

  test('a plan without a date is not compared', () => {
    const basis = [{ number: '1/KH', date: '2099-01-01', title: 'Kế hoạch' }]
    expect(findCitationFlaws({ number: null, date: null }, basis)).toEqual([])
  })
})
