import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { roles, type Role, type Viewer } from '../../../shared/access/viewer.js'
import { useHub } from '../../../test/kit/hub.js'
import { actingFor, thirdParty } from '../../../test/kit/viewers.js'
import { buildWorld, type World } from '../../../test/kit/world.js'
import { call, teacher } from './people.kit.js'

const hub = useHub()
let world: World
let places: string[]

const secret = { birthDate: '1990-05-06', identityNumber: '001190000777', ethnicity: 'Kinh' }
const protectedFields =
  'birthDate identityNumber ethnicity personalDataVisible disciplines { kind decisionNumber }'

/** Who works where on 2024-05-20, and who worked where before: a model that shares no SQL with the program. */
interface Somebody {
  id: string
  now: string[]
  before: string[]
}
let everybody: Somebody[]

beforeAll(async () => {
  world = await buildWorld(hub())
  places = Object.values(world).filter((id): id is string => typeof id === 'string')
  const { school, neighbour, farSchool } = world
  everybody = [
    await somebody(school),
    await somebody(neighbour),
    await somebody(school, neighbour, false),
    await somebody(school, farSchool, true),
    await somebody(school, undefined, false),
  ]
})

/** Employed at one school; then moved to another one or working in both; or retired. */
async function somebody(first: string, second?: string, keepsEmployment = true): Promise<Somebody> {
  const head = actingFor(first, 'HEAD')
  const { record } = await call(hub(), head, 'employPerson', { ...teacher, ...secret, organizationId: first })
  const id = record.id as string
  const discipline = { kind: 'REPRIMAND', decisionNumber: '7/QĐ', decidedOn: '2020-01-01' }
  const days = { from: '2020-01-01', to: '2021-01-01' }
  await call(hub(), head, 'recordDiscipline', { organizationId: first, personId: id, ...discipline, ...days })
  if (second === undefined) {
    if (keepsEmployment) return { id, now: [first], before: [] }
    const end = { organizationId: first, personId: id, on: '2024-01-01', reason: 'Nghỉ hưu' }
    await call(hub(), head, 'endEmployment', end)
    return { id, now: [first], before: [] } // the last who employed her keeps the records
  }
  const offer = { personId: id, toOrganizationId: second, movesOn: '2024-02-01', keepsEmployment }
  const offered = await call(hub(), head, 'offerTransfer', { organizationId: first, ...offer })
  const seat = { position: 'GV', positionGroup: 'TEACHER', isDirectWorker: true }
  const transferId = offered.record.id as string
  await call(hub(), actingFor(second, 'HEAD'), 'transferPerson', { transferId, ...seat })
  return keepsEmployment ? { id, now: [first, second], before: [] } : { id, now: [second], before: [first] }
}

const readers: readonly Role[] = ['CLERK', 'HEAD', 'ADMIN']

/** What the model says: null when the person is hidden, else whether protected fields are read. */
function expected(viewer: Viewer, person: Somebody): boolean | null {
  const at = (ids: string[], among: readonly Role[]): boolean =>
    viewer.appointments.some(
      ({ organizationId, role }) => ids.includes(organizationId) && among.includes(role),
    )
  if (!at([...person.now, ...person.before], roles)) return null
  return at(person.now, readers)
}

async function read(viewer: Viewer, id: string) {
  const query = `query ($id: UUID!) { person(id: $id) { ${protectedFields} } }`
  const { data, errors } = await hub().ask('organizations', viewer, query, { id })
  expect(errors).toBeUndefined()
  return data.person
}

// Planted faults that these two tests caught: person_employers() and person_is_owned() that count who left.
test('the database itself shows protected rows to nobody but the owners', async () => {
  const statement = 'select id from person_protected where id = $1'
  for (const { id, now } of everybody) {
    for (const place of places) {
      const rows = await hub().asViewer('organizations', actingFor(place, 'ADMIN'), statement, [id])
      expect(rows).toHaveLength(now.includes(place) ? 1 : 0)
    }
  }
})

test('random viewers read protected fields of their own people only', async () => {
  const appointment = fc.record({
    organizationId: fc.nat(places.length - 1),
    role: fc.constantFrom(...roles),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(appointment, { maxLength: 3 }), fc.nat(4), async (drawn, index) => {
      const appointments = drawn.map(({ organizationId, role }) => ({
        organizationId: places[organizationId]!,
        role,
      }))
      const viewer = { ...actingFor(world.school, []), subject: 'somebody', appointments }
      const person = everybody[index]!
      const wanted = expected(viewer, person)
      const answer = await read(viewer, person.id)
      if (wanted === null) {
        expect(answer).toBeNull()
        return
      }
      const discipline = { kind: 'REPRIMAND', decisionNumber: '7/QĐ' }
      const nothing = { birthDate: null, identityNumber: null, ethnicity: null, disciplines: null }
      const all = { ...secret, disciplines: [discipline] }
      expect(answer).toEqual({ ...(wanted ? all : nothing), personalDataVisible: wanted })
    }),
    { numRuns: 120 },
  )
})

