import { beforeAll, describe, expect, test } from 'vitest'
import { verifyRollups } from '../../../shared/rollup/verify.js'
import { awardVerbs } from '../../../test/kit/awards.js'
import { useHub } from '../../../test/kit/hub.js'
import { actingFor } from '../../../test/kit/viewers.js'
import { buildWorld, type World } from '../../../test/kit/world.js'
import { awards } from '../subgraph.js'

// Planted faults that this suite was seen to catch: own proposals that stay drafts when they are decided (layBefore()
// emptied); a decision dated before the council's vote.

const hub = useHub()
let world: World
const { draft, review, vote, passed, send, decide, sums } = awardVerbs(hub)
const CERTIFICATE = 'GK_HIEU_TRUONG'
const kind = { commendationKind: 'AD_HOC' }

beforeAll(async () => {
  world = await buildWorld(hub())
})

async function ready(more: object = kind): Promise<string> {
  const [person] = await world.employ(world.school, 1)
  return passed(world.school, person!, CERTIFICATE, more)
}

async function actionsFor(id: string): Promise<string[]> {
  const { data } = await hub().ask(
    'awards',
    actingFor(world.school, 'HEAD'),
    `{ proposal(id: "${id}") { allowedActions } }`,
  )
  return data.proposal.allowedActions as string[]
}

describe('what a school head gives', () => {
  test('goes from the draft over team and council to the decision, and counts at every level from then on', async () => {
    const id = await ready()
    const before = await sums(world.ministry, [world.ministry, world.section])
    expect(before).toEqual([
      [0, 0, 0, 0],
      [0, 0, 0, 0],
    ])
    expect(await actionsFor(id)).toContain('decide')
    expect(await actionsFor(id)).not.toContain('sendDossier')

    const { record, userErrors } = await decide(world.school, [id], '01/QĐ-THCS')
    expect(userErrors).toEqual([])
    expect(record).toMatchObject({
      awards: [{ recipientName: 'Nguyễn Văn 1', awardName: 'Giấy khen của Hiệu trưởng' }],
    })
    expect(await sums(world.ministry, [world.ministry, world.section])).toEqual([
      [0, 1, 0, 1],
      [0, 1, 0, 1],
    ])
    expect(
      await hub().sql(
        'select sent_on, received_on, decided_on, achievement from awards.proposal where id = $1',
        [id],
      ),
    ).toEqual([
      {
        sent_on: '2024-05-20',
        received_on: '2024-05-20',
        decided_on: '2024-05-20',
        achievement: 'Hoàn thành tốt nhiệm vụ năm học',
      },
    ])
    expect(await verifyRollups(hub().ownerUrl, awards)).toEqual([])
  })

  test('is sent to nobody', async () => {
    const id = await ready()
    expect((await send(world.school, [id], '02/TTr')).userErrors).toMatchObject([{ code: 'DECIDED_HERE' }])
  })

  test('needs the council and a report, and is not dated before the vote', async () => {
    const [person] = await world.employ(world.school, 1)
    const { record } = await draft(world.school, person!, CERTIFICATE, { ...kind, achievement: null })
    const id = record.id as string
    expect((await decide(world.school, [id], '03/QĐ')).userErrors).toMatchObject([{ code: 'WRONG_STATE' }])
    await review(world.school, [id])
    await vote(world.school, [id])
    expect((await decide(world.school, [id], '03/QĐ')).userErrors).toMatchObject([
      { code: 'ACHIEVEMENT_MISSING', path: ['grantIds', '0'] },
    ])
    const early = { number: '03/QĐ', date: '2024-05-19', signerName: 'Minh', signerTitle: 'Hiệu trưởng' }
    const voted = await ready()
    expect((await decide(world.school, [voted], '03/QĐ', { paper: early })).userErrors).toMatchObject([
      { code: 'DECIDED_TOO_EARLY', path: ['grantIds', '0'] },
    ])
  })

  test('is nothing that another organization, or the head for a higher award, can decide', async () => {
    const id = await ready()
    expect((await decide(world.section, [id], '04/QĐ')).userErrors).toMatchObject([{ code: 'NOT_FOUND' }])
    const [person] = await world.employ(world.school, 1)
    await awardVerbs(hub).register(world.school, [person!], 'LDTT')
    const title = await passed(world.school, person!, 'LDTT')
    expect((await decide(world.school, [title], '04/QĐ')).userErrors).toMatchObject([
      { code: 'NOT_COMPETENT', legalBasis: 'Luật 06/2022/QH15, Điều 80 khoản 2' },
    ])
    expect(await actionsFor(title)).not.toContain('decide')
  })

  test('is refused by the head with a reason, and is then no draft any more', async () => {
    const id = await ready()
    const { userErrors } = await decide(world.school, [], '05/QĐ', {
      refusals: [{ proposalId: id, reason: 'Thành tích đã khen' }],
    })
    expect(userErrors).toEqual([])
    expect(await hub().sql('select state, sent_on from awards.proposal where id = $1', [id])).toEqual([
      { state: 'REFUSED', sent_on: '2024-05-20' },
    ])
    expect(await verifyRollups(hub().ownerUrl, awards)).toEqual([])
  })

  test('holds what the school demands of itself: disclosure before the decision', async () => {
    const id = await ready()
    await hub().ask(
      'awards',
      actingFor(world.school, 'ADMIN'),
      `mutation { setParameter(input: { organizationId: "${world.school}", name: "demandsDisclosure", value: "true", validFrom: "2024-01-01", legalBasis: "x" }) { userErrors { code } } }`,
    )
    expect((await decide(world.school, [id], '06/QĐ')).userErrors).toMatchObject([
      { code: 'NOT_DISCLOSED', path: ['grantIds', '0'] },
    ])
  })
})
