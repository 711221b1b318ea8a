import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { roles, type Role } from '../../../shared/access/viewer.js'
import { useHub } from '../../../test/kit/hub.js'
import {
  drawnTrees,
  drawnViewers,
  holds,
  isLetIn,
  plant,
  today,
  viewerIn,
  type DrawnViewer,
  type RandomWorld,
} from '../random-world.kit.js'

const hub = useHub()

/** Somebody's employments at places; null has no end. */
interface Employment {
  place: number
  from: string
  to: string | null
}
interface Somebody {
  id: string
  birthDate: string
  employments: Employment[]
}

const drawnDays = fc.constantFrom(
  ['2018-09-01', null],
  ['2018-09-01', '2024-01-01'],
  ['2018-09-01', '2023-01-01'],
  ['2018-09-01', today],
  ['2023-09-01', '2025-01-01'],
  ['2024-06-01', null],
) as fc.Arbitrary<[string, string | null]>
const drawnPeople = fc.array(fc.array(fc.tuple(fc.nat(), drawnDays), { minLength: 1, maxLength: 3 }), {
  minLength: 3,
  maxLength: 5,
})

/** Who owns her records: who employs her today or later; else whoever did last. No SQL. */
function ownersOf({ employments }: Somebody): number[] {
  const open = employments.filter(({ to }) => to === null || today < to)
  const last = employments
    .map(({ to }) => to ?? '')
    .toSorted()
    .at(-1)
  const owning = open.length > 0 ? open : employments.filter(({ to }) => to === last)
  return owning.map(({ place }) => place)
}

async function employ(world: RandomWorld, drawn: [number, [string, string | null]][][]): Promise<Somebody[]> {
  const everybody = drawn.map((employments, index): Somebody => {
    const byPlace = new Map(employments.map(([place, days]) => [place % world.ids.length, days]))
    return {
      id: randomUUID(),
      birthDate: `199${index}-05-06`,
      employments: [...byPlace].map(([place, [from, to]]) => ({ place, from, to })),
    }
  })
  const rows = everybody.flatMap(({ id, birthDate, employments }) =>
    employments.map(({ place, from, to }) => ({ id, birthDate, place: world.ids[place], from, to })),
  )
  const given = 'jsonb_to_recordset($1) as r (id uuid, "birthDate" date, place uuid, "from" date, "to" date)'
  for (const statement of [
    `insert into organizations.person (id, name, gender) select distinct id, 'Nguyễn Thị Lan', 'FEMALE' from ${given}`,
    `insert into organizations.person_protected (id, birth_date) select distinct id, "birthDate" from ${given}`,
    `insert into organizations.employment (id, person_id, organization_id, position, position_group, is_direct_worker, valid_from, valid_to)
     select gen_random_uuid(), id, place, 'GV', 'TEACHER', true, "from", coalesce("to", 'infinity') from ${given}`,
  ]) {
    await hub().sql(statement, [JSON.stringify(rows)])
  }
  return everybody
}

const readers: readonly Role[] = ['CLERK', 'HEAD', 'ADMIN']

/** What the model says that a viewer is answered of a person. */
function told(world: RandomWorld, drawn: DrawnViewer, somebody: Somebody): unknown {
  const places = somebody.employments.map(({ place }) => place)
  if (!holds(world, drawn, roles, places)) return null
  const owns = holds(world, drawn, roles, ownersOf(somebody))
  const reads = holds(world, drawn, readers, ownersOf(somebody))
  return {
    birthDate: reads ? somebody.birthDate : null,
    history: places.filter((place) => owns || holds(world, drawn, roles, [place])).toSorted(),
  }
}

async function ask(world: RandomWorld, drawn: DrawnViewer, { id }: Somebody): Promise<unknown> {
  const query =
    'query ($id: UUID!) { person(id: $id) { birthDate employmentHistory { organization { id } } } }'
  const { data, errors } = await hub().ask('organizations', viewerIn(world, drawn), query, { id })
  expect(errors).toBeUndefined()
  if (!data.person) return null
  const history = data.person.employmentHistory as { organization: { id: string } }[]
  return {
    birthDate: data.person.birthDate as string | null,
    history: history.map(({ organization }) => world.ids.indexOf(organization.id)).toSorted(),
  }
}

/** Who may do what about a person for a place, by the model; each input is refused once it is let in. */
const acts: Record<
  string,
  {
    input: object
    may(world: RandomWorld, drawn: DrawnViewer, place: number, owners: number[]): boolean
  }
