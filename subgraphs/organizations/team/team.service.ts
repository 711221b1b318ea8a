import { v7 as uuid } from 'uuid'
import { authorize } from '../../../shared/access/policy.js'
import { assertVersion } from '../../../shared/database/version.js'
import type { Work } from '../../../shared/database/work.js'
import { assertAfter, cleanLine } from '../../../shared/errors/checks.js'
import { assertAtMost } from '../../../shared/errors/limits.js'
import { refuse } from '../../../shared/errors/refusal.js'
import { policies } from '../policies.js'
import type { Team, TeamMember } from './team.entity.js'
import type { CloseTeamInput, CreateTeamInput, SetTeamMembersInput, TeamSeatInput } from './team.inputs.js'
import {
  endMembers,
  endTeam,
  insertMembers,
  insertTeam,
  lockTeam,
  membersFrom,
  notEmployed,
  touchTeam,
} from './team.store.js'

/** Creates a team; answers its id. */
export async function createTeam(work: Work, input: CreateTeamInput): Promise<string> {
  const { organizationId, kind, from: validFrom } = input
  authorize(work.viewer, policies, 'createTeam', { OWNER: organizationId })
  const id = uuid()
  await insertTeam(work, { id, organizationId, name: cleanLine('name', input.name, 200), kind, validFrom })
  return id
}

/** Ends a team with all who belong to it; answers its id. */
export async function closeTeam(work: Work, input: CloseTeamInput): Promise<string> {
  const team = await lockOwnTeam(work, input.teamId, 'closeTeam')
  assertVersion(team, input.expectedVersion)
  assertAfter(input.on, team.validFrom, 'on')
  const members = await membersFrom(work, team.id, input.on)
  await endMembersOn(work, members, input.on)
  await endTeam(work, team.id, input.on)
  return team.id
}

/** Sets who belongs to a team from a day on; who stays in the same role keeps the first day. Answers the team's id. */
export async function setTeamMembers(work: Work, input: SetTeamMembersInput): Promise<string> {
  const team = await lockOwnTeam(work, input.teamId, 'setTeamMembers')
  assertVersion(team, input.expectedVersion)
  const { members: seats, from } = input
  assertAtMost(500, seats, 'members')
  if (from < team.validFrom) assertAfter(from, team.validFrom, 'from')
  await assertSeats(work, team.organizationId, seats, from)
  const before = await membersFrom(work, team.id, from)
  const isSame = (member: TeamMember, seat: TeamSeatInput): boolean =>
    member.personId === seat.personId && member.role === seat.role && member.validFrom <= from
  const leaving = before.filter((member) => !seats.some((seat) => isSame(member, seat)))
  await endMembersOn(work, leaving, from)
  const joining = seats.filter((seat) => !before.some((member) => isSame(member, seat)))
  await insertMembers(work, team, from, joining)
  await touchTeam(work, team.id)
  return team.id
}

async function endMembersOn(work: Work, members: readonly TeamMember[], on: string): Promise<void> {
  const later = members.find((member) => member.validFrom >= on)
  // A seat that began that day or later cannot end before it began.
  if (later) assertAfter(on, later.validFrom, 'from')
  await endMembers(
    work,
    members.map(({ id }) => id),
    on,
  )
}

/** Refuses a person twice, and one who does not work for the organization on that day. */
export async function assertSeats(
  work: Work,
  organizationId: string,
  seats: readonly { personId: string }[],
  from: string,
): Promise<void> {
  const ids = seats.map(({ personId }) => personId)
  const twice = ids.findIndex((id, index) => ids.indexOf(id) !== index)
  if (twice >= 0) refuse('SEATED_TWICE', { id: ids[twice]! }, ['members', String(twice), 'personId'])
  const [absent] = await notEmployed(work, organizationId, ids, from)
  if (absent) {
    const path = ['members', String(ids.indexOf(absent)), 'personId']
    refuse('NOT_FOUND', { what: 'Person', value: absent }, path)
  }
}

async function lockOwnTeam(work: Work, id: string, action: 'closeTeam' | 'setTeamMembers'): Promise<Team> {
  const team = await lockTeam(work, id)
  if (!team) refuse('NOT_FOUND', { what: 'Team', value: id }, ['teamId'])
  authorize(work.viewer, policies, action, { OWNER: team.organizationId })
  return team
}
