import { describe, expect, test } from 'vitest'
import type { Role } from '../../../shared/access/viewer.js'
import { actingFor, thirdParty } from '../../../test/kit/viewers.js'
import { askOrganizations, idOf, useSample } from '../sample.kit.js'

const hub = useSample()
const seeing = 'query ($id: UUID!) { duty(id: $id) { id } }'
const assigning =
  'mutation ($input: AssignDutyInput!) { assignDuty(input: $input) { record { id } userErrors { code } } }'
const fulfilling =
  'mutation ($input: FulfilDutyInput!) { fulfilDuty(input: $input) { record { id } userErrors { code } } }'
const duty = { organizationId: idOf('THCS-AIMO'), title: 'Báo cáo', kind: 'REPORT', period: '2023-2024' }

describe('who sees a duty', () => {
  // AM-10: Ái Mộ reports to Phòng GD&ĐT Long Biên; GL-06: Kim Sơn reports to Phòng GD&ĐT Gia Lâm.
  test.each([
    ['THCS-AIMO', 'AM-10', true],
    ['PGDDT-LONGBIEN', 'AM-10', true],
    ['BO-GDDT', 'AM-10', true],
    ['THCS-KIMSON', 'AM-10', false],
    ['PGDDT-GIALAM', 'AM-10', false],
    ['THCS-AIMO', 'GL-06', false],
  ])('%s sees %s: %s', async (code, dutyCode, visible) => {
    const answer = await hub().ask('campaigns', actingFor(idOf(code), 'VIEWER'), seeing, {
      id: idOf(dutyCode),
    })
    expect(answer.data.duty !== null).toBe(visible)
  })

  test('a receiver outside the line sees it, and whether it was done; a third party does not', async () => {
    const input = { ...duty, receiverIds: [idOf('SGDDT-HAIPHONG')] }
    const { record } = (
      await hub().ask('campaigns', actingFor(idOf('THCS-AIMO'), 'HEAD'), assigning, { input })
    ).data.assignDuty
    await hub().ask('campaigns', actingFor(idOf('THCS-AIMO'), 'HEAD'), fulfilling, {
      input: { dutyId: record.id },
    })
    const query = 'query ($id: UUID!) { duty(id: $id) { fulfilment { doneOn } } }'
    const seenBy = async (viewer: ReturnType<typeof actingFor>) =>
      (await hub().ask('campaigns', viewer, query, { id: record.id })).data.duty
    expect(await seenBy(actingFor(idOf('SGDDT-HAIPHONG'), 'VIEWER'))).toEqual({
      fulfilment: { doneOn: '2024-05-20' },
    })
    expect(await seenBy(actingFor(idOf('SGDDT-QUANGNINH'), 'VIEWER'))).toBeNull()
    expect(await seenBy(thirdParty(['PUBLISHED_RESULTS']))).toBeNull()
  })
})

describe('who assigns a duty to Ái Mộ', () => {
  test.each<[string, Role, string | null, boolean]>([
    ['THCS-AIMO', 'CLERK', null, true],
    ['PGDDT-LONGBIEN', 'HEAD', null, true],
    ['SGDDT-HANOI', 'CLERK', null, true],
    ['SGDDT-HANOI', 'VIEWER', null, false],
    ['PGDDT-GIALAM', 'HEAD', null, false],
    ['THCS-AIMO', 'CLERK', 'KH-AIMO-2023-2024', true],
    ['PGDDT-LONGBIEN', 'HEAD', 'KH-AIMO-2023-2024', false],
    ['PGDDT-GIALAM', 'HEAD', 'KH-GIALAM-2024', false],
  ])('%s as %s with plan %s: %s', async (code, role, plan, allowed) => {
    const input = { ...duty, planId: plan && idOf(plan) }
    const answer = await hub().ask('campaigns', actingFor(idOf(code), role), assigning, { input })
    expect(answer.errors?.[0]?.extensions.code).toBe(allowed ? undefined : 'FORBIDDEN')
    if (allowed) expect(answer.data.assignDuty.userErrors).toEqual([])
  })
})

describe('who reports a duty of Ái Mộ as done', () => {
  test.each<[string, Role, string]>([
    ['THCS-AIMO', 'CLERK', 'done'],
    ['THCS-AIMO', 'SECRETARY', 'done'],
    ['THCS-AIMO', 'HEAD', 'done'],
    ['THCS-AIMO', 'VIEWER', 'FORBIDDEN'],
    ['PGDDT-LONGBIEN', 'HEAD', 'FORBIDDEN'],
    ['THCS-KIMSON', 'CLERK', 'NOT_FOUND'],
  ])('%s as %s: %s', async (code, role, expected) => {
    const assigned = await hub().ask('campaigns', actingFor(idOf('THCS-AIMO'), 'HEAD'), assigning, {
      input: duty,
    })
    const input = { dutyId: assigned.data.assignDuty.record.id }
    const { data, errors } = await hub().ask('campaigns', actingFor(idOf(code), role), fulfilling, { input })
    const outcome = errors?.[0]?.extensions.code ?? data.fulfilDuty.userErrors[0]?.code ?? 'done'
    expect(outcome).toBe(expected)
  })
})

