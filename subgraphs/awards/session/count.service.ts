import type { Work } from '../../../shared/database/work.js'
import { refuse } from '../../../shared/errors/refusal.js'
import { loadTypes } from '../award-type/known-types.js'
import { voteRuleOf } from '../rules/own-type.js'
import { loadAgenda, loadOpinions, loadSeats, loadTallies } from './ballot.store.js'
import { councilOf } from './council-rules.js'
import type { CouncilSession } from './session.entity.js'
import { count, type Counted } from './tally.js'

/** Counts every proposal of a session by its last round that was closed, against the threshold of the day of the session. */
export async function countSession(work: Work, session: CouncilSession): Promise<Counted[]> {
  const ids = [session.id]
  const members = new Set((await loadSeats(work, ids)).map((seat) => seat.personId))
  const [agenda, tallies, opinions] = [
    await loadAgenda(work, ids),
    await loadTallies(work, ids),
    await loadOpinions(work, ids),
  ]
  const council = await councilOf(work, session.ownerId)
  const types = await loadTypes(
    work,
    agenda.map((item) => item.awardType),
    session.heldOn,
  )
  return agenda.map((item) => {
    const rule =
      voteRuleOf(types.get(item.awardType), item.awardType, session.heldOn, council) ??
      refuse('NO_VOTE_RULE', { awardType: item.awardType, day: session.heldOn })
    const tally = tallies.findLast((one) => one.proposalId === item.proposalId)
    if (!tally) throw new Error(`no round on ${item.proposalId} has been counted`)
    const ofItem = opinions.filter((opinion) => opinion.proposalId === item.proposalId)
    return count(session, members, {
      item: { ...item, lastRound: tally.round },
      tally,
      opinions: ofItem,
      rule,
    })
  })
}
