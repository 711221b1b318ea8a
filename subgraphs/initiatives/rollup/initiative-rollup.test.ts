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
