import { afterEach, describe, expect, test } from 'vitest'
import { enter, launched, quota } from '../contest/contest.kit.js'
import { nominated, step } from '../role-model/role-model.kit.js'
import { adoptedSet, ask, call, head, period, useWorld } from '../score.kit.js'
import { appraise, complete, sentCard, started } from '../scorecard/scorecard.kit.js'
import { differences, figures } from './emulation-rollup.kit.js'

const { hub, world } = useWorld()
const line = ['school', 'section', 'committee', 'department', 'ministry']

afterEach(async () => {
  // After every step of every test, each sum at each level is the count of the facts.
  expect(await differences(hub())).toEqual([])
})

// Planted fault that this suite caught: a returned scorecard that goes on counting.
describe('scorecards', () => {
  const counts = async () => {
    const found = await figures(
      hub(),
      world(),
      'scorecards { sent appraised byClass { classification count } }',
    )
    return Object.fromEntries(
      Object.entries(found).map(([name, { scorecards }]) => [name, scorecards[0] ?? null]),
    )
  }

  test('count for the whole line when sent, and for nobody as a draft', async () => {
    const setId = await adoptedSet(hub(), world().section)
    const id = await started(hub(), setId, world().school)
    await call(hub(), head(world().school), 'fillScorecard', { scorecardId: id, lines: complete })
    const draft = await counts()
    expect(Object.values(draft)).toEqual([null, null, null, null, null, null, null])
    await call(hub(), head(world().school), 'sendScorecard', { scorecardId: id })
    const sent = await counts()
    for (const name of line)
      expect([name, sent[name]]).toEqual([name, { sent: 1, appraised: 0, byClass: [] }])
    expect([sent.neighbour, sent.otherSection]).toEqual([null, null])
    await call(hub(), head(world().section), 'returnScorecard', { scorecardId: id, reason: 'Bổ sung' })
    expect((await counts()).department).toBeNull()
  })

  test('count by class when appraised', async () => {
    const id = await sentCard(hub(), await adoptedSet(hub(), world().section), world().school)
    await appraise(hub(), world().section, id, [
      { criterionCode: 'L.1', points: 1, note: 'Có người bị kỷ luật' },
    ])
    const appraised = await counts()
    const one = { sent: 1, appraised: 1, byClass: [{ classification: 'FAIR', count: 1 }] }
    for (const name of line) expect([name, appraised[name]]).toEqual([name, one])
  })
})

describe('results', () => {
  const counts = async () => {
    const found = await figures(
      hub(),
      world(),
      'results { part subject count byClass { classification count } }',
    )
    return Object.fromEntries(Object.entries(found).map(([name, { results }]) => [name, results]))
  }
  const part = () => ({ ownerId: world().school, period, part: 'WHOLE' })

  test('count for their owner as drafts, for the whole line when announced, and move when corrected', async () => {
    const items = [{ subject: 'ORGANIZATION', subjectId: world().school, classification: 'GOOD' }]
    const { record } = await call(
      hub(),
      head(world().school),
      'recordResults',
      { ...part(), items },
      'id',
      'records',
    )
    const one = (classification: string) => [
      { part: 'WHOLE', subject: 'ORGANIZATION', count: 1, byClass: [{ classification, count: 1 }] },
    ]
    const drafted = await counts()
    expect([drafted.school, drafted.section, drafted.ministry]).toEqual([one('GOOD'), [], []])
    const announcing = 'mutation ($input: AnnounceResultsInput!) { announceResults(input: $input) { count } }'
    await hub().ask('campaigns', head(world().school), announcing, { input: part() })
    const announced = await counts()
    for (const name of line) expect([name, announced[name]]).toEqual([name, one('GOOD')])
    expect([announced.neighbour, announced.otherSection]).toEqual([[], []])
    const correction = { resultId: record[0].id, classification: 'FAIR', reason: 'Nhập nhầm' }
    await call(hub(), head(world().school), 'correctResult', correction)
    expect((await counts()).ministry).toEqual(one('FAIR'))
  })
})

