import { expect, test } from 'vitest'
import { fillForm, type GrantedCount } from './statistical-forms.js'

// Planted fault that this suite was seen to catch: rows by method that count the sum over all methods too.

const count = (awardType: string, subject: string, positionGroup: string, n: number): GrantedCount[] => [
  { awardType, subject, positionGroup, method: null, count: n },
  { awardType, subject, positionGroup, method: 'MERIT', count: n },
]

const granted = [
  ...count('BK_TINH', 'PERSON', 'TEACHER', 3),
  ...count('CSTD_TINH', 'PERSON', 'MANAGER', 2),
  ...count('CO_TINH', 'COLLECTIVE', '', 1),
  ...count('CO_CP', 'COLLECTIVE', '', 4),
  ...count('LDTT', 'PERSON', 'TEACHER', 50),
]

const totals = (form: 'FORM_0602' | 'FORM_0603') =>
  Object.fromEntries(
    fillForm(form, granted).map(({ code, cells }) => [code, [cells[0]!.collectives, cells[0]!.persons]]),
  )

test('0603 counts awards of provinces and ministries, by subject, position and method', () => {
  expect(totals('FORM_0603')).toMatchObject({
    '01': [1, 5],
    '02': [1, 0],
    '05': [0, 5],
    '09': [0, 2],
    '10': [0, 3],
    '11': [1, 5],
    '12': [0, 0],
  })
})

test('0602 counts awards of the State, each in its column', () => {
  const [first] = fillForm('FORM_0602', granted)
  expect(first!.cells.filter((cell) => cell.collectives + cell.persons > 0)).toEqual([
    { column: 'Tổng số', collectives: 4, persons: 0 },
    { column: 'Cờ thi đua của Chính phủ', collectives: 4, persons: 0 },
  ])
})

test('a sum over all methods stands in the rows by subject, the sum of one method in its own', () => {
  const one = { awardType: 'BK_TINH', subject: 'PERSON', positionGroup: 'TEACHER' }
  const rows = fillForm('FORM_0603', [
    { ...one, method: null, count: 3 },
    { ...one, method: 'CAMPAIGN', count: 1 },
  ])
  const persons = Object.fromEntries(rows.map(({ code, cells }) => [code, cells[0]!.persons]))
  expect(persons).toMatchObject({ '01': 3, '05': 3, '10': 3, '11': 0, '12': 1 })
})
