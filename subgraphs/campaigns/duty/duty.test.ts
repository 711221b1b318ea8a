import { describe, expect, test } from 'vitest'
import { duties } from '../../../samples/five-plans/sample.rows.js'
import { actingFor } from '../../../test/kit/viewers.js'
import { askOrganizations, idOf, useSample } from '../sample.kit.js'

const hub = useSample()
const school = idOf('THCS-KIMSON')
const section = actingFor(idOf('PGDDT-GIALAM'), 'CLERK')
const clerk = actingFor(school, 'CLERK')

const assigning = `mutation ($input: AssignDutyInput!) { assignDuty(input: $input) {
  record { id title kind dueOn receivers { id } plan { code } isLate allowedActions } userErrors { code path } } }`
const fulfilling = `mutation ($input: FulfilDutyInput!) { fulfilDuty(input: $input) {
  record { fulfilment { doneOn by evidence } isLate allowedActions } userErrors { code path } } }`
const duty = {
  organizationId: school,
  title: 'Báo cáo tổng kết',
  kind: 'REPORT',
  period: '2023-2024',
  dueOn: '2024-05-10',
}

async function assigned(input: object = {}): Promise<string> {
  const answer = await hub().ask('campaigns', section, assigning, { input: { ...duty, ...input } })
  return answer.data.assignDuty.record.id
}

const fulfil = async (input: object) =>
  (await hub().ask('campaigns', clerk, fulfilling, { input })).data.fulfilDuty

describe('the sample', () => {
  test('"day 15 of each month, 3 entries" is one duty for each month of teaching, due on a working day', async () => {
    const rows = await hub().sql<{ code: string; written: string; day: string; quota: number }>(
      `select code, due_written::text as written, due_on::text as day, quota from campaigns.duty where code like 'AM-07%' order by due_on`,
    )
    const months = [
      '2023-09',
      '2023-10',
      '2023-11',
      '2023-12',
      '2024-01',
      '2024-02',
      '2024-03',
      '2024-04',
      '2024-05',
    ]
    expect(rows.map(({ written }) => written)).toEqual(months.map((month) => `${month}-15`))
    const moved = rows.filter(({ written, day }) => written !== day)
    expect(moved.map(({ day }) => day)).toEqual(['2023-10-16'])
    expect(rows.map(({ quota }) => quota)).toEqual(months.map(() => 3))
    expect(rows[0]?.code).toBe('AM-07-2023-09')
  })

  test('every other duty is one row with its due day, wording and receivers', async () => {
    const rows = await hub().sql<{
      code: string
      written: string | null
      recurrence: string | null
      receivers: string[]
    }>('select code, due_written::text as written, recurrence, receivers from campaigns.duty')
    for (const { code, dueOn, when, receivers } of duties.filter(({ code }) => code !== 'AM-07')) {
      const recurrence = when['note'] ?? null
      expect(rows).toContainEqual({
        code,
        written: dueOn,
        recurrence,
        receivers: receivers.map((receiver) => idOf(receiver)),
      })
    }
  })

  test('duties of an organization are listed by due day, those without one last, page by page', async () => {
    const viewer = actingFor(idOf('THCS-AIMO'), 'VIEWER')
    const days: (string | null)[] = []
    let after = ''
    do {
      const fields = `duties(period: "2023-2024", first: 7 ${after}) { nodes { dueOn } pageInfo { endCursor hasNextPage } }`
      const { nodes, pageInfo } = (await askOrganizations(hub(), viewer, ['THCS-AIMO'], fields)).data
        ._entities[0].duties
      days.push(...nodes.map(({ dueOn }: { dueOn: string | null }) => dueOn))
      after = pageInfo.hasNextPage ? `after: "${pageInfo.endCursor}"` : ''
    } while (after)
    const dated = days.filter((day) => day !== null)
    expect(days).toHaveLength(23)
    expect(days.slice(0, dated.length)).toEqual([...dated].sort())
  })
})

