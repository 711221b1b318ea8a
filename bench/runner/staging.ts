import type pg from 'pg'
import { v7 as uuid } from 'uuid'
import { doing } from '../country/steps.js'
import { titles } from '../country/titles.js'

/** The period and the days of everything that is written. */
export const period = '2023-2024'
export const day = '2024-06-03'

/** A school and who receives, appraises and decides on what it proposes. */
export interface Line {
  school: string
  schoolCode: string
  office: string
  officeCode: string
}

/** Schools whose professional superior is their authority too, so many of each Sở, the largest Sở first. */
export async function linesOf(client: pg.Client, each: number): Promise<Line[][]> {
  const { rows } = await client.query<Line>(
    `select s.id as school, s.code as "schoolCode", o.id as office, o.code as "officeCode"
     from (select p.child_id, p.parent_id, row_number() over (partition by p.parent_id order by p.child_id) as place,
             count(*) over (partition by p.parent_id) as all_below
           from awards.organization_edge p
           join awards.organization_edge a on a.child_id = p.child_id and a.parent_id = p.parent_id and a.kind = 'AUTHORITY'
             and a.valid_from <= $2 and $2 < a.valid_to
           where p.kind = 'PROFESSIONAL' and p.valid_from <= $2 and $2 < p.valid_to) e
     join awards.known_organization s on s.id = e.child_id
     join awards.known_organization o on o.id = e.parent_id and o.kind = 'EDUCATION_DEPARTMENT'
     where e.place <= $1 order by e.all_below desc, o.id, s.id`,
    [each, day],
  )
  const lines = new Map<string, Line[]>()
  for (const line of rows) lines.set(line.office, [...(lines.get(line.office) ?? []), line])
  return [...lines.values()]
}

/**
 * Lets a school have so many proposals more that its council has passed: invented people, known to awards alone,
 * written with every trigger at work. Answers their ids.
 */
export async function stageProposals(client: pg.Client, school: string, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => ({ id: uuid(), person: uuid(), registration: uuid() }))
  await client.query('begin')
  await client.query('create temp table staged (id uuid, person uuid, registration uuid) on commit drop')
  await client.query(
    'insert into staged select * from jsonb_to_recordset($1) as s (id uuid, person uuid, registration uuid)',
    [JSON.stringify(ids)],
  )
  for (const { action, statement } of stepsOf(school, uuid())) {
    await doing(client, { action, day: '2024-05-20' })
    await client.query(statement)
  }
  await client.query('commit')
  return ids.map(({ id }) => id)
}

function stepsOf(school: string, session: string): { action: string; statement: string }[] {
  const { code } = titles.basic
  return [
    {
      action: 'registerTitles',
      statement: `insert into awards.known_person (id, name, gender) select person, 'Nguyễn Thị Đo', 'FEMALE' from staged;
        insert into awards.known_employment (id, person_id, organization_id, position, position_group, is_direct_worker, valid_from, valid_to)
          select gen_random_uuid(), person, '${school}', 'Giáo viên', 'TEACHER', true, '2010-09-01', 'infinity' from staged;
        insert into awards.known_rating (id, person_id, organization_id, period, rating)
          select gen_random_uuid(), person, '${school}', '${period}', 'GOOD' from staged;
        insert into awards.registration (id, owner_id, period, subject, candidate_id, candidate_name, position_group, gender, award_type, state, registered_on)
          select registration, '${school}', '${period}', 'PERSON', person, 'Nguyễn Thị Đo', 'TEACHER', 'FEMALE', '${code}', 'REGISTERED', '2023-10-02' from staged;
        update awards.registration set state = 'SENT', sent_on = '2023-10-20' where id in (select registration from staged)`,
    },
    {
      action: 'createProposals',
      statement: `insert into awards.proposal (id, owner_id, period, subject, candidate_id, candidate_name, position, position_group, gender, award_type,
            commendation_kind, registration_id, state, holder_id, achievement, drafted_on, is_direct_worker)
          select id, '${school}', '${period}', 'PERSON', person, 'Nguyễn Thị Đo', 'Giáo viên', 'TEACHER', 'FEMALE', '${code}', 'MERIT', registration,
            'DRAFT', '${school}', 'Hoàn thành tốt nhiệm vụ.', '2024-05-02', true from staged;
        insert into awards.proposal_working_copy (id, owner_id, achievement) select id, '${school}', 'Hoàn thành tốt nhiệm vụ.' from staged`,
    },
    {
      action: 'holdTeamReview',
      statement: `insert into awards.team_review (id, owner_id, proposal_id, held_on, agree, total_members)
          select gen_random_uuid(), '${school}', id, '2024-05-05', 11, 12 from staged;
        update awards.proposal set state = 'TEAM_REVIEWED', version = version + 1 where id in (select id from staged)`,
    },
    {
      action: 'holdCouncilSession',
      statement: `insert into awards.council_session (id, owner_id, held_on, total_members, present_members)
          values ('${session}', '${school}', '2024-05-09', 9, 9);
        insert into awards.council_vote (id, owner_id, session_id, proposal_id, agree, passed, rule_id, legal_basis)
          select gen_random_uuid(), '${school}', '${session}', id, 8, true, 'R-VOTE', 'Luật 06/2022/QH15' from staged;
        update awards.proposal set state = 'COUNCIL_PASSED', version = version + 1 where id in (select id from staged)`,
    },
  ]
}
