import { v7 as uuid } from 'uuid'
import { authorize } from '../../../shared/access/policy.js'
import type { Work } from '../../../shared/database/work.js'
import { cleanLine, ifGiven } from '../../../shared/errors/checks.js'
import { expected } from '../../../shared/errors/expected.js'
import { assertAtMost } from '../../../shared/errors/limits.js'
import { refuse, type RefusalDetail } from '../../../shared/errors/refusal.js'
import { dayOfLaw } from '../facts/facts.js'
import { policies } from '../policies.js'
import { loadProposals } from '../proposal/proposal.store.js'
import { councilRefusal } from '../proposal/council-result.js'
import { selectForStep, type ChosenItem } from '../proposal/select-for-step.js'
import { keepEligible } from '../review/keep-eligible.js'
import { loadTypes } from '../award-type/known-types.js'
import { voteRuleOf } from '../rules/own-type.js'
import { councilOf, councilRulesOn, quorumOf } from './council-rules.js'
import { loadMembersOn, type Member } from './council.store.js'
import type { ConveneCouncilSessionInput, MemberAccountInput } from './session.inputs.js'
import {
  findOnAgenda,
  insertAgenda,
  insertConvocation,
  insertSeats,
  type NewAgendaItem,
} from './session.store.js'

/** What became of a convocation: the session, if anything is left to vote on, and why proposals are not on its agenda. */
export interface Convened {
  id: string | null
  refused: RefusalDetail[]
}

type Chosen = ChosenItem<{ proposalId: string }>

/**
 * Convenes the council of a day: its members of that day get seats, the proposals that may come before it and meet the
 * rules its agenda. Own proposals after the team's review; those of others while they lie here.
 */
export async function conveneCouncilSession(
  work: Work,
  input: ConveneCouncilSessionInput,
): Promise<Convened> {
  const { organizationId: ownerId, heldOn } = input
  authorize(work.viewer, policies, 'conveneCouncilSession', { OWNER: ownerId })
  assertAtMost(500, input.proposalIds, 'proposalIds')
  if (heldOn < work.today) {
    const wanted = { vi: `một ngày từ ${work.today}`, en: `a day from ${work.today} on` }
    refuse('INVALID', { field: 'heldOn', value: heldOn, expected: wanted }, ['heldOn'])
  }
  const members = await loadMembersOn(work, ownerId, heldOn)
  if (members.length === 0) refuse('NO_COUNCIL', { day: heldOn }, ['heldOn'])
  assertMembers(members, input.accounts, 'accounts')
  const { agenda, refused } = await selectAgenda(work, input)
  if (agenda.length === 0) return { id: null, refused }
  const id = await writeSession(work, input, members, agenda)
  return { id, refused }
}

async function writeSession(
  work: Work,
  input: ConveneCouncilSessionInput,
  members: readonly Member[],
  agenda: readonly NewAgendaItem[],
): Promise<string> {
  const { organizationId: ownerId, heldOn } = input
  const rules = await councilRulesOn(work, ownerId, heldOn)
  const session = {
    id: uuid(),
    ownerId,
    councilId: members[0]!.councilId,
    heldOn,
    place: ifGiven(cleanLine, 'place', input.place, 300),
    totalMembers: members.length,
    quorum: quorumOf(members.length, rules),
    maxRounds: rules.maxRounds,
    recusesCandidates: rules.recusesCandidates,
    recusalShrinksBase: rules.recusalShrinksBase,
    places: placesOf(input),
  }
  await insertConvocation(work, session)
  const subjects = new Map(input.accounts.map(({ personId, subject }) => [personId, subject]))
  const seats = members.map((member) => ({ ...member, subject: subjects.get(member.personId) ?? null }))
  await insertSeats(work, session, seats)
  await insertAgenda(work, session, agenda)
  return session.id
}