describe('who withdraws a duty that Phòng GD&ĐT Long Biên gave Ái Mộ: withdrawDuty', () => {
  const withdrawing = `mutation ($input: WithdrawDutyInput!) { withdrawDuty(input: $input) { record { withdrawnOn } userErrors { code } } }`
  test.each<[string, Role, string]>([
    ['PGDDT-LONGBIEN', 'CLERK', 'done'],
    ['PGDDT-LONGBIEN', 'VIEWER', 'FORBIDDEN'],
    ['THCS-AIMO', 'HEAD', 'FORBIDDEN'],
    ['SGDDT-HANOI', 'HEAD', 'FORBIDDEN'],
    ['THCS-KIMSON', 'HEAD', 'NOT_FOUND'],
  ])('%s as %s: %s', async (code, role, expected) => {
    const assigner = actingFor(idOf('PGDDT-LONGBIEN'), 'HEAD')
    const assigned = await hub().ask('campaigns', assigner, assigning, { input: duty })
    const input = { dutyId: assigned.data.assignDuty.record.id, reason: 'Giao nhầm' }
    const { data, errors } = await hub().ask('campaigns', actingFor(idOf(code), role), withdrawing, { input })
    const outcome = errors?.[0]?.extensions.code ?? data.withdrawDuty.userErrors[0]?.code ?? 'done'
    expect(outcome).toBe(expected)
  })
})

describe('who takes duties over: handOverDuties', () => {
  const takingOver =
    'mutation ($input: HandOverDutiesInput!) { handOverDuties(input: $input) { records { id } userErrors { code } } }'
  const input = { fromId: idOf('THCS-AIMO'), toId: idOf('THCS-KIMSON') }

  test.each<[Role, string]>([
    ['HEAD', 'NOT_SUCCESSOR'],
    ['CLERK', 'FORBIDDEN'],
    ['ADMIN', 'FORBIDDEN'],
  ])('%s of a school that is no successor: %s', async (role, expected) => {
    const { data, errors } = await hub().ask('campaigns', actingFor(input.toId, role), takingOver, { input })
    expect(errors?.[0]?.extensions.code ?? data.handOverDuties.userErrors[0].code).toBe(expected)
  })

  test('the HEAD of the successor takes what is to come; what was late stays', async () => {
    const assign = async (dueOn: string): Promise<string> => {
      const { data } = await hub().ask('campaigns', actingFor(input.fromId, 'HEAD'), assigning, {
        input: { ...duty, dueOn },
      })
      return data.assignDuty.record.id as string
    }
    await assign('2024-05-01')
    const coming = await assign('2024-06-30')
    const inheritances = [
      { organizationId: input.fromId, successorId: input.toId, recordGroups: ['CAMPAIGNS'] },
    ]
    const heir = { ...actingFor(input.toId, 'HEAD'), inheritances }
    const { data } = await hub().ask('campaigns', heir, takingOver, { input: { ...input, ids: [coming] } })
    expect(data.handOverDuties).toEqual({ records: [{ id: coming }], userErrors: [] })
    const all = (await hub().ask('campaigns', heir, takingOver, { input })).data.handOverDuties.records
    const late = await hub().sql('select id from campaigns.duty where id = any ($1) and due_on < $2', [
      all.map((one: { id: string }) => one.id),
      '2024-05-20',
    ])
    expect(late).toEqual([])
  })
})

describe('who assigns to many: assignDuties', () => {
  const assigningAll = `mutation ($input: AssignDutiesInput!) { assignDuties(input: $input) { record { count } userErrors { code } } }`
  test.each<[string, Role, string[], boolean]>([
    ['PGDDT-GIALAM', 'CLERK', ['THCS-KIMSON', 'PGDDT-GIALAM'], true],
    ['PGDDT-GIALAM', 'VIEWER', ['THCS-KIMSON'], false],
    ['PGDDT-GIALAM', 'HEAD', ['THCS-KIMSON', 'THCS-AIMO'], false],
    ['THCS-KIMSON', 'HEAD', ['THCS-KIMSON'], true],
    ['THCS-KIMSON', 'HEAD', ['PGDDT-GIALAM'], false],
    ['SGDDT-HANOI', 'HEAD', [], false],
  ])('%s as %s to %s: %s', async (code, role, codes, allowed) => {
    const { organizationId: _, ...rest } = duty
    const input = { ...rest, organizationIds: codes.map((one) => idOf(one)), schedule: { rule: 'QUARTERLY' } }
    const answer = await hub().ask('campaigns', actingFor(idOf(code), role), assigningAll, { input })
    expect(answer.errors?.[0]?.extensions.code).toBe(allowed ? undefined : 'FORBIDDEN')
    if (allowed) expect(answer.data.assignDuties.record.count).toBe(3 * codes.length)
  })
})

