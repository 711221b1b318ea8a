import { orderForPerson } from './hcld.js'
import type { Rule } from './rule.js'

/** Huân chương Lao động hạng Nhì, persons — Luật 06/2022/QH15, Điều 43 khoản 1 điểm đ. Collectives: a person judges. */
export const hcld2: readonly Rule[] = orderForPerson({
  id: 'R-IND-08',
  awardType: 'HCLD_2',
  article: 'Luật 06/2022/QH15, Điều 43 khoản 1 điểm đ',
  before: 'HCLD_3',
  excellentYears: 2,
  titles: ['CSTD_TINH', 'CSTD_BO'],
  titleCount: 1,
  describe: {
    vi: 'Đã được tặng Huân chương Lao động hạng Ba; sau đó từ 05 năm liên tục hoàn thành tốt nhiệm vụ trở lên, trong đó có 02 năm hoàn thành xuất sắc nhiệm vụ và 01 lần đạt danh hiệu Chiến sĩ thi đua cấp Bộ, cấp tỉnh.',
    en: 'Has the Labour Order, third class; since then five or more consecutive years completed well or better, two of them excellently, with one title Provincial or Ministerial Emulation Fighter.',
  },
})
