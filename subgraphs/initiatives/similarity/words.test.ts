import { describe, expect, test } from 'vitest'
import { bareForm, keptForm, wordsOf } from './words.js'

describe('two words are the same', () => {
  test.each([
    ['in composed and in decomposed Unicode', 'trường'.normalize('NFC'), 'trường'.normalize('NFD')],
    ['in capitals and small letters', 'ĐỔI', 'đổi'],
    ['with the tone in its old and in its new place', 'hoà', 'hòa'],
    ['with the tone in its old and in its new place', 'thuý', 'thúy'],
    ['with an invisible character inside', 'sáng', 'sá\u200bng'],
  ])('%s', (_, a, b) => {
    expect(keptForm(a)).toBe(keptForm(b))
  })

  test('without their accents, when these are set aside', () => {
    expect(bareForm('Đường')).toBe('duong')
    expect(keptForm('đường')).not.toBe(keptForm('duong'))
  })
})

test.each([
  ['hòa', 'hỏa'],
  ['hoa', 'hòa'],
  ['bán', 'bàn'],
])('%s and %s are two words', (a, b) => {
  expect(keptForm(a)).not.toBe(keptForm(b))
})

test('a text is split into words, whose places in it are known', () => {
  const words = wordsOf('“Dạy – học”, phân số (lớp 4)!')
  const shown = [...words.from].map((from, at) => words.text.slice(from, words.to[at]))
  expect(shown).toEqual(['Dạy', 'học', 'phân', 'số', 'lớp', '4'])
  expect(wordsOf('').bare).toHaveLength(0)
})
