import { describe, expect, it } from 'vitest'
import type { CommendationKind } from './award-type.js'
import { chainFor } from './competences.js'

const chain = (
  awardType: string,
  ownerKind: string,
  day: string,
  commendationKind: CommendationKind = 'MERIT',
) => chainFor({ awardType, ownerKind, commendationKind }, day).map((s) => `${s.step} ${s.relation} ${s.act}`)

const SECTION_THEN_DISTRICT = ['1 PROFESSIONAL_PARENT APPRAISE', '2 AUTHORITY DECIDE']
const AUTHORITY_ALONE = ['1 AUTHORITY DECIDE']
const OWNER_ALONE = ['1 OWNER DECIDE']
const SECTION = 'PROFESSIONAL_PARENT APPRAISE'
const BY_DEPARTMENT = ['EDUCATION_DEPARTMENT APPRAISE', 'MINISTRY DECIDE']
const BY_PROVINCE = ['AUTHORITY APPRAISE', 'AUTHORITY_OF_AUTHORITY APPRAISE', 'MINISTRY DECIDE']

describe('chains of submission', () => {
  const base: [string, string, string, string[]][] = [
    ['CSTDCS', 'LOWER_SECONDARY', '2023-12-31', []],
    ['CSTDCS', 'LOWER_SECONDARY', '2024-01-01', SECTION_THEN_DISTRICT],
    ['CSTDCS', 'LOWER_SECONDARY', '2025-06-30', SECTION_THEN_DISTRICT],
    ['CSTDCS', 'LOWER_SECONDARY', '2025-07-01', AUTHORITY_ALONE],
    ['LDTT', 'PRESCHOOL', '2024-06-15', SECTION_THEN_DISTRICT],
    ['LDTT', 'PRIMARY', '2025-07-01', AUTHORITY_ALONE],
    ['TTLDTT', 'PRIMARY', '2024-06-15', SECTION_THEN_DISTRICT],
    ['LDTT', 'UPPER_SECONDARY', '2023-12-31', []],
    ['LDTT', 'UPPER_SECONDARY', '2024-01-01', AUTHORITY_ALONE],
    ['CSTDCS', 'CONTINUING_EDUCATION', '2025-07-01', AUTHORITY_ALONE],
    ['TTLDTT', 'MULTI_LEVEL', '2024-06-15', AUTHORITY_ALONE],
    ['LDTT', 'EDUCATION_SECTION', '2024-06-15', AUTHORITY_ALONE],
    ['LDTT', 'EDUCATION_SECTION', '2025-07-01', []],
    ['CSTDCS', 'EDUCATION_DEPARTMENT', '2023-12-31', []],
    ['CSTDCS', 'EDUCATION_DEPARTMENT', '2024-01-01', OWNER_ALONE],
    ['TTLDTT', 'MINISTRY', '2024-06-15', OWNER_ALONE],
    ['GK_HIEU_TRUONG', 'PRIMARY', '2023-12-31', []],
    ['GK_HIEU_TRUONG', 'PRIMARY', '2024-01-01', OWNER_ALONE],
    ['GK_HIEU_TRUONG', 'UPPER_SECONDARY', '2026-05-01', OWNER_ALONE],
    ['GK_HIEU_TRUONG', 'EDUCATION_SECTION', '2024-06-15', []],
    ['KHAC', 'EDUCATION_SECTION', '2024-06-15', OWNER_ALONE],
    [
      'HCLD_3',
      'PRIMARY',
      '2024-06-15',
      ['1 PROFESSIONAL_PARENT APPRAISE', '2 AUTHORITY APPRAISE', '3 AUTHORITY_OF_AUTHORITY APPRAISE'],
    ],
    ['HCLD_3', 'PRIMARY', '2023-12-31', []],
    ['GK_HUYEN', 'PRIMARY', '2025-06-30', SECTION_THEN_DISTRICT],
    ['GK_HUYEN', 'PRIMARY', '2025-07-01', []],
    ['GK_XA', 'PRIMARY', '2025-06-30', []],
    ['GK_XA', 'PRIMARY', '2025-07-01', AUTHORITY_ALONE],
    ['GK_SO', 'PRIMARY', '2025-06-30', ['1 PROFESSIONAL_PARENT APPRAISE', '2 EDUCATION_DEPARTMENT DECIDE']],
    ['GK_SO', 'PRIMARY', '2025-07-01', ['1 EDUCATION_DEPARTMENT DECIDE']],
    ['GK_SO', 'UPPER_SECONDARY', '2024-06-15', ['1 EDUCATION_DEPARTMENT DECIDE']],
  ]
  it.each(base)('%s of a %s on %s: %o', (awardType, ownerKind, day, expected) => {
    expect(chain(awardType, ownerKind, day)).toEqual(expected)
  })

  const byKind: [string, CommendationKind, string, string, string[]][] = [
    ['BK_BO', 'MERIT', 'PRIMARY', '2025-06-30', [SECTION, ...BY_PROVINCE]],
    ['BK_BO', 'MERIT', 'PRIMARY', '2025-07-01', BY_PROVINCE],
    ['BK_BO', 'MERIT', 'UPPER_SECONDARY', '2024-06-15', BY_PROVINCE],
    ['BK_BO', 'CAMPAIGN', 'PRIMARY', '2025-06-30', [SECTION, ...BY_DEPARTMENT]],
    ['BK_BO', 'CAMPAIGN', 'PRIMARY', '2025-07-01', BY_DEPARTMENT],
    ['BK_BO', 'AD_HOC', 'PRIMARY', '2025-07-01', BY_DEPARTMENT],
    ['BK_BO', 'AD_HOC', 'UPPER_SECONDARY', '2024-06-15', BY_DEPARTMENT],
    ['BK_BO', 'AD_HOC', 'UPPER_SECONDARY', '2023-12-31', []],
    ['KNC_VSNGD', 'CONTRIBUTION', 'PRIMARY', '2025-06-30', [SECTION, ...BY_DEPARTMENT]],
    ['KNC_VSNGD', 'CONTRIBUTION', 'PRIMARY', '2025-07-01', BY_DEPARTMENT],
    ['KNC_VSNGD', 'FOREIGN', 'PRIMARY', '2025-07-01', BY_DEPARTMENT],
    ['KNC_VSNGD', 'MERIT', 'PRIMARY', '2025-07-01', BY_DEPARTMENT],
    ['BK_TINH', 'AD_HOC', 'PRIMARY', '2025-07-01', ['AUTHORITY APPRAISE', 'AUTHORITY_OF_AUTHORITY DECIDE']],
  ]
  it.each(byKind)('%s as %s of a %s on %s: %o', (awardType, kind, ownerKind, day, expected) => {
    expect(chain(awardType, ownerKind, day, kind)).toEqual(
      expected.map((step, index) => `${index + 1} ${step}`),
    )
  })

  it('province titles go on from the authority to the province', () => {
    const appraisals = [
      '1 PROFESSIONAL_PARENT APPRAISE',
      '2 AUTHORITY APPRAISE',
      '3 AUTHORITY_OF_AUTHORITY DECIDE',
    ]
    const without = ['1 AUTHORITY APPRAISE', '2 AUTHORITY_OF_AUTHORITY DECIDE']
    expect(chain('TTLDXS', 'LOWER_SECONDARY', '2025-06-30')).toEqual(appraisals)
    expect(chain('TTLDXS', 'LOWER_SECONDARY', '2025-07-01')).toEqual(without)
    expect(chain('CSTD_TINH', 'UPPER_SECONDARY', '2024-06-15')).toEqual(without)
  })

  it('cites the article by which the last step decides', () => {
    const decider = (ownerKind: string, day: string) =>
      chainFor({ awardType: 'CSTDCS', ownerKind, commendationKind: 'MERIT' }, day).at(-1)?.legalBasis
    expect(decider('PRIMARY', '2024-06-15')).toBe('Luật 06/2022/QH15, Điều 80 khoản 2')
    expect(decider('PRIMARY', '2025-07-01')).toBe('Nghị định 129/2025/NĐ-CP, Điều 59')
    expect(decider('UPPER_SECONDARY', '2024-06-15')).toBe('Luật 06/2022/QH15, Điều 80 khoản 1')
  })
})
