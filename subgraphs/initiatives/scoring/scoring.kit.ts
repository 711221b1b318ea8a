import { randomUUID } from 'node:crypto'
import type { TestHub } from '../../../test/kit/hub.js'

/** A person who works for an organization; answers the id. */
export async function addPerson(hub: TestHub, organizationId: string): Promise<string> {
  const id = randomUUID()
  await hub.sql(`insert into organizations.person (id, name, gender) values ($1, 'Giáo viên', 'FEMALE')`, [
    id,
  ])
  await hub.sql(
    `insert into organizations.employment (id, person_id, organization_id, position, position_group, is_direct_worker, valid_from, valid_to)
     values (gen_random_uuid(), $1, $2, 'Giáo viên', 'TEACHER', true, '2010-01-01', 'infinity')`,
    [id, organizationId],
  )
  await hub.subgraphs.initiatives.catchUp()
  return id
}

/** Appoints subjects of tokens as COUNCIL_MEMBERs of an organization. */
export async function appointMembers(
  hub: TestHub,
  organizationId: string,
  subjects: readonly string[],
): Promise<void> {
  await hub.sql(
    `insert into organizations.appointment (id, subject, organization_id, role, valid_from)
     select gen_random_uuid(), subject, $1, 'COUNCIL_MEMBER', '2020-01-01' from unnest($2::text[]) subject`,
    [organizationId, subjects],
  )
  await hub.subgraphs.initiatives.catchUp()
}

/** Forms the initiative council of an organization, of these people. */
export async function formCouncil(
  hub: TestHub,
  organizationId: string,
  people: readonly string[],
): Promise<void> {
  const id = randomUUID()
  await hub.sql(
    `insert into organizations.council (id, organization_id, kind, school_year, decision_number, decided_on, valid_from)
     values ($1, $2, 'INITIATIVE', '2023-2024', '1/QĐ', '2023-09-01', '2023-09-01')`,
    [id, organizationId],
  )
  await hub.sql(
    `insert into organizations.council_member (id, council_id, organization_id, person_id, role, post, valid_from)
     select gen_random_uuid(), $1, $2, person, 'MEMBER', 'TEAM_LEADER', '2023-09-01' from unnest($3::uuid[]) person`,
    [id, organizationId, people],
  )
  await hub.subgraphs.initiatives.catchUp()
}

/** The ids of the two sample rubrics. */
export async function samples(hub: TestHub): Promise<{ vanMon: string; hamYen: string }> {
  const rows = await hub.sql<{ id: string; code: string }>(
    'select id, code from initiatives.rubric where owner_id is null',
  )
  const idOf = (code: string): string => rows.find((row) => row.code === code)!.id
  return { vanMon: idOf('VAN-MON'), hamYen: idOf('HAM-YEN') }
}