describe('a duty', () => {
  test('is assigned by the issuer of the plan, and is late after its due day', async () => {
    const input = { ...duty, planId: idOf('KH-GIALAM-2024'), receiverIds: [idOf('UBND-GIALAM')] }
    const { record } = (await hub().ask('campaigns', section, assigning, { input })).data.assignDuty
    expect(record).toMatchObject({
      dueOn: '2024-05-10',
      plan: { code: 'KH-GIALAM-2024' },
      isLate: true,
      allowedActions: ['withdrawDuty'],
    })
    expect(record.receivers).toEqual([{ id: idOf('UBND-GIALAM') }])
  })

  test.each([
    ['2024-05-10', false],
    ['2024-05-11', true],
  ])('on %s a duty due on 2024-05-10 is late: %s', async (asOf, late) => {
    const query = `query ($id: UUID!) { duty(id: $id) { isLate(asOf: "${asOf}") allowedActions } }`
    const { duty } = (await hub().ask('campaigns', clerk, query, { id: await assigned() })).data
    expect(duty).toEqual({ isLate: late, allowedActions: ['fulfilDuty'] })
  })

  test('is fulfilled once, with evidence', async () => {
    const dutyId = await assigned()
    const { record } = await fulfil({ dutyId, doneOn: '2024-05-08', evidence: '15/BC-THCSKS' })
    expect(record).toEqual({
      fulfilment: { doneOn: '2024-05-08', by: clerk.subject, evidence: '15/BC-THCSKS' },
      isLate: false,
      allowedActions: [],
    })
    expect(await fulfil({ dutyId })).toEqual({
      record: null,
      userErrors: [{ code: 'ALREADY_FULFILLED', path: ['dutyId'] }],
    })
  })

  test('of three reports at once one is written', async () => {
    const dutyId = await assigned()
    const outcomes = await Promise.all([fulfil({ dutyId }), fulfil({ dutyId }), fulfil({ dutyId })])
    expect(outcomes.filter(({ record }) => record)).toHaveLength(1)
  })

  test('cannot be done tomorrow', async () => {
    const { userErrors } = await fulfil({ dutyId: await assigned(), doneOn: '2024-05-21' })
    expect(userErrors).toEqual([{ code: 'INVALID', path: ['doneOn'] }])
  })

  test('a duty is not done before it was given', async () => {
    const dutyId = await assigned({ dueOn: '2024-06-10' }) // given on 2024-05-20
    expect((await fulfil({ dutyId, doneOn: '2024-05-19' })).userErrors).toEqual([
      { code: 'DONE_BEFORE_GIVEN', path: ['doneOn'] },
    ])
    expect((await fulfil({ dutyId, doneOn: '2024-05-20' })).userErrors).toEqual([])
  })

  test('what was done longer ago than may be entered is explained and counts on the day of entry', async () => {
    const dutyId = await assigned()
    const asked = `fulfilDuty(input: $input) { record { isLate fulfilment { doneOn statedOn explanation } } userErrors { code path message } }`
    const report = async (at: string, input: object) => {
      const viewer = actingFor(school, 'CLERK', at)
      const document = `mutation ($input: FulfilDutyInput!) { ${asked} }`
      return (await hub().ask('campaigns', viewer, document, { input: { dutyId, ...input } })).data.fulfilDuty
    }
    const refused = await report('2024-06-10', { doneOn: '2024-05-10' })
    expect(refused.userErrors).toMatchObject([{ code: 'ENTERED_LATE', path: ['explanation'] }])
    expect(refused.userErrors[0].message).toContain('more than 30 days ago')
    const late = await report('2024-06-10', { doneOn: '2024-05-10', explanation: 'Mất kết nối mạng' })
    expect(late.record).toEqual({
      isLate: false, // it is done by now
      fulfilment: { doneOn: '2024-06-10', statedOn: '2024-05-10', explanation: 'Mất kết nối mạng' },
    })
    const booked = await hub().sql(
      'select b.measure, b.day::text from campaigns.duty_fulfilment f, lateral campaigns.bookings(f) b where f.duty_id = $1',
      [dutyId],
    )
    expect(booked).toEqual([{ measure: 'FULFILLED_LATE', day: '2024-06-10' }])
  })

  test('within these days it counts on the day on which it was done, in time', async () => {
    const dutyId = await assigned()
    const viewer = actingFor(school, 'CLERK', '2024-06-09')
    const input = { dutyId, doneOn: '2024-05-10', explanation: 'Không cần' }
    const document = `mutation ($input: FulfilDutyInput!) { fulfilDuty(input: $input) { record { fulfilment { doneOn statedOn explanation } } } }`
    const { record } = (await hub().ask('campaigns', viewer, document, { input })).data.fulfilDuty
    expect(record.fulfilment).toEqual({ doneOn: '2024-05-10', statedOn: null, explanation: null })
  })

  test('without a due day it is never late', async () => {
    const dutyId = await assigned({ dueOn: null, recurrence: 'Theo lịch' })
    const query = 'query ($id: UUID!) { duty(id: $id) { dueOn recurrence isLate(asOf: "2099-01-01") } }'
    const { duty } = (await hub().ask('campaigns', clerk, query, { id: dutyId })).data
    expect(duty).toEqual({ dueOn: null, recurrence: 'Theo lịch', isLate: false })
  })

  test.each([
    [{ kind: 'report' }, 'INVALID', 'kind'],
    [{ title: '' }, 'INVALID', 'title'],
    [{ receiverIds: [idOf('NOBODY')] }, 'NOT_FOUND', 'receiverIds'],
    [{ planId: idOf('NO-PLAN') }, 'NOT_FOUND', 'planId'],
  ])('refused: %o', async (wrong, code, field) => {
    const { assignDuty } = (
      await hub().ask('campaigns', section, assigning, { input: { ...duty, ...wrong } })
    ).data
    expect(assignDuty).toEqual({ record: null, userErrors: [{ code, path: [field] }] })
  })
})