> = {
  updatePerson: {
    input: { expectedVersion: 99 },
    may: (world, drawn, place, owners) => owners.includes(place) && holds(world, drawn, readers, [place]),
  },
  endEmployment: {
    input: { on: '1999-01-01', reason: 'r' },
    may: (world, drawn, place, owners) => owners.includes(place) && holds(world, drawn, readers, [place]),
  },
  placeHold: {
    input: { kind: 'INSPECTION', body: 'Thanh tra', reason: ' ', from: today },
    may: (world, drawn, place, owners) =>
      holds(world, drawn, ['APPRAISER', 'HEAD', 'ADMIN'], [place]) &&
      owners.some((owner) => owner === place || world.above(owner).has(place)),
  },
  mergePeople: {
    input: { reason: 'r' },
    may: (world, drawn, place, owners) =>
      holds(world, drawn, ['HEAD', 'ADMIN'], [place]) &&
      (owners.includes(place) || owners.every((owner) => world.above(owner).has(place))),
  },
  linkAccount: {
    input: { subject: 'somebody', from: today },
    may: (world, drawn, place) => holds(world, drawn, ['ADMIN'], [place, ...world.above(place)]),
  },
}

/** Who works in two places is rare, and merged by few: every ADMIN of the tree tries. */
async function everyAdminMerges(world: RandomWorld, everybody: readonly Somebody[]): Promise<void> {
  for (const somebody of everybody.filter((one) => ownersOf(one).length > 1)) {
    for (const place of world.ids.keys()) {
      const viewer: DrawnViewer = [{ place, role: 'ADMIN' }]
      const input = {
        organizationId: world.ids[place],
        keptId: somebody.id,
        goneId: somebody.id,
        reason: 'r',
      }
      const letIn = await isLetIn(hub(), viewerIn(world, viewer), 'mergePeople', input)
      const wanted = acts['mergePeople']!.may(world, viewer, place, ownersOf(somebody))
      expect([place, somebody, letIn]).toEqual([place, somebody, wanted])
    }
  }
}

// Planted faults that this suite caught: protected fields shown to whoever stands above; a merge by who owns one of two.
test('in random trees, random viewers read and change people exactly as the model says', async () => {
  const seen: Record<string, number> = {}
  const count = (what: string): number => (seen[what] = (seen[what] ?? 0) + 1)
  const trial = fc.tuple(drawnViewers, fc.nat(), fc.nat(), fc.nat(Object.keys(acts).length - 1))
  await fc.assert(
    fc.asyncProperty(
      drawnTrees,
      drawnPeople,
      fc.array(trial, { minLength: 25, maxLength: 30 }),
      async (tree, drawnEverybody, trials) => {
        const world = await plant(hub(), tree)
        const everybody = await employ(world, drawnEverybody)
        for (const [drawn, who, where, which] of trials) {
          const somebody = everybody[who % everybody.length]!
          // A blind draw rarely meets her: of three viewers one is put where she works, and one above.
          const at = somebody.employments[where % somebody.employments.length]!.place
          const near = [at, ...world.above(at)]
          const place = [at, near[where % near.length]!, where % world.ids.length][who % 3]!
          const viewer = drawn.map((one, n) => (n === 0 ? { ...one, place } : one))
          const answer = await ask(world, viewer, somebody)
          expect([viewer, somebody, answer]).toEqual([viewer, somebody, told(world, viewer, somebody)])
          count(answer === null ? 'hidden' : 'seen')

          const [name, { input, may }] = Object.entries(acts)[which]!
          const personId = somebody.id
          const whom = name === 'mergePeople' ? { keptId: personId, goneId: personId } : { personId }
          const letIn = await isLetIn(hub(), viewerIn(world, viewer), name, {
            organizationId: world.ids[place],
            ...whom,
            ...input,
          })
          const wanted = may(world, viewer, place, ownersOf(somebody))
          expect([name, place, viewer, somebody, letIn]).toEqual([name, place, viewer, somebody, wanted])
          count(`${name} ${letIn}`)
        }
        await everyAdminMerges(world, everybody)
      },
    ),
    { numRuns: 8, endOnFailure: true },
  )
  expect(seen['seen']).toBeGreaterThan(20)
  expect(seen['hidden']).toBeGreaterThan(20)
  for (const name of Object.keys(acts)) expect([name, seen[`${name} true`] ?? 0]).not.toEqual([name, 0])
}, 120_000)
