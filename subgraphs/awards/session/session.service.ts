import { authorize } from '../../../shared/access/policy.js'
import { assertVersion } from '../../../shared/database/version.js'
import type { Work } from '../../../shared/database/work.js'
import { cleanLine, cleanText } from '../../../shared/errors/checks.js'
import { expected } from '../../../shared/errors/expected.js'
import { refuse } from '../../../shared/errors/refusal.js'
import { assertPossible } from '../../../shared/states/state-table.js'
import { policies } from '../policies.js'
import { insertOpinions, loadSeats } from './ballot.store.js'
import { assertMembers } from './convene.service.js'
import { replaceCouncilRules } from './council.store.js'
import type { SetCouncilRulesInput } from './council-rules.inputs.js'
import type { CouncilSession, CouncilSessionSeat } from './session.entity.js'
import { CouncilSessionState } from './session.enums.js'
import type {
  CancelCouncilSessionInput,
  RecordAttendanceInput,
  RecordWrittenOpinionsInput,
} from './session.inputs.js'
import { sessionActions } from './session.states.js'
import { endAgenda, lockSession, nameAccounts, setPresent, stepSession } from './session.store.js'

type SessionAction = Exclude<(typeof sessionActions)[keyof typeof sessionActions][number], 'castBallots'>

/** Locks a session for a step: the viewer may take it, knows the version, and the state allows it. */
export async function lockForStep(
  work: Work,
  { sessionId, expectedVersion }: { sessionId: string; expectedVersion?: number | null },
  action: SessionAction,
): Promise<CouncilSession> {
  const session = await lockSession(work, sessionId)
  if (!session) refuse('NOT_FOUND', { what: 'CouncilSession', value: sessionId }, ['sessionId'])
  authorize(work.viewer, policies, action, { OWNER: session.ownerId })
  assertVersion(session, expectedVersion)
  assertPossible(sessionActions, session.state, action)
  return session
}

/** Sets how an organization's council sits from a day on; sessions already convened keep their rules. Answers the organization. */
export async function setCouncilRules(work: Work, input: SetCouncilRulesInput): Promise<string> {
  const { organizationId, from, quorumNumerator, quorumDenominator, maxRounds } = input
  authorize(work.viewer, policies, 'setCouncilRules', { OWNER: organizationId })
  if (quorumDenominator < 1 || quorumDenominator > 1000) {
    const wanted = expected.numberBetween(1, 1000)
    refuse('INVALID', { field: 'quorumDenominator', value: quorumDenominator, expected: wanted }, [
      'quorumDenominator',
    ])
  }
  if (quorumNumerator < 1 || quorumNumerator > quorumDenominator) {
    const wanted = expected.numberBetween(1, quorumDenominator)
    refuse('INVALID', { field: 'quorumNumerator', value: quorumNumerator, expected: wanted }, [
      'quorumNumerator',
    ])
  }
  if (maxRounds < 1 || maxRounds > 9) {
    refuse('INVALID', { field: 'maxRounds', value: maxRounds, expected: expected.numberBetween(1, 9) }, [
      'maxRounds',
    ])
  }
  await replaceCouncilRules(work, organizationId, from, { ...input, basis: cleanLine('basis', input.basis) })
  return organizationId
}

/** Records who is present. Who has handed in a paper or a written opinion stays what she is. */
export async function recordAttendance(work: Work, input: RecordAttendanceInput): Promise<string> {
  const session = await lockForStep(work, input, 'recordAttendance')
  const seats = await loadSeats(work, [session.id])
  const asAccounts = input.presentIds.map((personId) => ({ personId, subject: '–' }))
  assertMembers(seats, asAccounts, 'presentIds')
  assertMembers(seats, input.accounts, 'accounts')
  const voted = seats.find((seat) => seat.votedRound > 0 && !input.presentIds.includes(seat.personId))
  if (voted) refuse('HAS_VOTED', { name: voted.personName }, ['presentIds'])
  await nameAccounts(work, session.id, input.accounts)
  await assertNoOpinion(work, session, seats, input.presentIds)
  await setPresent(work, session.id, input.presentIds)
  await stepSession(work, session.id, { state: session.state })
  return session.id
}

async function assertNoOpinion(
  work: Work,
  session: CouncilSession,
  seats: readonly CouncilSessionSeat[],
  presentIds: readonly string[],
): Promise<void> {
  const rows = await work.query<{ personId: string }>(
    '/* session.opinion_givers */ select distinct person_id as "personId" from written_opinion where session_id = $1',
    [session.id],
  )
  const giver = rows.find(({ personId }) => presentIds.includes(personId))
  const seat = giver && seats.find((one) => one.personId === giver.personId)
  if (seat) refuse('OPINION_OF_PRESENT', { name: seat.personName }, ['presentIds'])
}

/** Records the signed opinions of an absent member, before anything has been counted. */
export async function recordWrittenOpinions(work: Work, input: RecordWrittenOpinionsInput): Promise<string> {
  const { personId, items } = input
  const session = await lockForStep(work, input, 'recordWrittenOpinions')
  if (session.round > 1) refuse('OPINION_TOO_LATE', {}, ['sessionId'])
  const seats = await loadSeats(work, [session.id])
  const seat = seats.find((one) => one.personId === personId)
  if (!seat) refuse('NOT_A_MEMBER', { person: personId }, ['personId'])
  if (seat.isPresent) refuse('OPINION_OF_PRESENT', { name: seat.personName }, ['personId'])
  await assertNotRecused(work, session, seat, items)
  const paper = cleanLine('paper', input.paper, 200)
  await insertOpinions(
    work,
    session.ownerId,
    items.map(({ proposalId, agrees }) => ({ sessionId: session.id, personId, proposalId, agrees, paper })),
  )
  await stepSession(work, session.id, { state: session.state })
  return session.id
}

async function assertNotRecused(
  work: Work,
  session: CouncilSession,
  seat: CouncilSessionSeat,
  items: readonly { proposalId: string }[],
): Promise<void> {
  const own = await work.query<{ proposalId: string }>(
    `/* session.own_nomination */ select proposal_id as "proposalId" from council_agenda_item where session_id = $1 and candidate_id = $2`,
    [session.id, seat.personId],
  )
  const isOwn = items.some(({ proposalId }) => own.some((row) => row.proposalId === proposalId))
  if (session.recusesCandidates && isOwn) refuse('OWN_NOMINATION', { name: seat.personName }, ['items'])
}

/** Gives a session up; what lies in an open box is never told. Its proposals may come before the council again. */
export async function cancelCouncilSession(work: Work, input: CancelCouncilSessionInput): Promise<string> {
  const session = await lockForStep(work, input, 'cancelCouncilSession')
  // Once a round has been counted a session ends with its results: nobody votes anew because they did not please.
  if (session.round > 1) refuse('ROUND_WAS_COUNTED', {}, ['sessionId'])
  const cancelReason = cleanText('reason', input.reason, 2_000)
  await endAgenda(work, session.id)
  await stepSession(work, session.id, { state: CouncilSessionState.CANCELLED, cancelReason })
  return session.id
}
