import { beforeAll, describe, expect, test } from 'vitest'
import { useHub } from '../../../test/kit/hub.js'
import { verifyRollups } from '../../../shared/rollup/verify.js'
import { actingFor } from '../../../test/kit/viewers.js'
import {
  buildWorld,
  decision,
  districtCommittee,
  filed,
  ministry,
  otherSchool,
  perform,
  province,
  provinceCommittee,
  recognized,
  registered,
  school,
  section,
} from '../world.kit.js'
import { initiatives } from '../subgraph.js'

const hub = useHub()
beforeAll(() => buildWorld(hub()))

const above = [section, districtCommittee, province, provinceCommittee, ministry]
const nothing = { registered: 0, filed: 0, recognized: 0, notRecognized: 0, byScope: [] }
const head = { role: 'HEAD' } as const

function query(ids: readonly string[], period: string): string {
  const keys = ids.map((id) => `{ __typename: "Organization", id: "${id}" }`).join(', ')
  const sums = 'registered filed recognized notRecognized byScope { scope count }'
  return `{ _entities(representations: [${keys}]) { ... on Organization { initiativeRollup(period: "${period}") { ${sums} } } } }`
}

/** The sums of organizations, each as its own viewer reads them. */
async function rollups(ids: readonly string[], period = '2023-2024'): Promise<unknown[]> {
  const answers = ids.map((id) => hub().ask('initiatives', actingFor(id, 'VIEWER'), query([id], period)))
  return (await Promise.all(answers)).map(({ data }) => data._entities[0].initiativeRollup as unknown)
}

async function sumsOf(id: string, period: string, fields: string): Promise<unknown> {
  const document = `{ _entities(representations: [{ __typename: "Organization", id: "${id}" }]) { ... on Organization { initiativeRollup(period: "${period}") { ${fields} } } } }`
  const { data } = await hub().ask('initiatives', actingFor(id, 'VIEWER'), document)
  return data._entities[0].initiativeRollup as unknown
}

async function annul(id: string): Promise<void> {
  const [row] = await hub().sql<{ id: string }>(
    'select id from initiatives.initiative_recognition where initiative_id = $1',
    [id],
  )
  const paper = { grounds: 'Sao chép', decisionNumber: '7/QĐ', decisionDate: '2024-05-20' }
  await perform(hub(), 'annulRecognition', { ...paper, recognitionId: row!.id }, head)
}

