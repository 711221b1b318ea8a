import { beforeAll, describe, expect, test } from 'vitest'
import { verifyRollups } from '../../../shared/rollup/verify.js'
import { awardVerbs } from '../../../test/kit/awards.js'
import { useHub } from '../../../test/kit/hub.js'
import { actingFor } from '../../../test/kit/viewers.js'
import { buildWorld, type World } from '../../../test/kit/world.js'
import { awards } from '../subgraph.js'
import { medianOf } from './timeliness.js'

// Planted faults that this suite was seen to catch: late from the limit's last day on, days of a hold that count.

const hub = useHub()
let world: World
const verbs = awardVerbs(hub)
const period = '2023-2024'

beforeAll(async () => {
  world = await buildWorld(hub())
})

/** A proposal whose full dossier lies with the section since Monday 2024-05-20. */
async function received(number: string): Promise<string> {
  const [person] = await world.employ(world.school, 1)
  await verbs.register(world.school, [person!], 'LDTT')
  const id = await verbs.passed(world.school, person!, 'LDTT')
  const sent = await verbs.send(world.school, [id], number)
  await verbs.receive(world.section, sent.record.id as string)
  return id
}

async function on(day: string, mutation: string, selection = ''): Promise<void> {
  const { data, errors } = await hub().ask(
    'awards',
    actingFor(world.section, ['APPRAISER', 'HEAD'], day),
    `mutation { it: ${mutation} { ${selection} userErrors { code } } }`,
  )
  if (errors || data.it.userErrors.length > 0) throw new Error(JSON.stringify(errors ?? data))
}

const appraise = (id: string, eligible = true) =>
  `appraiseProposals(input: { items: [{ proposalId: "${id}", eligible: ${eligible}, opinion: "Đủ" }] })`
const giveBack = (id: string, code: string) =>
  `returnProposal(input: { proposalId: "${id}", reason: "Thiếu", returnCode: ${code} })`

async function statisticsOf(organizationId: string) {
  const { data } = await hub().ask(
    'awards',
    actingFor(organizationId, 'VIEWER'),
    `{ _entities(representations: [{ __typename: "Organization", id: "${organizationId}" }]) { ... on Organization {
       awardStatistics(period: "${period}") { timeliness { step inTime late medianWorkingDays } returnReasons { reason count } }
       awardRollup(period: "${period}") { counts { measure awardType } } } } }`,
  )
  return data._entities[0]
}

describe('timeliness', () => {
  test('counts who took a step and all above it, on time up to the last day, with medians that add up', async () => {
    const ids = [await received('T1'), await received('T2'), await received('T3'), await received('T4')]
    await on('2024-05-22', appraise(ids[0]!))
    await on('2024-06-17', appraise(ids[1]!))
    await on('2024-06-18', appraise(ids[2]!, false))
    // The first opinion on this file was late; the second one is no other step.
    await on('2024-06-19', appraise(ids[2]!))
    await on('2024-06-18', giveBack(ids[2]!, 'MISSING_DOCUMENTS'))
    await on('2024-05-21', giveBack(ids[3]!, 'NOT_ELIGIBLE'))

    const { awardStatistics, awardRollup } = await statisticsOf(world.ministry)
    expect(awardStatistics).toEqual({
      timeliness: [
        { step: 'APPRAISED', inTime: 2, late: 1, medianWorkingDays: 20 },
        { step: 'RETURNED', inTime: 1, late: 1, medianWorkingDays: 11 },
        { step: 'DECIDED', inTime: 0, late: 0, medianWorkingDays: null },
      ],
      returnReasons: [
        { reason: 'MISSING_DOCUMENTS', count: 1 },
        { reason: 'NOT_ELIGIBLE', count: 1 },
      ],
    })
    expect((await statisticsOf(world.section)).awardStatistics).toEqual(awardStatistics)
    expect(new Set(awardRollup.counts.map((one: { awardType: string }) => one.awardType))).toEqual(
      new Set(['LDTT']),
    )
    const ofSchool = (await statisticsOf(world.school)).awardStatistics
    expect(ofSchool.returnReasons).toEqual([])
    expect(await verifyRollups(hub().ownerUrl, awards)).toEqual([])
  })

  test('measures returns by the days that are set for their holder (R-SLA-05)', async () => {
    const before = (await statisticsOf(world.section)).awardStatistics.timeliness[1]
    await hub().ask(
      'awards',
      actingFor(world.department, 'ADMIN'),
      `mutation { setParameter(input: { organizationId: "${world.department}", name: "returnDays", value: "5", validFrom: "2024-05-01", legalBasis: "x" }) { userErrors { code } } }`,
    )
    const [first, second] = [await received('R1'), await received('R2')]
    await on('2024-05-27', giveBack(first, 'WRONG_DATA'))
    await on('2024-05-28', giveBack(second, 'WRONG_DATA'))
    const after = (await statisticsOf(world.section)).awardStatistics.timeliness[1]
    expect([after.inTime - before.inTime, after.late - before.late]).toEqual([1, 1])
    await hub().ask(
      'awards',
      actingFor(world.department, 'ADMIN'),
      `mutation { setParameter(input: { organizationId: "${world.department}", name: "returnDays", value: "20", validFrom: "2024-05-01", legalBasis: "x" }) { userErrors { code } } }`,
    )
    expect(await verifyRollups(hub().ownerUrl, awards)).toEqual([])
  })

  test('does not count the days of a hold', async () => {
    const id = await received('H1')
    const items = `items: [{ proposalId: "${id}" }]`
    await on('2024-05-22', `holdProposals(input: { ${items}, reason: "Chờ kết luận" })`)
    await on('2024-06-05', `resumeProposals(input: { ${items} })`)
    const { data } = await hub().ask(
      'awards',
      actingFor(world.section, 'VIEWER'),
      `{ proposal(id: "${id}") { dueOn } }`,
    )
    // Two days were spent before the hold; eighteen are left after it.
    expect(data.proposal.dueOn).toBe('2024-07-01')
    await on('2024-07-01', appraise(id))
    const { awardStatistics } = await statisticsOf(world.section)
    expect(awardStatistics.timeliness[0]).toMatchObject({ inTime: 3, late: 1 })
    expect(await verifyRollups(hub().ownerUrl, awards)).toEqual([])
  })
})

test.each([
  [
    'the middle one',
    [
      [3, 1],
      [5, 1],
      [40, 1],
    ],
    5,
  ],
  [
    'the mean of two',
    [
      [3, 2],
      [6, 2],
    ],
    4.5,
  ],
  [
    'a value that many share',
    [
      [2, 1],
      [7, 5],
      [9, 1],
    ],
    7,
  ],
  ['nothing of nothing', [], null],
] as const)('a median is %s', (_, histogram, median) => {
  expect(medianOf(histogram.map(([value, count]) => ({ value, count })))).toBe(median)
})
