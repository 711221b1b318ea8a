import { labelEndingIn, spanOf } from './period.js'
import type { Leave } from './rule.js'

/** How many periods back maternity leave is looked for: farther than any chain of the law reaches. */
const PERIODS_BACK = 20

/** The periods, of the kind of the one under review and up to it, in which there was maternity leave (R-GEN-07). */
export function maternityPeriodsOf(leaves: readonly Leave[], period: string): string[] {
  const maternity = leaves.filter(({ kind }) => kind === 'MATERNITY')
  const current = spanOf(period)
  const labels = Array.from({ length: PERIODS_BACK + 1 }, (_, back) =>
    labelEndingIn(current.endYear - back, current.type),
  )
  return labels.filter((label) => {
    const { from, to } = spanOf(label)
    return maternity.some((leave) => leave.from < to && (leave.to === null || from < leave.to))
  })
}
