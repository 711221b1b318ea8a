/** Titles of persons, lowest first; those of province and ministry stand beside each other. */
const LADDER: readonly (readonly string[])[] = [['LDTT'], ['CSTDCS'], ['CSTD_TINH', 'CSTD_BO'], ['CSTD_TQ']]

/** Whether one title stands higher than another; forms of commendation stand on no ladder (R-GEN-10). */
export function isHigherTitle(title: string, than: string): boolean {
  const rung = (code: string): number => LADDER.findIndex((codes) => codes.includes(code))
  return rung(than) >= 0 && rung(title) > rung(than)
}
