import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Viewer } from '../../../shared/access/viewer.js'
import { digestOf } from '../../../shared/database/idempotency.js'
import { awardVerbs } from '../../../test/kit/awards.js'
import { useHub } from '../../../test/kit/hub.js'
import { actingFor } from '../../../test/kit/viewers.js'
import { whoMay } from '../../../test/kit/who-may.js'
import { buildWorld, type World } from '../../../test/kit/world.js'

// Planted faults that it caught: a denunciation that its respondent may read; a hold that does not end with its case;
// who denounces within the digest of the idempotency key.

const hub = useHub()
const { register, passed, send } = awardVerbs(hub)
const denouncer = 'Phạm Thị Ẩn'
let world: World
let proposal: string
let candidate: string

beforeAll(async () => {
  world = await buildWorld(hub())
})

beforeEach(async () => {
  candidate = (await world.employ(world.school, 1))[0]!
  await register(world.school, [candidate], 'LDTT')
  proposal = await passed(world.school, candidate, 'LDTT')
  await send(world.school, [proposal], `TTr-${proposal}`)
})

async function call(viewer: Viewer, mutation: string, input: object) {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`
  const query = `mutation ($input: ${type}!) { it: ${mutation}(input: $input) { record { id state dueOn outcome isOverdue } userErrors { code } } }`
  const { data, errors } = await hub().ask('awards', viewer, query, { input })
  if (!data?.it) throw new Error(JSON.stringify(errors))
  return data.it as { record: { id: string; dueOn: string }; userErrors: { code: string }[] }
}

const receive = (kind: string, handler = world.section, more: object = {}) =>
  call(actingFor(handler, 'CLERK'), 'receiveComplaint', {
    organizationId: handler,
    kind,
    targetType: 'PROPOSAL',
    targetId: proposal,
    receivedOn: '2024-05-20',
    name: denouncer,
    content: 'Kê khai không đúng',
    ...more,
  })

const accept = (complaintId: string, at = '2024-05-20') =>
  call(actingFor(world.section, 'HEAD', at), 'acceptComplaint', { complaintId, candidateIds: [candidate] })

const conclude = (complaintId: string, outcome: string) =>
  call(actingFor(world.section, 'HEAD'), 'concludeComplaint', {
    complaintId,
    outcome,
    conclusion: 'Kết luận 3',
  })

const held = async (viewer: Viewer): Promise<number> =>
  (
    await hub().asViewer(
      'awards',
      viewer,
      'select 1 from case_hold where candidate_id = $1 and valid_to > hub_today()',
      [candidate],
    )
  ).length

describe('a denunciation', () => {
  test('is handled above the accused, who neither reads it nor learns who wrote it', async () => {
    expect((await receive('DENUNCIATION', world.school)).userErrors).toEqual([{ code: 'NOT_TO_HANDLE' }])
    const { record } = await receive('DENUNCIATION')
    await accept(record.id)
    const query = `{ complaint(id: "${record.id}") { kind complainant { name } } }`
    const seenBy = async (viewer: Viewer) => (await hub().ask('awards', viewer, query)).data.complaint
    expect(await seenBy(actingFor(world.section, 'HEAD'))).toEqual({
      kind: 'DENUNCIATION',
      complainant: { name: denouncer },
    })
    expect(await seenBy(actingFor(world.section, 'CLERK'))).toEqual({
      kind: 'DENUNCIATION',
      complainant: null,
    })
    for (const other of [world.school, world.neighbour, world.committee, world.department, world.ministry]) {
      expect(await seenBy(actingFor(other, ['HEAD', 'ADMIN', 'VIEWER']))).toBeNull()
    }
  })

  test('leaves to the accused nothing but a hold that says nothing', async () => {
    const { record } = await receive('DENUNCIATION')
    const school = actingFor(world.school, ['HEAD', 'ADMIN'])
    expect(await held(school)).toBe(0)
    await accept(record.id)
    expect(await held(school)).toBe(1)
    for (const table of ['complaint', 'complainant', 'case_hold_source']) {
      expect(await hub().asViewer('awards', school, `select * from ${table}`)).toEqual([])
    }
    const journal = await hub().asViewer<{ type: string }>(
      'awards',
      school,
      'select distinct type from journal',
    )
    expect(journal.map(({ type }) => type).filter((type) => /ompla/.test(type))).toEqual([])
    await conclude(record.id, 'DISMISSED')
    expect(await held(actingFor(world.school, 'HEAD', '2024-05-21'))).toBe(0)
  })

  test('is not ended by who brought it', async () => {
    const { record } = await receive('DENUNCIATION')
    expect((await conclude(record.id, 'WITHDRAWN')).userErrors).toEqual([{ code: 'OUTCOME_NOT_POSSIBLE' }])
    expect((await conclude(record.id, 'UPHELD')).userErrors).toEqual([{ code: 'OUTCOME_NOT_POSSIBLE' }])
    expect((await conclude(record.id, 'NOT_ACCEPTED')).userErrors).toEqual([])
  })

  test('cannot be confirmed by guessing its author', async () => {
    const key = { idempotencyKey: randomUUID() }
    const first = await receive('DENUNCIATION', world.section, key)
    expect(await receive('DENUNCIATION', world.section, key)).toEqual(first)
    const told = {
      organizationId: world.section,
      kind: 'DENUNCIATION',
      targetType: 'PROPOSAL',
      targetId: proposal,
    }
    const digest = digestOf({ action: 'receiveComplaint', input: told }, hub().keys.serviceSecret)
    expect(
      await hub().sql('select input_hash = $2 as told from awards.idempotency_key where key = $1', [
        key.idempotencyKey,
        digest,
      ]),
    ).toEqual([{ told: true }])
  })
})

describe('an accepted case', () => {
  test('holds its candidate back while the rule is in force: "not possible now", and no word more', async () => {
    const second = (await world.employ(world.school, 1))[0]!
    candidate = second
    await register(world.school, [second], 'LDTT')
    proposal = await passed(world.school, second, 'LDTT')
    const above = actingFor(world.school, 'HEAD', '2024-05-20')
    const { record } = await call(above, 'receiveComplaint', {
      organizationId: world.school,
      kind: 'COMPLAINT',
      targetType: 'PROPOSAL',
      targetId: proposal,
      receivedOn: '2024-05-20',
      name: denouncer,
      content: 'Khiếu nại',
    })
    await call(above, 'acceptComplaint', { complaintId: record.id, candidateIds: [second] })
    const { data } = await hub().ask(
      'awards',
      actingFor(world.school, 'HEAD', '2025-09-01'),
      `mutation ($input: SendDossierInput!) { it: sendDossier(input: $input) { userErrors { code message ruleId } } }`,
      {
        input: {
          organizationId: world.school,
          period: '2023-2024',
          proposalIds: [proposal],
          statement: { number: 'H1', date: '2025-09-01', signerName: 'Minh', signerTitle: 'Hiệu trưởng' },
        },
      },
    )
    expect(data.it.userErrors).toContainEqual({
      code: 'ON_HOLD',
      message: 'Not possible now.',
      ruleId: 'R-GEN-05',
    })
  })

  test('is due in 30 days unless said otherwise, and overdue after them', async () => {
    const { record } = await receive('COMPLAINT')
    expect((await accept(record.id)).record.dueOn).toBe('2024-06-19')
    const overdueOn = async (day: string) =>
      (
        await hub().ask(
          'awards',
          actingFor(world.section, 'VIEWER', day),
          `{ complaint(id: "${record.id}") { isOverdue } }`,
        )
      ).data.complaint.isOverdue
    expect([await overdueOn('2024-06-19'), await overdueOn('2024-06-20')]).toEqual([false, true])
  })

  test('is due in the days that its body has set for its kind, each kind apart', async () => {
    const set = (value: string) =>
      hub().ask(
        'awards',
        actingFor(world.section, 'ADMIN'),
        `mutation { setParameter(input: { organizationId: "${world.section}", name: "complaintDays", value: "${value}", validFrom: "2024-01-01", legalBasis: "x" }) { userErrors { code } } }`,
      )
    await set('10')
    const complaint = await receive('COMPLAINT')
    expect((await accept(complaint.record.id)).record.dueOn).toBe('2024-05-30')
    const denunciation = await receive('DENUNCIATION')
    expect((await accept(denunciation.record.id)).record.dueOn).toBe('2024-06-19')
    await set('30')
  })

  test('holds nobody whom it does not concern', async () => {
    const { record } = await receive('COMPLAINT')
    const [other] = await world.employ(world.school, 1)
    const stray = await call(actingFor(world.section, 'HEAD'), 'acceptComplaint', {
      complaintId: record.id,
      candidateIds: [other],
    })
    expect(stray.userErrors).toEqual([{ code: 'NOT_CONCERNED' }])
  })

  test('is accepted and concluded once, however many try', async () => {
    const { record } = await receive('COMPLAINT')
    const accepted = await Promise.all([1, 2, 3, 4].map(() => accept(record.id)))
    expect(accepted.flatMap(({ userErrors }) => userErrors)).toHaveLength(3)
    expect(await held(actingFor(world.school, 'HEAD'))).toBe(1)
    const concluded = await Promise.all([1, 2, 3, 4].map(() => conclude(record.id, 'DISMISSED')))
    expect(concluded.flatMap(({ userErrors }) => userErrors)).toHaveLength(3)
  })
})

test('a complaint is read by the organization concerned, without who brought it', async () => {
  const { record } = await receive('COMPLAINT')
  const query = `{ complaint(id: "${record.id}") { kind allowedActions complainant { name } } }`
  const seen = (await hub().ask('awards', actingFor(world.school, 'HEAD'), query)).data.complaint
  expect(seen).toEqual({ kind: 'COMPLAINT', allowedActions: [], complainant: null })
  const { data } = await hub().ask(
    'awards',
    actingFor(world.section, 'HEAD'),
    `{ complaints(organizationId: "${world.section}", first: 1) { nodes { id } } }`,
  )
  expect(data.complaints.nodes).toHaveLength(1)
})

test('who may do what is told apart from what is hidden', async () => {
  const { record } = await receive('COMPLAINT')
  const stale = { complaintId: record.id, expectedVersion: 999 }
  const places = { school: world.school, section: world.section, department: world.department }
  const attempt = { subgraph: 'awards' as const, mutation: 'acceptComplaint', input: stale }
  expect(await whoMay(hub(), places, attempt)).toEqual({ section: ['HEAD'] })
})
