import { expect, test } from 'vitest'
import { verifyRollups } from '../../../shared/rollup/verify.js'
import { actingFor } from '../../../test/kit/viewers.js'
import { askOrganizations, idOf, useSample } from '../sample.kit.js'
import { campaigns } from '../subgraph.js'

// Planted fault that this suite was seen to catch: a report that does not wait for a withdrawal (no lock of the duty).

const hub = useSample()
const school = idOf('THCS-KIMSON')
const section = actingFor(idOf('PGDDT-GIALAM'), 'CLERK')
const clerk = actingFor(school, 'CLERK')
const period = '2021-2022'

const ask = async (name: string, viewer: typeof section, input: object, fields: string) => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { record { ${fields} } userErrors { code path } } }`
  return (await hub().ask('campaigns', viewer, query, { input })).data[name]
}

async function assigned(more: object = {}): Promise<string> {
  const input = {
    organizationId: school,
    title: 'Báo cáo',
    kind: 'REPORT',
    period,
    dueOn: '2022-05-10',
    ...more,
  }
  return (await ask('assignDuty', section, input, 'id')).record.id
}

const withdraw = (dutyId: string, more: object = {}) =>
  ask(
    'withdrawDuty',
    section,
    { dutyId, reason: 'Giao nhầm đơn vị', ...more },
    'withdrawnOn withdrawalReason isLate allowedActions',
  )

async function lateOnes() {
  const fields = `dutyRollup(period: "${period}", asOf: "2022-12-31") { due late quota }
    lateDuties(period: "${period}", asOf: "2022-12-31") { nodes { id } }`
  const { data } = await askOrganizations(hub(), section, ['PGDDT-GIALAM'], fields)
  return data._entities[0]
}

test('a duty assigned in error is withdrawn with a reason, and counts no more', async () => {
  const before = await lateOnes()
  const dutyId = await assigned({ quota: 3 })
  expect((await lateOnes()).dutyRollup).toEqual({
    due: before.dutyRollup.due + 1,
    late: before.dutyRollup.late + 1,
    quota: before.dutyRollup.quota + 3,
  })
  const query = '{ duty(id: "' + dutyId + '") { allowedActions } }'
  expect((await hub().ask('campaigns', section, query)).data.duty.allowedActions).toEqual(['withdrawDuty'])
  expect((await withdraw(dutyId, { reason: ' ' })).userErrors).toEqual([
    { code: 'INVALID', path: ['reason'] },
  ])
  expect((await withdraw(dutyId, { expectedVersion: 9 })).userErrors[0].code).toBe('CONFLICT')
  expect((await withdraw(dutyId)).record).toEqual({
    withdrawnOn: '2024-05-20',
    withdrawalReason: 'Giao nhầm đơn vị',
    isLate: false,
    allowedActions: [],
  })
  expect(await lateOnes()).toEqual(before)
  expect((await withdraw(dutyId)).userErrors).toEqual([{ code: 'DUTY_WITHDRAWN', path: ['dutyId'] }])
  const fulfilled = await ask('fulfilDuty', clerk, { dutyId }, 'id')
  expect(fulfilled.userErrors).toEqual([{ code: 'DUTY_WITHDRAWN', path: ['dutyId'] }])
})

test('what has begun or is done stays', async () => {
  const done = await assigned()
  await ask('fulfilDuty', clerk, { dutyId: done }, 'id')
  expect((await withdraw(done)).userErrors[0].code).toBe('ALREADY_FULFILLED')
  const begun = await assigned({ quota: 3 })
  await ask('fulfilDuty', clerk, { dutyId: begun, amount: 1 }, 'id')
  expect((await withdraw(begun)).userErrors[0].code).toBe('DUTY_BEGUN')
})

test('of a withdrawal and a report at once, one is done', async () => {
  for (const _ of Array.from({ length: 8 })) {
    const dutyId = await assigned()
    const both = [ask('fulfilDuty', clerk, { dutyId }, 'id'), withdraw(dutyId)]
    const outcomes = await Promise.all(both)
    expect(outcomes.filter(({ record }) => record)).toHaveLength(1)
  }
})

test('the successor of the assigner, once it stands above the school, withdraws it too', async () => {
  const dutyId = await assigned()
  const [organizationId, successorId] = [idOf('PGDDT-GIALAM'), idOf('SGDDT-HANOI')]
  const inheritances = [{ organizationId, successorId, recordGroups: ['CAMPAIGNS'] }]
  const heir = { ...actingFor(successorId, 'HEAD'), inheritances }
  const query = `{ duty(id: "${dutyId}") { allowedActions } }`
  expect((await hub().ask('campaigns', heir, query)).data.duty.allowedActions).toEqual(['withdrawDuty'])
  const withdrawn = await ask('withdrawDuty', heir, { dutyId, reason: 'Giao nhầm' }, 'withdrawnOn')
  expect(withdrawn.record).toEqual({ withdrawnOn: '2024-05-20' })
})

test('after all this the roll-ups are still the counts over the facts', async () => {
  expect(await verifyRollups(hub().ownerUrl, campaigns)).toEqual([])
})
