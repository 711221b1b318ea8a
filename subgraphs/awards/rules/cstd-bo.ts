import { fighterVersions } from './cstd-tinh.js'
import type { Rule } from './rule.js'

/** Chiến sĩ thi đua cấp Bộ — Luật 06/2022/QH15, Điều 22; for units of the Ministry (TT 29/2023/TT-BGDĐT, Điều 12). */
export const cstdBo: readonly Rule[] = fighterVersions({
  id: 'R-IND-03',
  variant: '-BO',
  awardType: 'CSTD_BO',
  article: 'Luật 06/2022/QH15, Điều 22',
  lower: ['CSTDCS'],
  count: 3,
  scope: 'MINISTRY',
  describe: {
    vi: 'Có 03 lần liên tục đạt danh hiệu Chiến sĩ thi đua cơ sở; và có sáng kiến có khả năng nhân rộng, hoặc đề tài khoa học có phạm vi ảnh hưởng, trong Bộ được công nhận.',
    en: 'Three consecutive titles Grassroots Emulation Fighter; and an initiative or a science topic recognized as reaching the whole ministry.',
  },
})
