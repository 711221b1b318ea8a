import { beforeAll, describe, expect, test } from 'vitest'
import { useHub } from '../../../test/kit/hub.js'
import { actingFor } from '../../../test/kit/viewers.js'
import {
  application,
  buildWorld,
  filed,
  hanh,
  perform,
  phuong,
  registered,
  school,
  stranger,
  topic,
} from '../world.kit.js'

const hub = useHub()
beforeAll(() => buildWorld(hub()))

describe('registerInitiative', () => {
  test('registers a topic with its authors and their shares', async () => {
    const authors = [
      { personId: hanh, sharePercent: 60 },
      { personId: phuong, sharePercent: 40 },
    ]
    const { record, userErrors } = await perform(hub(), 'registerInitiative', topic({ authors }))
    expect(userErrors).toEqual([])
    expect(record).toMatchObject({
      state: 'REGISTERED',
      version: 1,
      owner: { id: school },
      allowedActions: ['startApplication', 'correctInitiative', 'fileInitiative', 'withdrawInitiative'],
      authors: [
        { sharePercent: 60, person: { id: hanh } },
        { sharePercent: 40, person: { id: phuong } },
      ],
    })
  })

  test('stores the title in NFC, on one line', async () => {
    const { record } = await perform(
      hub(),
      'registerInitiative',
      topic({ title: '  Đổi mới\n dạy học '.normalize('NFD') }),
    )
    expect(record.title).toBe('Đổi mới dạy học'.normalize('NFC'))
    expect(record.title).not.toBe('Đổi mới dạy học'.normalize('NFD'))
  })

  test.each([
    ['95', [{ personId: hanh, sharePercent: 95 }]],
    ['0', []],
    ['120', [hanh, phuong].map((personId) => ({ personId, sharePercent: 60 }))],
  ])('refuses shares that sum to %s, naming the sum', async (sum, authors) => {
    const { record, userErrors } = await perform(hub(), 'registerInitiative', topic({ authors }))
    expect(record).toBeNull()
    expect(userErrors).toMatchObject([{ code: 'SHARES_NOT_100', path: ['authors'] }])
    expect(userErrors[0]?.message).toContain(`sum to ${sum} %`)
  })

  test('refuses more authors than there are shares', async () => {
    const authors = Array.from({ length: 101 }, (_, index) => ({
      personId: hanh,
      sharePercent: index === 100 ? 0 : 1,
    }))
    const { userErrors } = await perform(hub(), 'registerInitiative', topic({ authors }))
    expect(userErrors).toMatchObject([{ code: 'INVALID', path: ['authors'] }])
  })

  test('refuses a share of nothing, and an author given twice', async () => {
    const nothing = [
      { personId: hanh, sharePercent: 100 },
      { personId: phuong, sharePercent: 0 },
    ]
    const twice = [hanh, hanh].map((personId) => ({ personId, sharePercent: 50 }))
    const first = await perform(hub(), 'registerInitiative', topic({ authors: nothing }))
    const second = await perform(hub(), 'registerInitiative', topic({ authors: twice }))
    expect(first.userErrors).toMatchObject([{ code: 'INVALID', path: ['authors', '1', 'sharePercent'] }])
    expect(second.userErrors).toMatchObject([{ code: 'AUTHOR_TWICE', path: ['authors', '1', 'personId'] }])
  })

  test('refuses authors whom the owner does not employ on the day', async () => {
    const authors = [hanh, stranger].map((personId) => ({ personId, sharePercent: 50 }))
    const elsewhere = await perform(hub(), 'registerInitiative', topic({ authors }))
    expect(elsewhere.userErrors).toMatchObject([
      { code: 'AUTHOR_NOT_EMPLOYED', path: ['authors', '1', 'personId'] },
    ])
    const left = topic({ authors: [{ personId: phuong, sharePercent: 100 }] })
    expect((await perform(hub(), 'registerInitiative', left, { on: '2024-05-31' })).userErrors).toEqual([])
    const late = await perform(hub(), 'registerInitiative', left, { on: '2024-06-01' })
    expect(late.userErrors).toMatchObject([{ code: 'AUTHOR_NOT_EMPLOYED' }])
  })

  test('knows a person who was employed a moment ago', async () => {
    const employ = `mutation ($input: EmployPersonInput!) { employPerson(input: $input) { record { id } } }`
    const input = {
      organizationId: school,
      name: 'Lê Mới',
      gender: 'MALE',
      position: 'Giáo viên',
      positionGroup: 'TEACHER',
    }
    const { data } = await hub().ask('organizations', actingFor(school, 'CLERK'), employ, {
      input: { ...input, isDirectWorker: true, from: '2024-05-01' },
    })
    const authors = [{ personId: data.employPerson.record.id as string, sharePercent: 100 }]
    expect((await perform(hub(), 'registerInitiative', topic({ authors }))).userErrors).toEqual([])
  })

  test('has one effect when it is repeated with its key', async () => {
    const input = topic({ title: 'Một lần', idempotencyKey: 'once' })
    const first = await perform(hub(), 'registerInitiative', input)
    const second = await perform(hub(), 'registerInitiative', input)
    const other = await perform(hub(), 'registerInitiative', { ...input, title: 'Khác' })
    expect(second.record.id).toBe(first.record.id)
    expect(other.userErrors).toMatchObject([{ code: 'IDEMPOTENCY_MISMATCH' }])
    expect(await hub().sql("select from initiatives.initiative where title = 'Một lần'")).toHaveLength(1)
  })

  test('the database itself refuses shares that are not 100', async () => {
    const id = await registered(hub())
    const change = hub().sql(
      'update initiatives.initiative_author set share_percent = 99 where initiative_id = $1',
      [id],
    )
    await expect(change).rejects.toMatchObject({ constraint: 'initiative_author_shares_sum' })
  })
})

