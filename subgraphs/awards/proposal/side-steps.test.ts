import { beforeAll, describe, expect, test } from 'vitest'
import { verifyRollups } from '../../../shared/rollup/verify.js'
import { awardVerbs } from '../../../test/kit/awards.js'
import { useHub } from '../../../test/kit/hub.js'
import { actingFor } from '../../../test/kit/viewers.js'
import { buildWorld, type World } from '../../../test/kit/world.js'
import { awards } from '../subgraph.js'

// Planted fault that this suite was seen to catch: a supplement that leaves the clock where it was.

const hub = useHub()
let world: World
const verbs = awardVerbs(hub)

beforeAll(async () => {
  world = await buildWorld(hub())
})

async function received(number: string): Promise<string> {
  const [person] = await world.employ(world.school, 1)
  await verbs.register(world.school, [person!], 'LDTT')
  const id = await verbs.passed(world.school, person!, 'LDTT')
  const sent = await verbs.send(world.school, [id], number)
  await verbs.receive(world.section, sent.record.id as string)
  return id
}

async function granted(number: string): Promise<string> {
  const id = await received(number)
  await verbs.appraise(world.section, [id])
  const forwarded = await verbs.send(world.section, [id], `P-${number}`)
  await verbs.receive(world.committee, forwarded.record.id as string)
  await verbs.decide(world.committee, [id], `QĐ-${number}`)
  return id
}

const types: Record<string, string> = {
  requestSupplement: 'ProposalReasonsInput',
  returnProposals: 'ProposalReasonsInput',
  holdProposals: 'HoldProposalsInput',
  presentAwards: 'PresentAwardsInput',
}

async function step(organizationId: string, mutation: string, input: object, at?: string) {
  const { data, errors } = await hub().ask(
    'awards',
    actingFor(organizationId, ['HEAD', 'APPRAISER'], at),
    `mutation ($input: ${types[mutation] ?? 'ProposalStepsInput'}!) { it: ${mutation}(input: $input) {
       records { id state notifiedOn presentedAt archivedOn } userErrors { code path } } }`,
    { input },
  )
  if (!data?.it) throw new Error(JSON.stringify(errors))
  return data.it as { records: Record<string, unknown>[]; userErrors: { code: string; path: string[] }[] }
}

const items = (...ids: string[]) => ({ items: ids.map((proposalId) => ({ proposalId })) })
const because = (reason: string, ...ids: string[]) => ({
  items: ids.map((proposalId) => ({ proposalId, reason })),
})

async function clockOf(id: string, at: string, viewerOf = world.section) {
  const { data } = await hub().ask(
    'awards',
    actingFor(viewerOf, 'APPRAISER', at),
    `{ proposal(id: "${id}") { state dueOn isOverdue } lateProposals(organizationId: "${viewerOf}") { id } }`,
  )
  const late = (data.lateProposals as { id: string }[]).some((one) => one.id === id)
  return { ...data.proposal, late }
}

async function lateInInbox(at: string): Promise<number[]> {
  const { data } = await hub().ask(
    'awards',
    actingFor(world.section, 'APPRAISER', at),
    `{ dossiers(organizationId: "${world.section}") { nodes { lateCount } } }`,
  )
  return data.dossiers.nodes.map((dossier: { lateCount: number }) => dossier.lateCount)
}

describe('the clock of a receiver', () => {
  test('runs twenty working days from the full dossier, stops for a supplement, begins anew with it', async () => {
    const id = await received('C1')
    expect(await clockOf(id, '2024-06-17')).toEqual({
      state: 'RECEIVED',
      dueOn: '2024-06-17',
      isOverdue: false,
      late: false,
    })
    expect(await clockOf(id, '2024-06-18')).toMatchObject({ isOverdue: true, late: true })

    expect(await lateInInbox('2024-06-17')).toEqual([0])
    expect(await lateInInbox('2024-06-18')).toEqual([1])

    await step(world.section, 'requestSupplement', because('Thiếu biên bản', id))
    expect(await lateInInbox('2024-06-18')).toEqual([0])
    expect(await clockOf(id, '2024-06-18')).toMatchObject({
      state: 'SUPPLEMENT_REQUESTED',
      dueOn: null,
      late: false,
    })
    await verbs.update(world.school, id, { achievement: 'Đã bổ sung' })
    const supplied = await step(world.school, 'supplyProposals', items(id), '2024-06-03')
    expect(supplied.records).toMatchObject([{ state: 'RECEIVED' }])
    expect(await clockOf(id, '2024-06-18')).toMatchObject({ dueOn: '2024-07-01', isOverdue: false })
    const [row] = await hub().sql('select achievement, received_on from awards.proposal where id = $1', [id])
    expect(row).toEqual({ achievement: 'Đã bổ sung', received_on: '2024-05-20' })
  })
})

