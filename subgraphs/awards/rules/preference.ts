import { inForce } from './dated.js'
import type { Dated } from './dated.js'
import type { Sentence, Subject } from './rule.js'

/** R-GEN-08: where many qualify, women, and collectives of which at least so many percent are women, go first. */
export const PREFERENCE: Dated & { ruleId: string; legalBasis: string; leastPercent: number } = {
  ruleId: 'R-GEN-08',
  legalBasis: 'Nghị định 152/2025/NĐ-CP, Điều 4 khoản 6',
  leastPercent: 70,
  validFrom: '2025-07-01',
  validTo: null,
}

/** What the preference looks at. */
export interface Preferable {
  subject: Subject
  /** Of a person; empty for a collective. */
  gender: string
  /** Of a collective; undefined where its members are not known. */
  members?: number
  women?: number
}

/** Whether a candidate goes first, said openly; null where it is not known. */
export interface Preference {
  isPreferred: boolean | null
  sentence: Sentence
}

/** Whether a candidate is preferred on a day, and why; undefined before the rule is in force. */
export function preferenceOf(candidate: Preferable, day: string): Preference | undefined {
  if (!inForce(PREFERENCE, day)) return undefined
  return candidate.subject === 'PERSON' ? ofPerson(candidate) : ofCollective(candidate)
}

function ofPerson({ gender }: Preferable): Preference {
  return gender === 'FEMALE'
    ? { isPreferred: true, sentence: { vi: 'Nữ: được ưu tiên.', en: 'A woman: goes first.' } }
    : { isPreferred: false, sentence: { vi: 'Không thuộc diện ưu tiên.', en: 'Does not go first.' } }
}

function ofCollective({ members, women }: Preferable): Preference {
  if (!members || women === undefined) {
    const sentence = { vi: 'Chưa biết tỷ lệ nữ của tập thể.', en: 'The share of women is not known.' }
    return { isPreferred: null, sentence }
  }
  const isPreferred = women * 100 >= PREFERENCE.leastPercent * members
  const least = PREFERENCE.leastPercent
  return {
    isPreferred,
    sentence: {
      vi: `${women}/${members} thành viên là nữ (${isPreferred ? 'từ' : 'dưới'} ${least}%).`,
      en: `${women} of ${members} members are women (${isPreferred ? 'at least' : 'under'} ${least}%).`,
    },
  }
}

/** Candidates with those that go first in front; within each group the order stays as it was. */
export function inPreferredOrder<T extends { preference: Preference | undefined }>(
  candidates: readonly T[],
): T[] {
  const rank = ({ preference }: T): number => (preference?.isPreferred ? 0 : 1)
  return [...candidates].sort((one, other) => rank(one) - rank(other))
}
