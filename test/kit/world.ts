import { randomUUID } from 'node:crypto'
import type { TestHub } from './hub.js'

/** A small world: one ministry, one province with two districts, three schools; people as tests ask for them. */
export interface World {
  ministry: string
  department: string
  provinceCommittee: string
  /** Phòng of the first and the second district. */
  section: string
  otherSection: string
  /** UBND of the first and the second district: decide until 2025-06-30. */
  committee: string
  otherCommittee: string
  /** Two lower secondary schools in the first district, one in the second. */
  school: string
  neighbour: string
  farSchool: string
  /** Employs people at an organization with a rating for a period; answers their ids. */
  employ(organizationId: string, count: number, rating?: string, period?: string): Promise<string[]>
  /** Lets a person work at a second organization too, which rates her for 2023–2024. */
  employAlso(personId: string, organizationId: string, rating: string): Promise<void>
  /** A recognized initiative of a person, as awards knows it; answers the initiative's id. */
  recognize(organizationId: string, personId: string): Promise<string>
}

/** Builds the world in the organizations schema and lets the others read of it. */
export async function buildWorld(hub: TestHub): Promise<World> {
  const ministry = await addOrganization(hub, { code: 'BO', level: 'MINISTRY', kind: 'MINISTRY' })
  const provinceCommittee = await addOrganization(hub, {
    code: 'UBND-TINH',
    level: 'PROVINCE',
    kind: 'PEOPLES_COMMITTEE',
  })
  const department = await addOrganization(hub, {
    code: 'SO',
    level: 'PROVINCE',
    kind: 'EDUCATION_DEPARTMENT',
    professional: ministry,
    authority: provinceCommittee,
  })
  const first = await addDistrict(hub, 'A', { department, provinceCommittee })
  const second = await addDistrict(hub, 'B', { department, provinceCommittee })
  const world = {
    ministry,
    department,
    provinceCommittee,
    section: first.section,
    otherSection: second.section,
    committee: first.committee,
    otherCommittee: second.committee,
    school: await addSchool(hub, 'TRUONG-1', first),
    neighbour: await addSchool(hub, 'TRUONG-2', first),
    farSchool: await addSchool(hub, 'TRUONG-3', second),
  }
  await hub.settle()
  return {
    ...world,
    employ: (organizationId, count, rating, period) => employ(hub, organizationId, count, rating, period),
    employAlso: (personId, organizationId, rating) => employAlso(hub, personId, organizationId, rating),
    recognize: (organizationId, personId) => recognize(hub, organizationId, personId),
  }
}

interface NewOrganization {
  code: string
  level: string
  kind: string
  professional?: string
  authority?: string
  validTo?: string
}

async function addOrganization(
  hub: TestHub,
  { code, level, kind, professional, authority, validTo = 'infinity' }: NewOrganization,
): Promise<string> {
  const id = randomUUID()
  await hub.sql(
    'insert into organizations.organization (id, code, name, level, kind, valid_from, valid_to) values ($1, $2, $3, $4, $5, $6, $7)',
    [id, `${code}-${id.slice(0, 6).toUpperCase()}`, `Đơn vị ${code}`, level, kind, '2000-01-01', validTo],
  )
  for (const [edge, parent] of Object.entries({ PROFESSIONAL: professional, AUTHORITY: authority })) {
    if (!parent) continue
    await hub.sql(
      'insert into organizations.organization_edge (id, child_id, parent_id, kind, valid_from, valid_to) values ($1, $2, $3, $4, $5, $6)',
      [randomUUID(), id, parent, edge, '2000-01-01', validTo],
    )
  }
  return id
}

interface District {
  committee: string
  section: string
}

async function addDistrict(
  hub: TestHub,
  name: string,
  above: { department: string; provinceCommittee: string },
): Promise<District> {
  const ofDistrict = { level: 'DISTRICT', validTo: '2025-07-01' }
  const committee = await addOrganization(hub, {
    ...ofDistrict,
    code: `UBND-${name}`,
    kind: 'PEOPLES_COMMITTEE',
    authority: above.provinceCommittee,
  })
  const section = await addOrganization(hub, {
    ...ofDistrict,
    code: `PHONG-${name}`,
    kind: 'EDUCATION_SECTION',
    professional: above.department,
    authority: committee,
  })
  return { committee, section }
}

function addSchool(hub: TestHub, code: string, { section, committee }: District): Promise<string> {
  const parents = { professional: section, authority: committee }
  return addOrganization(hub, { code, level: 'SCHOOL', kind: 'LOWER_SECONDARY', ...parents })
}

async function employ(
  hub: TestHub,
  organizationId: string,
  count: number,
  rating = 'GOOD',
  period = '2023-2024',
): Promise<string[]> {
  const ids: string[] = []
  for (let number = 1; number <= count; number++) {
    const id = randomUUID()
    ids.push(id)
    await hub.sql('insert into organizations.person (id, name, gender) values ($1, $2, $3)', [
      id,
      `Nguyễn Văn ${number}`,
      number % 3 === 0 ? 'MALE' : 'FEMALE',
    ])
    await hub.sql(
      `insert into organizations.employment (id, person_id, organization_id, position, position_group, is_direct_worker, valid_from)
       values ($1, $2, $3, 'Giáo viên', 'TEACHER', true, '2015-09-01')`,
      [randomUUID(), id, organizationId],
    )
    await hub.sql(
      'insert into organizations.quality_rating (id, person_id, organization_id, period, rating) values ($1, $2, $3, $4, $5)',
      [randomUUID(), id, organizationId, period, rating],
    )
  }
  await hub.settle()
  return ids
}

async function employAlso(
  hub: TestHub,
  personId: string,
  organizationId: string,
  rating: string,
): Promise<void> {
  await hub.sql(
    `insert into organizations.employment (id, person_id, organization_id, position, position_group, is_direct_worker, valid_from)
     values ($1, $2, $3, 'Giáo viên', 'TEACHER', true, '2015-09-01')`,
    [randomUUID(), personId, organizationId],
  )
  await hub.sql(
    "insert into organizations.quality_rating (id, person_id, organization_id, period, rating) values ($1, $2, $3, '2023-2024', $4)",
    [randomUUID(), personId, organizationId, rating],
  )
  await hub.settle()
}

async function recognize(hub: TestHub, organizationId: string, personId: string): Promise<string> {
  const initiativeId = randomUUID()
  await hub.sql(
    `insert into awards.known_recognition (id, initiative_id, owner_id, title, scope, decision_number, recognized_on, period, author_ids)
     values ($1, $2, $3, 'Sáng kiến', 'GRASSROOTS', '1/QĐ', '2024-04-01', '2023-2024', array[$4::uuid])`,
    [randomUUID(), initiativeId, organizationId, personId],
  )
  return initiativeId
}