describe('the life of an initiative', () => {
  test('is filed, returned with a reason, and filed again; the day of the first filing stays', async () => {
    const id = await registered(hub())
    const first = await perform(hub(), 'fileInitiative', application(id), { on: '2024-05-10' })
    expect(first.record).toMatchObject({ state: 'FILED', filedOn: '2024-05-10', abstract: 'Mô tả' })
    const back = { initiativeId: id, reason: 'Thiếu minh chứng' }
    const returned = await perform(hub(), 'returnInitiative', back, { role: 'SECRETARY' })
    expect(returned.record).toMatchObject({ state: 'RETURNED', returnReason: 'Thiếu minh chứng' })
    const again = await perform(hub(), 'fileInitiative', application(id, { abstract: 'Mô tả đủ' }), {
      on: '2024-05-20',
    })
    expect(again.record).toMatchObject({
      state: 'FILED',
      filedOn: '2024-05-10',
      abstract: 'Mô tả đủ',
      version: 4,
    })
  })

  test('cannot have been applied from a day to come', async () => {
    const input = application(await registered(hub()), { appliedSince: '2024-05-21' })
    const { userErrors } = await perform(hub(), 'fileInitiative', input)
    expect(userErrors).toMatchObject([{ code: 'INVALID', path: ['appliedSince'] }])
    expect(userErrors[0]?.message).toContain('2024-05-20')
  })

  test('a withdrawn initiative cannot be filed: the refusal names the state', async () => {
    const id = await registered(hub())
    expect((await perform(hub(), 'withdrawInitiative', { initiativeId: id })).record.state).toBe('WITHDRAWN')
    const { userErrors } = await perform(hub(), 'fileInitiative', application(id))
    expect(userErrors).toMatchObject([{ code: 'WRONG_STATE' }])
    expect(userErrors[0]?.message).toContain('WITHDRAWN')
  })

  test('a stale version is a conflict', async () => {
    const id = await filed(hub())
    const { userErrors } = await perform(hub(), 'withdrawInitiative', {
      initiativeId: id,
      expectedVersion: 1,
    })
    expect(userErrors).toMatchObject([{ code: 'CONFLICT' }])
  })
})

