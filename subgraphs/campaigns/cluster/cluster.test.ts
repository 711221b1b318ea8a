import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { adoptedSet, ask, call, head, useWorld } from '../score.kit.js'
import { appraise, sentCard } from '../scorecard/scorecard.kit.js'
import { close, division, formed, opened, vote } from './cluster.kit.js'

const { hub, world } = useWorld()
const form = (input: object) => call(hub(), head(world().department), 'formClusters', input, 'id', 'records')
const look = async (id: string, fields: string, organization = world().school) =>
  (await ask(hub(), head(organization), `query ($id: UUID!) { cluster(id: $id) { ${fields} } }`, { id }))
    .cluster

describe('a division', () => {
  test('puts organizations across the tree into clusters, with head and deputies', async () => {
    const id = await formed(hub(), world())
    expect(
      await look(id, 'name organizerLevel decisionNumber members { role organization { id } } leader { id }'),
    ).toEqual({
      name: 'Khối THCS',
      organizerLevel: 'PROVINCE',
      decisionNumber: '15/QĐ-SGDĐT',
      members: [
        { role: 'HEAD', organization: { id: world().school } },
        { role: 'DEPUTY', organization: { id: world().neighbour } },
        { role: 'MEMBER', organization: { id: world().farSchool } },
      ],
      leader: null,
    })
  })

  test('takes each organization once a period, and is made whole or not at all', async () => {
    const input = division(world(), { period: '2001' })
    expect((await form(input)).codes).toEqual([])
    expect((await form(input)).codes).toEqual(['IN_TWO_CLUSTERS'])
    const twice = division(world(), { period: '2002' }, { memberIds: [world().school] })
    expect((await form(twice)).codes).toEqual(['IN_TWO_CLUSTERS'])
    const query = `query ($organizerId: UUID!) { clusters(organizerId: $organizerId, period: "2002") { nodes { id } } }`
    const { clusters } = await ask(hub(), head(world().school), query, { organizerId: world().department })
    expect(clusters.nodes).toEqual([])
  })

  test('takes nobody who does not lie below the organizer on the day of the decision', async () => {
    const input = { ...division(world(), { period: '2003' }), organizerId: world().section }
    const answer = await call(hub(), head(world().section), 'formClusters', input, 'id', 'records')
    expect([answer.codes, answer.messages[0]]).toEqual([
      ['NOT_BELOW_ORGANIZER'],
      'On 2023-09-20 these do not lie below the organizer: Đơn vị TRUONG-3; leave them out.',
    ])
  })
})

describe('the pact', () => {
  const sign = (clusterId: string, organizationId: string) => {
    const input = { clusterId, organizationId, signerName: 'Hiệu trưởng' }
    return call(hub(), head(organizationId), 'signClusterPact', input, 'id')
  }
  const word = (clusterId: string) => {
    const targets = [{ indicator: 'Tỷ lệ học sinh giỏi', target: 30, unit: '%' }]
    const input = { clusterId, text: 'Các đơn vị thi đua …', targets }
    return call(hub(), head(world().school, 'SECRETARY'), 'draftClusterPact', input, 'id')
  }

  test('is worded by the head of the cluster, signed by each member once, and then stays', async () => {
    const id = await formed(hub(), world())
    expect((await sign(id, world().neighbour)).codes).toEqual(['NO_PACT'])
    await word(id)
    expect((await word(id)).codes).toEqual([])
    expect((await sign(id, world().neighbour)).codes).toEqual([])
    expect((await sign(id, world().neighbour)).codes).toEqual(['ALREADY_SIGNED'])
    expect((await word(id)).codes).toEqual(['PACT_SIGNED'])
    const { pact } = await look(
      id,
      'pact { targets { indicator target unit } signatures { signerName } missing { id } }',
    )
    expect(pact).toEqual({
      targets: [{ indicator: 'Tỷ lệ học sinh giỏi', target: 30, unit: '%' }],
      signatures: [{ signerName: 'Hiệu trưởng' }],
      missing: [{ id: world().school }, { id: world().farSchool }],
    })
    expect((await sign(id, world().section)).codes).toEqual(['NOT_A_MEMBER'])
  })
})

describe('the ranking', () => {
  test('is made of appraised scorecards; who has none stands last, without a place', async () => {
    const setId = await adoptedSet(hub(), world().department)
    const id = await formed(hub(), world(), { setId })
    const rank = () => call(hub(), head(world().department), 'rankCluster', { clusterId: id }, 'id')
    expect((await rank()).codes).toEqual(['NOTHING_TO_RANK'])
    const first = await sentCard(hub(), setId, world().school)
    const second = await sentCard(hub(), setId, world().farSchool)
    await appraise(hub(), world().department, first, [{ criterionCode: 'I.1', points: 45, note: 'Chưa đạt' }])
    await appraise(hub(), world().department, second)
    await rank()
    const standings = async () =>
      (await look(id, 'standings { rank points classification organization { id } }')).standings
    expect(await standings()).toEqual([
      { rank: 1, points: 92.5, classification: 'EXCELLENT', organization: { id: world().farSchool } },
      { rank: 2, points: 82.5, classification: 'GOOD', organization: { id: world().school } },
      { rank: null, points: null, classification: null, organization: { id: world().neighbour } },
    ])
    const third = await sentCard(hub(), setId, world().neighbour)
    await appraise(hub(), world().department, third)
    await rank()
    expect((await standings()).map(({ rank: place }: { rank: number }) => place)).toEqual([1, 1, 3])
  })
})

