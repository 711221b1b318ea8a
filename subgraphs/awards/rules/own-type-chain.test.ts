import { describe, expect, it } from 'vitest'
import { ownTypeChain } from './own-type-chain.js'

const legalBasis = 'Quyết định số 12/QĐ-SGDĐT'

/** The steps in words: 1 PROFESSIONAL_PARENT APPRAISE, 2 GIVER DECIDE. */
function steps(giverKind: string, ownerKind: string, day: string): string {
  const chain = ownTypeChain({ giverKind, ownerKind, legalBasis }, day)
  return chain.map(({ step, relation, act }) => `${step} ${relation} ${act}`).join(', ')
}

describe('the way of an own award, up to who has defined it', () => {
  it.each([
    ['EDUCATION_DEPARTMENT', 'PRIMARY', '2004-06-30', '1 GIVER DECIDE'],
    ['EDUCATION_DEPARTMENT', 'PRIMARY', '2004-07-01', '1 PROFESSIONAL_PARENT APPRAISE, 2 GIVER DECIDE'],
    ['EDUCATION_DEPARTMENT', 'PRIMARY', '2025-06-30', '1 PROFESSIONAL_PARENT APPRAISE, 2 GIVER DECIDE'],
    ['EDUCATION_DEPARTMENT', 'PRIMARY', '2025-07-01', '1 GIVER DECIDE'],
    ['EDUCATION_DEPARTMENT', 'UPPER_SECONDARY', '2024-06-15', '1 GIVER DECIDE'],
    ['PEOPLES_COMMITTEE', 'UPPER_SECONDARY', '2025-06-30', '1 AUTHORITY APPRAISE, 2 GIVER DECIDE'],
    [
      'PEOPLES_COMMITTEE',
      'PRIMARY',
      '2025-06-30',
      '1 PROFESSIONAL_PARENT APPRAISE, 2 AUTHORITY APPRAISE, 3 GIVER DECIDE',
    ],
    ['PEOPLES_COMMITTEE', 'PRIMARY', '2025-07-01', '1 AUTHORITY APPRAISE, 2 GIVER DECIDE'],
    ['MINISTRY', 'UPPER_SECONDARY', '2025-06-30', '1 EDUCATION_DEPARTMENT APPRAISE, 2 GIVER DECIDE'],
    ['MINISTRY', 'PRIMARY', '2025-07-01', '1 EDUCATION_DEPARTMENT APPRAISE, 2 GIVER DECIDE'],
    ['PRIMARY', 'PRIMARY', '2024-06-15', '1 GIVER DECIDE'],
    ['MINISTRY', 'EDUCATION_DEPARTMENT', '2025-07-01', '1 GIVER DECIDE'],
  ])('%s defines, %s proposes on %s: %s', (giverKind, ownerKind, day, expected) =>
    expect(steps(giverKind, ownerKind, day)).toBe(expected),
  )

  it('cites the decision by which it was defined', () => {
    const chain = ownTypeChain({ giverKind: 'MINISTRY', ownerKind: 'PRIMARY', legalBasis }, '2024-06-15')
    expect(chain.map((step) => step.legalBasis)).toEqual([legalBasis, legalBasis, legalBasis])
  })
})