describe('a hold', () => {
  test('stops everything but the withdrawal, and gives the proposal back where it stood', async () => {
    const id = await received('H1')
    await verbs.appraise(world.section, [id])
    await step(world.section, 'holdProposals', { ...items(id), reason: 'Chờ kết luận' })
    expect((await verbs.send(world.section, [id], 'H1-P')).userErrors).toMatchObject([
      { code: 'WRONG_STATE' },
    ])
    expect((await step(world.section, 'resumeProposals', items(id))).records).toMatchObject([
      { state: 'APPRAISED' },
    ])
  })

  test('ends when the owner takes its proposal back', async () => {
    const id = await received('H3')
    await step(world.section, 'holdProposals', { ...items(id), reason: 'Chờ kết luận' })
    const { data, errors } = await hub().ask(
      'awards',
      actingFor(world.school, 'SECRETARY'),
      `mutation ($input: ProposalReasonInput!) { it: withdrawProposal(input: $input) { record { state } userErrors { code } } }`,
      { input: { proposalId: id, reason: 'Rút hồ sơ' } },
    )
    expect({ data, errors }).toEqual({
      data: { it: { record: { state: 'WITHDRAWN' }, userErrors: [] } },
    })
  })

  test('that is confidential shows its reason to nobody but who holds', async () => {
    const id = await received('H2')
    await step(world.section, 'holdProposals', {
      ...items(id),
      reason: 'Có đơn tố cáo',
      isConfidential: true,
    })
    const seenBy = async (organizationId: string) =>
      JSON.stringify(
        await hub().ask(
          'awards',
          actingFor(organizationId, 'HEAD'),
          `{ proposal(id: "${id}") { state holds { reason } steps { reason } } }`,
        ),
      )
    expect(await seenBy(world.section)).toContain('Có đơn tố cáo')
    expect(await seenBy(world.school)).toContain('HELD')
    expect(await seenBy(world.school)).not.toContain('tố cáo')
    const reasons = await hub().asViewer(
      'awards',
      actingFor(world.school, 'HEAD'),
      'select reason from act_reason',
    )
    expect(JSON.stringify(reasons)).not.toContain('tố cáo')
  })
})

describe('in bulk', () => {
  test('a whole dossier is returned item by item, what is elsewhere is answered', async () => {
    const ids = [await received('B1'), await received('B2')]
    const elsewhere = await granted('B3')
    const { records, userErrors } = await step(
      world.section,
      'returnProposals',
      because('Thiếu', ...ids, elsewhere),
    )
    expect(records.map(({ state }) => state)).toEqual(['RETURNED', 'RETURNED'])
    expect(userErrors).toEqual([{ code: 'NOT_HOLDER', path: ['items', '2'] }])
  })
})

describe('after the decision', () => {
  test('the owner is told, the award handed over, the file put away, each once', async () => {
    const id = await granted('D1')
    expect((await step(world.committee, 'archiveProposals', items(id))).userErrors).toMatchObject([
      { code: 'NOT_NOTIFIED' },
    ])
    expect(await clockOf(id, '2024-06-04', world.committee)).toMatchObject({
      dueOn: '2024-06-03',
      isOverdue: true,
    })
    await step(world.committee, 'notifyProposals', items(id))
    expect((await step(world.committee, 'notifyProposals', items(id))).userErrors).toMatchObject([
      { code: 'ALREADY_DONE' },
    ])
    const ceremony = { place: 'Trường THCS', presenter: 'Hiệu trưởng' }
    const early = await step(world.school, 'presentAwards', {
      ...items(id),
      ...ceremony,
      presentedOn: '2024-05-19',
    })
    expect(early.userErrors).toMatchObject([{ code: 'PRESENTED_TOO_EARLY' }])
    const there = await step(world.school, 'presentAwards', {
      ...items(id),
      ...ceremony,
      presentedOn: '2024-05-20',
    })
    expect(there.records).toMatchObject([{ presentedAt: 'Trường THCS' }])
    expect((await step(world.committee, 'archiveProposals', items(id))).records).toMatchObject([
      { archivedOn: '2024-05-20' },
    ])
  })
})

