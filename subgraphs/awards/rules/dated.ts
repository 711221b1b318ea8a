/** Anything that the law can change: in force from `validFrom` up to, and without, `validTo`. */
export interface Dated {
  /** First day in force, 'YYYY-MM-DD' (Asia/Ho_Chi_Minh). */
  validFrom: string
  /** First day no longer in force; null while nothing has ended it. */
  validTo: string | null
}

/** How sure we are of a text: V1 the norm was read, V2 quoted word for word, V3 reported, UNVERIFIED not seen. */
export type Verification = 'V1' | 'V2' | 'V3' | 'UNVERIFIED'

/** Whether a row is in force on a day; throws a RangeError when the day is not 'YYYY-MM-DD'. */
export function inForce(row: Dated, day: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) {
    throw new RangeError(
      `The day '${day}' is not of the form YYYY-MM-DD; give it as such, for example 2024-06-15.`,
    )
  }
  return row.validFrom <= day && (row.validTo === null || day < row.validTo)
}