test('role models count when sent, and as published until they are taken back', async () => {
  const counts = async () => {
    const found = await figures(hub(), world(), 'roleModelsSent roleModelsPublished')
    return [found.school, found.ministry, found.neighbour].map((one) => [
      one.roleModelsSent,
      one.roleModelsPublished,
    ])
  }
  const id = await nominated(hub(), world().school)
  expect(await counts()).toEqual([
    [0, 0],
    [0, 0],
    [0, 0],
  ])
  await step(hub(), world().school, 'sendRoleModel', id)
  await step(hub(), world().section, 'verifyRoleModel', id, { holds: true, opinion: 'Đúng' })
  await step(hub(), world().section, 'publishRoleModel', id)
  expect(await counts()).toEqual([
    [1, 1],
    [1, 1],
    [0, 0],
  ])
  await step(hub(), world().section, 'withdrawRoleModel', id, { reason: 'Gỡ' })
  expect(await counts()).toEqual([
    [1, 0],
    [1, 0],
    [0, 0],
  ])
})

describe('entries against quotas', () => {
  test('are exact at every level and on every day; a surplus hides nobody who is missing', async () => {
    const id = await launched(hub(), world().section)
    await quota(hub(), world().section, id, { organizationIds: [world().school, world().neighbour] })
    for (const at of ['2023-09-10', '2023-09-14', '2023-09-20', '2023-09-21', '2023-09-22'])
      await enter(hub(), world().school, id, at)
    const query = `query ($all: [_Any!]!, $asOf: Day!, $id: UUID!) { _entities(representations: $all) { ... on Organization { contestRollup(period: "${period}", asOf: $asOf, campaignId: $id) { due onTime late missing extra } } } }`
    const on = async (asOf: string, organization: string) => {
      const all = [{ __typename: 'Organization', id: organization }]
      const viewer = head(world().ministry, 'VIEWER')
      const { due, onTime, late, missing, extra } = (await ask(hub(), viewer, query, { all, asOf, id }))
        ._entities[0].contestRollup
      return [due, onTime, late, missing, extra]
    }
    for (const organization of [world().section, world().department, world().ministry]) {
      expect(await on('2023-09-14', organization)).toEqual([0, 0, 0, 0, 0])
      expect(await on('2023-09-15', organization)).toEqual([6, 2, 0, 0, 0])
      expect(await on('2023-09-16', organization)).toEqual([6, 2, 0, 4, 0])
      expect(await on('2023-09-20', organization)).toEqual([6, 2, 1, 3, 0])
      expect(await on('2023-09-30', organization)).toEqual([6, 2, 1, 3, 2])
    }
    expect(await on('2023-09-30', world().school)).toEqual([3, 2, 1, 0, 2])
    expect(await on('2023-09-30', world().neighbour)).toEqual([3, 0, 0, 3, 0])
    expect(await on('2023-09-30', world().farSchool)).toEqual([0, 0, 0, 0, 0])
  })
})

test('sums are rebased: counted for who has the school on another day, while the booked sums stay', async () => {
  const { school, section, otherSection } = world()
  await step(hub(), school, 'sendRoleModel', await nominated(hub(), school), { verifierId: section })
  const sent = async (id: string, more = ''): Promise<number> => {
    const query = `query ($all: [_Any!]!) { _entities(representations: $all) { ... on Organization {
      emulationRollup(period: "${period}"${more}) { roleModelsSent } } } }`
    const all = [{ __typename: 'Organization', id }]
    const answer = await ask(hub(), head(id, 'VIEWER'), query, { all })
    return answer._entities[0].emulationRollup.roleModelsSent as number
  }
  const on = ', rebasedOn: "2024-08-01"'
  const [own, booked, elsewhere] = [await sent(school), await sent(section), await sent(otherSection)]
  expect([own > 0, await sent(section, on)]).toEqual([true, booked])
  await hub().sql(
    `with ended as (
       update organizations.organization_edge set valid_to = '2024-08-01' where child_id = $1 and parent_id = $2
         and valid_from < '2024-08-01' and valid_to > '2024-08-01' returning child_id, kind)
     insert into organizations.organization_edge (id, child_id, parent_id, kind, valid_from, valid_to)
     select gen_random_uuid(), child_id, $3, kind, '2024-08-01', '2025-07-01' from ended`,
    [school, section, otherSection],
  )
  await hub().settle()
  expect([await sent(section), await sent(section, on)]).toEqual([booked, booked - own])
  expect([await sent(otherSection), await sent(otherSection, on)]).toEqual([elsewhere, elsewhere + own])
})
