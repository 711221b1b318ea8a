import { passes, type VoteRule } from '../rules/votes.js'
import type { BallotTally, CouncilAgendaItem, CouncilSession, WrittenOpinion } from './session.entity.js'

/** What the count of one proposal needs: the sums of its last round, and the opinions on it. */
export interface ToCount {
  item: Pick<CouncilAgendaItem, 'proposalId' | 'candidateId' | 'candidateName' | 'awardType' | 'lastRound'>
  tally: Pick<BallotTally, 'agree' | 'against' | 'blank'>
  opinions: readonly Pick<WrittenOpinion, 'agrees'>[]
  rule: VoteRule
}

/** The count of one proposal against the threshold. */
export interface Counted extends ToCount {
  /** Ballots and written opinions that agree. */
  agree: number
  writtenAgree: number
  writtenAgainst: number
  baseMembers: number
  isEnough: boolean
}

/**
 * Counts one proposal: ballots and written opinions against all members of the council, whoever attended. Who may not
 * vote on the own nomination counts in the base, unless the council's rules say otherwise.
 */
export function count(
  session: Pick<CouncilSession, 'totalMembers' | 'recusesCandidates' | 'recusalShrinksBase'>,
  memberIds: ReadonlySet<string>,
  one: ToCount,
): Counted {
  const writtenAgree = one.opinions.filter((opinion) => opinion.agrees).length
  const agree = one.tally.agree + writtenAgree
  const isRecused = session.recusesCandidates && memberIds.has(one.item.candidateId)
  const baseMembers = session.totalMembers - (isRecused && session.recusalShrinksBase ? 1 : 0)
  return {
    ...one,
    agree,
    writtenAgree,
    writtenAgainst: one.opinions.length - writtenAgree,
    baseMembers,
    isEnough: passes({ agree, totalMembers: baseMembers }, one.rule),
  }
}

/** Who gets a place, who has enough votes but no place, and between whom the chair must choose. */
export interface Placing {
  beyond: Counted[]
  /** Equal votes that compete for fewer places, with the places left for them. */
  ties: { tied: Counted[]; left: number }[]
}

/**
 * Where more have enough votes than there are places for their award: highest votes first; equal votes at the last
 * places are a tie, which the chair decides (DOMAIN §2.6).
 */
export function place(counted: readonly Counted[], places: Readonly<Record<string, number>>): Placing {
  const placing: Placing = { beyond: [], ties: [] }
  for (const [awardType, most] of Object.entries(places)) {
    const enough = counted.filter(({ item, isEnough }) => isEnough && item.awardType === awardType)
    if (enough.length <= most) continue
    const ranked = [...enough].sort((a, b) => b.agree - a.agree)
    const last = most > 0 ? ranked[most - 1]!.agree : Infinity
    const tied = ranked.filter(({ agree }) => agree === last)
    const left = most - ranked.filter(({ agree }) => agree > last).length
    placing.beyond.push(...ranked.filter(({ agree }) => agree < last))
    if (tied.length > left) placing.ties.push({ tied, left })
  }
  return placing
}
