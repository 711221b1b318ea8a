import type { AwardType } from './award-type.js'
import { COMMENDATION_FORMS } from './award-types.forms.js'
import { STATE_HONOURS } from './award-types.state.js'
import { EMULATION_TITLES } from './award-types.titles.js'
import { inForce } from './dated.js'
import type { Sentence } from './rule.js'

/** Every title and form that is recorded, with all its dated rows. */
export const AWARD_TYPES: readonly AwardType[] = [
  ...EMULATION_TITLES,
  ...COMMENDATION_FORMS,
  ...STATE_HONOURS,
]

/** The titles and forms that exist on a day. */
export function awardTypesOn(day: string): AwardType[] {
  return AWARD_TYPES.filter((row) => inForce(row, day))
}

/** One title or form as it stands on a day; undefined where it does not exist on that day. */
export function findAwardType(code: string, day: string): AwardType | undefined {
  return awardTypesOn(day).find((row) => row.code === code)
}

/** The name of an award in a sentence: that of its latest row; the code itself where there is none. */
export function awardName(code: string): Sentence {
  const row = AWARD_TYPES.findLast((one) => one.code === code)
  return row ? { vi: row.nameVi, en: row.nameEn } : { vi: code, en: code }
}
