import { listLoaderOf, loaderOf } from '../../../shared/federation/loaders.js'
import type { Work } from '../../../shared/database/work.js'
import { loadAgenda, loadOpinions, loadResults, loadSeats, loadTallies } from './ballot.store.js'
import type {
  CouncilAgendaItem,
  CouncilSession,
  CouncilSessionSeat,
  WrittenOpinion,
} from './session.entity.js'
import { loadSessions } from './session.store.js'

/** Sessions by id. */
export const sessionLoader = loaderOf(loadSessions, (session: CouncilSession) => session.id)

/** Seats by session. */
export const seatLoader = listLoaderOf(loadSeats, (seat: CouncilSessionSeat) => seat.sessionId)

/** Written opinions by session. */
export const opinionLoader = listLoaderOf(loadOpinions, (opinion: WrittenOpinion) => opinion.sessionId)

/** Agendas by session, with the sums of closed rounds and the results of closed sessions. */
export const agendaLoader = listLoaderOf(loadWholeAgenda, (item: CouncilAgendaItem) => item.sessionId)

async function loadWholeAgenda(work: Work, sessionIds: readonly string[]): Promise<CouncilAgendaItem[]> {
  const agenda = await loadAgenda(work, sessionIds)
  const tallies = await loadTallies(work, sessionIds)
  const results = await loadResults(work, sessionIds)
  const isOf =
    (item: { sessionId: string; proposalId: string }) =>
    (one: { sessionId: string; proposalId: string }): boolean =>
      one.sessionId === item.sessionId && one.proposalId === item.proposalId
  return agenda.map((item) => ({
    ...item,
    tallies: tallies.filter(isOf(item)),
    result: results.find(isOf(item)) ?? null,
  }))
}
