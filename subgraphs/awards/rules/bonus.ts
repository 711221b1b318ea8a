/** From which decree the rounding is (Nghị định 152/2025/NĐ-CP, Điều 49). */
export const BONUS_BASIS = 'Nghị định 152/2025/NĐ-CP, Điều 49, Điều 50'

const ROUNDED_TO = 10_000

/**
 * Bonus in đồng: coefficient × base salary of the day of the decision, rounded up to tens of thousands ("làm tròn số
 * lên hàng chục nghìn đồng"). So 0.3 × 2,340,000 is 710,000, although pages in use print 702,000.
 */
export function bonusOf(coefficient: string, baseSalary: string): number {
  const thousandths = Math.round(Number(coefficient) * 1_000)
  return Math.ceil((thousandths * Number(baseSalary)) / 1_000 / ROUNDED_TO) * ROUNDED_TO
}

/** A title of a period with its coefficient, of which only the highest is paid. */
export interface PaidTitle {
  id: string
  coefficient: string | null
}

/** Of several titles of the same period only the highest is paid (Điều 49): which one; undefined where none is known. */
export function paidTitle(titles: readonly PaidTitle[]): string | undefined {
  const known = titles.filter(({ coefficient }) => coefficient !== null)
  return known.sort((a, b) => Number(b.coefficient) - Number(a.coefficient) || a.id.localeCompare(b.id))[0]
    ?.id
}
