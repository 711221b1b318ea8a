import { fighterVersions } from './cstd-tinh.js'
import type { Rule } from './rule.js'

/**
 * Chiến sĩ thi đua toàn quốc — Luật 06/2022/QH15, Điều 21. "02 lần liên tục" counts yearly titles; titles of the
 * province and of the ministry may follow each other.
 */
export const cstdTq: readonly Rule[] = fighterVersions({
  id: 'R-IND-04',
  awardType: 'CSTD_TQ',
  article: 'Luật 06/2022/QH15, Điều 21',
  lower: ['CSTD_TINH', 'CSTD_BO'],
  count: 2,
  scope: 'NATIONAL',
  describe: {
    vi: 'Có 02 lần liên tục đạt danh hiệu Chiến sĩ thi đua cấp tỉnh hoặc cấp Bộ; và có sáng kiến có khả năng nhân rộng, hoặc đề tài khoa học có phạm vi ảnh hưởng, trong toàn quốc được công nhận.',
    en: 'Two consecutive titles Provincial or Ministerial Emulation Fighter; and an initiative or a science topic recognized as reaching the whole country.',
  },
})