/** Refuses who is not a member of the session's council, and an account that is no text. */
export function assertMembers(
  members: readonly { personId: string }[],
  accounts: readonly MemberAccountInput[],
  field: string,
): void {
  accounts.forEach(({ personId, subject }, index) => {
    const path = [field, String(index)]
    cleanLine(`${path.join('.')}.subject`, subject, 200)
    if (!members.some((member) => member.personId === personId))
      refuse('NOT_A_MEMBER', { person: personId }, [...path, 'personId'])
  })
}

function placesOf({ places }: ConveneCouncilSessionInput): Record<string, number> {
  places.forEach(({ places: value }, index) => {
    const path = ['places', String(index), 'places']
    if (value < 0) refuse('INVALID', { field: 'places', value, expected: expected.numberFrom(0) }, path)
  })
  return Object.fromEntries(places.map(({ awardType, places: most }) => [awardType, most]))
}

async function selectAgenda(
  work: Work,
  input: ConveneCouncilSessionInput,
): Promise<{ agenda: NewAgendaItem[]; refused: RefusalDetail[] }> {
  const { chosen, refused } = await selectProposals(work, input)
  const busy = await findOnAgenda(work, input.organizationId, input.proposalIds)
  const council = await councilOf(work, input.organizationId)
  const types = await loadTypes(
    work,
    chosen.map(({ proposal }) => proposal.awardType),
    input.heldOn,
  )
  const agenda: NewAgendaItem[] = []
  for (const { proposal, path } of chosen) {
    const { id: proposalId, candidateId, candidateName, awardType } = proposal
    const rule = voteRuleOf(types.get(awardType), awardType, input.heldOn, council)
    if (busy.has(proposalId)) refused.push({ code: 'ON_ANOTHER_AGENDA', path })
    else if (!rule) refused.push({ code: 'NO_VOTE_RULE', args: { awardType, day: input.heldOn }, path })
    else
      agenda.push({
        proposalId,
        candidateId,
        candidateName,
        awardType,
        place: agenda.length,
        ruleId: rule.ruleId,
      })
  }
  return { agenda, refused }
}

/** Own proposals by the step of the owner's council; those of others once they were appraised. */
async function selectProposals(
  work: Work,
  { organizationId, proposalIds }: ConveneCouncilSessionInput,
): Promise<{ chosen: Chosen[]; refused: RefusalDetail[] }> {
  const foreign = new Set(
    (await loadProposals(work, proposalIds))
      .filter((proposal) => proposal.ownerId !== organizationId)
      .map((proposal) => proposal.id),
  )
  const items = proposalIds.map((proposalId, index) => ({ proposalId, index }))
  const own = items.filter(({ proposalId }) => !foreign.has(proposalId))
  const held = items.filter(({ proposalId }) => foreign.has(proposalId))
  const ofOwner = await selectForStep(work, own, 'holdCouncilSession', () => null)
  const ofHolder = await selectForStep(work, held, 'holdCouncilSession', (proposal) =>
    proposal.holderId === organizationId
      ? councilRefusal(proposal, organizationId)
      : { code: 'NOT_HOLDER', args: { name: proposal.candidateName } },
  )
  const eligible = [
    await keepEligible(work, ofOwner.chosen, () => work.today),
    await keepEligible(work, ofHolder.chosen, dayOfLaw(work.today)),
  ]
  const placed = (details: readonly RefusalDetail[], from: readonly { index: number }[]): RefusalDetail[] =>
    details.map((detail) => ({
      ...detail,
      path: ['proposalIds', String(from[Number(detail.path![1])]!.index)],
    }))
  return {
    chosen: eligible
      .flatMap((group) => group.eligible)
      .sort((a, b) => a.item.index - b.item.index)
      .map((one) => ({ ...one, path: ['proposalIds', String(one.item.index)] })),
    refused: [
      ...placed([...ofOwner.refused, ...eligible[0]!.refused], own),
      ...placed([...ofHolder.refused, ...eligible[1]!.refused], held),
    ],
  }
}
