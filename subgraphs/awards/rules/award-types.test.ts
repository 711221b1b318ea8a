import { describe, expect, it } from 'vitest'
import { AWARD_TYPES, awardTypesOn, findAwardType } from './award-types.js'
import { RULES } from './catalogue.js'
import { COMPETENCES } from './competences.js'
import { VOTE_RULES } from './votes.js'

describe('the catalogue of award types', () => {
  it.each(['2024-01-01', '2025-06-30', '2025-07-01', '2026-10-01'])('has one row per code on %s', (day) => {
    const codes = awardTypesOn(day).map((row) => row.code)
    expect(new Set(codes).size).toBe(codes.length)
  })

  const days: [string, string, boolean][] = [
    ['LDTT', '2004-06-30', false],
    ['LDTT', '2004-07-01', true],
    ['LDTT', '2023-12-31', true],
    ['LDTT', '2024-01-01', true],
    ['GK_HUYEN', '2025-06-30', true],
    ['GK_HUYEN', '2025-07-01', false],
    ['GK_NGUOI_HOC', '2025-10-30', false],
    ['GK_NGUOI_HOC', '2025-10-31', true],
  ]
  it.each(days)('%s on %s exists: %s', (code, day, exists) => {
    expect(findAwardType(code, day) !== undefined).toBe(exists)
  })

  it('keeps what is unverified switched off, and only that', () => {
    expect(AWARD_TYPES.filter((row) => (row.verification === 'UNVERIFIED') === row.enabled)).toEqual([])
  })

  it('knows bonuses from the decree on that sets them', () => {
    expect(findAwardType('CSTDCS', '2025-06-30')?.bonusCoefficient).toBeNull()
    expect(findAwardType('CSTDCS', '2025-07-01')?.bonusCoefficient).toBe(1)
  })

  it('asks registration for titles and the vote for CSTDCS', () => {
    const titles = AWARD_TYPES.filter((row) => row.category === 'EMULATION_TITLE')
    expect(titles.every((row) => row.requiresRegistration)).toBe(true)
    expect(findAwardType('CSTDCS', '2024-06-15')).toMatchObject({
      requiredDocuments: ['TO_TRINH', 'BAO_CAO_THANH_TICH', 'BIEN_BAN_BINH_XET', 'BIEN_BAN_KIEM_PHIEU'],
      alternativeDocuments: [['CHUNG_NHAN_SANG_KIEN', 'XAC_NHAN_HTXS']],
    })
    expect(findAwardType('LDTT', '2024-06-15')?.requiredDocuments).not.toContain('BIEN_BAN_KIEM_PHIEU')
  })

  it('contains every award that a rule, a vote or a competence names', () => {
    const named = [...RULES, ...COMPETENCES].map((row) => row.awardType)
    for (const code of [...named, ...VOTE_RULES.flatMap((row) => row.awardTypes)]) {
      expect(AWARD_TYPES.map((row) => row.code)).toContain(code)
    }
  })
})
