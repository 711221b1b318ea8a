import type { RefusalDetail, Sentence } from '../../../shared/errors/refusal.js'

/** A row of a sheet, as it was read. */
export interface RatingRow {
  number: number
  personId: string | null
  name: string
  /** First day of the month; null when neither the row nor the call says it. */
  month: string | null
  score: string | null
  grade: string
}

/** Somebody who works for the organization, from and before which day. */
export interface Employed {
  personId: string
  name: string
  from: string
  to: string
}

/** A rating that is sure whose it is. */
export interface MatchedRating {
  personId: string
  personName: string
  month: string
  score: string | null
  grade: string
}

const nobody = {
  vi: 'người làm việc tại đơn vị trong tháng đó',
  en: 'somebody who works there in that month',
}
const several = {
  vi: 'mã cá nhân, vì có nhiều người cùng tên',
  en: 'the id of the person: several have this name',
}
const aMonth = { vi: 'tháng dạng mm/yyyy', en: 'a month as mm/yyyy' }
const once = { vi: 'mỗi người một dòng cho mỗi tháng', en: 'one row for each person and month' }

/** What is wrong with a cell of a row, as it is told to the user. */
export function cellRefusal(row: number, column: string, value: string, expected: Sentence): RefusalDetail {
  return { code: 'SHEET_CELL', args: { row, column, value, expected }, path: ['rows', String(row), column] }
}

const nameKey = (name: string): string => name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()

/** Finds whose the ratings are: by id, else by name among those who worked there in the month; never guesses. */
export function matchRatings(
  rows: readonly RatingRow[],
  staff: readonly Employed[],
): { ratings: MatchedRating[]; refused: RefusalDetail[] } {
  const ratings = new Map<string, MatchedRating>()
  const refused: RefusalDetail[] = []
  for (const row of rows) {
    const fail = (column: string, value: string, expected: Sentence) =>
      refused.push(cellRefusal(row.number, column, value, expected))
    const { month } = row
    if (!month) {
      fail('Tháng', '', aMonth)
      continue
    }
    const found = candidatesOf(row, month, staff)
    const [person] = found
    if (!person) fail('Họ và tên', row.name, nobody)
    else if (found.length > 1) fail('Họ và tên', row.name, several)
    else if (ratings.has(`${person.personId} ${month}`)) fail('Họ và tên', row.name, once)
    else {
      const { personId, name: personName } = person
      const rating = { personId, personName, month, score: row.score, grade: row.grade }
      ratings.set(`${personId} ${month}`, rating)
    }
  }
  return { ratings: [...ratings.values()], refused }
}

function candidatesOf({ personId, name }: RatingRow, month: string, staff: readonly Employed[]): Employed[] {
  const isIn = ({ from, to }: Employed) => from.slice(0, 7) <= month.slice(0, 7) && month < to
  const people = staff.filter(
    (one) => isIn(one) && (personId ? one.personId === personId : nameKey(one.name) === nameKey(name)),
  )
  return [...new Map(people.map((one) => [one.personId, one])).values()]
}
