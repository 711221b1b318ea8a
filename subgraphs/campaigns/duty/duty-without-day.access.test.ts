import { expect, test } from 'vitest'
import { useHub } from '../../../test/kit/hub.js'
import { actingFor } from '../../../test/kit/viewers.js'
import { buildWorld } from '../../../test/kit/world.js'

const hub = useHub()

// Planted fault that this test caught: a range from no day to no day, which is all days.
test('a duty without a due day is seen by who lay above in its period, not by who did before', async () => {
  const { school, section, department } = await buildWorld(hub())
  await hub().sql(
    "update organizations.organization_edge set valid_to = '2025-07-01' where child_id = $1 and parent_id = $2",
    [school, section],
  )
  await hub().settle()
  const assigning =
    'mutation ($input: AssignDutyInput!) { assignDuty(input: $input) { record { id dueOn } userErrors { code message } } }'
  const assigned = async (period: string, at: string): Promise<string> => {
    const input = { organizationId: school, title: `Báo cáo ${period}`, kind: 'REPORT', period }
    const { data } = await hub().ask('campaigns', actingFor(school, 'HEAD', at), assigning, { input })
    expect(data.assignDuty).toMatchObject({ record: { dueOn: null }, userErrors: [] })
    return data.assignDuty.record.id as string
  }
  const seen = async (organizationId: string, id: string): Promise<boolean> => {
    const query = 'query ($id: UUID!) { duty(id: $id) { id } }'
    const viewer = actingFor(organizationId, 'HEAD', '2025-12-01')
    return (await hub().ask('campaigns', viewer, query, { id })).data.duty !== null
  }
  const earlier = await assigned('2023-2024', '2024-05-20')
  const later = await assigned('2025-2026', '2025-12-01')
  expect([await seen(section, earlier), await seen(section, later)]).toEqual([true, false])
  expect([await seen(school, earlier), await seen(school, later)]).toEqual([true, true])
  expect(await seen(department, earlier)).toBe(true)
})
