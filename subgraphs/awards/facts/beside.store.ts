import type { Work } from '../../../shared/database/work.js'
import type { Facts } from '../rules/rule.js'

/** Gender of people, as far as the viewer may see them. */
export async function loadGenders(
  work: Work,
  personIds: readonly string[],
): Promise<Map<string, NonNullable<Facts['gender']>>> {
  const rows = await work.query<{ id: string; gender: 'FEMALE' | 'MALE' }>(
    '/* beside.genders */ select id, gender from known_person where id = any ($1)',
    [personIds],
  )
  return new Map(rows.map(({ id, gender }) => [id, gender]))
}

/** How many of the staff of organizations are rated for a period, and how many of them EXCELLENT: figures alone. */
export async function countExcellent(
  work: Work,
  organizationIds: readonly string[],
  period: string,
): Promise<Map<string, { excellent: number; rated: number }>> {
  const rows = await work.query<{ id: string; excellent: number; rated: number }>(
    `/* beside.excellent */ select o.id, c.excellent, c.rated from unnest($1::uuid[]) o (id)
     cross join lateral rating_counts(o.id, $2) c where c.rated > 0`,
    [organizationIds, period],
  )
  return new Map(rows.map(({ id, excellent, rated }) => [id, { excellent, rated }]))
}

/** Members of collectives on a day and how many of them are women, where the viewer sees the collective as a candidate. */
export async function countWomen(
  work: Work,
  collectiveIds: readonly string[],
  day: string,
): Promise<Map<string, { members: number; women: number }>> {
  const rows = await work.query<{ id: string; members: number; women: number }>(
    `/* beside.women */ select o.id, c.members, c.women from unnest($1::uuid[]) o (id)
     cross join lateral women_counts(o.id, $2) c where c.members > 0`,
    [collectiveIds, day],
  )
  return new Map(rows.map(({ id, members, women }) => [id, { members, women }]))
}
