/** A share of all members, as an exact fraction. */
export interface Share {
  numerator: number
  denominator: number
}

/** Whether reaching the share is enough, or it must be exceeded. */
export type Comparison = 'AT_LEAST' | 'MORE_THAN'

/**
 * Whether so many of all members, whoever attended, are enough; in exact integers. The same for a threshold of
 * agreeing votes and for a quorum of those present. Throws a RangeError on counts that cannot be.
 */
export function suffices(
  count: number,
  totalMembers: number,
  share: Share,
  comparison: Comparison = 'AT_LEAST',
): boolean {
  const isCount = Number.isInteger(count) && Number.isInteger(totalMembers)
  if (!isCount || count < 0 || totalMembers < 1 || count > totalMembers) {
    throw new RangeError(
      `${count} of ${totalMembers} is no count of votes; give whole numbers from 0 up to the members.`,
    )
  }
  const reached = count * share.denominator - totalMembers * share.numerator
  return comparison === 'MORE_THAN' ? reached > 0 : reached >= 0
}

/** The least number of members that reaches the share of all. */
export function leastOf(totalMembers: number, { numerator, denominator }: Share): number {
  return Math.ceil((totalMembers * numerator) / denominator)
}