describe('a lower form', () => {
  test('is one below, and is appraised again; the sums follow', async () => {
    const [person] = await world.employ(world.school, 1, 'EXCELLENT')
    const initiativeId = await world.recognize(world.school, person!)
    await verbs.register(world.school, [person!], 'CSTDCS')
    const id = await verbs.passed(world.school, person!, 'CSTDCS', { initiativeId })
    const sent = await verbs.send(world.school, [id], 'F1')
    await verbs.receive(world.section, sent.record.id as string)
    await verbs.appraise(world.section, [id])
    const change = async (awardType: string) =>
      (
        await hub().ask(
          'awards',
          actingFor(world.section, 'HEAD'),
          `mutation { changeProposalForm(input: { proposalId: "${id}", awardType: "${awardType}", reason: "Hội đồng đề nghị" }) {
             record { state awardType appraisedOn } userErrors { code } } }`,
        )
      ).data.changeProposalForm
    expect((await change('CSTD_TINH')).userErrors).toEqual([{ code: 'NOT_A_LOWER_FORM' }])
    expect((await change('LDTT')).record).toEqual({ state: 'RECEIVED', awardType: 'LDTT', appraisedOn: null })
  })
})

// Concurrency: one effect, a clear refusal for the other.
describe('of two at once', () => {
  test('two appraisers: one opinion counts', async () => {
    const id = await received('X1')
    const answers = await Promise.all([1, 2, 3, 4].map(() => verbs.appraise(world.section, [id])))
    expect(answers.filter(({ records }) => records.length === 1)).toHaveLength(1)
    expect(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(
      Array(3).fill('WRONG_STATE'),
    )
    expect(
      await hub().sql('select count(*)::int as n from awards.appraisal where proposal_id = $1', [id]),
    ).toEqual([{ n: 1 }])
  })

  test('a double click and a replay after a lost answer have one effect and one answer', async () => {
    const id = await received('X2')
    const input = { ...because('Thiếu', id), idempotencyKey: `return-${id}` }
    const [first, second] = await Promise.all([1, 2].map(() => step(world.section, 'returnProposals', input)))
    expect(first).toEqual(second)
    expect(await step(world.section, 'returnProposals', input)).toEqual(first)
    const steps = await hub().sql(
      "select count(*)::int as n from awards.proposal_step where proposal_id = $1 and action = 'returnProposals'",
      [id],
    )
    expect(steps).toEqual([{ n: 1 }])
  })

  test('a decision against a withdrawal: one of them', async () => {
    const outcomes = new Set<string>()
    for (let round = 1; round <= 4; round++) {
      const id = await received(`X3-${round}`)
      await verbs.appraise(world.section, [id])
      const forwarded = await verbs.send(world.section, [id], `X3-P${round}`)
      await verbs.receive(world.committee, forwarded.record.id as string)
      const withdraw = hub().ask(
        'awards',
        actingFor(world.school, 'HEAD'),
        `mutation { withdrawProposal(input: { proposalId: "${id}", reason: "Rút" }) { record { state } userErrors { code } } }`,
      )
      const [decided, withdrawn] = await Promise.all([
        verbs.decide(world.committee, [id], `X3-${round}/QĐ`),
        withdraw,
      ])
      const refusals = [
        ...decided.userErrors.map(({ code }) => code),
        ...withdrawn.data.withdrawProposal.userErrors.map(({ code }: { code: string }) => code),
      ]
      expect(refusals).toEqual(['WRONG_STATE'])
      const [row] = await hub().sql<{ state: string; awards: number }>(
        'select state, (select count(*)::int from awards.award where proposal_id = p.id) as awards from awards.proposal p where id = $1',
        [id],
      )
      expect([
        { state: 'GRANTED', awards: 1 },
        { state: 'WITHDRAWN', awards: 0 },
      ]).toContainEqual(row)
      outcomes.add(row!.state)
    }
    expect(outcomes.size).toBeGreaterThan(0)
  })
})

test('all roll-ups equal the facts after all that', async () => {
  expect(await verifyRollups(hub().ownerUrl, awards)).toEqual([])
})
