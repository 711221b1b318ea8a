import { Refusal, type RefusalDetail } from '../../../shared/errors/refusal.js'
import { findAwardType } from '../rules/award-types.js'

/** Why a team inside an organization cannot be proposed for an award type of a day; null when it can. */
export function teamRefusal(
  awardType: string,
  isTeam: boolean,
  day: string,
  path: readonly string[],
): RefusalDetail | null {
  const type = findAwardType(awardType, day)
  if (!isTeam || !type?.forOrganizationsOnly) return null
  return { code: 'NOT_FOR_TEAMS', args: { awardType }, path, legalBasis: type.legalBasis }
}

/** Refuses an award type that no team inside an organization is proposed for. */
export function assertForTeam(awardType: string, isTeam: boolean, day: string): void {
  const refusal = teamRefusal(awardType, isTeam, day, ['awardType'])
  if (refusal) throw new Refusal([refusal])
}
