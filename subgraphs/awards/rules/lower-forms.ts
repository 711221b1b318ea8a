/** Titles and forms of one kind, from the lowest up: the order in which the law builds them on each other. */
const LADDERS: readonly (readonly string[])[] = [
  ['LDTT', 'CSTDCS', 'CSTD_TINH', 'CSTD_TQ'],
  ['LDTT', 'CSTDCS', 'CSTD_BO', 'CSTD_TQ'],
  ['TTLDTT', 'TTLDXS', 'CO_TINH', 'CO_CP'],
  ['TTLDTT', 'TTLDXS', 'CO_BO', 'CO_CP'],
]

/** Titles to which a council may lower a proposal (chuyển hình thức), nearest first; empty where no order is known. */
export function lowerForms(awardType: string): string[] {
  const below = LADDERS.flatMap((ladder) => ladder.slice(0, Math.max(ladder.indexOf(awardType), 0)).reverse())
  return [...new Set(below)]
}
