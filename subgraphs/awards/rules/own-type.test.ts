import { describe, expect, it } from 'vitest'
import { findAwardType } from './award-types.js'
import { departuresOf, isOwn, voteRuleOf, type NewOwnType, type OwnAwardType } from './own-type.js'
import { passes } from './votes.js'

const day = '2024-06-15'
const title = findAwardType('CSTDCS', day)!
const form = findAwardType('GK_HIEU_TRUONG', day)!

/** A form that a school has defined for itself. */
function own(given: Partial<OwnAwardType> = {}): OwnAwardType {
  return {
    ...form,
    code: 'OWN-1',
    nameVi: 'Ngôi sao sáng tạo',
    nameEn: 'Star of Creativity',
    ownerId: '0190f3a2-0000-7000-8000-000000000001',
    ownerKind: 'PRIMARY',
    criteria: 'Một sáng kiến được áp dụng trong trường.',
    votePercent: 75,
    requiredDocuments: [],
    validFrom: '2024-01-01',
    validTo: null,
    legalBasis: 'Quyết định số 12/QĐ-THCS',
    ...given,
  }
}

describe('whose an award is', () => {
  it.each([
    ['of an organization', own(), true],
    ['of the law', title, false],
    ['of nobody: the code is not known', undefined, false],
  ])('%s', (_, type, expected) => expect(isOwn(type)).toBe(expected))
})

describe('the vote of an own award', () => {
  it.each([
    [3, 4, true],
    [74, 100, false],
    [75, 100, true],
    [76, 101, true],
  ])('set to 75 percent: %i of %i passes: %s', (agree, totalMembers, expected) => {
    const rule = voteRuleOf(own(), 'OWN-1', day, 'SUBMITTING')!
    expect(rule.ruleId).toBe('R-VOTE-OWN')
    expect(passes({ agree, totalMembers }, rule)).toBe(expected)
  })

  it.each([
    ['nothing is set', own({ votePercent: null }), 'OWN-1'],
    ['the award is one of the law', title, 'CSTDCS'],
    ['the code is not known', undefined, 'LDTT'],
  ])('is as recorded where %s', (_, type, code) => {
    const recorded = voteRuleOf(undefined, code, day, 'SUBMITTING')
    expect(recorded).toBeDefined()
    expect(voteRuleOf(type, code, day, 'SUBMITTING')).toEqual(recorded)
  })

  it('is set for the submitting council alone', () => {
    const ofProvince = voteRuleOf(own(), 'CSTD_TINH', day, 'PROVINCE_OR_MINISTRY')
    expect(ofProvince).toMatchObject({ council: 'PROVINCE_OR_MINISTRY' })
    expect(ofProvince?.ruleId).not.toBe('R-VOTE-OWN')
  })
})

describe('what a nearer scope says against a wider one', () => {
  const wider = [title, form]
  const wanted = (given: Partial<NewOwnType>): NewOwnType => own({ category: 'COMMENDATION_FORM', ...given })
  const twinOfTitle = {
    nameVi: title.nameVi,
    votePercent: 80,
    requiredDocuments: title.requiredDocuments,
  }

  it.each<[string, string, Partial<NewOwnType>, RegExp[]]>([
    ['a form of its own', 'SAO', {}, []],
    ['a title', 'SAO', { category: 'EMULATION_TITLE' }, [/those of the law alone/]],
    [
      'the code of a wider one',
      'GK_HIEU_TRUONG',
      { requiredDocuments: form.requiredDocuments },
      [/^has the code/],
    ],
    [
      'its Vietnamese name, accents apart',
      'A',
      { ...twinOfTitle, nameVi: 'CHIEN SI thi-dua co so' },
      [/^has the code/],
    ],
    ['its English name', 'A', { ...twinOfTitle, nameVi: 'X', nameEn: title.nameEn }, [/^has the code/]],
    [
      'a vote of one percent less',
      'A',
      { ...twinOfTitle, votePercent: 79 },
      [/^has/, /79% is less than the 80%/],
    ],
    [
      'no vote set, where four fifths are asked',
      'A',
      { ...twinOfTitle, votePercent: null },
      [/^has/, /51% is less than the 80%/],
    ],
    [
      'fewer documents',
      'A',
      { ...twinOfTitle, requiredDocuments: title.requiredDocuments.slice(1) },
      [/^has/, /are lacking: \w+$/],
    ],
  ])('%s', (_, local, given, expected) => {
    const found = departuresOf(wanted(given), local, wider).map(({ en }) => en)
    expect(found).toHaveLength(expected.length)
    expected.forEach((pattern, index) => expect(found[index]).toMatch(pattern))
  })

  it.each([
    [50, 2],
    [51, 1],
  ])('beside a form that the majority carries, %i percent departs in %i points', (votePercent, count) => {
    const twin = { votePercent, requiredDocuments: form.requiredDocuments }
    expect(departuresOf(wanted(twin), 'GK_HIEU_TRUONG', wider)).toHaveLength(count)
  })

  it('the share of an own award of wider scope binds as those of the law do', () => {
    const ofOffice = own({ code: 'OFFICE-1', votePercent: 67 })
    const found = departuresOf(wanted({ votePercent: 66 }), 'B', [ofOffice]).map(({ en }) => en)
    expect(found[1]).toMatch(/66% is less than the 67%/)
    expect(departuresOf(wanted({ votePercent: 67 }), 'B', [ofOffice])).toHaveLength(1)
  })
})
