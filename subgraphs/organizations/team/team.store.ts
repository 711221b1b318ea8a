import { v7 as uuid } from 'uuid'
import type { Work } from '../../../shared/database/work.js'
import { onConstraint, refuse } from '../../../shared/errors/refusal.js'
import type { Team, TeamMember } from './team.entity.js'

const teamColumns = `t.id, t.organization_id as "organizationId", t.name, t.kind, t.valid_from as "validFrom", t.valid_to as "validTo", t.version`
const memberColumns = `m.id, m.team_id as "teamId", m.person_id as "personId", m.role, m.valid_from as "validFrom", m.valid_to as "validTo"`

/** Teams by id. */
export function loadTeams(work: Work, ids: readonly string[]): Promise<Team[]> {
  return work.query(`/* team.load */ select ${teamColumns} from team t where t.id = any ($1)`, [ids])
}

/** Teams of an organization on a day, in Vietnamese order. */
export function listTeams(work: Work, organizationId: string, asOf: string): Promise<Team[]> {
  return work.query(
    `/* team.list */ select ${teamColumns} from team t
     where t.organization_id = $1 and t.valid_from <= $2 and $2 < t.valid_to order by t.name collate vi_order, t.id limit 200`,
    [organizationId, asOf],
  )
}

/** Members of teams on a day: leader, deputies, members. */
export function loadTeamMembers(work: Work, teamIds: readonly string[], asOf: string): Promise<TeamMember[]> {
  return work.query(
    `/* team.members */ select ${memberColumns} from team_member m
     where m.team_id = any ($1) and m.valid_from <= $2 and $2 < m.valid_to
     order by array_position(array['LEADER', 'DEPUTY', 'MEMBER'], m.role), m.id`,
    [teamIds, asOf],
  )
}

/** Locks a team; null when the viewer may not change it. */
export async function lockTeam(work: Work, id: string): Promise<Team | null> {
  const rows = await work.query<Team>(
    `/* team.lock */ select ${teamColumns} from team t where t.id = $1 for update`,
    [id],
  )
  return rows[0] ?? null
}

/** Writes a team; a second one of that name on one day is refused. */
export async function insertTeam(work: Work, team: Omit<Team, 'validTo' | 'version'>): Promise<void> {
  await onConstraint(
    work.query(
      '/* team.insert */ insert into team (id, organization_id, name, kind, valid_from) values ($1, $2, $3, $4, $5)',
      [team.id, team.organizationId, team.name, team.kind, team.validFrom],
    ),
    { team_once: () => refuse('TEAM_EXISTS', { name: team.name }, ['name']) },
  )
}

/** Ends a team on a day. */
export async function endTeam(work: Work, id: string, on: string): Promise<void> {
  await work.query('/* team.end */ update team set valid_to = $2, version = version + 1 where id = $1', [
    id,
    on,
  ])
}

/** Counts a change of the members as a change of the team. */
export async function touchTeam(work: Work, id: string): Promise<void> {
  await work.query('/* team.touch */ update team set version = version + 1 where id = $1', [id])
}

/** Who belongs to a team on a day or later. */
export function membersFrom(work: Work, teamId: string, from: string): Promise<TeamMember[]> {
  return work.query(
    `/* team.members_from */ select ${memberColumns} from team_member m where m.team_id = $1 and $2 < m.valid_to`,
    [teamId, from],
  )
}

/** Ends members' belonging on a day. */
export async function endMembers(work: Work, ids: readonly string[], on: string): Promise<void> {
  if (ids.length === 0) return
  await work.query(
    '/* team.end_members */ update team_member set valid_to = $2, version = version + 1 where id = any ($1)',
    [ids, on],
  )
}

/** Adds members from a day on. */
export async function insertMembers(
  work: Work,
  team: Team,
  from: string,
  seats: readonly { personId: string; role: string }[],
): Promise<void> {
  if (seats.length === 0) return
  const rows = seats.map(({ personId, role }) => ({ id: uuid(), personId, role }))
  await work.query(
    `/* team.insert_members */ insert into team_member (id, team_id, organization_id, person_id, role, valid_from)
     select m.id, $2, $3, m."personId", m.role, $4 from jsonb_to_recordset($1) as m (id uuid, "personId" uuid, role text)`,
    [JSON.stringify(rows), team.id, team.organizationId, from],
  )
}

/** Of these people, those who do not work for the organization on the day. */
export async function notEmployed(
  work: Work,
  organizationId: string,
  personIds: readonly string[],
  asOf: string,
): Promise<string[]> {
  const rows = await work.query<{ id: string }>(
    `/* team.not_employed */ select asked.id from unnest($2::uuid[]) asked (id) where not exists (
       select from employment e where e.person_id = asked.id and e.organization_id = $1 and e.valid_from <= $3 and $3 < e.valid_to)`,
    [organizationId, personIds, asOf],
  )
  return rows.map(({ id }) => id)
}
