import { describe, expect, test } from 'vitest'
import type { Role } from '../../../shared/access/viewer.js'
import { actingFor, thirdParty } from '../../../test/kit/viewers.js'
import { idOf, useSample } from '../sample.kit.js'

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
    expect(await seenBy(thirdParty(['published:read']))).toBeNull()
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
