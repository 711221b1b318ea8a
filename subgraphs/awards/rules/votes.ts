import { suffices, type Comparison, type Share } from '../../../shared/voting/votes.js'
import { inForce } from './dated.js'
import type { Dated, Verification } from './dated.js'

/** The vote that an award needs: a dated row. */
export interface VoteRule extends Dated {
  ruleId: string
  /** Codes of the awards; empty means every award without a row of its own. */
  awardTypes: string[]
  threshold: Share
  /** Whether reaching the threshold is enough, or it must be exceeded. */
  comparison: Comparison
  /** All members of the council, whoever attended. */
  base: 'TOTAL_MEMBERS'
  /** Whose vote it is: of the council that submits, or of the council of the province or ministry. */
  council: 'SUBMITTING' | 'PROVINCE_OR_MINISTRY'
  verification: Verification
  legalBasis: string
}

const DECREE_98 = {
  validFrom: '2024-01-01',
  validTo: '2025-07-01',
  verification: 'V2' as const,
  legalBasis: 'Nghị định 98/2023/NĐ-CP, Điều 30 khoản 7',
}

const DECREE_152 = {
  validFrom: '2025-07-01',
  validTo: null,
  verification: 'V2' as const,
  legalBasis: 'Nghị định 152/2025/NĐ-CP (số điều chưa xác minh)',
}

const NINETY_PERCENT = {
  ruleId: 'R-VOTE-90',
  awardTypes: ['AHLD', 'CSTD_TQ', 'CSTD_BO', 'CSTD_TINH'],
  threshold: { numerator: 90, denominator: 100 },
  comparison: 'AT_LEAST' as const,
  base: 'TOTAL_MEMBERS' as const,
  council: 'PROVINCE_OR_MINISTRY' as const,
}

const EIGHTY_PERCENT = {
  ruleId: 'R-VOTE-80',
  awardTypes: ['CSTDCS', 'CO_BO', 'CO_TINH', 'CO_CP'],
  threshold: { numerator: 80, denominator: 100 },
  comparison: 'AT_LEAST' as const,
  base: 'TOTAL_MEMBERS' as const,
  council: 'SUBMITTING' as const,
}

const MAJORITY: VoteRule = {
  ruleId: 'R-VOTE-MAJORITY',
  awardTypes: [],
  threshold: { numerator: 1, denominator: 2 },
  comparison: 'MORE_THAN',
  base: 'TOTAL_MEMBERS',
  council: 'SUBMITTING',
  validFrom: '2024-01-01',
  validTo: null,
  verification: 'V2',
  legalBasis: 'Quy chế hoạt động của Hội đồng Thi đua - Khen thưởng (biểu quyết theo đa số)',
}

/** Every vote rule that is recorded; the row of "every other award" stands last. */
export const VOTE_RULES: readonly VoteRule[] = [
  { ...NINETY_PERCENT, ...DECREE_98 },
  { ...NINETY_PERCENT, ...DECREE_152 },
  { ...EIGHTY_PERCENT, ...DECREE_98 },
  { ...EIGHTY_PERCENT, ...DECREE_152 },
  MAJORITY,
]

/**
 * The vote that an award needs of one council on a day: a threshold of the province's or ministry's council does not bind
 * the council that submits. Undefined where none is recorded (before 2024).
 */
export function voteRule(awardType: string, day: string, council: VoteRule['council']): VoteRule | undefined {
  const today = VOTE_RULES.filter(
    (r) => inForce(r, day) && (r.council === council || r.awardTypes.length === 0),
  )
  return today.find((r) => r.awardTypes.includes(awardType)) ?? today.find((r) => r.awardTypes.length === 0)
}

/** A count of votes: ballots and written opinions that agree, against all members, whoever attended. */
export interface VoteCount {
  agree: number
  totalMembers: number
}

/** Whether the votes suffice, in exact integers; throws a RangeError on counts that cannot be. */
export function passes({ agree, totalMembers }: VoteCount, rule: VoteRule): boolean {
  return suffices(agree, totalMembers, rule.threshold, rule.comparison)
}
