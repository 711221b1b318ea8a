import { bkBo } from './bk-bo.js'
import { bkTinh } from './bk-tinh.js'
import { bkTtg } from './bk-ttg.js'
import { coBo } from './co-bo.js'
import { coCp } from './co-cp.js'
import { coTinh } from './co-tinh.js'
import { cstdBo } from './cstd-bo.js'
import { cstdTinh } from './cstd-tinh.js'
import { cstdTq } from './cstd-tq.js'
import { cstdcs2022, cstdcs2026 } from './cstdcs.js'
import { inForce } from './dated.js'
import { hcld1 } from './hcld-1.js'
import { hcld2 } from './hcld-2.js'
import { hcld3 } from './hcld-3.js'
import { kncVsngd } from './knc-vsngd.js'
import { ldtt } from './ldtt.js'
import { ngnd } from './ngnd.js'
import { ngut } from './ngut.js'
import type { Rule, Subject } from './rule.js'
import { ttldtt } from './ttldtt.js'
import { ttldxs } from './ttldxs.js'

/** Every standard of the law that is recorded, in the order of the law's own list of titles and forms. */
export const RULES: readonly Rule[] = [
  // Danh hiệu thi đua — cá nhân (Luật 06/2022/QH15, Điều 21–24)
  ldtt,
  cstdcs2022,
  cstdcs2026,
  ...cstdTinh,
  ...cstdBo,
  ...cstdTq,
  // Danh hiệu thi đua — tập thể (Điều 25–28)
  ttldtt,
  ttldxs,
  coTinh,
  coBo,
  coCp,
  // Huân chương, danh hiệu vinh dự nhà nước (Điều 42–44, 64)
  ...hcld1,
  ...hcld2,
  ...hcld3,
  ngnd,
  ngut,
  // Bằng khen, kỷ niệm chương (Điều 71–74)
  ...bkTtg,
  ...bkTinh,
  ...bkBo,
  ...kncVsngd,
]

/**
 * The versions in force on a day, those that are switched off included. The day is that on which the competent body
 * received the dossier, or before that the day of asking.
 */
export function rulesFor(awardType: string, subject: Subject, day: string): Rule[] {
  return RULES.filter((r) => r.awardType === awardType && r.subject === subject && inForce(r, day))
}
