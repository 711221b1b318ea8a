import type { SeriesRow } from '../../../shared/rollup/read-series.js'
import type { Form0601Row } from './form-0601.entity.js'

/** A row of the form: which launches it counts, by scope, duration and form. */
interface Counted {
  code: string
  label: string
  counts(as: { scope: string; duration: string; form: string }): boolean
}

/** Rows of form 0601.N/BNV-TĐKT (Thông tư 02/2023/TT-BNV). */
const rows: readonly Counted[] = [
  { code: '01', label: 'Tổng số phong trào', counts: () => true },
  { code: '02', label: 'Phạm vi toàn quốc', counts: ({ scope }) => scope === 'NATIONAL' },
  {
    code: '03',
    label: 'Phạm vi bộ, ngành, địa phương',
    counts: ({ scope }) => scope === 'SECTOR_OR_LOCALITY',
  },
  { code: '04', label: 'Phạm vi cụm, khối', counts: ({ scope }) => scope === 'CLUSTER' },
  { code: '05', label: 'Phạm vi cơ quan, tổ chức, đơn vị', counts: ({ scope }) => scope === 'UNIT' },
  { code: '06', label: 'Dưới 1 năm', counts: ({ duration }) => duration === 'UNDER_ONE' },
  { code: '07', label: '1 năm', counts: ({ duration }) => duration === 'ONE' },
  {
    code: '08',
    label: 'Từ trên 1 năm đến dưới 3 năm',
    counts: ({ duration }) => duration === 'ONE_TO_THREE',
  },
  { code: '09', label: 'Từ 3 năm đến dưới 5 năm', counts: ({ duration }) => duration === 'THREE_TO_FIVE' },
  { code: '10', label: 'Từ 5 năm trở lên', counts: ({ duration }) => duration === 'FIVE_AND_MORE' },
  { code: '11', label: 'Thi đua theo chuyên đề', counts: ({ form }) => form === 'THEMATIC' },
  { code: '12', label: 'Thi đua thường xuyên hằng năm', counts: ({ form }) => form === 'REGULAR' },
]

/** The rows of form 0601 from the sums of LAUNCHED_AS, whose item is column/scope/duration/form. */
export function form0601Of(sums: readonly SeriesRow[]): Form0601Row[] {
  const launches = sums.map(({ item, count }) => {
    const [column = '', scope = '', duration = '', form = ''] = item.split('/')
    return { column, as: { scope, duration, form }, count }
  })
  return rows.map(({ code, label, counts }) => {
    const counted = launches.filter(({ as }) => counts(as))
    const sumOf = (column: string): number =>
      counted.filter((one) => one.column === column).reduce((sum, { count }) => sum + count, 0)
    const [central, ministryOrProvince, unit] = ['CENTRAL', 'MINISTRY_OR_PROVINCE', 'UNIT'].map(sumOf)
    const total = counted.reduce((sum, { count }) => sum + count, 0)
    return { code, label, total, central: central!, ministryOrProvince: ministryOrProvince!, unit: unit! }
  })
}
