import { beforeAll, describe, expect, test } from 'vitest'
import type { Viewer } from '../../../shared/access/viewer.js'
import type { ViewerAnswer } from '../../../shared/subgraph/definition.js'
import { useHub } from '../../../test/kit/hub.js'
import { actingFor } from '../../../test/kit/viewers.js'
import { buildWorld, type World } from '../../../test/kit/world.js'
import { call, teacher } from './people.kit.js'

const hub = useHub()
let world: World
beforeAll(async () => {
  world = await buildWorld(hub())
})

const born = { birthDate: '1990-05-06', identityNumber: '001190000555' }

async function employ(organizationId: string, more: object = {}): Promise<string> {
  const head = actingFor(organizationId, 'HEAD')
  return (await call(hub(), head, 'employPerson', { ...teacher, organizationId, ...more })).record.id
}

const link = (organizationId: string, personId: string, subject: string, more: object = {}, by = 'ADMIN') =>
  call(
    hub(),
    actingFor(organizationId, by as 'ADMIN'),
    'linkAccount',
    { organizationId, personId, subject, from: '2024-05-01', ...more },
    'id validTo allowedActions',
  )

/** The viewer as the gateway would sign it. */
async function signedIn(subject: string, at = '2024-05-20'): Promise<Viewer> {
  const now = `${at}T02:00:00.000Z`
  const answer = (await hub().subgraphs.organizations.service('viewer', { subject, now })) as ViewerAnswer
  return { ...answer, kind: 'PERSON', now } as Viewer
}

const about = `person { id name birthDate identityNumber disciplines { kind } holds { validFrom why { reason } }
  leaves { kind } qualityRatings { rating } employmentHistory { validFrom organization { id } } accounts { subject } }
  readings { nodes { reason reader readerOrganization { id } } }`

async function me(viewer: Viewer, selection = about) {
  const { data, errors } = await hub().ask('organizations', viewer, `{ me { ${selection} } }`)
  expect(errors).toBeUndefined()
  return data.me
}

