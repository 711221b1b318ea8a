import { orderForPerson } from './hcld.js'
import type { Rule } from './rule.js'

/** Huân chương Lao động hạng Nhất, persons — Luật 06/2022/QH15, Điều 42 khoản 1 điểm đ. Collectives: a person judges. */
export const hcld1: readonly Rule[] = orderForPerson({
  id: 'R-IND-09',
  awardType: 'HCLD_1',
  article: 'Luật 06/2022/QH15, Điều 42 khoản 1 điểm đ',
  before: 'HCLD_2',
  excellentYears: 3,
  titles: ['CSTD_TINH', 'CSTD_BO'],
  titleCount: 2,
  describe: {
    vi: 'Đã được tặng Huân chương Lao động hạng Nhì; sau đó từ 05 năm liên tục hoàn thành tốt nhiệm vụ trở lên, trong đó có 03 năm hoàn thành xuất sắc nhiệm vụ và 02 lần đạt danh hiệu Chiến sĩ thi đua cấp Bộ, cấp tỉnh.',
    en: 'Has the Labour Order, second class; since then five or more consecutive years completed well or better, three of them excellently, with two titles Provincial or Ministerial Emulation Fighter.',
  },
})
