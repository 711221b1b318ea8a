import { beforeAll, describe, expect, test } from 'vitest'
import { useHub } from '../../../test/kit/hub.js'
import { actingFor, herself } from '../../../test/kit/viewers.js'
import { buildWorld, type World } from '../../../test/kit/world.js'
import { call } from '../person/people.kit.js'

const hub = useHub()
let world: World
let people: string[]
beforeAll(async () => {
  world = await buildWorld(hub())
  people = await world.employ(world.school, 12)
})

const selection =
  'id decisionNumber validFrom validTo members { role post } warnings { rule post message legalBasis inForceFrom verification datesVerification }'

const seat = (index: number, role: string, post = 'OTHER') => ({ personId: people[index], role, post })
const threeSeats = () => [seat(0, 'CHAIR', 'PRINCIPAL'), seat(1, 'SECRETARY'), seat(2, 'MEMBER')]

const reform = (more: object) =>
  call(
    hub(),
    actingFor(world.school, 'HEAD'),
    'reformCouncil',
    {
      organizationId: world.school,
      kind: 'EMULATION',
      schoolYear: '2023-2024',
      decisionNumber: '10/QĐ-THCS',
      decidedOn: '2023-09-10',
      from: '2023-09-10',
      members: threeSeats(),
      ...more,
    },
    selection,
  )

const ofKind = (kind: string) =>
  hub().sql('update organizations.organization set kind = $2 where id = $1', [world.school, kind])

describe('a council', () => {
  test('is formed anew: the one before ends that day, with its seats', async () => {
    await reform({ decisionNumber: '8/QĐ-THCS', from: '2022-09-10', decidedOn: '2022-09-10' })
    await reform({})
    const query =
      'query ($id: UUID!) { councils(organizationId: $id) { decisionNumber validTo members { validTo } } }'
    const { data } = await hub().ask('organizations', actingFor(world.school, 'VIEWER'), query, {
      id: world.school,
    })
    expect(data.councils).toEqual([
      { decisionNumber: '10/QĐ-THCS', validTo: null, members: Array(3).fill({ validTo: null }) },
      {
        decisionNumber: '8/QĐ-THCS',
        validTo: '2023-09-10',
        members: Array(3).fill({ validTo: '2023-09-10' }),
      },
    ])
    expect((await reform({ from: '2023-01-01' })).userErrors).toMatchObject([{ code: 'COUNCIL_EXISTS' }])
  })

  test('has one chair and a secretary', async () => {
    const members = [seat(0, 'CHAIR'), seat(1, 'CHAIR')]
    expect((await reform({ kind: 'INITIATIVE', members })).userErrors).toMatchObject([
      { code: 'COUNCIL_INCOMPLETE', path: ['members'] },
    ])
  })

  test('of a lower secondary school is warned of posts that the charter names', async () => {
    const { record } = await reform({ from: '2024-01-10' })
    const posts = record.warnings.map(({ post }: { post: string }) => post)
    expect(posts).toContain('FORM_TEACHER')
    expect(posts).toContain('YOUNG_PIONEERS')
    expect(posts).toHaveLength(9)
    expect(record.warnings[0].legalBasis).toBe('Thông tư 32/2020/TT-BGDĐT Điều 12 khoản 1')
    const members = [...threeSeats(), seat(3, 'MEMBER', 'FORM_TEACHER')]
    const { record: better } = await reform({ from: '2024-02-10', members })
    expect(better.warnings).toHaveLength(8)
  })

  test('of a primary school is warned of an even number; before the charter nobody is', async () => {
    await ofKind('PRIMARY')
    const even = [...threeSeats(), seat(3, 'MEMBER')]
    const { record } = await reform({ from: '2024-03-10', members: even })
    expect(record.warnings).toEqual([
      {
        rule: 'ODD_NUMBER',
        post: null,
        message: 'The number of members must be odd (since when the charter is in force is not verified).',
        legalBasis: 'Thông tư 28/2020/TT-BGDĐT Điều 12 khoản 1',
        inForceFrom: '2020-10-20',
        verification: 'V2',
        datesVerification: 'UNVERIFIED',
      },
    ])
    expect((await reform({ from: '2024-04-10' })).record.warnings).toEqual([])
    await ofKind('PRESCHOOL')
    await ofKind('LOWER_SECONDARY')
    const old = { kind: 'INITIATIVE', from: '2019-09-10', decidedOn: '2019-09-10' }
    expect((await reform({ ...old, members: even })).record.warnings).toEqual([])
  })

  test('is warned by the charter of the day on which it began; a verified date is not marked', async () => {
    await ofKind('PRIMARY')
    await hub().sql(
      `with ended as (
         update organizations.council_requirement set valid_to = '2024-05-01' where organization_kind = 'PRIMARY' returning *)
       insert into organizations.council_requirement (organization_kind, council_kind, rule, legal_basis, valid_from, verification, dates_verification)
       select organization_kind, council_kind, rule, 'Điều lệ mới', '2024-05-01', 'V1', 'V1' from ended`,
    )
    const even = [...threeSeats(), seat(3, 'MEMBER')]
    const basis = async (from: string): Promise<unknown> =>
      (await reform({ from, members: even })).record.warnings
    expect(await basis('2024-04-30')).toMatchObject([{ legalBasis: expect.stringContaining('28/2020') }])
    expect(await basis('2024-05-01')).toMatchObject([
      { legalBasis: 'Điều lệ mới', message: 'The number of members must be odd.', inForceFrom: '2024-05-01' },
    ])
    await ofKind('LOWER_SECONDARY')
  })

  test('is shown to who sits in it, also without an appointment, and to no colleague outside it', async () => {
    const { record } = await reform({ from: '2024-05-02', decidedOn: '2024-05-02' })
    const seenBy = (personId: string) =>
      hub().asViewer('organizations', herself(personId), 'select id from council where id = $1', [record.id])
    expect(await seenBy(people[0]!)).toEqual([{ id: record.id }])
    expect(await seenBy(people[11]!)).toEqual([])
  })
})
