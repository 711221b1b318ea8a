import { beforeAll, expect, test } from 'vitest'
import { useHub } from '../../../test/kit/hub.js'
import { actingFor } from '../../../test/kit/viewers.js'
import { whoMay } from '../../../test/kit/who-may.js'
import { buildWorld, type World } from '../../../test/kit/world.js'
import { send } from '../import/import.kit.js'
import { call } from './people.kit.js'

const hub = useHub()
let places: Record<string, string>
let world: World
let personId: string

beforeAll(async () => {
  world = await buildWorld(hub())
  const organizations = Object.entries(world).filter(([, id]) => typeof id === 'string')
  places = Object.fromEntries(organizations)
  personId = (await world.employ(world.school, 1))[0]!
})

const may = (mutation: string, input: object) =>
  whoMay(hub(), places, { subgraph: 'organizations', mutation, input })

/** An input that is let in by who may, and then refused because of a day or a text. */
const ofSchool = (more: object) => ({ organizationId: world.school, personId, ...more })

const offered = async (): Promise<string> => {
  const [somebody] = await world.employ(world.school, 1)
  const input = {
    organizationId: world.school,
    personId: somebody,
    toOrganizationId: world.neighbour,
    movesOn: '2024-02-01',
  }
  const { record } = await call(hub(), actingFor(world.school, 'HEAD'), 'offerTransfer', input)
  return record.id as string
}

const staff = ['CLERK', 'HEAD', 'ADMIN']
const leaders = ['HEAD', 'ADMIN']

test.each([
  ['updatePerson', { expectedVersion: 99 }, staff],
  ['endEmployment', { on: '2000-01-01', reason: 'r' }, staff],
  ['recordLeave', { kind: 'STUDY', from: '2024-01-02', to: '2024-01-01' }, staff],
  [
    'recordDiscipline',
    { kind: 'WARNING', decisionNumber: '1', decidedOn: '2024-01-01', from: '2024-01-02', to: '2024-01-01' },
    leaders,
  ],
])('%s: the organization itself', async (mutation, more, roles) => {
  expect(await may(mutation, ofSchool(more))).toEqual({ school: roles })
})

test('offerTransfer: the organization that employs; transferPerson: the one that receives', async () => {
  const unfit = ofSchool({ toOrganizationId: world.neighbour, movesOn: '2000-01-01' })
  expect(await may('offerTransfer', unfit)).toEqual({ school: leaders })
  const transferId = await offered()
  const stale = { transferId, expectedVersion: 99 }
  const position = { position: 'GV', positionGroup: 'TEACHER', isDirectWorker: true }
  expect(await may('transferPerson', { ...stale, ...position })).toEqual({ neighbour: staff })
  expect(await may('withdrawTransfer', { ...stale, reason: 'r' })).toEqual({ school: leaders })
})

test('mergePeople: who owns both records, and nobody who owns one', async () => {
  const same = { organizationId: world.school, keptId: personId, goneId: personId, reason: 'r' }
  expect(await may('mergePeople', same)).toEqual({ school: leaders })
  const [stranger] = await world.employ(world.neighbour, 1)
  expect(await may('mergePeople', { ...same, goneId: stranger })).toEqual({})
})

test('endLeave: the organization that recorded it', async () => {
  const leave = ofSchool({ kind: 'SICK', from: '2024-01-02' })
  const { record } = await call(hub(), actingFor(world.school, 'HEAD'), 'recordLeave', leave, 'leaves { id }')
  const early = { leaveId: record.leaves[0].id, on: '2024-01-01' }
  expect(await may('endLeave', early)).toEqual({ school: staff })
})

test('placeHold: the organization and those above; liftHold: who placed it', async () => {
  const roles = ['APPRAISER', 'HEAD', 'ADMIN']
  const noReason = { personId, kind: 'INSPECTION', body: 'Thanh tra', reason: ' ', from: '2024-05-01' }
  const above = ['school', 'section', 'committee', 'department', 'provinceCommittee', 'ministry']
  for (const [name, organizationId] of Object.entries(places)) {
    const letIn = await may('placeHold', { ...noReason, organizationId })
    expect([name, letIn]).toEqual([name, above.includes(name) ? { [name]: roles } : {}])
  }
  const hold = { ...noReason, reason: 'Kiểm tra', organizationId: world.section }
  const { record } = await call(hub(), actingFor(world.section, 'HEAD'), 'placeHold', hold)
  expect(await may('liftHold', { holdId: record.id, on: '2024-05-01' })).toEqual({ section: roles })
})

