import type { RefusalDetail } from '../../../shared/errors/refusal.js'
import { findAwardType } from '../rules/award-types.js'
import type { AwardSubject } from './award-type.enums.js'

/** Why an award type cannot be aimed at or proposed for such a subject on a day; null when it can. */
export function awardTypeRefusal(
  code: string,
  subject: AwardSubject,
  day: string,
  path: readonly string[],
): RefusalDetail | null {
  const type = findAwardType(code, day)
  if (!type) return { code: 'UNKNOWN_AWARD_TYPE', args: { code, day }, path }
  if (!type.enabled)
    return {
      code: 'AWARD_TYPE_DISABLED',
      args: { code, verification: type.verification },
      path,
      legalBasis: type.legalBasis,
    }
  if (!type.subjects.includes(subject)) {
    return {
      code: 'WRONG_SUBJECT',
      args: { code, subject, expected: type.subjects.join(', ') },
      path,
      legalBasis: type.legalBasis,
    }
  }
  return null
}
