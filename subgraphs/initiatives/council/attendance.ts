import type { Work } from '../../../shared/database/work.js'
import { expected } from '../../../shared/errors/expected.js'
import { refuse } from '../../../shared/errors/refusal.js'
import type { Threshold } from '../recognition/recognition.store.js'
import { assertBetween } from '../scoring/rubric.service.js'
import type { HoldInitiativeSessionInput, InitiativeVoteInput } from './council.inputs.js'
import { conflictsOf, membersOn } from './council.store.js'

/** Who sat: by name where the hub knows the council of the day, in numbers where it does not. */
export interface Attendance {
  totalMembers: number
  presentMembers: number
  /** Members of the council; null where the hub knows none. */
  members: readonly string[] | null
  present: readonly string[]
  written: readonly string[]
}

/** Who sat in a session; refuses who is no member, and numbers that cannot be. */
export async function attendanceOf(work: Work, input: HoldInitiativeSessionInput): Promise<Attendance> {
  const members = await membersOn(work, input.organizationId, input.heldOn)
  if (members.length === 0) return attendanceInNumbers(input)
  const present = idsOf(input.present)
  const written = idsOf(input.written)
  if (present.length === 0) refuse('ATTENDANCE_MISSING', { total: members.length }, ['present'])
  assertMembers(members, present, 'present', input.heldOn)
  assertMembers(members, written, 'written', input.heldOn)
  const twice = written.find((id) => present.includes(id))
  if (twice) refuse('PRESENT_AND_WRITTEN', { person: twice }, ['written'])
  const counted = { totalMembers: members.length, presentMembers: present.length }
  for (const field of ['totalMembers', 'presentMembers'] as const) {
    const told = input[field] ?? counted[field]
    if (told !== counted[field]) assertBetween(field, told, counted[field], counted[field])
  }
  return { ...counted, members, present, written }
}

function attendanceInNumbers({ totalMembers, presentMembers }: HoldInitiativeSessionInput): Attendance {
  const total = totalMembers ?? 0
  const present = presentMembers ?? 0
  assertBetween('totalMembers', total, 1, 1_000)
  assertBetween('presentMembers', present, 1, total)
  return { totalMembers: total, presentMembers: present, members: null, present: [], written: [] }
}

function assertMembers(
  members: readonly string[],
  ids: readonly string[],
  field: 'present' | 'written',
  day: string,
): void {
  const stranger = ids.find((id) => !members.includes(id))
  if (stranger) refuse('NOT_IN_COUNCIL', { person: stranger, day }, [field])
}

/** Who does not vote on an initiative, and of how many the share that agreed is taken. */
export interface Electorate {
  recused: readonly string[]
  recusedMembers: number
  baseMembers: number
}

/**
 * Who votes on an initiative: nobody on her own work, nor by the rule on that of her team. Refuses more agreeing votes
 * than there are voters; those who are recused stay among all members, unless the rule takes them out.
 */
export async function electorateOf(
  work: Work,
  { initiativeId, agree, recusedMembers: told }: InitiativeVoteInput,
  { totalMembers, members, present, written }: Attendance,
  { heldOn, rule, path }: { heldOn: string; rule: Threshold; path: readonly string[] },
): Promise<Electorate> {
  const recused: string[] = []
  for (const { personId, why } of members ? await conflictsOf(work, initiativeId, members, heldOn) : []) {
    if (why === 'AUTHOR' || rule.recusesOwnTeam) recused.push(personId)
  }
  if (!members) assertBetween('recusedMembers', told, 0, totalMembers, [...path, 'recusedMembers'])
  const recusedMembers = members ? recused.length : told
  const attending = members ? [...present, ...written].filter((id) => !recused.includes(id)).length : null
  const voters = attending ?? totalMembers - recusedMembers
  if (agree < 0) assertBetween('agree', agree, 0, voters, [...path, 'agree'])
  if (agree > voters)
    refuse('MORE_VOTES_THAN_VOTERS', { agree, voters, recused: recusedMembers }, [...path, 'agree'])
  const baseMembers = totalMembers - (rule.recusalShrinksBase ? recusedMembers : 0)
  if (baseMembers < 1) {
    const args = { field: 'baseMembers', value: baseMembers, expected: expected.numberFrom(1) }
    refuse('INVALID', args, [...path, 'initiativeId'])
  }
  return { recused, recusedMembers, baseMembers }
}

function idsOf(ids: readonly string[] | null | undefined): string[] {
  return [...new Set((ids ?? []).map((id) => id.toLowerCase()))]
}
