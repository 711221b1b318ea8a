import type { Work } from '../../../shared/database/work.js'
import { leastOf } from '../../../shared/voting/votes.js'
import type { VoteRule } from '../rules/votes.js'
import { findCouncilRules } from './council.store.js'
import type { CouncilRules } from './council-rules.entity.js'

/**
 * How a council sits whose organization has set nothing: two thirds make a quorum [V2]; at most two rounds (court
 * sector [V2], for schools UNVERIFIED); nobody votes on the own nomination (practice, UNVERIFIED), and counts in the base
 * all the same, because the thresholds are shares of all members.
 */
export const DEFAULT_COUNCIL_RULES: CouncilRules = {
  quorumNumerator: 2,
  quorumDenominator: 3,
  maxRounds: 2,
  recusesCandidates: true,
  recusalShrinksBase: false,
  basis:
    'Quy chế hoạt động của Hội đồng Thi đua - Khen thưởng (mặc định; số vòng và việc tránh mặt: chưa xác minh)',
}

/** The rules of an organization's council on a day: its own, else the defaults. */
export async function councilRulesOn(work: Work, organizationId: string, day: string): Promise<CouncilRules> {
  return (await findCouncilRules(work, organizationId, day)) ?? DEFAULT_COUNCIL_RULES
}

/** Members who must be present. */
export function quorumOf(totalMembers: number, rules: CouncilRules): number {
  return leastOf(totalMembers, { numerator: rules.quorumNumerator, denominator: rules.quorumDenominator })
}

/** Whose council is the one of a province or a ministry in the sense of the thresholds; every other one submits. */
const COUNCILS_OF_PROVINCE_OR_MINISTRY: readonly { level: string; kind: string }[] = [
  { level: 'MINISTRY', kind: 'MINISTRY' },
  { level: 'PROVINCE', kind: 'PEOPLES_COMMITTEE' },
]

/** Which thresholds bind the council of an organization. */
export async function councilOf(work: Work, organizationId: string): Promise<VoteRule['council']> {
  const [organization] = await work.query<{ level: string; kind: string }>(
    '/* session.organization */ select level, kind from known_organization where id = $1',
    [organizationId],
  )
  const isUpper = COUNCILS_OF_PROVINCE_OR_MINISTRY.some(
    ({ level, kind }) => level === organization?.level && kind === organization.kind,
  )
  return isUpper ? 'PROVINCE_OR_MINISTRY' : 'SUBMITTING'
}
