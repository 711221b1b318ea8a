import { cstdTinh2024, cstdTinh2025 } from './cstd-tinh.js'
import { cstdcs2022, cstdcs2026 } from './cstdcs.js'
import { inForce } from './dated.js'
import { ldtt } from './ldtt.js'
import type { Rule, Subject } from './rule.js'
import { ttldtt } from './ttldtt.js'
import { ttldxs } from './ttldxs.js'

/** Every standard of the law that is recorded, in the order of the law's own list of titles and forms. */
export const RULES: readonly Rule[] = [
  // Danh hiệu thi đua — cá nhân (Luật 06/2022/QH15, Điều 22–24)
  ldtt,
  cstdcs2022,
  cstdcs2026,
  cstdTinh2024,
  cstdTinh2025,
  // Danh hiệu thi đua — tập thể (Điều 27–28)
  ttldtt,
  ttldxs,
]

/**
 * The versions in force on a day, those that are switched off included. The day is that on which the competent body
 * received the dossier, or before that the day of asking.
 */
export function rulesFor(awardType: string, subject: Subject, day: string): Rule[] {
  return RULES.filter((r) => r.awardType === awardType && r.subject === subject && inForce(r, day))
}
