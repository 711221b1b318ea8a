import { createHash, randomUUID } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { beforeAll, expect, test } from 'vitest'
import { useHub } from '../../../test/kit/hub.js'
import { actingFor, thirdParty } from '../../../test/kit/viewers.js'
import { buildWorld, type World } from '../../../test/kit/world.js'
import { grant, publish } from './edition.kit.js'

// Planted faults that this suite caught: persons counted by records (a person with five awards is shown), a table that
// leaves a level out let through, and the scope of a key that is not held against its part of the tree.
const hub = useHub()
let world: World
beforeAll(async () => {
  world = await buildWorld(hub())
  await grant(hub(), world.school, 'T1', { women: 9, men: 6 })
  await grant(hub(), world.school, 'T2', { women: 2, men: 1 })
  await grant(hub(), world.neighbour, 'T1', { women: 12, men: 8 })
  await grant(hub(), world.neighbour, 'T2', { women: 5, men: 6 })
  await grant(hub(), world.farSchool, 'T1', { women: 20, men: 20 })
  await grant(hub(), world.farSchool, 'T2', { women: 10, men: 10 })
  await grant(hub(), world.farSchool, 'T3', { women: 6, men: 0 })
  await hub().sql(
    `update awards.proposal set candidate_id = $2, commendation_kind = 'K' || substr(id::text, 1, 8)
     where owner_id = $1 and award_type = 'T3'`,
    [world.farSchool, randomUUID()],
  )
})

const counts = (rows: { unitId: string | null; cells: { value: string; count: number | null }[] }[]) =>
  Object.fromEntries(rows.map(({ unitId, cells }) => [unitId ?? 'others', cells.map(({ count }) => count)]))

test('hides what concerns fewer than five, and as much more as would tell it; sums of lines stay', async () => {
  const { record, userErrors } = await publish(hub(), world.section)
  expect(userErrors).toEqual([])
  expect(record).toMatchObject({ version: 1, isSuperseded: false })
  expect(record.dimensions).toEqual(['AWARD_TYPE', 'GENDER', 'POSITION_GROUP', 'TOTAL'])
  expect(counts(record.total)).toEqual({
    [world.section]: [49],
    [world.school]: [18],
    [world.neighbour]: [31],
    others: [0],
  })
  expect(counts(record.byType)).toEqual({
    [world.section]: [35, 14],
    [world.school]: [null, null],
    [world.neighbour]: [null, null],
    others: [0, 0],
  })
  expect(counts(record.byGender)[world.school]).toEqual([11, 7])
})

test('levels are published without leaving one out', async () => {
  const early = await publish(hub(), world.ministry)
  expect(early.userErrors).toMatchObject([{ code: 'EDITION_GAP' }])
  expect((await publish(hub(), world.department)).userErrors).toEqual([])
  const ministry = await publish(hub(), world.ministry)
  expect(ministry.userErrors).toEqual([])
  expect(counts(ministry.record.byType)).toEqual({
    [world.ministry]: [75, null, null],
    [world.department]: [75, null, null],
    others: [0, 0, 0],
  })
})

test('counts persons, not records: six awards of one person are hidden, and whatever would tell them', async () => {
  const { record } = await publish(hub(), world.otherSection)
  expect(counts(record.total)[world.farSchool]).toEqual([66])
  expect(counts(record.byType)[world.farSchool]).toEqual([40, null, null])
  expect(counts(record.byType)[world.otherSection]).toEqual([40, null, null])
})

