import { v7 as uuid } from 'uuid'
import type { Work } from '../../../shared/database/work.js'
import { assertNotFuture, cleanLine } from '../../../shared/errors/checks.js'
import { expected } from '../../../shared/errors/expected.js'
import { refuse } from '../../../shared/errors/refusal.js'
import { authorize } from '../../../shared/access/policy.js'
import { leastOf, suffices, type Share } from '../../../shared/voting/votes.js'
import { councilAt, isUndecided, takeInitiative } from '../initiative/initiative.service.js'
import { storeState } from '../initiative/initiative.store.js'
import { policies } from '../policies.js'
import { thresholdOf } from '../recognition/recognition.service.js'
import { competentScopes, type Threshold } from '../recognition/recognition.store.js'
import { assertBetween } from '../scoring/rubric.service.js'
import { assertScoringPassed } from '../scoring/scoring.service.js'
import { attendanceOf, electorateOf, type Attendance } from './attendance.js'
import type { HoldInitiativeSessionInput, InitiativeVoteInput } from './council.inputs.js'
import { insertSession, insertVote, type NewInitiativeSession } from './council.store.js'

/**
 * Records a session with its votes, all or none; answers the initiatives' ids. An undecided initiative moves on by the
 * vote; threshold, quorum and recusal are those of the day of the session.
 */
export async function holdInitiativeSession(
  work: Work,
  input: HoldInitiativeSessionInput,
): Promise<string[]> {
  const { organizationId, heldOn, votes } = input
  authorize(work.viewer, policies, 'holdInitiativeSession', { HOLDER: organizationId })
  assertNotFuture(heldOn, work.today, 'heldOn')
  assertBetween('votes', votes.length, 1, 200)
  const minutesNumber = cleanLine('minutesNumber', input.minutesNumber, 100)
  const attendance = await attendanceOf(work, input)
  const session = { id: uuid(), organizationId, heldOn, minutesNumber, ...attendance }
  await insertSession(work, session)
  for (const [index, vote] of votes.entries()) await put(work, session, vote, ['votes', String(index)])
  return [...new Set(votes.map(({ initiativeId }) => initiativeId.toLowerCase()))]
}

async function put(
  work: Work,
  session: NewInitiativeSession & Attendance,
  vote: InitiativeVoteInput,
  path: readonly string[],
): Promise<void> {
  const { organizationId, heldOn } = session
  const { initiativeId, scope, agree } = vote
  const council = councilAt(work, organizationId)
  const initiative = await takeInitiative(work, 'holdInitiativeSession', { initiativeId }, council)
  await assertCompetentCouncil(work, session, vote, path)
  const { filing } = initiative
  await assertScoringPassed(work, { initiativeId, organizationId, filing }, [...path, 'initiativeId'])
  const rule = await thresholdOf(work, { organizationId, scope, day: heldOn }, 'heldOn')
  assertQuorum(session, rule)
  const electorate = await electorateOf(work, vote, session, { heldOn, rule, path })
  const passed = suffices(agree, electorate.baseMembers, rule)
  await insertVote(work, session, {
    initiativeId,
    scope,
    agree,
    passed,
    basis: rule.basis,
    filing,
    ...electorate,
  })
  if (isUndecided(initiative)) {
    await storeState(work, initiative.id, passed ? 'COUNCIL_PASSED' : 'COUNCIL_REJECTED')
  }
}

async function assertCompetentCouncil(
  work: Work,
  { organizationId, heldOn }: NewInitiativeSession,
  { initiativeId, scope }: InitiativeVoteInput,
  path: readonly string[],
): Promise<void> {
  const scopes = (await competentScopes(work, [initiativeId], heldOn))
    .filter((possible) => possible.organizationId === organizationId)
    .map((possible) => possible.scope)
  if (scopes.includes(scope)) return
  const possible = scopes.join(', ') || '–'
  refuse('SCOPE_NOT_IN_COMPETENCE', { scope, day: heldOn, possible }, [...path, 'scope'])
}

function assertQuorum({ presentMembers, totalMembers }: Attendance, rule: Threshold): void {
  const quorum: Share = { numerator: rule.quorumNumerator, denominator: rule.quorumDenominator }
  if (suffices(presentMembers, totalMembers, quorum)) return
  const wanted = expected.numberFrom(leastOf(totalMembers, quorum))
  refuse('NO_QUORUM', { present: presentMembers, total: totalMembers, expected: wanted }, ['presentMembers'])
}
