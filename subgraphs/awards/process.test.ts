import { beforeAll, describe, expect, test } from 'vitest'
import { useHub } from '../../test/kit/hub.js'
import { actingFor, thirdParty } from '../../test/kit/viewers.js'
import { buildWorld, type World } from '../../test/kit/world.js'
import { awardVerbs } from '../../test/kit/awards.js'

const hub = useHub()
let world: World
const { register, draft, review, vote, send, receive, appraise, giveBack, update, decide, sums, passed } =
  awardVerbs(hub)

beforeAll(async () => {
  world = await buildWorld(hub())
})

describe('from registration to decision', () => {
  test('nobody is considered who is not registered', async () => {
    const [person] = await world.employ(world.school, 1)
    const { record, userErrors } = await draft(world.school, person!, 'LDTT')
    expect(record).toBeNull()
    expect(userErrors).toMatchObject([
      {
        code: 'NOT_REGISTERED',
        path: ['candidateId'],
        legalBasis: expect.stringContaining('không phải luật'),
      },
    ])
  })

  test('a proposal travels to the Phòng, back, again, and to the UBND that decides', async () => {
    const [person] = await world.employ(world.school, 1)
    const all = [world.school, world.section, world.committee, world.department, world.ministry]
    const seen = async () => (await Promise.all(all.map((id) => sums(id, [id])))).flat()
    const nothing = [0, 0, 0, 0]
    expect(await seen()).toEqual([nothing, nothing, nothing, nothing, nothing])

    await register(world.school, [person!], 'LDTT')
    const id = await passed(world.school, person!, 'LDTT')
    expect(await seen()).toEqual([[1, 1, 0, 0], nothing, nothing, nothing, nothing])

    const sent = await send(world.school, [id], '01/TTr')
    expect(sent.userErrors).toEqual([])
    expect(sent.record.proposals).toMatchObject([{ state: 'SENT' }])
    expect(await seen()).toEqual([
      [1, 1, 0, 0],
      [0, 1, 0, 0],
      [0, 1, 0, 0],
      [0, 1, 0, 0],
      [0, 1, 0, 0],
    ])

    await receive(world.section, sent.record.id as string)
    const returned = await giveBack(world.section, id)
    expect(returned.record).toMatchObject({ state: 'RETURNED', returnReason: 'Thiếu xác nhận thành tích' })
    await update(world.school, id, { achievement: 'Đã bổ sung xác nhận' })
    const again = await send(world.school, [id], '02/TTr')
    expect(again.userErrors).toEqual([])
    await receive(world.section, again.record.id as string)
    expect((await appraise(world.section, [id])).records).toMatchObject([{ state: 'APPRAISED' }])
    expect(await sums(world.ministry, [world.ministry])).toEqual([[0, 1, 1, 0]])

    const forwarded = await send(world.section, [id], '10/TTr-PGD')
    expect(forwarded.userErrors).toEqual([])
    await receive(world.committee, forwarded.record.id as string)
    const decision = await decide(world.committee, [id], '100/QĐ-UBND')
    expect(decision.userErrors).toEqual([])
    expect(decision.record.awards).toMatchObject([
      { recipientName: 'Nguyễn Văn 1', awardName: 'Lao động tiên tiến' },
    ])
    expect(await seen()).toEqual([
      [1, 1, 1, 1],
      [0, 1, 1, 1],
      [0, 1, 1, 1],
      [0, 1, 1, 1],
      [0, 1, 1, 1],
    ])
  })

  test('a title without its standard is refused with rule and article', async () => {
    const [person] = await world.employ(world.school, 1, 'GOOD')
    await register(world.school, [person!], 'CSTDCS')
    const id = (await draft(world.school, person!, 'CSTDCS')).record.id as string
    await review(world.school, [id])
    const { records, userErrors } = await vote(world.school, [id])
    expect(records).toEqual([])
    expect(userErrors).toMatchObject([
      {
        code: 'RULE_NOT_MET',
        ruleId: 'R-IND-02a',
        legalBasis: 'Luật 06/2022/QH15, Điều 23',
        path: ['items', '0'],
      },
    ])
  })

  test('eight of eleven votes are not enough for a title that asks for 80 %', async () => {
    const [person] = await world.employ(world.school, 1, 'EXCELLENT')
    await register(world.school, [person!], 'CSTDCS')
    const id = (await draft(world.school, person!, 'CSTDCS')).record.id as string
    await review(world.school, [id])
    expect((await vote(world.school, [id], 8)).records).toMatchObject([{ state: 'COUNCIL_REJECTED' }])
  })
})

describe('who sees what', () => {
  test("a draft is its owner's; neighbours, superiors and other districts see nothing of it", async () => {
    const [person] = await world.employ(world.school, 1)
    await register(world.school, [person!], 'LDTT')
    const id = (await draft(world.school, person!, 'LDTT')).record.id as string
    const seenBy = async (organizationId: string) =>
      (await hub().ask('awards', actingFor(organizationId, 'HEAD'), `{ proposal(id: "${id}") { id } }`)).data
        .proposal
    expect(await seenBy(world.school)).toEqual({ id })
    for (const other of [
      world.neighbour,
      world.farSchool,
      world.section,
      world.committee,
      world.department,
      world.ministry,
      world.otherSection,
    ]) {
      expect(await seenBy(other)).toBeNull()
    }
  })

  test('sums of another district may not be read', async () => {
    expect(await sums(world.otherSection, [world.school, world.otherSection])).toEqual([null, [0, 0, 0, 0]])
  })

  test('a third party reads published decisions and nothing else', async () => {
    const published = await hub().ask(
      'awards',
      thirdParty(['PUBLISHED_RESULTS'], '2024-07-01', world.ministry),
      '{ publishedDecisions { nodes { number awards { recipientName unitName } } } }',
    )
    expect(published.data.publishedDecisions.nodes).toMatchObject([{ number: '100/QĐ-UBND' }])
    const elsewhere = await hub().ask(
      'awards',
      thirdParty(['PUBLISHED_RESULTS'], '2024-07-01', world.otherSection),
      '{ publishedDecisions { nodes { number } } }',
    )
    expect(elsewhere.data.publishedDecisions.nodes).toEqual([])
    const without = await hub().ask('awards', thirdParty([]), '{ publishedDecisions { nodes { number } } }')
    expect(without.data.publishedDecisions.nodes).toEqual([])
    const proposals = await hub().ask(
      'awards',
      thirdParty(['PUBLISHED_RESULTS'], '2024-07-01', world.ministry),
      `{ proposals(organizationId: "${world.school}", period: "2023-2024") { nodes { id } } }`,
    )
    expect(proposals.data.proposals.nodes).toEqual([])
  })
})
