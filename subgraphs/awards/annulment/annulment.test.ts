import { beforeAll, describe, expect, test } from 'vitest'
import { verifyRollups } from '../../../shared/rollup/verify.js'
import { useHub } from '../../../test/kit/hub.js'
import { actingFor, thirdParty } from '../../../test/kit/viewers.js'
import { buildWorld, type World } from '../../../test/kit/world.js'
import { awards } from '../subgraph.js'
import { annulmentVerbs, grantingVerbs, type GrantedByDecision } from './annulment.kit.js'

// Planted faults that it caught: annulled titles that still count for the collective's share; a decision that does not
// wait for an annulment.

const hub = useHub()
let world: World
const { annul, recover, keep, tasks } = annulmentVerbs(hub)
const granting = grantingVerbs(hub, () => world)
const collective = { subject: 'COLLECTIVE', statedRating: 'GOOD', statedUnity: true, statedDisciplined: 0 }

beforeAll(async () => {
  world = await buildWorld(hub())
})

describe('an annulled award', () => {
  let one: GrantedByDecision
  beforeAll(async () => {
    one = await granting.granted(world.school, await world.employ(world.school, 2), 'LDTT')
  })

  test('is annulled by who decided, with ground and paper, and once', async () => {
    const [first] = one.awardIds
    const answer = await annul(world.committee, one.decisionId, [first!], '200/QĐ-HB')
    expect(answer.userErrors).toEqual([])
    const again = await annul(world.committee, one.decisionId, [first!], '201/QĐ-HB')
    expect(again.userErrors).toMatchObject([{ code: 'ALREADY_ANNULLED', path: ['awardIds', '0'] }])
    const other = await annul(world.committee, one.decisionId, [one.awardIds[1]!], '200/QĐ-HB')
    expect(other.userErrors).toMatchObject([{ code: 'NUMBER_TAKEN' }])
  })

  test('stays in history, marked: for the public without the ground, for its school with it', async () => {
    const query =
      '{ publishedDecisions { nodes { awards { annulment { number ownerName ground reason } } } } }'
    const seenBy = async (viewer: Parameters<ReturnType<typeof hub>['ask']>[1]) =>
      (await hub().ask('awards', viewer, query)).data.publishedDecisions.nodes[0].awards.flatMap(
        ({ annulment }: { annulment: object | null }) => annulment ?? [],
      )
    const published = { number: '200/QĐ-HB', ownerName: 'Đơn vị UBND-A' }
    const nothing = { ground: null, reason: null }
    expect(await seenBy(thirdParty(['PUBLISHED_RESULTS'], '2024-07-01', world.ministry))).toEqual([
      { ...published, ...nothing },
    ])
    expect(await seenBy(actingFor(world.neighbour, 'HEAD'))).toEqual([{ ...published, ...nothing }])
    expect(await seenBy(actingFor(world.school, 'HEAD'))).toMatchObject([{ ground: 'DISHONEST_DECLARATION' }])
  })

  test('frees its place in a quota', async () => {
    const quota = { organizationId: world.committee, forOrganizationId: world.school, period: '2023-2024' }
    await hub().ask(
      'awards',
      actingFor(world.committee, 'HEAD'),
      'mutation ($input: SetQuotaInput!) { setQuota(input: $input) { quotaId } }',
      { input: { ...quota, awardType: 'LDTT', most: 2, validFrom: '2024-01-01', legalBasis: '1/QĐ' } },
    )
    const { data } = await hub().ask(
      'awards',
      actingFor(world.school, 'HEAD'),
      `{ quotaBalances(organizationId: "${world.school}", period: "2023-2024", awardType: "LDTT") { used free } }`,
    )
    expect(data.quotaBalances).toEqual([{ used: 1, free: 1 }])
  })

  test('is recovered in two acts', async () => {
    const [first] = one.awardIds
    expect((await recover(world.committee, first!, { kind: 'MONEY' })).userErrors).toMatchObject([
      { code: 'INVALID', path: ['amount'] },
    ])
    await recover(world.committee, first!, { kind: 'MONEY', amount: 702_000 })
    const { record } = await recover(world.committee, first!, { kind: 'INSIGNIA', note: 'Biên bản 3' })
    expect(record.annulment.recoveries).toEqual([
      { kind: 'INSIGNIA', amount: null, recoveredOn: '2024-06-10' },
      { kind: 'MONEY', amount: '702000', recoveredOn: '2024-06-10' },
    ])
    expect((await recover(world.committee, first!, { kind: 'INSIGNIA' })).userErrors).toMatchObject([
      { code: 'ALREADY_RECOVERED' },
    ])
  })

  test('is told by the feed', async () => {
    const page = (await hub().subgraphs.awards.service('feed', {
      after: { epoch: 0, txid: '0', seq: 0 },
      types: ['Award'],
    })) as { states: { Award: { id: string; annulled_on: string | null }[] } }
    const told = page.states.Award.filter((state) => one.awardIds.includes(state.id))
    expect(told.map((state) => state.annulled_on).sort()).toEqual(['2024-06-10', null])
  })
})