describe('entries asked for', () => {
  const quotaOf = async (quota: number) => assigned({ quota, dueOn: '2024-05-10', kind: 'CONTEST_ENTRY' })
  const fields =
    'fulfilDuty(input: $input) { record { fulfilment { doneOn } deliveries { amount deliveredOn } } userErrors { code path } }'
  const deliver = async (input: object) =>
    (await hub().ask('campaigns', clerk, `mutation ($input: FulfilDutyInput!) { ${fields} }`, { input })).data
      .fulfilDuty

  test('a duty is done on the day on which all entries are there', async () => {
    const dutyId = await quotaOf(3)
    const first = await deliver({ dutyId, amount: 2, doneOn: '2024-05-09' })
    expect(first.record).toMatchObject({ fulfilment: null, deliveries: [{ amount: 2 }] })
    const second = await deliver({ dutyId, doneOn: '2024-05-13' })
    expect(second.record).toMatchObject({
      fulfilment: { doneOn: '2024-05-13' },
      deliveries: [{ amount: 2 }, { amount: 1 }],
    })
    expect((await deliver({ dutyId })).userErrors).toEqual([{ code: 'ALREADY_FULFILLED', path: ['dutyId'] }])
    const wrong = await deliver({ dutyId: await quotaOf(2), amount: 0 })
    expect(wrong.userErrors).toEqual([{ code: 'INVALID', path: ['amount'] }])
  })

  test('of five who hand in the last entry at once, each counts once and one ends the duty', async () => {
    const dutyId = await quotaOf(5)
    await Promise.all([1, 2, 3, 4, 5].map(() => deliver({ dutyId, amount: 1 })))
    const rows = await hub().sql(
      `select (select sum(amount)::int from campaigns.duty_delivery where duty_id = $1) as amount,
         (select count(*)::int from campaigns.duty_fulfilment where duty_id = $1) as done`,
      [dutyId],
    )
    expect(rows).toEqual([{ amount: 5, done: 1 }])
  })
})

test('a duty due on a day on which nobody works is on time on the first working day after it', async () => {
  const dutyId = await assigned({ dueOn: '2024-05-01' })
  const query = `query ($id: UUID!) { duty(id: $id) { dueOn dueWritten on: isLate(asOf: "2024-05-02") after: isLate(asOf: "2024-05-03")
    workingDaysLate(asOf: "2024-05-06") } }`
  const { duty } = (await hub().ask('campaigns', clerk, query, { id: dutyId })).data
  // 4 May 2024 was a Saturday on which everybody worked.
  expect(duty).toEqual({
    dueOn: '2024-05-02',
    dueWritten: '2024-05-01',
    on: false,
    after: true,
    workingDaysLate: 3,
  })
})
