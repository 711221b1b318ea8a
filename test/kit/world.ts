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
}

/** Builds the world in the organizations schema and lets the others read of it. */
export async function buildWorld(hub: TestHub): Promise<World> {
  const add = async (
    code: string,
    level: string,
    kind: string,
    parents: { professional?: string; authority?: string } = {},
    validTo = 'infinity',
  ) => {
    const id = randomUUID()
    await hub.sql(
      'insert into organizations.organization (id, code, name, level, kind, valid_from, valid_to) values ($1, $2, $3, $4, $5, $6, $7)',
      [id, `${code}-${id.slice(0, 6).toUpperCase()}`, `Đơn vị ${code}`, level, kind, '2000-01-01', validTo],
    )
    for (const [edge, parent] of [
      ['PROFESSIONAL', parents.professional],
      ['AUTHORITY', parents.authority],
    ]) {
      if (!parent) continue
      await hub.sql(
        'insert into organizations.organization_edge (id, child_id, parent_id, kind, valid_from, valid_to) values ($1, $2, $3, $4, $5, $6)',
        [randomUUID(), id, parent, edge, '2000-01-01', validTo],
      )
    }
    return id
  }
  const ministry = await add('BO', 'MINISTRY', 'MINISTRY')
  const provinceCommittee = await add('UBND-TINH', 'PROVINCE', 'PEOPLES_COMMITTEE')
  const department = await add('SO', 'PROVINCE', 'EDUCATION_DEPARTMENT', {
    professional: ministry,
    authority: provinceCommittee,
  })
  const district = async (name: string) => {
    const committee = await add(
      `UBND-${name}`,
      'DISTRICT',
      'PEOPLES_COMMITTEE',
      { authority: provinceCommittee },
      '2025-07-01',
    )
    const section = await add(
      `PHONG-${name}`,
      'DISTRICT',
      'EDUCATION_SECTION',
      { professional: department, authority: committee },
      '2025-07-01',
    )
    return {
      committee,
      section,
      school: (code: string) =>
        add(code, 'SCHOOL', 'LOWER_SECONDARY', { professional: section, authority: committee }),
    }
  }
  const first = await district('A')
  const second = await district('B')
  const world = {
    ministry,
    department,
    provinceCommittee,
    section: first.section,
    otherSection: second.section,
    committee: first.committee,
    otherCommittee: second.committee,
    school: await first.school('TRUONG-1'),
    neighbour: await first.school('TRUONG-2'),
    farSchool: await second.school('TRUONG-3'),
  }
  await hub.settle()
  return {
    ...world,
    employ: (organizationId, count, rating, period) => employ(hub, organizationId, count, rating, period),
  }
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
