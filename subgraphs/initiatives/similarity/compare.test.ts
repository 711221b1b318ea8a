import { describe, expect, test } from 'vitest'
import { dice, inventedText } from '../../../bench/similarity-corpus.js'
import { compare, examine, titleLikeness } from './compare.js'

const paragraphs = inventedText(1, 800).paragraphs
const foreign = inventedText(2, 800).paragraphs
const of = (fullText: string, abstract: string | null = null) => ({ title: 'Sáng kiến', abstract, fullText })
const likeness = (own: string, other: string) => compare(examine(of(own)), of(other))
const whole = paragraphs.join('\n')

describe('of a text is found in another one', () => {
  test('all, when it is copied', () => {
    expect(likeness(whole, whole).percent).toBe(100)
  })

  test('all, when its paragraphs are moved', () => {
    expect(likeness([...paragraphs].reverse().join('\n'), whole).percent).toBeGreaterThan(98)
  })

  test('all, when its accents are stripped; the passages say so', () => {
    const stripped = whole.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')
    const { percent, passages } = likeness(stripped, whole)
    expect(percent).toBe(100)
    expect(passages[0]!.accentsDiffer).toBe(true)
    expect(likeness(whole, whole).passages[0]!.accentsDiffer).toBe(false)
  })

  test('what is left of it, when every seventh word is another', () => {
    const roll = dice(5)
    const changed = whole.replace(/\S+/g, (word) => (roll() < 1 / 7 ? 'khác' : word))
    const { percent } = likeness(changed, whole)
    expect(percent).toBeGreaterThan(70)
    expect(percent).toBeLessThan(90)
  })

  test('one paragraph of four', () => {
    const mixed = [...foreign.slice(0, 3), paragraphs[0]!].join('\n')
    const share = (100 * paragraphs[0]!.split(' ').length) / mixed.split(/\s/).length
    expect(likeness(mixed, whole).percent).toBeCloseTo(share, -0.5)
  })

  test('next to nothing, when it is another text', () => {
    expect(likeness(foreign.join('\n'), whole).percent).toBeLessThan(5)
  })
})

test('passages stand side by side as they are written', () => {
  const own = `Mở đầu. ${paragraphs[0]!.toUpperCase()}`
  const [passage] = likeness(own, `${paragraphs[1]!} ${paragraphs[0]!}`).passages
  expect(passage!.ownText).toBe(paragraphs[0]!.toUpperCase().replace(/\.$/, ''))
  expect(passage!.otherText).toBe(paragraphs[0]!.replace(/\.$/, ''))
})

test('abstract and full text have percentages of their own', () => {
  const own = { title: 'a', abstract: paragraphs[0]!, fullText: foreign[0]! }
  const { abstractPercent, textPercent } = compare(examine(own), of(whole))
  expect(abstractPercent).toBe(100)
  expect(textPercent).toBeLessThan(20)
  expect(compare(examine({ ...own, fullText: null }), of(whole)).textPercent).toBeNull()
})

test('without a body titles alone are compared', () => {
  const own = examine({ title: 'Dạy phân số bằng trò chơi', abstract: null, fullText: null })
  expect(compare(own, { ...of(whole), title: 'DAY PHAN SO BANG TRO CHOI' }).percent).toBe(100)
})

test.each([
  ['Dạy học phân số bằng trò chơi', 'Dạy học phân số bằng trò chơi', 100, 100],
  ['Dạy học phân số bằng trò chơi', 'Bằng trò chơi, dạy học phân số', 100, 100],
  ['Dạy học phân số bằng trò chơi', 'Dạy phân số qua trò chơi', 70, 95],
  ['Dạy học phân số bằng trò chơi', 'Quản lý thư viện trường học', 0, 30],
])('titles: %s / %s', (a, b, least, most) => {
  expect(titleLikeness(a, b)).toBeGreaterThanOrEqual(least)
  expect(titleLikeness(a, b)).toBeLessThanOrEqual(most)
})

test('a text of one and the same word does not take for ever', () => {
  const monotonous = of('a '.repeat(100_000))
  expect(compare(examine(monotonous), monotonous).percent).toBeGreaterThan(90)
})
