import { expect, test } from 'vitest'
import { gapsOf } from './gaps.js'

const asked = { kind: 'POINTS', needsEvidence: true }
const line = { criterionCode: 'I.1', points: 5, isApplicable: true, evidence: 'BC 12/BC-THCS' }

test.each<[string, Partial<typeof asked>, Partial<typeof line>[] | null, string[]]>([
  ['no answer', {}, null, ['POINTS']],
  ['points with evidence', {}, [{}], []],
  ['points without evidence', {}, [{ evidence: undefined }], ['EVIDENCE']],
  ['points that need none', { needsEvidence: false }, [{ evidence: undefined }], []],
  ['no points', {}, [{ points: 0, evidence: undefined }], []],
  ['not applicable', {}, [{ isApplicable: false, evidence: undefined }], []],
  ['a deduction that did not happen', { kind: 'DEDUCTION' }, null, []],
  ['a bonus without evidence', { kind: 'BONUS' }, [{ evidence: undefined }], ['EVIDENCE']],
])('%s', (_, criterion, lines, missing) => {
  const answers = (lines ?? []).map((more) => ({
    ...line,
    ...more,
    evidence: more.evidence ?? ('evidence' in more ? null : line.evidence),
  }))
  const gaps = gapsOf([{ code: 'I.1', ...asked, ...criterion }], answers, [])
  expect(gaps.map((gap) => gap.missing)).toEqual(missing)
})

test('a file shows what words do not, of its own criterion alone', () => {
  const lines = [{ ...line, evidence: null }]
  const gaps = (criterionCode: string) => gapsOf([{ code: 'I.1', ...asked }], lines, [{ criterionCode }])
  expect(gaps('I.1')).toEqual([])
  expect(gaps('I.2')).toEqual([{ code: 'I.1', missing: 'EVIDENCE' }])
})
