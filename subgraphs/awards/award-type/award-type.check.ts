import type { RefusalDetail, Sentence } from '../../../shared/errors/refusal.js'
import type { AwardType } from '../rules/award-type.js'
import { findAwardType } from '../rules/award-types.js'
import type { AwardSubject } from './award-type.enums.js'

type Subject = AwardType['subjects'][number]

const inWords: Record<Subject, Sentence> = {
  PERSON: { vi: 'cá nhân', en: 'persons' },
  COLLECTIVE: { vi: 'tập thể', en: 'collectives' },
  HOUSEHOLD: { vi: 'hộ gia đình', en: 'households' },
  LEARNER: { vi: 'người học', en: 'learners' },
}

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
      args: { code, subject: inWords[subject], expected: listOf(type.subjects) },
      path,
      legalBasis: type.legalBasis,
    }
  }
  return null
}

function listOf(subjects: readonly Subject[]): Sentence {
  const words = (locale: keyof Sentence): string => subjects.map((one) => inWords[one][locale]).join(', ')
  return { vi: words('vi'), en: words('en') }
}