describe('initiativeRollup', () => {
  test('only the school counts what is not reported', async () => {
    await registered(hub())
    await filed(hub())
    await recognized(hub())
    const refused = await filed(hub())
    await perform(hub(), 'refuseInitiative', { initiativeId: refused, reasons: 'Không mới' }, head)
    const byScope = [{ scope: 'GRASSROOTS', count: 1 }]
    expect(await rollups([school])).toEqual([
      { registered: 4, filed: 3, recognized: 1, notRecognized: 1, byScope },
    ])
    expect(await rollups(above)).toEqual(above.map(() => nothing))
  })

  test('a report moves all superiors by exactly what was reported, once each', async () => {
    const [before] = await rollups([school])
    await perform(hub(), 'reportInitiatives', { ownerId: school, period: '2023-2024' }, head)
    const step = {
      registered: 1,
      filed: 1,
      recognized: 1,
      notRecognized: 0,
      byScope: [{ scope: 'GRASSROOTS', count: 1 }],
    }
    expect(await rollups(above)).toEqual(above.map(() => step))
    expect(await rollups([school, otherSchool])).toEqual([before, nothing])
  })

  test('an initiative recognized twice is one initiative with two recognitions', async () => {
    const period = '2022-2023'
    const id = await recognized(hub(), { period })
    await perform(hub(), 'reportInitiatives', { ownerId: school, period }, head)
    const wider = decision(id, { scope: 'DISTRICT', recognizedById: section })
    await perform(hub(), 'recognizeInitiative', wider, { role: 'HEAD', at: section })
    const byScope = [
      { scope: 'GRASSROOTS', count: 1 },
      { scope: 'DISTRICT', count: 1 },
    ]
    expect(await rollups([ministry], period)).toEqual([
      { registered: 1, filed: 1, recognized: 1, notRecognized: 0, byScope },
    ])
  })

  test('stays the same when the deltas are folded', async () => {
    const before = await rollups([school, ...above])
    expect(await hub().subgraphs.initiatives.fold()).toBeGreaterThan(0)
    expect(await rollups([school, ...above])).toEqual(before)
  })

  test('agrees with a count of the facts', async () => {
    await recognized(hub(), { period: '2024' })
    const withdrawn = await filed(hub(), { period: '2024' })
    await perform(hub(), 'withdrawInitiative', { initiativeId: withdrawn })
    const booked = await hub().sql(
      'select 1 from initiatives.rollup_delta union all select 1 from initiatives.rollup_total',
    )
    expect(booked.length).toBeGreaterThan(20)
    expect(await verifyRollups(hub().ownerUrl, initiatives)).toEqual([])
  })

  test('counts withdrawals, annulments and fields, and the share that is recognized', async () => {
    const period = '2019-2020'
    const [annulled, , withdrawn, refused] = [
      await recognized(hub(), { period, field: 'Toán' }),
      await recognized(hub(), { period, field: 'TOÁN' }),
      await registered(hub(), { period, field: 'Ngữ văn' }),
      await filed(hub(), { period, field: 'Toán' }),
    ]
    await perform(hub(), 'withdrawInitiative', { initiativeId: withdrawn })
    await perform(hub(), 'refuseInitiative', { initiativeId: refused, reasons: 'Không mới' }, head)
    await annul(annulled)
    const counts = `withdrawn annulled acceptanceRate byScope { count } byField { field registered filed recognized notRecognized }`
    expect(await sumsOf(school, period, counts)).toEqual({
      withdrawn: 1,
      annulled: 1,
      acceptanceRate: 0.5,
      byScope: [{ count: 1 }],
      byField: [
        { field: 'ngữ văn', registered: 1, filed: 0, recognized: 0, notRecognized: 0 },
        { field: 'toán', registered: 3, filed: 3, recognized: 1, notRecognized: 1 },
      ],
    })
    expect(await verifyRollups(hub().ownerUrl, initiatives)).toEqual([])
  })

  test('per 100 staff: people of the last day of the period, each once, here and below', async () => {
    const perStaff = 'perStaff { countedOn people recognized }'
    // On 31 August 2023 two people work in the school and one in the other school.
    expect(await sumsOf(school, '2022-2023', perStaff)).toEqual({
      perStaff: { countedOn: '2023-08-31', people: 2, recognized: 50 },
    })
    expect(await sumsOf(ministry, '2022-2023', perStaff)).toEqual({
      perStaff: { countedOn: '2023-08-31', people: 3, recognized: 100 / 3 },
    })
    // The period is not over: today counts.
    expect(await sumsOf(school, '2024-2025', perStaff)).toMatchObject({
      perStaff: { countedOn: '2024-05-20' },
    })
    expect(await sumsOf(ministry, '1999-2000', perStaff)).toEqual({ perStaff: null })
  })

  test('is rebased onto the tree of another day: what lies below then is counted, and no heads', async () => {
    const period = '2021-2022'
    await recognized(hub(), { period })
    await perform(hub(), 'reportInitiatives', { ownerId: school, period }, head)
    const rebased = (id: string, day: string) =>
      sumsOf(id, `${period}", rebasedOn: "${day}`, 'filed perStaff { people }')
    // On 2025-07-01 the school passes from the Phòng to the Sở.
    expect(await rebased(province, '2025-07-01')).toEqual({ filed: 1, perStaff: null })
    expect(await rebased(section, '2025-06-30')).toEqual({ filed: 1, perStaff: null })
    expect(await rebased(section, '2025-07-01')).toEqual({ filed: 0, perStaff: null })
    expect(await sumsOf(section, period, 'filed')).toEqual({ filed: 1 })
  })

  test('is forbidden for organizations that are not below the viewer; the others still answer', async () => {
    const { data, errors } = await hub().ask(
      'initiatives',
      actingFor(school, 'VIEWER'),
      query([school, section], '2023-2024'),
    )
    expect(data._entities[0].initiativeRollup.registered).toBe(4)
    expect(data._entities[1].initiativeRollup).toBeNull()
    expect(errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN' }, path: ['_entities', 1, 'initiativeRollup'] },
    ])
  })
})
