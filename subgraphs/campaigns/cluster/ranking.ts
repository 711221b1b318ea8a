/** A member with what its scorecard came to; null without an appraised one. */
export interface Scored {
  organizationId: string
  points: number | null
  classification: string | null
}

/** A member in its place. */
export interface Placed extends Scored {
  /** 1 is the first; equal points share a place, and the next one is left out; null without points. */
  rank: number | null
}

/** Members in the order of their points, those without any last. */
export function ranked(members: readonly Scored[]): Placed[] {
  const points = members.flatMap((member) => member.points ?? [])
  return members
    .map((member) => {
      const { points: own } = member
      return { ...member, rank: own === null ? null : 1 + points.filter((other) => other > own).length }
    })
    .sort(
      (a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || (a.organizationId < b.organizationId ? -1 : 1),
    )
}