test('grantPersonalData: the owner; readPersonalData: the one that was granted it', async () => {
  const grant = { organizationId: world.school, granteeId: world.farSchool, purpose: 'Rà soát' }
  const noDay = { ...grant, from: '2024-05-01', to: '2024-05-01' }
  expect(await may('grantPersonalData', noDay)).toEqual({ school: leaders })
  const days = { from: '2024-05-01', to: '2024-06-01' }
  await hub().ask(
    'organizations',
    actingFor(world.school, 'HEAD'),
    'mutation ($input: GrantPersonalDataInput!) { grantPersonalData(input: $input) { grantId userErrors { code } } }',
    { input: { ...grant, ...days } },
  )
  const reading = { organizationId: world.farSchool, personId, reason: 'r' }
  expect(await may('readPersonalData', reading)).toEqual({ farSchool: ['APPRAISER', 'HEAD', 'ADMIN'] })
  const withoutGrant = { ...reading, organizationId: world.neighbour }
  expect(await may('readPersonalData', withoutGrant)).toEqual({})
})

test('revokePersonalDataGrant: the owner that gave it, not who was given it', async () => {
  const grant = { organizationId: world.school, granteeId: world.farSchool, purpose: 'Rà soát' }
  const days = { from: '2024-05-01', to: '2024-06-01' }
  const head = actingFor(world.school, 'HEAD')
  const { record } = await call(hub(), head, 'grantPersonalData', { ...grant, ...days })
  const stale = { grantId: record.id, expectedVersion: 99, reason: 'r' }
  expect(await may('revokePersonalDataGrant', stale)).toEqual({ school: leaders })
})

test('findDuplicatePeople: each organization for itself and below', async () => {
  const search = { organizationId: world.section, reason: 'Rà soát' }
  expect(await may('findDuplicatePeople', search)).toEqual({ section: leaders })
})

test('linkAccount, unlinkAccount: the ADMIN of who employs, or above', async () => {
  const above = ['school', 'section', 'committee', 'department', 'provinceCommittee', 'ministry']
  const admins = Object.fromEntries(above.map((name) => [name, ['ADMIN']]))
  const noSubject = ofSchool({ subject: ' ', from: '2024-05-01' })
  expect(await may('linkAccount', noSubject)).toEqual(admins)
  const account = { subject: 'lan@example.vn', from: '2024-05-01' }
  const { record } = await call(hub(), actingFor(world.school, 'ADMIN'), 'linkAccount', ofSchool(account))
  const stale = { accountId: record.id, on: '2024-05-20', expectedVersion: 99, reason: 'r' }
  expect(await may('unlinkAccount', stale)).toEqual(admins)
})

test('createTeam, closeTeam, setTeamMembers: the organization itself', async () => {
  const team = { organizationId: world.school, name: 'Tổ Toán', kind: 'PROFESSIONAL', from: '2023-09-01' }
  const { record } = await call(hub(), actingFor(world.school, 'HEAD'), 'createTeam', team)
  expect(await may('createTeam', { ...team, name: ' ' })).toEqual({ school: staff })
  const stale = { teamId: record.id, expectedVersion: 99 }
  expect(await may('closeTeam', { ...stale, on: '2024-01-01' })).toEqual({ school: staff })
  expect(await may('setTeamMembers', { ...stale, from: '2024-01-01', members: [] })).toEqual({
    school: staff,
  })
})

test('reformCouncil: SECRETARY and HEAD of the organization itself', async () => {
  const input = {
    organizationId: world.school,
    kind: 'EMULATION',
    schoolYear: '2023-2024',
    decisionNumber: '1',
    decidedOn: '2023-09-10',
    from: '2023-09-10',
    members: [],
  }
  expect(await may('reformCouncil', input)).toEqual({ school: ['SECRETARY', 'HEAD'] })
})

test('createImportUpload, startImport: the organization itself', async () => {
  const noSheet = { organizationId: world.school, fileName: 'a.exe' }
  expect(await may('createImportUpload', noSheet)).toEqual({ school: staff })
  const fileId = await send(hub(), world.school, 'x')
  const outside = await whoMay(
    hub(),
    { neighbour: world.neighbour, section: world.section },
    {
      subgraph: 'organizations',
      mutation: 'startImport',
      input: { fileId, kind: 'TEAMS', mode: 'DRY_RUN' },
    },
  )
  // Who may not see the file is told that it is none.
  const codes = await call(hub(), actingFor(world.section, 'ADMIN'), 'startImport', {
    fileId,
    kind: 'TEAMS',
    mode: 'DRY_RUN',
  })
  expect(codes.userErrors).toMatchObject([{ code: 'IMPORT_FILE' }])
  expect(Object.keys(outside)).toEqual(['neighbour', 'section'])
  const sheet = { fileId, kind: 'TEAMS', mode: 'DRY_RUN' }
  await expect(call(hub(), actingFor(world.school, 'SECRETARY'), 'startImport', sheet)).rejects.toThrow(
    'FORBIDDEN',
  )
  const jobs = await hub().sql('select count(*)::int as n from organizations.import_job')
  expect(jobs).toEqual([{ n: 0 }])
})
