import { diplomaOfCollective, diplomaOfPerson } from './bk.js'
import type { Rule } from './rule.js'

/** Bằng khen của Bộ trưởng Bộ Giáo dục và Đào tạo — Luật 06/2022/QH15, Điều 74. */
export const bkBo: readonly Rule[] = [
  ...diplomaOfPerson('BK_BO', '-BO'),
  ...diplomaOfCollective('BK_BO', '-BO'),
]