describe('what rested on it', () => {
  let titles: GrantedByDecision
  beforeAll(async () => {
    titles = await granting.granted(world.neighbour, await world.employ(world.neighbour, 3), 'LDTT')
    await granting.granted(world.neighbour, [world.neighbour], 'TTLDTT', collective)
  })

  test('becomes a task of who decided it, and is not cancelled', async () => {
    await annul(world.committee, titles.decisionId, [titles.awardIds[0]!], '210/QĐ-HB')
    const [task] = await tasks(world.committee)
    expect(task).toMatchObject({
      state: 'OPEN',
      ruleIds: ['R-COL-01'],
      award: { recipientName: 'Đơn vị TRUONG-2' },
      cause: { recipientName: 'Nguyễn Văn 1' },
      allowedActions: ['keepAward'],
    })
    expect(await tasks(world.otherCommittee)).toEqual([])
    expect(
      await hub().sql(
        "select annulled_on from awards.award where award_type = 'TTLDTT' and recipient_id = $1",
        [world.neighbour],
      ),
    ).toEqual([{ annulled_on: null }])
  })

  test('is kept, or annulled by a decision of its own', async () => {
    const [task] = await tasks(world.committee)
    expect((await keep(world.committee, task.id as string)).record).toMatchObject({ state: 'KEPT' })
    expect((await keep(world.committee, task.id as string)).userErrors).toMatchObject([
      { code: 'WRONG_STATE' },
    ])
  })

  test('is not granted any more', async () => {
    const rules = await hub().ask(
      'awards',
      actingFor(world.neighbour, 'CLERK'),
      `{ eligibility(organizationId: "${world.neighbour}", candidateId: "${world.neighbour}", awardType: "TTLDTT", subject: COLLECTIVE, period: "2023-2024") { outcome } }`,
    )
    expect(rules.data.eligibility.outcome).toBe('NOT_MET')
  })
})

describe('at once', () => {
  test('ten annulments of one award: one holds', async () => {
    const { decisionId, awardIds } = await granting.granted(
      world.school,
      await world.employ(world.school, 1),
      'LDTT',
    )
    const numbers = Array.from({ length: 10 }, (_, index) => `30${index}/QĐ-HB`)
    const answers = await Promise.all(
      numbers.map((number) => annul(world.committee, decisionId, awardIds, number)),
    )
    const codes = answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))
    expect(codes).toEqual(Array.from({ length: 9 }, () => 'ALREADY_ANNULLED'))
  })

  test('an annulment and a decision that relies on the award: never both unseen', async () => {
    const people = await world.employ(world.farSchool, 3)
    const pupils = { ...world, section: world.otherSection, committee: world.otherCommittee }
    const far = grantingVerbs(hub, () => pupils)
    const { decisionId, awardIds } = await far.granted(world.farSchool, people, 'LDTT')
    const waiting = await far.atCommittee(world.farSchool, [world.farSchool], 'TTLDTT', {
      ...collective,
    })
    const [decided, annulled] = await Promise.all([
      far.decide(waiting),
      annul(world.otherCommittee, decisionId, awardIds, '401/QĐ-HB'),
    ])
    expect(annulled.userErrors).toEqual([])
    const opened = (await tasks(world.otherCommittee)).filter(
      ({ state }: { state: string }) => state === 'OPEN',
    )
    if (decided.record) expect(opened.length).toBeGreaterThan(0)
    else expect(decided.userErrors.map(({ code }) => code)).toEqual(['RULE_NOT_MET'])
  })
})

test('roll-ups count the annulled for those who counted the awards', async () => {
  const { data } = await hub().ask(
    'awards',
    actingFor(world.ministry, 'VIEWER'),
    `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Organization { awardRollup(period: "2023-2024") { annulled } } } }`,
    { r: [{ __typename: 'Organization', id: world.ministry }] },
  )
  expect(data._entities[0].awardRollup.annulled).toBeGreaterThanOrEqual(3)
  expect(await verifyRollups(hub().ownerUrl, awards)).toEqual([])
})