test('third parties read nobody, whatever their scopes', async () => {
  for (const scopes of [[], ['PUBLISHED_RESULTS'], ['ROLLUPS', 'CHANGE_FEED']]) {
    for (const { id } of everybody) expect(await read(thirdParty(scopes), id)).toBeNull()
  }
})

test('a grant shows nothing by itself; each reading by it is recorded where the owner sees it', async () => {
  const [person] = everybody
  const grant = { organizationId: world.school, granteeId: world.otherSection, purpose: 'Rà soát' }
  const days = { from: '2024-05-01', to: '2024-06-01' }
  await hub().ask(
    'organizations',
    actingFor(world.school, 'HEAD'),
    'mutation ($input: GrantPersonalDataInput!) { grantPersonalData(input: $input) { grantId } }',
    { input: { ...grant, ...days } },
  )
  const reader = actingFor(world.otherSection, 'HEAD')
  expect(await read(reader, person!.id)).toMatchObject({ birthDate: null, personalDataVisible: false })
  const reading = { organizationId: world.otherSection, personId: person!.id, reason: 'Kiểm tra hồ sơ' }
  const { record } = await call(hub(), reader, 'readPersonalData', reading, 'birthDate identityNumber')
  expect(record).toEqual({ birthDate: secret.birthDate, identityNumber: secret.identityNumber })
  const query = `query ($id: UUID!) { personalDataReadings(organizationId: $id) { nodes { reader reason person { id } } } }`
  const seen = async (viewer: Viewer) =>
    (await hub().ask('organizations', viewer, query, { id: world.school })).data.personalDataReadings.nodes
  const trace = { reader: reader.subject, reason: 'Kiểm tra hồ sơ', person: { id: person!.id } }
  expect(await seen(actingFor(world.school, 'HEAD'))).toEqual([trace])
  expect(await seen(actingFor(world.neighbour, 'HEAD'))).toEqual([])
  const late = { ...reader, now: '2024-07-01T02:00:00.000Z' }
  const after = await call(hub(), late, 'readPersonalData', reading, 'birthDate')
  expect(after.userErrors).toMatchObject([{ code: 'NOT_FOUND' }])
})

test('a grant is seen by both sides, and void at the next request after it was taken back', async () => {
  const [, person] = everybody
  const grant = { organizationId: world.neighbour, granteeId: world.section, purpose: 'Đối chiếu' }
  const days = { from: '2024-05-01', to: '2024-06-01' }
  const head = actingFor(world.neighbour, 'HEAD')
  const given = await call(hub(), head, 'grantPersonalData', { ...grant, ...days }, 'id state allowedActions')
  const id = given.record.id as string
  expect(given.record).toEqual({ id, state: 'HOLDS', allowedActions: ['revokePersonalDataGrant'] })
  const query = `query ($id: UUID!) { personalDataGrants(organizationId: $id) { nodes {
    id state purpose organization { id } grantee { id } validTo grantedBy revokedAt allowedActions } } }`
  const listed = async (place: string, at?: string) =>
    (await hub().ask('organizations', actingFor(place, 'HEAD', at), query, { id: place })).data
      .personalDataGrants.nodes
  const seen = {
    id,
    state: 'HOLDS',
    purpose: 'Đối chiếu',
    organization: { id: world.neighbour },
    grantee: { id: world.section },
    validTo: '2024-06-01',
    grantedBy: head.subject,
    revokedAt: null,
  }
  expect(await listed(world.neighbour)).toEqual([{ ...seen, allowedActions: ['revokePersonalDataGrant'] }])
  expect(await listed(world.section)).toEqual([{ ...seen, allowedActions: [] }])
  expect(await listed(world.farSchool)).toEqual([])
  expect(await listed(world.section, '2024-06-01')).toMatchObject([{ state: 'ENDED' }])
  const reader = actingFor(world.section, 'HEAD')
  const reading = { organizationId: world.section, personId: person!.id, reason: 'Đối chiếu' }
  expect((await call(hub(), reader, 'readPersonalData', reading, 'birthDate')).userErrors).toEqual([])
  const taken = { grantId: id, reason: 'Xong việc' }
  const back = await call(hub(), head, 'revokePersonalDataGrant', taken, 'state allowedActions')
  expect(back.record).toEqual({ state: 'REVOKED', allowedActions: [] })
  const again = await call(hub(), reader, 'readPersonalData', reading, 'birthDate')
  expect(again.userErrors).toMatchObject([{ code: 'NOT_FOUND' }])
  expect(await read(reader, person!.id)).toBeNull()
  const twice = await call(hub(), head, 'revokePersonalDataGrant', taken)
  expect(twice.userErrors).toMatchObject([{ code: 'WRONG_STATE' }])
})

test('neither journal nor feed nor any other room holds a protected value', async () => {
  await hub().settle()
  const tables = await hub().sql<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname in ('organizations', 'awards', 'campaigns', 'initiatives') and c.relname <> 'person_protected'`,
  )
  expect(tables.length).toBeGreaterThan(60)
  for (const { name } of tables) {
    const found = await hub().sql(
      `select 1 from ${name} t where position('${secret.identityNumber}' in t::text) > 0 or position('${secret.birthDate}' in t::text) > 0`,
    )
    expect([name, found.length]).toEqual([name, 0])
  }
})
