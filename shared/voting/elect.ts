import { suffices, type Comparison, type Share } from './votes.js'

/** When an election succeeds. */
export interface ElectionRule {
  /** Of whom the threshold is a share: of all members, or of those who voted. */
  base: 'ALL_MEMBERS' | 'CAST'
  threshold: Share
  comparison: Comparison
  /** Share of all members that must have voted. */
  quorum: Share
}

/** What an election came to. */
export interface ElectionOutcome {
  cast: number
  hasQuorum: boolean
  /** Votes by candidate, the most first. */
  counts: { candidate: string; votes: number }[]
  /** Who was elected; null without a quorum, at equal votes on top, or below the threshold. */
  elected: string | null
}

/**
 * Counts an election in which each member has one vote: the one candidate with the most votes is elected when enough
 * have voted and the votes reach the threshold. Throws a RangeError when more have voted than there are members.
 */
export function elect(totalMembers: number, votes: readonly string[], rule: ElectionRule): ElectionOutcome {
  const byCandidate = new Map<string, number>()
  for (const candidate of votes) byCandidate.set(candidate, (byCandidate.get(candidate) ?? 0) + 1)
  const counts = [...byCandidate]
    .map(([candidate, count]) => ({ candidate, votes: count }))
    .sort((a, b) => b.votes - a.votes || (a.candidate < b.candidate ? -1 : 1))
  const cast = votes.length
  const hasQuorum = suffices(cast, totalMembers, rule.quorum)
  const [first, second] = counts
  const base = rule.base === 'CAST' ? cast : totalMembers
  const isElected =
    first !== undefined &&
    hasQuorum &&
    first.votes !== second?.votes &&
    suffices(first.votes, base, rule.threshold, rule.comparison)
  return { cast, hasQuorum, counts, elected: isElected ? first.candidate : null }
}
