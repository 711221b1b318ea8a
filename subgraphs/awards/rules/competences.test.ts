import { describe, expect, it } from 'vitest'
import { chainFor } from './competences.js'

const chain = (awardType: string, ownerKind: string, day: string) =>
  chainFor(awardType, ownerKind, day).map((s) => `${s.step} ${s.relation} ${s.act}`)

const SECTION_THEN_DISTRICT = ['1 PROFESSIONAL_PARENT APPRAISE', '2 AUTHORITY DECIDE']
const AUTHORITY_ALONE = ['1 AUTHORITY DECIDE']

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
    ['LDTT', 'EDUCATION_SECTION', '2024-06-15', []],
    [
      'HCLD_3',
      'PRIMARY',
      '2024-06-15',
      ['1 PROFESSIONAL_PARENT APPRAISE', '2 AUTHORITY APPRAISE', '3 AUTHORITY_OF_AUTHORITY APPRAISE'],
    ],
    ['HCLD_3', 'PRIMARY', '2023-12-31', []],
    [
      'BK_BO',
      'PRIMARY',
      '2025-06-30',
      ['1 PROFESSIONAL_PARENT APPRAISE', '2 EDUCATION_DEPARTMENT APPRAISE', '3 MINISTRY DECIDE'],
    ],
    ['KNC_VSNGD', 'PRIMARY', '2025-07-01', ['1 EDUCATION_DEPARTMENT APPRAISE', '2 MINISTRY DECIDE']],
    ['BK_BO', 'UPPER_SECONDARY', '2024-06-15', ['1 EDUCATION_DEPARTMENT APPRAISE', '2 MINISTRY DECIDE']],
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
    const decider = (ownerKind: string, day: string) => chainFor('CSTDCS', ownerKind, day).at(-1)?.legalBasis
    expect(decider('PRIMARY', '2024-06-15')).toBe('Luật 06/2022/QH15, Điều 80 khoản 2')
    expect(decider('PRIMARY', '2025-07-01')).toBe('Nghị định 129/2025/NĐ-CP, Điều 59')
    expect(decider('UPPER_SECONDARY', '2024-06-15')).toBe('Luật 06/2022/QH15, Điều 80 khoản 1')
  })
})
