import { inForce } from './dated.js'
import type { Dated, Verification } from './dated.js'

/** A time limit of a step, in working days: a dated row. */
export interface TimeLimit extends Dated {
  ruleId: string
  step: 'APPRAISE' | 'RETURN' | 'PUBLIC_LISTING'
  /** Codes of the awards; empty means every award. */
  awardTypes: string[]
  workingDays: number
  /** Where the limit binds; elsewhere it is a suggestion that a level may depart from. */
  bindsAt: 'EVERY_LEVEL' | 'MINISTRY_OF_HOME_AFFAIRS'
  verification: Verification
  legalBasis: string
}

const SINCE_THE_LAW: Dated = { validFrom: '2024-01-01', validTo: null }

/** Every limit that is recorded (DOMAIN §2.7); days of a province's own rules are its parameters. */
export const TIME_LIMITS: readonly TimeLimit[] = [
  {
    ...SINCE_THE_LAW,
    ruleId: 'R-SLA-20',
    step: 'APPRAISE',
    awardTypes: [],
    workingDays: 20,
    bindsAt: 'EVERY_LEVEL',
    verification: 'V2',
    legalBasis: 'Nghị định 98/2023/NĐ-CP, Điều 32 khoản 2; QĐ 638/QĐ-BNV 2025',
  },
  {
    ...SINCE_THE_LAW,
    ruleId: 'R-SLA-05',
    step: 'RETURN',
    awardTypes: [],
    workingDays: 5,
    bindsAt: 'MINISTRY_OF_HOME_AFFAIRS',
    verification: 'V2',
    legalBasis: 'QĐ 311/QĐ-BNV 2025',
  },
  {
    ...SINCE_THE_LAW,
    ruleId: 'R-PUB-01',
    step: 'PUBLIC_LISTING',
    awardTypes: ['AHLD'],
    workingDays: 10,
    bindsAt: 'EVERY_LEVEL',
    verification: 'V3',
    legalBasis:
      'Luật 06/2022/QH15, Điều 84 khoản 5; Nghị định 98/2023/NĐ-CP, Điều 46 khoản 1; Nghị định 152/2025/NĐ-CP, Điều 44 khoản 2',
  },
]

/** The limits that hold for an award on a day. */
export function timeLimitsFor(awardType: string, day: string): TimeLimit[] {
  return TIME_LIMITS.filter(
    (row) => inForce(row, day) && (row.awardTypes.length === 0 || row.awardTypes.includes(awardType)),
  )
}

/** Orders and state honours, which are listed publicly before they are proposed (R-PUB-01, Điều 84 khoản 5). */
const LISTED_BEFORE_PROPOSING = [
  'HCLD_1',
  'HCLD_2',
  'HCLD_3',
  'HCDL_1',
  'HCDL_2',
  'HCDL_3',
  'HCHCM',
  'HCSV',
  'NGUT',
  'NGND',
  'AHLD',
]

/** Whether an award must be listed publicly before it is proposed (R-PUB-01). */
export function isListedBeforeProposing(awardType: string, day: string): boolean {
  return inForce(SINCE_THE_LAW, day) && LISTED_BEFORE_PROPOSING.includes(awardType)
}
