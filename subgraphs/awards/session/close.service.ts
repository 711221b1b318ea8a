import type { Work } from '../../../shared/database/work.js'
import { cleanLine, ifGiven } from '../../../shared/errors/checks.js'
import { refuse } from '../../../shared/errors/refusal.js'
import type { RoomFiles } from '../../../shared/files/room-files.js'
import { loadKnownOrganizations } from '../registration/candidates.store.js'
import { applyResults } from '../review/apply-results.js'
import { loadSeats, loadOpinions } from './ballot.store.js'
import { countSession } from './count.service.js'
import { minutesOf } from './minutes.js'
import type { CouncilSession } from './session.entity.js'
import { CouncilSessionState } from './session.enums.js'
import type { CloseCouncilSessionInput } from './session.inputs.js'
import { lockForStep } from './session.service.js'
import { endAgenda, stepSession } from './session.store.js'
import { place, type Counted } from './tally.js'

/**
 * Ends a session with its last counted round (a later one that is still open is given up): results by threshold, quota
 * and, at a tie, the chair; minutes from the data; the proposals go on. Answers the session.
 */
export async function closeCouncilSession(
  work: Work,
  files: RoomFiles,
  input: CloseCouncilSessionInput,
): Promise<string> {
  const session = await lockForStep(work, input, 'closeCouncilSession')
  if (session.state === CouncilSessionState.VOTING && session.round === 1)
    refuse('VOTING_OPEN', {}, ['sessionId'])
  const minutesNumber = ifGiven(cleanLine, 'minutesNumber', input.minutesNumber, 100)
  const counted = await countSession(work, session)
  const beyond = beyondPlaces(session, counted, input.chairChoices)
  const { id, ownerId, heldOn, totalMembers, presentMembers } = session
  await applyResults(
    work,
    { id, ownerId, heldOn, totalMembers, presentMembers, minutesNumber },
    counted.map((one) => voteOf(session, one, beyond.has(one.item.proposalId))),
  )
  const [organization] = await loadKnownOrganizations(work, [ownerId])
  const text = minutesOf({
    session: { ...session, minutesNumber },
    organization: organization?.name ?? '',
    seats: await loadSeats(work, [id]),
    opinions: await loadOpinions(work, [id]),
    counted,
    beyond,
    chairChoices: new Set(input.chairChoices),
  })
  const file = {
    ownerId,
    purpose: 'MINUTES',
    name: `bien-ban-${heldOn}.txt`,
    mediaType: 'text/plain; charset=utf-8',
  }
  const minutesFileId = await files.put(work, file, Buffer.from(text))
  await endAgenda(work, id)
  await stepSession(work, id, { state: CouncilSessionState.CLOSED, minutesFileId })
  return id
}

/** Proposals with enough votes that get no place. */
function beyondPlaces(
  session: CouncilSession,
  counted: readonly Counted[],
  choices: readonly string[],
): Set<string> {
  const { beyond, ties } = place(counted, session.places)
  const out = beyond.map(({ item }) => item.proposalId)
  const mayBeChosen = new Set(ties.flatMap(({ tied }) => tied.map(({ item }) => item.proposalId)))
  const stray = choices.findIndex((id, index) => !mayBeChosen.has(id) || choices.indexOf(id) !== index)
  if (stray >= 0) refuse('NO_TIE_TO_BREAK', { proposal: choices[stray]! }, ['chairChoices', String(stray)])
  for (const { tied, left } of ties) {
    const lost = tied.filter(({ item }) => !choices.includes(item.proposalId))
    if (tied.length - lost.length !== left) {
      const names = tied.map(({ item }) => item.candidateName).join(', ')
      refuse('TIE_NEEDS_CHAIR', { names, left }, ['chairChoices'])
    }
    out.push(...lost.map(({ item }) => item.proposalId))
  }
  return new Set(out)
}

function voteOf(session: CouncilSession, one: Counted, isBeyond: boolean) {
  return {
    ownerId: session.ownerId,
    proposalId: one.item.proposalId,
    agree: one.agree,
    passed: one.isEnough && !isBeyond,
    ruleId: one.rule.ruleId,
    legalBasis: one.rule.legalBasis,
    baseMembers: one.baseMembers,
    round: one.item.lastRound,
    ballotsAgree: one.tally.agree,
    ballotsAgainst: one.tally.against,
    ballotsBlank: one.tally.blank,
    writtenAgree: one.writtenAgree,
    writtenAgainst: one.writtenAgainst,
    beyondPlaces: isBeyond,
  }
}