// Planted fault that this suite caught: a link that is asked without its days.
describe('a person with an account', () => {
  test('sees what the hub holds about herself, and who outside read it', async () => {
    const id = await employ(world.school, born)
    await link(world.school, id, 'lan@example.vn')
    const head = actingFor(world.school, 'HEAD')
    const ofSchool = { organizationId: world.school, personId: id }
    const days = { decidedOn: '2020-01-01', from: '2020-01-01', to: '2021-01-01' }
    await call(hub(), head, 'recordDiscipline', {
      ...ofSchool,
      ...days,
      kind: 'REPRIMAND',
      decisionNumber: '7',
    })
    await call(hub(), head, 'recordLeave', { ...ofSchool, kind: 'MATERNITY', from: '2022-01-01' })
    await call(hub(), head, 'rateQuality', { ...ofSchool, period: '2022-2023', rating: 'GOOD' })
    const why = { kind: 'DENUNCIATION', body: 'Thanh tra', reason: 'Tố cáo', from: '2024-05-02' }
    await call(hub(), head, 'placeHold', { ...ofSchool, ...why })
    const grant = { organizationId: world.school, granteeId: world.section, purpose: 'Rà soát' }
    const until = { from: '2024-05-01', to: '2024-06-01' }
    await call(hub(), head, 'grantPersonalData', { ...grant, ...until })
    const reading = { organizationId: world.section, personId: id, reason: 'Kiểm tra' }
    const reader = actingFor(world.section, 'HEAD')
    await call(hub(), reader, 'readPersonalData', reading, 'birthDate')
    expect(await me(await signedIn('lan@example.vn'))).toEqual({
      person: {
        id,
        name: teacher.name,
        ...born,
        disciplines: [{ kind: 'REPRIMAND' }],
        holds: [{ validFrom: '2024-05-02', why: null }],
        leaves: [{ kind: 'MATERNITY' }],
        qualityRatings: [{ rating: 'GOOD' }],
        employmentHistory: [{ validFrom: '2018-09-01', organization: { id: world.school } }],
        accounts: [{ subject: 'lan@example.vn' }],
      },
      readings: {
        nodes: [{ reason: 'Kiểm tra', reader: reader.subject, readerOrganization: { id: world.section } }],
      },
    })
  })

  test('sees nobody else, and may do nothing more than before', async () => {
    const [id, colleague] = [await employ(world.school), await employ(world.school, born)]
    await link(world.school, id, 'ha@example.vn')
    const viewer = await signedIn('ha@example.vn')
    const query = 'query ($id: UUID!) { person(id: $id) { id birthDate } }'
    const seen = await hub().ask('organizations', viewer, query, { id: colleague })
    expect(seen.data.person).toBeNull()
    const change = { organizationId: world.school, personId: id, name: 'Tên khác' }
    await expect(call(hub(), viewer, 'updatePerson', change)).rejects.toThrow('FORBIDDEN')
    const tables = ['person', 'person_protected', 'employment', 'quality_rating', 'discipline', 'hold']
    for (const table of tables) {
      const key = ['person', 'person_protected'].includes(table) ? 'id' : 'person_id'
      const rows = await hub().asViewer(
        'organizations',
        viewer,
        `select distinct ${key} as id from ${table} where ${key} <> $1`,
        [id],
      )
      expect([table, rows]).toEqual([table, []])
    }
  })

  test('is nobody before the first day and after the last; a link made by mistake is undone at once', async () => {
    const [id, other] = [await employ(world.school), await employ(world.school)]
    const { record } = await link(world.school, other, 'mai@example.vn', { from: '2024-05-20' })
    expect(record).toMatchObject({ validTo: null, allowedActions: ['unlinkAccount'] })
    expect(await me(await signedIn('mai@example.vn', '2024-05-19'))).toBeNull()
    expect((await me(await signedIn('mai@example.vn'))).person.id).toBe(other)
    const end = { accountId: record.id, on: '2024-05-20', reason: 'Nhầm người' }
    const ended = await call(hub(), actingFor(world.section, 'ADMIN'), 'unlinkAccount', end, 'allowedActions')
    expect(ended).toEqual({ record: { allowedActions: [] }, userErrors: [] })
    expect(await me(await signedIn('mai@example.vn'))).toBeNull()
    expect((await link(world.school, id, 'mai@example.vn', { from: '2024-05-20' })).userErrors).toEqual([])
    expect((await me(await signedIn('mai@example.vn'))).person.id).toBe(id)
  })

  test('is linked by another, to one record, and only where she works', async () => {
    const [id, other] = [await employ(world.school), await employ(world.school)]
    const admin = actingFor(world.school, 'ADMIN').subject
    expect((await link(world.school, id, admin)).userErrors).toMatchObject([{ code: 'OWN_ACCOUNT' }])
    expect((await link(world.neighbour, id, 'a@example.vn')).userErrors).toMatchObject([
      { code: 'NOT_FOUND' },
    ])
    await link(world.school, id, 'a@example.vn')
    const codes = async (personId: string, subject: string) =>
      (await link(world.school, personId, subject)).userErrors.map(({ code }) => code)
    expect(await codes(other, 'a@example.vn')).toEqual(['ACCOUNT_LINKED'])
    expect(await codes(id, 'b@example.vn')).toEqual(['PERSON_HAS_ACCOUNT'])
  })

  test('keeps her account when her records are merged, and sees the history of both', async () => {
    const [kept, gone] = [await employ(world.school), await employ(world.farSchool)]
    await link(world.farSchool, gone, 'thu@example.vn')
    const merge = { organizationId: world.department, keptId: kept, goneId: gone, reason: 'Một người' }
    await call(hub(), actingFor(world.department, 'ADMIN'), 'mergePeople', merge)
    const { person } = await me(
      await signedIn('thu@example.vn'),
      'person { id employmentHistory { organization { id } } accounts { subject } }',
    )
    expect(person).toMatchObject({ id: kept, accounts: [{ subject: 'thu@example.vn' }] })
    expect(person.employmentHistory).toHaveLength(2)
  })

  test('moves with her: the school that receives her ends the link, the old one no more', async () => {
    const id = await employ(world.school)
    const { record } = await link(world.school, id, 'minh@example.vn')
    const offer = { organizationId: world.school, personId: id, toOrganizationId: world.farSchool }
    const offered = await call(hub(), actingFor(world.school, 'HEAD'), 'offerTransfer', {
      ...offer,
      movesOn: '2024-05-10',
    })
    const seat = { position: 'GV', positionGroup: 'TEACHER', isDirectWorker: true }
    const transferId = offered.record.id as string
    await call(hub(), actingFor(world.farSchool, 'HEAD'), 'transferPerson', { transferId, ...seat })
    expect((await me(await signedIn('minh@example.vn'))).person.employmentHistory).toHaveLength(2)
    const end = { accountId: record.id, on: '2024-05-20', reason: 'Đổi tài khoản' }
    const old = await call(hub(), actingFor(world.school, 'ADMIN'), 'unlinkAccount', end)
    expect(old.userErrors).toMatchObject([{ code: 'NOT_FOUND' }])
    const now = await call(hub(), actingFor(world.farSchool, 'ADMIN'), 'unlinkAccount', end)
    expect(now.userErrors).toEqual([])
  })
})

test('who has no account is answered null', async () => {
  expect(await me(actingFor(world.school, 'HEAD'))).toBeNull()
})
