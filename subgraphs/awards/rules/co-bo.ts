import { flagOf } from './co-tinh.js'
import type { Rule } from './rule.js'

/** Cờ thi đua của Bộ Giáo dục và Đào tạo — Luật 06/2022/QH15, Điều 26. */
export const coBo: Rule = flagOf('CO_BO', 'R-COL-06-BO', 'MINISTRY')
