import { describe, expect, test } from 'vitest'
import { campaigns } from '../../../samples/five-plans/sample.rows.js'
import { actingFor } from '../../../test/kit/viewers.js'
import { idOf, loadRoom, useSample } from '../sample.kit.js'

const hub = useSample()
const kimson = idOf('THCS-KIMSON')
const clerk = actingFor(kimson, 'CLERK')
const issuing = `mutation ($input: IssuePlanInput!) { issuePlan(input: $input) {
  record { code number date issuer { id } cites { position number } citationFindings { flaw message document { number } } }
  userErrors { code path } } }`

const plan = {
  issuerId: kimson,
  number: '12/KH-THCSKS',
  date: '2024-05-02',
  title: 'Kế hoạch thi đua',
  period: '2023-2024',
}

describe('plans', () => {
  test('the sample has five, latest first, those without a date last', async () => {
    const query = '{ plans(first: 3) { nodes { code } pageInfo { hasNextPage endCursor } } }'
    const first = (await hub().ask('campaigns', clerk, query)).data.plans
    expect(first.nodes.slice(0, 2)).toEqual([{ code: 'KH-NGUYENKHUYEN-2024' }, { code: 'KH-XUANSON-2023' }])
    const next = `query ($after: String) { plans(first: 3, after: $after) { nodes { code } pageInfo { hasNextPage } } }`
    const second = (await hub().ask('campaigns', clerk, next, { after: first.pageInfo.endCursor })).data.plans
    expect(second.nodes).toHaveLength(2)
    expect(second.pageInfo.hasNextPage).toBe(false)
    const codes = [...first.nodes, ...second.nodes].map(({ code }: { code: string }) => code)
    expect(new Set(codes).size).toBe(5)
  })

  test('a plan tells what it cites, what is wrong there and what no document says', async () => {
    const query = `{ plan(code: "KH-XUANSON-2023") { number signerName issuer { id } inferred cites { number type }
      citationFindings { flaw message } } }`
    const { plan } = (await hub().ask('campaigns', clerk, query)).data
    expect(plan).toMatchObject({ number: '27/KH-TrTHCSXS', signerName: 'Nguyễn Thị Tuyết Mai' })
    expect(plan.issuer.id).toBe(idOf('THCS-XUANSON'))
    expect(plan.cites).toHaveLength(25)
    expect(plan.citationFindings[0]).toEqual({
      flaw: 'DATED_AFTER_PLAN',
      message: 'The basis "199/KH-PGD&ĐT" is dated 2023-03-20, after the plan itself (2023-02-27).',
    })
    expect(plan.citationFindings.at(-1)).toEqual({
      flaw: 'NORM_NOT_YET_IN_FORCE',
      message: '06/2022/QH15 is in force only from 2024-01-01, after the plan (2023-02-27).',
    })
  })

  test('a scan tells what its head does not say, and can be listed by that', async () => {
    const query = `{ plans(isIncomplete: true) { nodes { code missing } } }`
    const { nodes } = (await hub().ask('campaigns', clerk, query)).data.plans
    expect(nodes.find(({ code }: { code: string }) => code === 'KH-AIMO-2023-2024').missing).toEqual([
      'NUMBER',
      'DATE',
      'PLACE',
      'SIGNER',
      'RECIPIENTS',
    ])
    expect(nodes.some(({ code }: { code: string }) => code === 'KH-XUANSON-2023')).toBe(false)
  })

  test('plans are found by words without accents', async () => {
    const query = '{ plans(search: "27/kh-trthcsxs") { nodes { code } } }'
    expect((await hub().ask('campaigns', clerk, query)).data.plans.nodes).toEqual([
      { code: 'KH-XUANSON-2023' },
    ])
  })

  test('loading the sample again changes nothing', async () => {
    await loadRoom(hub(), 'campaigns')
    const counts = await hub().sql(`select (select count(*) from campaigns.plan)::int as plans,
      (select count(*) from campaigns.cited_document)::int as cited, (select count(*) from campaigns.campaign_joining)::int as joined,
      (select count(*) from campaigns.duty)::int as duties, (select count(*) from campaigns.campaign_round)::int as rounds`)
    expect(counts).toEqual([
      {
        plans: 5,
        cited: 62,
        joined: campaigns.flatMap(({ joinedBy }) => joinedBy).length,
        duties: 57,
        rounds: 4,
      },
    ])
  })

  test('a plan is issued with its basis; a repetition with the same key has one effect', async () => {
    const cites = [{ number: '1/KH', date: '2024-06-01', issuer: 'UBND', title: 'Kế hoạch', type: 'PLAN' }]
    const input = { ...plan, cites, idempotencyKey: 'k1' }
    const { record } = (await hub().ask('campaigns', clerk, issuing, { input })).data.issuePlan
    expect(record).toMatchObject({
      number: '12/KH-THCSKS',
      issuer: { id: kimson },
      cites: [{ position: 0, number: '1/KH' }],
    })
    expect(record.citationFindings).toMatchObject([{ flaw: 'DATED_AFTER_PLAN' }])
    const again = (await hub().ask('campaigns', clerk, issuing, { input })).data.issuePlan
    expect(again).toEqual({ record, userErrors: [] })
  })

  test.each([
    [{ ...plan, number: '06', code: 'KH-GIALAM-2024' }, 'PLAN_TAKEN', 'code'],
    [{ ...plan, date: '2024-05-21' }, 'INVALID', 'date'],
    [{ ...plan, title: '  ' }, 'INVALID', 'title'],
    [plan, 'PLAN_TAKEN', 'number'],
  ])('refused: %o', async (input, code, field) => {
    await hub().ask('campaigns', clerk, issuing, { input: { ...plan, idempotencyKey: 'k1' } })
    const { issuePlan } = (await hub().ask('campaigns', clerk, issuing, { input })).data
    expect(issuePlan).toEqual({ record: null, userErrors: [{ code, path: [field] }] })
  })

  test('a scan without number and date is accepted, more than once', async () => {
    const input = { issuerId: kimson, title: 'Bản quét', period: '2024' }
    for (const _ of [1, 2]) {
      const { issuePlan } = (await hub().ask('campaigns', clerk, issuing, { input })).data
      expect(issuePlan.record).toMatchObject({ number: null, date: null })
    }
  })

  test('a cursor of another list is refused as bad input', async () => {
    const after = Buffer.from('["x","y"]').toString('base64url')
    const answer = await hub().ask('campaigns', clerk, `{ plans(after: "${after}") { nodes { id } } }`)
    expect(answer.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT')
  })
})
