import { expect, test } from 'vitest'
import { AWARD_TYPES } from '../../subgraphs/awards/rules/award-types.js'
import { filesEndingIn, textOf } from './source-files.js'

const codes = [...new Set(AWARD_TYPES.map(({ code }) => code))]
const anyCode = new RegExp(`\\b(${codes.join('|')})\\b`, 'g')

/** Places where a title or a form may be named: the law, its tests, the sample, the play of a school year, invented data. */
const mayName = [
  /^subgraphs\/awards\/rules\//,
  /^samples\//,
  /^test\//,
  /^tools\/walkthrough\//,
  /^bench\/country\/titles\.ts$/,
  /\.(test|kit)\.ts$/,
]

function namesIn(text: string): string[] {
  return [...text.matchAll(anyCode)].map(([code]) => code)
}

test('no program names an award: what differs between awards stands in the rules', () => {
  const files = [...filesEndingIn('.ts'), ...filesEndingIn('.sql')]
  const programs = files.filter((path) => !mayName.some((place) => place.test(path)))
  const found = programs.flatMap((path) => namesIn(textOf(path)).map((code) => `${path}: ${code}`))
  expect(found).toEqual([])
})

test('an award that is named would be found', () => {
  expect(namesIn("if (awardType === 'CSTDCS') return -- 'GK_XA' -- 'XCSTDCSX'")).toEqual(['CSTDCS', 'GK_XA'])
})
