import { diplomaOfCollective, diplomaOfPerson } from './bk.js'
import type { Rule } from './rule.js'

/** Bằng khen của Chủ tịch UBND cấp tỉnh — Luật 06/2022/QH15, Điều 74. */
export const bkTinh: readonly Rule[] = [
  ...diplomaOfPerson('BK_TINH', ''),
  ...diplomaOfCollective('BK_TINH', ''),
]
