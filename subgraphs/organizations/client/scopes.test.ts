import { beforeAll, describe, expect, test } from 'vitest'
import type { Viewer } from '../../../shared/access/viewer.js'
import { useHub } from '../../../test/kit/hub.js'
import { actingFor, thirdParty } from '../../../test/kit/viewers.js'
import { buildWorld, type World } from '../../../test/kit/world.js'
import { runImports } from '../import/import.kit.js'
import { call, teacher } from '../person/people.kit.js'

const hub = useHub()
let world: World
let personId: string
const secret = { birthDate: '1990-05-06', identityNumber: '001190000777', ethnicity: 'Kinh' }

beforeAll(async () => {
  world = await buildWorld(hub())
  const input = { ...teacher, ...secret, organizationId: world.school }
  personId = (await call(hub(), actingFor(world.school, 'HEAD'), 'employPerson', input)).record.id
})

/** A client of the Sở with these scopes, as the gateway lets it ask. */
async function client(scopes: string[], organizationId = world.department, at = '2024-05-20') {
  const { data } = await hub().ask(
    'organizations',
    actingFor(organizationId, 'ADMIN'),
    'mutation ($input: CreateApiClientInput!) { createApiClient(input: $input) { record { id } userErrors { message } } }',
    { input: { organizationId, name: 'Phần mềm nhà trường', scopes } },
  )
  const { id } = data.createApiClient.record
  const viewer: Viewer = { ...thirdParty(scopes, at, organizationId), subject: `client:${id}` }
  return { id: id as string, viewer }
}

// Planted faults that this suite caught: a grant to a client that its organization's people can use and that asks for no scope, and
// an import that a client applies itself.
describe('PERSONAL_DATA', () => {
  const read = async (viewer: Viewer, organizationId = world.department) => {
    const input = { organizationId, personId, reason: 'Đối chiếu' }
    return call(hub(), viewer, 'readPersonalData', input, 'birthDate identityNumber')
  }
  const grant = (clientId: string, to = '2024-06-01') =>
    hub().ask(
      'organizations',
      actingFor(world.school, 'HEAD'),
      'mutation ($input: GrantPersonalDataInput!) { grantPersonalData(input: $input) { grantId userErrors { code } } }',
      {
        input: {
          ...{ organizationId: world.school, granteeId: world.department, clientId },
          ...{ purpose: 'Đồng bộ hồ sơ', from: '2024-05-01', to },
        },
      },
    )

  test('opens nothing without a grant that names the client', async () => {
    const { viewer } = await client(['PERSONAL_DATA'])
    expect((await read(viewer)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }])
  })

  test('opens what a grant names, to that client alone; each reading is recorded where the owner sees it', async () => {
    const { id, viewer } = await client(['PERSONAL_DATA'])
    const { data } = await grant(id)
    expect(data.grantPersonalData.userErrors).toEqual([])
    expect((await read(viewer)).record).toEqual({ birthDate: '1990-05-06', identityNumber: '001190000777' })
    const { data: seen } = await hub().ask(
      'organizations',
      actingFor(world.school, 'HEAD'),
      'query ($id: UUID!) { personalDataReadings(organizationId: $id) { nodes { reader reason } } }',
      { id: world.school },
    )
    expect(seen.personalDataReadings.nodes).toEqual([{ reader: `client:${id}`, reason: 'Đối chiếu' }])

    const other = await client(['PERSONAL_DATA'])
    const people = actingFor(world.department, ['HEAD', 'ADMIN'])
    for (const nobody of [other.viewer, people])
      expect((await read(nobody)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }])
    const late = { ...viewer, now: '2024-06-01T02:00:00.000Z' }
    expect((await read(late)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }])
    await expect(read({ ...viewer, scopes: ['PUBLISHED_RESULTS', 'IMPORT'] })).rejects.toThrow('FORBIDDEN')
    await expect(read(viewer, world.school)).rejects.toThrow('FORBIDDEN')
    expect(
      (await read({ ...viewer, covers: world.otherSection }, world.otherSection)).userErrors,
    ).toMatchObject([{ code: 'NOT_FOUND' }])
  })

  test('shows no protected field but by the act that records it', async () => {
    const { id, viewer } = await client(['PERSONAL_DATA'])
    await grant(id)
    const { data } = await hub().ask(
      'organizations',
      viewer,
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Person { birthDate identityNumber ethnicity } } }',
      { r: [{ __typename: 'Person', id: personId }] },
    )
    expect(data?._entities?.[0] ?? { birthDate: null }).toMatchObject({ birthDate: null })
  })

  test('cannot be granted to a client that has not the scope, or that another organization vouches for', async () => {
    for (const { id } of [await client(['EDITIONS']), await client(['PERSONAL_DATA'], world.otherSection)]) {
      const { data } = await grant(id)
      expect(data.grantPersonalData.userErrors).toMatchObject([{ code: 'NOT_FOUND' }])
    }
  })
})

