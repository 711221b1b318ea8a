import { expect, test } from 'vitest'
import { changesOf } from './changes.js'

const criterion = (code: string, more: object = {}) => ({
  code,
  section: null,
  text: `Tiêu chí ${code}`,
  kind: 'POINTS',
  mostPoints: 10,
  capsAt: null,
  needsEvidence: false,
  ...more,
})

// Planted fault that this suite caught: the place in the list taken for the identity of a criterion.
test('what was added, changed and removed, whatever its place', () => {
  const before = [criterion('I.1'), criterion('I.2'), criterion('I.3')]
  const after = [criterion('I.4'), criterion('I.1'), criterion('I.2', { mostPoints: 15, text: 'Mới' })]
  expect(changesOf(before, after).map(({ code, change, fields }) => [code, change, fields])).toEqual([
    ['I.4', 'ADDED', []],
    ['I.2', 'CHANGED', ['text', 'mostPoints']],
    ['I.3', 'REMOVED', []],
  ])
})

test('a copy that nobody touched has no changes', () => {
  expect(changesOf([criterion('I.1')], [criterion('I.1')])).toEqual([])
})
