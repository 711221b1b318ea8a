import { beforeAll, describe, expect, test } from 'vitest'
import { useHub } from '../../../test/kit/hub.js'
import { actingFor } from '../../../test/kit/viewers.js'
import { buildWorld, type World } from '../../../test/kit/world.js'
import { call } from '../person/people.kit.js'
import { importSheet, runImports, send } from './import.kit.js'

const hub = useHub()
let world: World
let code: Record<'school' | 'neighbour' | 'farSchool' | 'section', string>
beforeAll(async () => {
  world = await buildWorld(hub())
  const rows = await hub().sql<{ id: string; code: string }>(
    'select id, code from organizations.organization',
  )
  const codeOf = (id: string): string => rows.find((row) => row.id === id)!.code
  const { school, neighbour, farSchool, section } = world
  code = {
    school: codeOf(school),
    neighbour: codeOf(neighbour),
    farSchool: codeOf(farSchool),
    section: codeOf(section),
  }
})

const head = 'Mã đơn vị,Họ và tên,Giới tính,Ngày sinh,CCCD,Tổ,Chức vụ,Nhóm,Trực tiếp lao động,Từ ngày\n'
const line = (
  name: string,
  born: string,
  number = '',
  more: { place?: string; from?: string } = {},
): string =>
  `${more.place ?? ''},${name},Nữ,${born},${number},Tổ Toán,Giáo viên,GV,có,${more.from ?? '01/09/2018'}\n`

/** Everything that an import could have changed. */
const everything = () =>
  hub().sql(
    `select (select count(*) from organizations.journal where type <> 'ImportJob' and type <> 'StoredFile')::int as journal,
       (select count(*) from organizations.person)::int as people`,
  )

const people = { kind: 'PEOPLE' }

describe('people', () => {
  test('are declared with their protected fields, and once only', async () => {
    const sheet = head + line('Lê Thị Hoa', '06/05/1990', '001190000101') + line('Lê Văn Bê', '07/05/1991')
    const first = await importSheet(hub(), world.school, sheet, people)
    expect(first).toMatchObject({ state: 'DONE', processed: 2, total: 2, errorCount: 0, created: 2 })
    const before = await everything()
    expect(await importSheet(hub(), world.school, sheet, people)).toMatchObject({
      state: 'DONE',
      created: 0,
      changed: 0,
      errors: [],
    })
    expect(await everything()).toEqual(before)
    expect(await hub().sql('select * from organizations.staged_row')).toEqual([])
  })

  test('are brought up to what the sheet says of their work; who they are is not believed', async () => {
    const sheet = head + line('Trần Thị Xuân', '06/05/1990', '001190000102')
    await importSheet(hub(), world.school, sheet, people)
    const moved = await importSheet(hub(), world.school, sheet.replace('Tổ Toán', 'Tổ Văn'), people)
    expect(moved).toMatchObject({ state: 'DONE', created: 0, changed: 1 })
    const another = await importSheet(hub(), world.school, sheet.replace(/06\/05/, '07/05'), people)
    expect(another.errors).toMatchObject([
      { row: 2, column: 'Ngày sinh', value: '1990-05-07', expected: expect.stringContaining('06/05/1990') },
    ])
  })

  test('with an error are refused together; the valid ones are taken when asked for', async () => {
    const sheet = head + line('Đỗ Thị Một', '06/05/1990') + line('Đỗ Thị Hai', '31/02/1990')
    const before = await everything()
    const refused = await importSheet(hub(), world.school, sheet, people)
    expect(refused).toMatchObject({ state: 'REFUSED', processed: 2, errorCount: 1, created: 0 })
    expect(refused.errors[0]).toMatchObject({ row: 3, column: 'Ngày sinh', value: '31/02/1990' })
    expect(refused.errors[0].message).toContain('Row 3, column "Ngày sinh": "31/02/1990", expected a day')
    const dry = await importSheet(hub(), world.school, sheet, {
      ...people,
      mode: 'DRY_RUN',
      skipInvalid: true,
    })
    expect(dry).toMatchObject({ state: 'DONE', errorCount: 1, created: 0 })
    expect(await everything()).toEqual(before)
    const taken = await importSheet(hub(), world.school, sheet, { ...people, skipInvalid: true })
    expect(taken).toMatchObject({ state: 'DONE', errorCount: 1, created: 1 })
  })

  test('that cannot be told apart, stand there twice or belong elsewhere are named', async () => {
    await importSheet(hub(), world.neighbour, head + line('Vũ Thị Xa', '06/05/1980', '001190000103'), people)
    const rows = [
      line('Không Khóa', ''),
      line('Vũ Thị Đôi', '06/05/1990'),
      line('VŨ THỊ ĐÔI', '06/05/1990'),
      line('Vũ Thị Xa', '06/05/1980', '001190000103'),
      line('Lạc Đường', '06/05/1990', '', { place: code.farSchool }),
    ]
    const { state, errors } = await importSheet(hub(), world.school, head + rows.join(''), people)
    expect(state).toBe('REFUSED')
    expect(errors.map(({ row, column }: { row: number; column: string }) => [row, column])).toEqual([
      [2, 'Số định danh cá nhân'],
      [4, 'Họ và tên'],
      [5, 'Số định danh cá nhân'],
      [6, 'Mã đơn vị'],
    ])
  })

  test('of schools below come from the ADMIN of the office above, not from its CLERK', async () => {
    const sheet = head + line('Mai Thị Dưới', '06/05/1990', '', { place: code.school })
    const clerk = await importSheet(hub(), world.section, sheet, { ...people, role: 'CLERK' })
    expect(clerk.errors).toMatchObject([{ row: 2, column: 'Mã đơn vị' }])
    expect(await importSheet(hub(), world.section, sheet, people)).toMatchObject({ created: 1 })
    const journal = await hub().sql(
      "select distinct subject from organizations.journal where type = 'Employment' and seq = (select max(seq) from organizations.journal where type = 'Employment')",
    )
    expect(journal).toEqual([{ subject: `hub:import of ADMIN@${world.section}` }])
  })
})

