import { authorize } from '../../../shared/access/policy.js'
import type { Work } from '../../../shared/database/work.js'
import { assertAtMost } from '../../../shared/errors/limits.js'
import { refuse } from '../../../shared/errors/refusal.js'
import { policies } from '../policies.js'
import { castPaper, closeRound, loadAgenda, loadSeats, openRound } from './ballot.store.js'
import { countSession } from './count.service.js'
import { loadMembersOn } from './council.store.js'
import type { CouncilSession } from './session.entity.js'
import { CouncilSessionState } from './session.enums.js'
import type { CastBallotsInput, CouncilSessionStepInput } from './session.inputs.js'
import { lockForStep } from './session.service.js'
import { loadSessions, stepSession } from './session.store.js'

/** Opens a round: the first on the whole agenda, a later one on what has not enough votes yet. Answers the session. */
export async function openVoting(work: Work, input: CouncilSessionStepInput): Promise<string> {
  const session = await lockForStep(work, input, 'openVoting')
  const { presentMembers: present, quorum, totalMembers: total, maxRounds: most } = session
  if (session.heldOn > work.today) refuse('SESSION_NOT_YET', { day: session.heldOn }, ['sessionId'])
  if (session.round >= most!) refuse('NO_MORE_ROUNDS', { most: most! }, ['sessionId'])
  if (present < quorum!) refuse('NO_QUORUM', { present, quorum: quorum!, total }, ['sessionId'])
  if (session.round === 0) await assertSameCouncil(work, session)
  const proposalIds = await itemsOfNextRound(work, session)
  if (proposalIds.length === 0) refuse('NOTHING_TO_VOTE_ON', {}, ['sessionId'])
  const round = await openRound(work, session.id, proposalIds)
  await stepSession(work, session.id, { state: CouncilSessionState.VOTING, round })
  return session.id
}

/** Who was convened must be who sits in the council on the day of the session, as organizations says now. */
async function assertSameCouncil(work: Work, session: CouncilSession): Promise<void> {
  const seats = await loadSeats(work, [session.id])
  const members = await loadMembersOn(work, session.ownerId, session.heldOn)
  const ids = new Set(members.map((member) => member.personId))
  const isSame = seats.length === ids.size && seats.every((seat) => ids.has(seat.personId))
  if (!isSame) refuse('COUNCIL_CHANGED', { day: session.heldOn }, ['sessionId'])
}

async function itemsOfNextRound(work: Work, session: CouncilSession): Promise<string[]> {
  if (session.round === 0) return (await loadAgenda(work, [session.id])).map((item) => item.proposalId)
  const counted = await countSession(work, session)
  return counted.filter((one) => !one.isEnough).map(({ item }) => item.proposalId)
}

/**
 * Hands in the paper of the viewer's seat. Nothing that is stored tells what was on it: see
 * migrations/172-keep-ballots-secret.sql. Answers the session, the same for every choice.
 */
export async function castBallots(work: Work, { sessionId, items }: CastBallotsInput): Promise<string> {
  const [session] = await loadSessions(work, [sessionId])
  if (session?.councilId == null)
    refuse('NOT_FOUND', { what: 'CouncilSession', value: sessionId }, ['sessionId'])
  authorize(work.viewer, policies, 'castBallots', { OWNER: session.ownerId })
  if (items.length > 0) assertAtMost(500, items, 'items')
  await castPaper(work, sessionId, items)
  return sessionId
}

/** Closes the round for good; its sums are read after this has been committed. Answers the session. */
export async function closeVoting(work: Work, input: CouncilSessionStepInput): Promise<string> {
  const session = await lockForStep(work, input, 'closeVoting')
  await closeRound(work, session.id, { papers: session.papers, least: Math.max(session.quorum!, 2) })
  await stepSession(work, session.id, { state: CouncilSessionState.COUNTED })
  return session.id
}
