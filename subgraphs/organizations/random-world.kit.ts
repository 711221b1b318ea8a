import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { roles, type Role, type Viewer } from '../../shared/access/viewer.js'
import type { TestHub } from '../../test/kit/hub.js'
import { actingFor } from '../../test/kit/viewers.js'

/** The day on which everybody asks. */
export const today = '2024-05-20'

/** An edge of the model: half-open days, null is open. */
interface Edge {
  child: number
  parent: number
  kind: 'PROFESSIONAL' | 'AUTHORITY'
  from: string
  to: string | null
}

/** A tree as drawn: places are numbers, 0 is the Ministry. */
export interface DrawnTree {
  kinds: string[]
  edges: Edge[]
}

const levels: Record<string, string> = {
  MINISTRY: 'MINISTRY',
  EDUCATION_DEPARTMENT: 'PROVINCE',
  EDUCATION_SECTION: 'DISTRICT',
  PEOPLES_COMMITTEE: 'DISTRICT',
  LOWER_SECONDARY: 'SCHOOL',
}

/** Two departments, some sections and committees, and schools of which some have moved from one section to another. */
export const drawnTrees: fc.Arbitrary<DrawnTree> = fc
  .record({
    sections: fc.array(fc.nat(1), { minLength: 2, maxLength: 4 }),
    committees: fc.array(fc.nat(1), { minLength: 1, maxLength: 2 }),
    schools: fc.array(
      fc.record({
        section: fc.nat(),
        committee: fc.option(fc.nat()),
        before: fc.option(
          fc.record({ section: fc.nat(), until: fc.constantFrom('2024-01-01', '2024-06-01') }),
        ),
      }),
      { minLength: 2, maxLength: 6 },
    ),
  })
  .map(({ sections, committees, schools }) => {
    const kinds = ['MINISTRY', 'EDUCATION_DEPARTMENT', 'EDUCATION_DEPARTMENT']
    const edges: Edge[] = []
    const hang = (
      child: number,
      parent: number,
      kind: Edge['kind'],
      from = '2000-01-01',
      to: string | null = null,
    ) => edges.push({ child, parent, kind, from, to })
    const add = (kind: string): number => kinds.push(kind) - 1
    hang(1, 0, 'PROFESSIONAL')
    hang(2, 0, 'PROFESSIONAL')
    const below = committees.map((department) => {
      const committee = add('PEOPLES_COMMITTEE')
      hang(committee, 1 + department, 'AUTHORITY')
      return committee
    })
    const offices = sections.map((department) => {
      const section = add('EDUCATION_SECTION')
      hang(section, 1 + department, 'PROFESSIONAL')
      return section
    })
    for (const { section, committee, before } of schools) {
      const school = add('LOWER_SECONDARY')
      const now = offices[section % offices.length]!
      const once = before && offices[before.section % offices.length]!
      if (before && once !== now) {
        hang(school, once!, 'PROFESSIONAL', '2000-01-01', before.until)
        hang(school, now, 'PROFESSIONAL', before.until)
      } else hang(school, now, 'PROFESSIONAL')
      if (committee !== null) hang(school, below[committee % below.length]!, 'AUTHORITY')
    }
    return { kinds, edges }
  })

/** A tree in the hub, and what the model says of it: walks over edges in memory, no SQL. */
export interface RandomWorld {
  ids: string[]
  /** Places strictly above one, today. */
  above(place: number): Set<number>
}

/** Writes a tree. */
export async function plant(hub: TestHub, { kinds, edges }: DrawnTree): Promise<RandomWorld> {
  const ids = kinds.map(() => randomUUID())
  await hub.sql(
    `insert into organizations.organization (id, code, name, level, kind, valid_from)
     select o.id, 'R-' || upper(left(o.id::text, 8)), 'Đơn vị', o.level, o.kind, '2000-01-01'
     from jsonb_to_recordset($1) as o (id uuid, level text, kind text)`,
    [JSON.stringify(kinds.map((kind, place) => ({ id: ids[place], kind, level: levels[kind] })))],
  )
  await hub.sql(
    `insert into organizations.organization_edge (id, child_id, parent_id, kind, valid_from, valid_to)
     select gen_random_uuid(), e.child, e.parent, e.kind, e."from", coalesce(e."to", 'infinity')
     from jsonb_to_recordset($1) as e (child uuid, parent uuid, kind text, "from" date, "to" date)`,
    [JSON.stringify(edges.map((edge) => ({ ...edge, child: ids[edge.child], parent: ids[edge.parent] })))],
  )
  const above = (place: number, found = new Set<number>()): Set<number> => {
    for (const { child, parent, from, to } of edges) {
      const holds = child === place && from <= today && (to === null || today < to)
      if (holds && !found.has(parent)) above(parent, found.add(parent))
    }
    return found
  }
  return { ids, above: (place) => above(place) }
}

/** A viewer as drawn: appointments at places. */
export type DrawnViewer = { place: number; role: Role }[]

/** Nobody, or somebody with up to three appointments. */
export const drawnViewers: fc.Arbitrary<DrawnViewer> = fc.array(
  fc.record({ place: fc.nat(), role: fc.constantFrom(...roles) }),
  { maxLength: 3 },
)

/** The drawn viewer in a world. */
export function viewerIn({ ids }: RandomWorld, drawn: DrawnViewer): Viewer {
  const appointments = drawn.map(({ place, role }) => ({ organizationId: ids[place % ids.length]!, role }))
  return { ...actingFor(ids[0]!, [], today), subject: 'somebody', appointments }
}

/** True when the drawn viewer has one of these roles at one of these places. */
export function holds(
  { ids }: RandomWorld,
  drawn: DrawnViewer,
  among: readonly Role[],
  places: Iterable<number>,
): boolean {
  const wanted = new Set(places)
  return drawn.some(({ place, role }) => among.includes(role) && wanted.has(place % ids.length))
}

/** What became of an attempt: let in (and then refused for what it said), or not. */
export async function isLetIn(
  hub: TestHub,
  viewer: Viewer,
  mutation: string,
  input: object,
): Promise<boolean> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`
  const document = `mutation ($input: ${type}!) { it: ${mutation}(input: $input) { userErrors { code } } }`
  const { data, errors } = await hub.ask('organizations', viewer, document, { input })
  if (errors?.every(({ extensions }) => extensions.code === 'FORBIDDEN')) return false
  if (errors) throw new Error(`${mutation} was answered with ${JSON.stringify(errors)}`)
  const codes = data.it.userErrors.map(({ code }: { code: string }) => code) as string[]
  if (codes.length === 0) throw new Error(`${mutation} was meant to be refused for what it says`)
  return !codes.includes('NOT_FOUND')
}