describe('teams and organizations', () => {
  test('teams are made once, and people who name one become its members', async () => {
    const sheet = 'Tên tổ,Loại tổ,Từ ngày\nTổ Sử,Chuyên môn,01/09/2017\nTổ Văn phòng,Văn phòng,01/09/2017\n'
    const teams = { kind: 'TEAMS' }
    expect(await importSheet(hub(), world.farSchool, sheet, teams)).toMatchObject({ created: 2, errors: [] })
    expect(await importSheet(hub(), world.farSchool, sheet, teams)).toMatchObject({ created: 0, errors: [] })
    const teacher = head + line('Hà Thị Sử', '06/05/1990').replace('Tổ Toán', 'TỔ SỬ')
    await importSheet(hub(), world.farSchool, teacher, people)
    const query = 'query ($id: UUID!) { teams(organizationId: $id) { name members { person { name } } } }'
    const { data } = await hub().ask('organizations', actingFor(world.farSchool, 'VIEWER'), query, {
      id: world.farSchool,
    })
    expect(data.teams).toContainEqual({ name: 'Tổ Sử', members: [{ person: { name: 'Hà Thị Sử' } }] })
  })

  test('organizations hang below what stands in the sheet or below the importer', async () => {
    const header = 'Mã đơn vị,Tên đơn vị,Cấp,Loại hình,Mã cấp trên chuyên môn,Từ ngày\n'
    const sheet = `${header}MN-HOA-MAI,Trường Mầm non Hoa Mai,Trường,Mầm non,${code.section},01/09/2020\n`
    const organizations = { kind: 'ORGANIZATIONS' }
    expect(await importSheet(hub(), world.section, sheet, organizations)).toMatchObject({
      state: 'DONE',
      created: 1,
      errors: [],
    })
    expect(await importSheet(hub(), world.section, sheet, organizations)).toMatchObject({
      created: 0,
      errors: [],
    })
    const above = await hub().sql(
      `select c.ancestor_id from organizations.org_closure c join organizations.organization o on o.id = c.descendant_id
       where o.code = 'MN-HOA-MAI' and c.ancestor_id = any ($1)`,
      [[world.section, world.department, world.otherSection]],
    )
    expect(above).toHaveLength(2)
    const bySchool = await importSheet(
      hub(),
      world.otherSection,
      sheet.replace('MN-HOA-MAI', 'MN-KHAC'),
      organizations,
    )
    expect(bySchool.errors).toMatchObject([{ row: 2, column: 'Mã cấp trên chuyên môn' }])
  })
})

test('a file that is no sheet fails with a sentence', async () => {
  const failed = await importSheet(hub(), world.school, 'không phải bảng', people)
  expect(failed).toMatchObject({ state: 'FAILED', created: 0 })
  expect(failed.errors[0].expected).toContain('a column with one of the headers')
})

test('two processes do each import once', async () => {
  const admin = actingFor(world.school, 'ADMIN')
  for (const number of [1, 2, 3, 4]) {
    const fileId = await send(hub(), world.school, head + line(`Người ${number}`, '06/05/1970'))
    await call(hub(), admin, 'startImport', { fileId, kind: 'PEOPLE', mode: 'COMMIT' })
  }
  await Promise.all([runImports(hub()), runImports(hub())])
  const rows = await hub().sql(
    "select count(*)::int as n from organizations.person where name ~ '^Người [1-4]$'",
  )
  expect(rows).toEqual([{ n: 4 }])
})

test('a template can be filled in and imported', async () => {
  const viewer = actingFor(world.school, 'ADMIN')
  for (const kind of ['PEOPLE', 'TEAMS']) {
    const query = '{ importTemplate(kind: KIND) { fileName content columns { header isRequired } } }'
    const { data } = await hub().ask('organizations', viewer, query.replace('KIND', kind))
    const sheet = data.importTemplate.content.replace('THCS-KIMSON', code.school)
    expect(await importSheet(hub(), world.school, sheet, { kind, mode: 'DRY_RUN' })).toMatchObject({
      total: 1,
      errors: [],
    })
  }
})