// Planted fault that this suite caught: votes that are cast without waiting for the count.
describe('the election', () => {
  test('makes the unit that enough members vote for the leading one, and the feed tells it', async () => {
    const clusterId = await formed(hub(), world())
    const electionId = await opened(hub(), world(), clusterId)
    await vote(hub(), electionId, world().school, world().neighbour)
    await vote(hub(), electionId, world().neighbour, world().neighbour)
    await vote(hub(), electionId, world().farSchool, world().school)
    const leader = { id: world().neighbour }
    expect((await close(hub(), world(), electionId)).record).toEqual({
      state: 'CLOSED',
      leader,
      tally: { cast: 3, hasQuorum: true },
      cluster: { state: 'LED', leader },
    })
    const request = { after: { epoch: 0, txid: '0', seq: 0 }, types: ['ClusterLeader'] }
    const page = (await hub().subgraphs.campaigns.service('feed', request)) as {
      states: { ClusterLeader: Record<string, string>[] }
    }
    expect(page.states.ClusterLeader.find((state) => state.cluster_id === clusterId)).toMatchObject({
      organization_id: world().neighbour,
      organizer_id: world().department,
      organizer_level: 'PROVINCE',
      cluster_name: 'Khối THCS',
      decision_number: '15/QĐ-SGDĐT',
      minutes_number: '03/BB',
      minutes_date: '2024-05-18',
    })
  })

  test('without a quorum or with equal votes makes nobody, and may be held again', async () => {
    const clusterId = await formed(hub(), world())
    const first = await opened(hub(), world(), clusterId)
    await vote(hub(), first, world().school, world().school)
    expect((await close(hub(), world(), first)).record).toMatchObject({
      leader: null,
      tally: { cast: 1, hasQuorum: false },
      cluster: { state: 'FORMED', leader: null },
    })
    const second = await opened(hub(), world(), clusterId, { base: 'CAST', thresholdPercent: 30 })
    await vote(hub(), second, world().school, world().school)
    await vote(hub(), second, world().neighbour, world().neighbour)
    expect((await close(hub(), world(), second)).record).toMatchObject({
      leader: null,
      tally: { hasQuorum: false },
    })
  })

  test('takes one vote of each member, for a candidate, while it is open', async () => {
    const clusterId = await formed(hub(), world())
    const candidateIds = [world().school]
    const opening = { clusterId, candidateIds }
    const { record } = await call(hub(), head(world().department), 'openClusterElection', opening)
    expect((await call(hub(), head(world().department), 'openClusterElection', opening)).codes).toEqual([
      'ELECTION_OPEN',
    ])
    expect((await vote(hub(), record.id, world().neighbour, world().neighbour)).codes).toEqual([
      'NO_CANDIDATE',
    ])
    expect((await vote(hub(), record.id, world().neighbour, world().school)).codes).toEqual([])
    expect((await vote(hub(), record.id, world().neighbour, world().school)).codes).toEqual(['ALREADY_VOTED'])
    await close(hub(), world(), record.id)
    expect((await vote(hub(), record.id, world().school, world().school)).codes).toEqual(['WRONG_STATE'])
  })

  test('takes no vote that comes while the votes are counted', async () => {
    const electionId = await opened(hub(), world(), await formed(hub(), world()))
    const counter = new pg.Client({ connectionString: hub().ownerUrl })
    await counter.connect()
    await counter.query('begin')
    await counter.query("select pg_advisory_xact_lock(hashtext('cluster_election'), hashtext($1))", [
      electionId,
    ])
    await counter.query(
      "update campaigns.cluster_election set state = 'CLOSED', closed_on = '2024-05-20', minutes_number = '3' where id = $1",
      [electionId],
    )
    const late = vote(hub(), electionId, world().school, world().school)
    await Promise.race([late, sleep(300)]) // who does not wait for the count is through by now
    await counter.query('commit')
    await counter.end()
    expect((await late).codes).toEqual(['WRONG_STATE'])
  })

  test('with voters and closers at once counts each vote that was accepted, and is closed once', async () => {
    for (let turn = 0; turn < 5; turn++) {
      const clusterId = await formed(hub(), world())
      const electionId = await opened(hub(), world(), clusterId, { base: 'CAST', quorumPercent: 0 })
      const members = [world().school, world().neighbour, world().farSchool]
      const votes = [...members, ...members].map((member) => vote(hub(), electionId, member, world().school))
      const closing = [1, 2].map(() => close(hub(), world(), electionId))
      const cast = (await Promise.all(votes)).filter(({ codes }) => codes.length === 0).length
      const closed = (await Promise.all(closing)).filter(({ codes }) => codes.length === 0)
      expect(closed.map(({ record }) => record.tally.cast)).toEqual([cast])
      expect(closed[0]?.record.leader).toEqual(cast > 0 ? { id: world().school } : null)
    }
  })
})
