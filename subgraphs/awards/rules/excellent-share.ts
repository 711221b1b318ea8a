import type { GeneralRule } from './general-rule.js'
import { conclude } from './results.js'

/** Name of the parameter: how many percent of the rated staff may be rated EXCELLENT. */
export const EXCELLENT_SHARE = 'excellentSharePercent'

const legalBasis = 'Nghị định 48/2023/NĐ-CP (tỷ lệ chưa xác minh: tham số của đơn vị)'

/**
 * R-GEN-13: the share of "hoàn thành xuất sắc" among the staff is limited. The figure is nowhere verified: without one that
 * an organization, or one above it, has set, nothing is asked; beyond it a person looks at the ratings.
 */
export const excellentShare: GeneralRule = {
  id: 'R-GEN-13',
  subject: 'PERSON',
  validFrom: '2024-01-01',
  validTo: null,
  enabled: true,
  verification: 'V2',
  legalBasis,
  describe: {
    vi: 'Tỷ lệ viên chức hoàn thành xuất sắc nhiệm vụ không vượt tỷ lệ quy định (tham số excellentSharePercent; mặc định không đặt).',
    en: 'The share of staff rated "tasks completed excellently" stays within the limit (parameter excellentSharePercent; none by default).',
  },
  appliesTo: () => true,
  judge: ({ excellentShare: share, ratings, period }) => {
    if (!share || ratings?.[period] !== 'EXCELLENT') return []
    const { excellent, rated, mostPercent } = share
    const isWithin = excellent * 100 <= mostPercent * rated
    return [
      conclude(
        { ruleId: 'R-GEN-13', legalBasis },
        isWithin ? 'MET' : 'NEEDS_PERSON',
        {
          vi: `${excellent}/${rated} người được xếp loại hoàn thành xuất sắc nhiệm vụ (tối đa ${mostPercent}%)${isWithin ? '.' : ': người có thẩm quyền xem lại việc xếp loại.'}`,
          en: `${excellent} of ${rated} are rated "tasks completed excellently" (at most ${mostPercent}%)${isWithin ? '.' : ': a person must look at the ratings again.'}`,
        },
        [`rated EXCELLENT: ${excellent} of ${rated}`],
      ),
    ]
  },
}
