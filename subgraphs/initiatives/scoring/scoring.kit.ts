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

/** The ids of the two sample rubrics. */
export async function samples(hub: TestHub): Promise<{ vanMon: string; hamYen: string }> {
  const rows = await hub.sql<{ id: string; code: string }>(
    'select id, code from initiatives.rubric where owner_id is null',
  )
  const idOf = (code: string): string => rows.find((row) => row.code === code)!.id
  return { vanMon: idOf('VAN-MON'), hamYen: idOf('HAM-YEN') }
}