test('a correction says why, keeps the version before readable and marked, and hides what that one hid', async () => {
  const first = await publish(hub(), world.section)
  expect(first.userErrors).toMatchObject([{ code: 'EDITION_NEEDS_REASON' }])
  await grant(hub(), world.school, 'T2', { women: 4, men: 0 })
  const second = await publish(hub(), world.section, 'Bổ sung quyết định số 12')
  expect(second.userErrors).toEqual([])
  expect(counts(second.record.total)[world.school]).toEqual([22])
  expect(counts(second.record.byType)[world.school]).toEqual([null, null, 0])
  const { data } = await hub().ask(
    'awards',
    actingFor(world.neighbour, 'VIEWER', '2024-07-02'),
    'query ($id: UUID!) { awardEditions(organizationId: $id) { nodes { version isSuperseded reason } } }',
    { id: world.section },
  )
  expect(data.awardEditions.nodes).toEqual([
    { version: 2, isSuperseded: false, reason: 'Bổ sung quyết định số 12' },
    { version: 1, isSuperseded: true, reason: null },
  ])
})

test('is refused where a correction would tell, by comparison, what concerns fewer than five', async () => {
  await hub().sql(
    `update awards.proposal set award_type = 'T3' where id in (
       select id from awards.proposal where owner_id = $1 and award_type = 'T1' limit 2)`,
    [world.neighbour],
  )
  expect((await publish(hub(), world.section, 'Sửa loại khen thưởng')).userErrors).toMatchObject([
    { code: 'EDITION_NOT_SAFE' },
  ])
})

test('before the period is over nothing is published', async () => {
  const { data } = await hub().ask(
    'awards',
    actingFor(world.section, 'HEAD', '2024-05-31'),
    'mutation ($input: MakeAwardEditionInput!) { makeAwardEdition(input: $input) { userErrors { code } } }',
    { input: { organizationId: world.section, period: '2023-2024', measure: 'AWARDS_TO_PERSONS' } },
  )
  expect(data.makeAwardEdition.userErrors).toEqual([{ code: 'EDITION_TOO_EARLY' }])
})

test('a key with the scope reads the editions of its part of the tree, as data and as a file; live sums never', async () => {
  const read = (covers: string, scopes = ['EDITIONS']) =>
    hub().ask(
      'awards',
      thirdParty(scopes, '2024-07-02', covers),
      'query ($id: UUID!) { awardEditions(organizationId: $id) { nodes { id digest csvPath rows(dimension: "AWARD_TYPE") { cells { count } } } } }',
      { id: world.section },
    )
  expect((await read(world.otherSection)).data.awardEditions.nodes).toEqual([])
  expect((await read(world.section, ['PUBLISHED_RESULTS', 'CHANGE_FEED'])).data.awardEditions.nodes).toEqual(
    [],
  )
  const [edition] = (await read(world.department)).data.awardEditions.nodes
  expect(edition.rows[1].cells).toContainEqual({ count: null })

  const door = hub().subgraphs.awards.files
  const delivered = await door.deliver(edition.csvPath.split('/').at(-1))
  const file = await buffer(delivered!.content)
  expect(createHash('sha256').update(file).digest('hex')).toBe(edition.digest)
  expect(file.toString()).toContain(',AWARD_TYPE,T2,,true')

  const live = await hub().ask(
    'awards',
    thirdParty(['EDITIONS'], '2024-07-02', world.department),
    'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Organization { awardRollup(period: "2023-2024") { granted } } } }',
    { r: [{ __typename: 'Organization', id: world.section }] },
  )
  expect(live.data?._entities?.[0]?.awardRollup ?? null).toBeNull()
})

test('what hidden cells were is read by no viewer', async () => {
  for (const viewer of [
    actingFor(world.section, 'HEAD'),
    thirdParty(['EDITIONS'], '2024-07-02', world.ministry),
  ]) {
    await expect(hub().asViewer('awards', viewer, 'select * from edition_hidden')).rejects.toThrow(
      /permission denied/,
    )
    expect(
      await hub().asViewer(
        'awards',
        viewer,
        "select * from edition_history('2023-2024', 'AWARDS_TO_PERSONS')",
      ),
    ).toEqual([])
    expect(
      await hub().asViewer(
        'awards',
        viewer,
        "select * from edition_figures(array[$1::uuid], '2023-2024', 'AWARDS_TO_PERSONS')",
        [world.section],
      ),
    ).toEqual([])
  }
})
