import { describe, expect, test } from 'vitest'
import { verifyRollups } from '../../../shared/rollup/verify.js'
import { actingFor } from '../../../test/kit/viewers.js'
import { askOrganizations, idOf, useSample } from '../sample.kit.js'
import { campaigns } from '../subgraph.js'

// Planted faults that this suite was seen to catch: an address that is still answered after it was revoked, and an
// event that leaves the duties that were assigned before it without a day.

const hub = useSample()
const school = idOf('THCS-KIMSON')
const section = actingFor(idOf('PGDDT-GIALAM'), 'CLERK')
const clerk = actingFor(school, 'CLERK')
const duty = { organizationIds: [school], title: 'Báo cáo', kind: 'REPORT', period: '2022-2023' }
const conference = { rule: 'AFTER_EVENT', event: 'Hội nghị cán bộ, viên chức', offsetDays: 2 }

const ask = async (name: string, input: object, fields: string, viewer = section) => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { record { ${fields} } userErrors { code path } } }`
  return (await hub().ask('campaigns', viewer, query, { input })).data[name]
}
const assign = (input: object) => ask('assignDuties', { ...duty, ...input }, 'id count')
const record = (input: object) =>
  ask(
    'recordDutyEvent',
    { organizationId: school, period: '2022-2023', name: 'hoi nghi can bo, vien chuc', ...input },
    'heldOn version',
    clerk,
  )

async function daysOf(seriesId: string): Promise<(string | null)[]> {
  const rows = await hub().sql<{ day: string | null }>(
    'select due_on::text as day from campaigns.duty where series_id = $1 order by due_on, id',
    [seriesId],
  )
  return rows.map(({ day }) => day)
}

describe('a duty that recurs', () => {
  test('is one duty for each day and organization; the calendar of an organization shows them by day', async () => {
    const organizationIds = [school, idOf('PGDDT-GIALAM')]
    const schedule = { rule: 'MONTHLY', dayOfMonth: 15, from: '2023-01-01', to: '2023-04-30' }
    const { record } = await assign({ organizationIds, schedule, quota: 3 })
    expect(record.count).toBe(8)
    const dates = ['2023-01-16', '2023-02-15', '2023-03-15', '2023-04-17']
    expect(await daysOf(record.id)).toEqual(dates.flatMap((day) => [day, day]))
    const fields =
      'dutyCalendar(from: "2023-02-01", to: "2023-04-17", first: 2) { nodes { dueOn quota } pageInfo { hasNextPage } }'
    const { data } = await askOrganizations(hub(), clerk, ['THCS-KIMSON'], fields)
    expect(data._entities[0].dutyCalendar).toEqual({
      nodes: [
        { dueOn: '2023-02-15', quota: 3 },
        { dueOn: '2023-03-15', quota: 3 },
      ],
      pageInfo: { hasNextPage: true },
    })
  })

  test.each([
    [{ schedule: { rule: 'MONTHLY', dayOfMonth: 32 } }, 'INVALID', ['schedule', 'dayOfMonth']],
    [{ schedule: { rule: 'MONTHLY', from: '2023-02-01', to: '2023-01-01' } }, 'INVALID', ['schedule', 'to']],
    [{ schedule: { rule: 'QUARTERLY', from: '2023-01-01', to: '2023-02-01' } }, 'NO_DUE_DAY', ['schedule']],
    [{ schedule: { rule: 'AFTER_EVENT', offsetDays: 2 } }, 'INVALID', ['schedule', 'event']],
    [{ schedule: { rule: 'AFTER_EVENT', event: 'Hội nghị' } }, 'INVALID', ['schedule', 'offsetDays']],
    [{ schedule: { rule: 'YEARLY' }, quota: 0 }, 'INVALID', ['quota']],
  ])('refused: %o', async (wrong, code, path) => {
    expect(await assign(wrong)).toEqual({ record: null, userErrors: [{ code, path }] })
  })
})

describe('a duty that follows an event', () => {
  test('falls due so many days after it, whether it is assigned before or after; a corrected day moves it', async () => {
    const before = (await assign({ schedule: conference })).record
    expect(await daysOf(before.id)).toEqual([null])
    expect((await record({ heldOn: '2022-10-06' })).record).toEqual({ heldOn: '2022-10-06', version: 1 })
    expect(await daysOf(before.id)).toEqual(['2022-10-10']) // Saturday 8 October moves to Monday
    const after = (await assign({ schedule: { ...conference, inWorkingDays: true } })).record
    expect(await daysOf(after.id)).toEqual(['2022-10-10'])
    expect((await record({ heldOn: '2022-10-12', expectedVersion: 7 })).userErrors[0].code).toBe('CONFLICT')
    await record({ heldOn: '2022-10-12', expectedVersion: 1 })
    expect(await daysOf(before.id)).toEqual(['2022-10-14'])
    const { data } = await askOrganizations(
      hub(),
      section,
      ['THCS-KIMSON'],
      'dutyEvents(period: "2022-2023") { name heldOn }',
    )
    expect(data._entities[0].dutyEvents).toEqual([
      { name: 'hoi nghi can bo, vien chuc', heldOn: '2022-10-12' },
    ])
  })

  test('what is done already keeps its day', async () => {
    const event = { rule: 'AFTER_EVENT', event: 'Lễ khai giảng', offsetDays: 5 }
    const { id } = (await assign({ schedule: event })).record
    const [open] = await hub().sql<{ id: string }>('select id from campaigns.duty where series_id = $1', [id])
    await ask('fulfilDuty', { dutyId: open!.id }, 'id', clerk)
    await record({ name: 'Lễ khai giảng', heldOn: '2022-09-05' })
    expect(await daysOf(id)).toEqual([null])
  })

  test('of ten assignments while the event is recorded, none misses it', async () => {
    const event = { rule: 'AFTER_EVENT', event: 'Sơ kết', offsetDays: 1 }
    const assigning = Array.from({ length: 10 }, () => assign({ schedule: event }))
    await Promise.all([...assigning, record({ name: 'Sơ kết', heldOn: '2023-01-10' })])
    const rows = await hub().sql(
      "select distinct due_on::text as day from campaigns.duty where event = 'Sơ kết'",
    )
    expect(rows).toEqual([{ day: '2023-01-11' }])
  })
})

describe('who is late with what', () => {
  test('a department sees it in one query, by kind and in figures', async () => {
    const department = actingFor(idOf('SGDDT-HANOI'), 'VIEWER')
    const fields = `lateDuties(period: "2022-2023", asOf: "2023-12-31", kind: "REPORT", first: 100) { nodes { dueOn organization { id } } }
      dutyRollup(period: "2022-2023", asOf: "2023-12-31") { late quota delivered byKind { kind late quota } }`
    const { data } = await askOrganizations(hub(), department, ['SGDDT-HANOI'], fields)
    const { lateDuties, dutyRollup } = data._entities[0]
    const days = lateDuties.nodes.map(({ dueOn }: { dueOn: string }) => dueOn)
    expect(days).toEqual([...days].sort())
    expect(dutyRollup.late).toBe(days.length)
    expect(dutyRollup).toMatchObject({
      quota: 24,
      delivered: 0,
      byKind: [{ kind: 'REPORT', late: days.length, quota: 24 }],
    })
  })
})

describe('an address for calendar programs', () => {
  const open = () =>
    ask('openDutyCalendar', { organizationId: school, label: 'Điện thoại' }, 'id path version', clerk)
  const fetch = async (path: string) => {
    const delivered = await hub().subgraphs.campaigns.files.deliver(path.split('/').at(-1)!)
    if (!delivered) return null
    const chunks: Buffer[] = []
    for await (const chunk of delivered.content) chunks.push(chunk as Buffer)
    return {
      type: delivered.grant.mediaType,
      text: Buffer.concat(chunks)
        .toString()
        .replace(/\r\n[ \t]/g, ''),
    }
  }

  test('shows the duties of that organization and of no other', async () => {
    await assign({ title: 'Nộp báo cáo, sơ kết', schedule: { rule: 'ONCE', on: '2023-05-10' } })
    const calendar = await fetch((await open()).record.path)
    expect(calendar?.type).toBe('text/calendar')
    expect(calendar?.text).toContain('BEGIN:VCALENDAR')
    expect(calendar?.text).toContain('DTSTART;VALUE=DATE:20230510')
    expect(calendar?.text).toContain('SUMMARY:Nộp báo cáo\\, sơ kết')
    const others = await hub().sql<{ id: string }>(
      'select id from campaigns.duty where organization_id <> $1',
      [school],
    )
    expect(others.filter(({ id }) => calendar?.text.includes(id))).toEqual([])
    const own = await hub().sql<{ id: string }>(
      'select id from campaigns.duty where organization_id = $1 and due_on is not null',
      [school],
    )
    expect(own.filter(({ id }) => !calendar?.text.includes(id))).toEqual([])
  })

  test('answers nothing once it is revoked, nor when it is forged', async () => {
    const { record } = await open()
    expect(await fetch(record.path)).not.toBeNull()
    await ask('revokeDutyCalendar', { calendarId: record.id, expectedVersion: record.version }, 'id', clerk)
    expect(await fetch(record.path)).toBeNull()
    expect(await fetch(`${record.path}x`)).toBeNull()
  })
})

test('a duty that passes to a successor half done leaves what was handed in with who handed it in', async () => {
  const [from, to] = [idOf('THCS-AIMO'), school]
  const assigner = actingFor(idOf('SGDDT-HANOI'), 'HEAD')
  const input = {
    organizationId: from,
    title: 'Bài dự thi',
    kind: 'CONTEST_ENTRY',
    period: '2023-2024',
    dueOn: '2024-06-14',
    quota: 3,
  }
  const { record } = await ask('assignDuty', input, 'id', assigner)
  await ask('fulfilDuty', { dutyId: record.id, amount: 2 }, 'id', actingFor(from, 'CLERK'))
  const inheritances = [{ organizationId: from, successorId: to, recordGroups: ['CAMPAIGNS'] }]
  const heir = { ...actingFor(to, 'HEAD'), inheritances }
  const mutation =
    'mutation ($input: HandOverDutiesInput!) { handOverDuties(input: $input) { records { id } } }'
  const passed = await hub().ask('campaigns', heir, mutation, {
    input: { fromId: from, toId: to, ids: [record.id] },
  })
  expect(passed.data.handOverDuties.records).toEqual([{ id: record.id }])
  const done = await ask(
    'fulfilDuty',
    { dutyId: record.id },
    'deliveries { amount } fulfilment { doneOn }',
    heir,
  )
  expect(done.record).toEqual({
    deliveries: [{ amount: 2 }, { amount: 1 }],
    fulfilment: { doneOn: '2024-05-20' },
  })
})

test('after all these acts the roll-ups are still the counts over the facts', async () => {
  expect(await verifyRollups(hub().ownerUrl, campaigns)).toEqual([])
})