describe('IMPORT', () => {
  const sheet =
    'Mã đơn vị,Họ và tên,Giới tính,Ngày sinh,CCCD,Tổ,Chức vụ,Nhóm,Trực tiếp lao động,Từ ngày\n' +
    ',Trần Thị Mới,Nữ,1991-02-03,,Tổ Toán,Giáo viên,GV,có,01/09/2018\n'
  const newcomers = () => hub().sql("select id from organizations.person where name = 'Trần Thị Mới'")

  async function handIn(viewer: Viewer, organizationId: string, mode = 'DRY_RUN', kind = 'PEOPLE') {
    const offered = await call(
      hub(),
      viewer,
      'createImportUpload',
      { organizationId, fileName: 'gv.csv' },
      'fileId uploadPath',
    )
    await hub().upload('organizations', offered.record.uploadPath, Buffer.from(sheet))
    const input = { fileId: offered.record.fileId, kind, mode }
    return call(hub(), viewer, 'startImport', input, 'id fileId startedBy mode')
  }

  test('hands in a sheet for the organization that vouches, which is only checked; a person applies it', async () => {
    const { id, viewer } = await client(['IMPORT'], world.school)
    const { record, userErrors } = await handIn(viewer, world.school)
    expect(userErrors).toEqual([])
    expect(record).toMatchObject({ startedBy: `client:${id}`, mode: 'DRY_RUN' })
    await runImports(hub())
    const own = await hub().ask(
      'organizations',
      viewer,
      'query ($id: UUID!) { importJob(id: $id) { state errorCount } }',
      {
        id: record.id,
      },
    )
    expect(own.data.importJob).toEqual({ state: 'DONE', errorCount: 0 })
    expect(await newcomers()).toEqual([])

    const list = 'query ($id: UUID!) { importJobs(organizationId: $id) { nodes { id fileId startedBy } } }'
    const clerk = actingFor(world.school, 'CLERK')
    const { data } = await hub().ask('organizations', clerk, list, { id: world.school })
    expect(data.importJobs.nodes).toContainEqual({
      id: record.id,
      fileId: record.fileId,
      startedBy: `client:${id}`,
    })
    const input = { fileId: record.fileId, kind: 'PEOPLE', mode: 'COMMIT' }
    expect((await call(hub(), clerk, 'startImport', input)).userErrors).toEqual([])
    await runImports(hub())
    expect(await newcomers()).toHaveLength(1)
  })

  test('applies nothing itself, and hands in nothing but people', async () => {
    const { viewer } = await client(['IMPORT'], world.school)
    for (const [mode, kind] of [
      ['COMMIT', 'PEOPLE'],
      ['DRY_RUN', 'ORGANIZATIONS'],
    ] as const) {
      expect((await handIn(viewer, world.school, mode, kind)).userErrors).toMatchObject([
        { code: 'IMPORT_BY_CLIENT' },
      ])
    }
    await expect(
      hub().asViewer('organizations', viewer, 'select id from person union all select id from employment'),
    ).resolves.toEqual([])
  })

  test('hands in nothing for other organizations, also below; and reads no sheet of others', async () => {
    const { viewer } = await client(['IMPORT'])
    await expect(handIn(viewer, world.school)).rejects.toThrow('FORBIDDEN')
    const { viewer: ofSchool } = await client(['IMPORT'], world.school)
    expect(await hub().asViewer('organizations', ofSchool, 'select id from import_job')).toEqual([])
    expect(await hub().asViewer('organizations', ofSchool, 'select id from stored_file')).toEqual([])
    await expect(
      handIn({ ...ofSchool, scopes: ['EDITIONS', 'PERSONAL_DATA'] }, world.school),
    ).rejects.toThrow('FORBIDDEN')
  })
})