describe('who says when an event is held: recordDutyEvent', () => {
  test.each<[string, Role, boolean]>([
    ['THCS-AIMO', 'SECRETARY', true],
    ['THCS-AIMO', 'VIEWER', false],
    ['PGDDT-LONGBIEN', 'HEAD', false],
  ])('%s as %s: %s', async (code, role, allowed) => {
    const mutation = `mutation ($input: RecordDutyEventInput!) { recordDutyEvent(input: $input) { userErrors { code } } }`
    const input = {
      organizationId: duty.organizationId,
      period: '2023-2024',
      name: `Họp ${role}`,
      heldOn: '2024-05-20',
    }
    const answer = await hub().ask('campaigns', actingFor(idOf(code), role), mutation, { input })
    expect(answer.errors?.[0]?.extensions.code).toBe(allowed ? undefined : 'FORBIDDEN')
  })
})

describe('who sees what is late, and the calendar', () => {
  const late = 'lateDuties(period: "2023-2024", asOf: "2024-12-31") { nodes { id organization { id } } }'
  const codesOf = async (viewer: ReturnType<typeof actingFor>, code: string) => {
    const { data } = await askOrganizations(hub(), viewer, [code], late)
    const nodes = data._entities[0].lateDuties.nodes as { organization: { id: string } }[]
    return [...new Set(nodes.map(({ organization }) => organization.id))]
  }

  test('a superior sees those below, a sibling nobody', async () => {
    const above = actingFor(idOf('SGDDT-HANOI'), 'VIEWER')
    expect(await codesOf(above, 'SGDDT-HANOI')).toContain(idOf('THCS-AIMO'))
    expect(await codesOf(actingFor(idOf('THCS-KIMSON'), 'HEAD'), 'THCS-AIMO')).toEqual([])
    expect(await codesOf(actingFor(idOf('SGDDT-HAIPHONG'), 'HEAD'), 'SGDDT-HANOI')).toEqual([])
  })
})

describe('who opens an address for calendar programs: openDutyCalendar, revokeDutyCalendar', () => {
  const opening = `mutation ($input: OpenDutyCalendarInput!) { openDutyCalendar(input: $input) { record { id path } userErrors { code } } }`
  const revoking = `mutation ($input: RevokeDutyCalendarInput!) { revokeDutyCalendar(input: $input) { record { path revokedOn } userErrors { code } } }`
  const input = { organizationId: duty.organizationId, label: 'Điện thoại' }
  const clerk = actingFor(duty.organizationId, 'CLERK')

  test.each<[string, Role]>([
    ['THCS-AIMO', 'VIEWER'],
    ['PGDDT-LONGBIEN', 'HEAD'],
  ])('not %s as %s', async (code, role) => {
    const answer = await hub().ask('campaigns', actingFor(idOf(code), role), opening, { input })
    expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN')
  })

  test('another organization neither sees nor revokes it; a VIEWER of the own one does not see the path', async () => {
    const { id } = (await hub().ask('campaigns', clerk, opening, { input })).data.openDutyCalendar.record
    const asked = 'dutyCalendars { path }'
    const seen = async (viewer: ReturnType<typeof actingFor>) =>
      (await askOrganizations(hub(), viewer, ['THCS-AIMO'], asked)).data._entities[0].dutyCalendars
    expect(await seen(actingFor(idOf('PGDDT-LONGBIEN'), 'HEAD'))).toEqual([])
    expect(await seen(actingFor(duty.organizationId, 'VIEWER'))).toEqual([{ path: null }])
    const other = await hub().ask('campaigns', actingFor(idOf('THCS-KIMSON'), 'HEAD'), revoking, {
      input: { calendarId: id },
    })
    expect(other.data.revokeDutyCalendar.userErrors).toEqual([{ code: 'NOT_FOUND' }])
    const own = await hub().ask('campaigns', clerk, revoking, { input: { calendarId: id } })
    expect(own.data.revokeDutyCalendar.record).toEqual({ path: null, revokedOn: '2024-05-20' })
  })
})
