import { isDay } from '../../../shared/clock/days.js'
import { optional, required, type Column } from '../../../shared/sheets/columns.js'
import { cellText, textOf, type ParseCell } from '../../../shared/sheets/values.js'

const uuidText = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

const personId: ParseCell = (cell) => {
  const value = cellText(cell).toLowerCase()
  if (uuidText.test(value)) return { value }
  return { expected: { vi: 'mã của người trong hệ thống', en: 'the id of the person in the hub' } }
}

/** A month: mm/yyyy, a day of it, or a date cell; stored as its first day. */
const month: ParseCell = (cell) => {
  const text = cellText(cell)
  const [, m, y] = /^(?:\d{1,2}[/.-])?(\d{1,2})[/.-](\d{4})$/.exec(text) ?? []
  const iso = /^(\d{4}-\d{2})(-\d{2})?$/.exec(text)?.[1]
  const first = m && y ? `${y}-${m.padStart(2, '0')}-01` : `${iso ?? ''}-01`
  return isDay(first)
    ? { value: first }
    : { expected: { vi: 'tháng dạng mm/yyyy', en: 'a month as mm/yyyy' } }
}

/** Points with a comma or a point, at most two decimals. */
const score: ParseCell = (cell) => {
  const value = cellText(cell).replace(',', '.')
  const isScore = /^\d{1,5}(\.\d{1,2})?$/.test(value)
  return isScore ? { value } : { expected: { vi: 'số điểm, ví dụ 92,5', en: 'points, e.g. 92.5' } }
}

/** The columns of a sheet of monthly ratings. */
export const ratingColumns: readonly Column[] = [
  optional('personId', 'Mã cá nhân', personId, '', 'mã trong hệ thống', 'id'),
  required('name', 'Họ và tên', textOf(200), 'Nguyễn Thị Lan', 'họ tên', 'tên cán bộ', 'họ và tên cán bộ'),
  optional('month', 'Tháng', month, '09/2023', 'kỳ đánh giá', 'tháng đánh giá'),
  optional('score', 'Điểm', score, '92,5', 'tổng điểm', 'điểm đánh giá'),
  required(
    'grade',
    'Xếp loại',
    textOf(100),
    'Hoàn thành tốt nhiệm vụ',
    'mức xếp loại',
    'kết quả xếp loại',
    'loại',
  ),
]
