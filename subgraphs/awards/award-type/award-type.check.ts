import type { RefusalDetail, Sentence } from '../../../shared/errors/refusal.js'
import type { AwardType, CommendationKind } from '../rules/award-type.js'
import type { AwardSubject } from './award-type.enums.js'
import type { KnownTypes } from './known-types.js'

type Subject = AwardType['subjects'][number]

const inWords: Record<Subject, Sentence> = {
  PERSON: { vi: 'cá nhân', en: 'persons' },
  COLLECTIVE: { vi: 'tập thể', en: 'collectives' },
  HOUSEHOLD: { vi: 'hộ gia đình', en: 'households' },
  LEARNER: { vi: 'người học', en: 'learners' },
}

/** Why an award type of those known on a day cannot be aimed at or proposed for such a subject; null when it can. */
export function awardTypeRefusal(
  types: KnownTypes,
  code: string,
  subject: AwardSubject,
  day: string,
  path: readonly string[],
): RefusalDetail | null {
  const type = types.get(code)
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

/** Why an award cannot be proposed for such a kind of commendation; null when it can. */
export function kindRefusal(
  { code, commendationKinds, legalBasis }: AwardType,
  kind: CommendationKind,
): RefusalDetail | null {
  if (commendationKinds.includes(kind)) return null
  const args = { code, kind, expected: commendationKinds.join(', ') }
  return { code: 'WRONG_KIND', args, path: ['commendationKind'], legalBasis }
}

function listOf(subjects: readonly Subject[]): Sentence {
  const words = (locale: keyof Sentence): string => subjects.map((one) => inWords[one][locale]).join(', ')
  return { vi: words('vi'), en: words('en') }
}