describe('reading', () => {
  const list = `query ($period: Period, $state: InitiativeState, $after: String) {
    initiatives(ownerId: "${school}", period: $period, state: $state, first: 2, after: $after) {
      nodes { id } pageInfo { endCursor hasNextPage } } }`

  test('pages through a list, latest first, each once', async () => {
    const ids: string[] = []
    for (const on of ['2023-10-01', '2023-10-02', '2023-10-03']) {
      ids.unshift(await registered(hub(), { period: '2022-2023' }, { on }))
    }
    const viewer = actingFor(school, 'VIEWER')
    const first = await hub().ask('initiatives', viewer, list, { period: '2022-2023' })
    const { endCursor: after } = first.data.initiatives.pageInfo
    const second = await hub().ask('initiatives', viewer, list, { period: '2022-2023', after })
    const nodes = [...first.data.initiatives.nodes, ...second.data.initiatives.nodes] as { id: string }[]
    expect(nodes.map((node) => node.id)).toEqual(ids)
    expect(second.data.initiatives.pageInfo.hasNextPage).toBe(false)
  })

  test('refuses a cursor that is none', async () => {
    const after = Buffer.from('["yesterday","x"]').toString('base64url')
    const { errors } = await hub().ask('initiatives', actingFor(school, 'VIEWER'), list, { after })
    expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT' })
  })

  test('a person shows the initiatives of which she is an author', async () => {
    const id = await registered(hub(), {
      title: 'Của Phương',
      authors: [{ personId: phuong, sharePercent: 100 }],
    })
    const query =
      '{ _entities(representations: [{ __typename: "Person", id: "' +
      phuong +
      '" }]) { ... on Person { initiatives { id } } } }'
    const { data } = await hub().ask('initiatives', actingFor(school, 'VIEWER'), query)
    expect(data._entities[0].initiatives).toContainEqual({ id })
  })
})

test('a topic is corrected before it is filed: another title, another author', async () => {
  const id = await registered(hub())
  const authors = [
    { personId: hanh, sharePercent: 60 },
    { personId: phuong, sharePercent: 40 },
  ]
  const { record, userErrors } = await perform(hub(), 'correctInitiative', {
    initiativeId: id,
    title: 'Tên mới',
    authors,
  })
  expect(userErrors).toEqual([])
  expect(record).toMatchObject({ title: 'Tên mới', authors: [{ sharePercent: 60 }, { sharePercent: 40 }] })
})

test('two records of one author that are merged are one author, with both shares', async () => {
  const twin = '01890f6e-0000-7000-8000-000000000024'
  await hub().sql("insert into organizations.person (id, name, gender) values ($1, 'Giáo viên', 'FEMALE')", [
    twin,
  ])
  await hub().sql(
    `insert into organizations.employment (id, person_id, organization_id, position, position_group, is_direct_worker, valid_from, valid_to)
     values (gen_random_uuid(), $1, $2, 'Giáo viên', 'TEACHER', true, '2010-01-01', 'infinity')`,
    [twin, school],
  )
  await hub().subgraphs.initiatives.catchUp()
  const alone = await registered(hub(), { authors: [{ personId: twin, sharePercent: 100 }] })
  const both = await registered(hub(), {
    authors: [
      { personId: hanh, sharePercent: 70 },
      { personId: twin, sharePercent: 30 },
    ],
  })
  await hub().sql('update organizations.person set merged_into = $2 where id = $1', [twin, hanh])
  await hub().sql(
    `insert into organizations.person_merge (id, kept_id, organization_id, reason) values ($1, $2, $3, 'Nhập trùng')`,
    [twin, hanh, school],
  )
  await hub().subgraphs.initiatives.catchUp()
  const query = `{ one: initiative(id: "${alone}") { authors { sharePercent person { id } } } two: initiative(id: "${both}") { authors { sharePercent person { id } } } }`
  const { data } = await hub().ask('initiatives', actingFor(school, 'VIEWER'), query)
  const authors = [{ sharePercent: 100, person: { id: hanh } }]
  expect(data).toEqual({ one: { authors }, two: { authors } })
})
