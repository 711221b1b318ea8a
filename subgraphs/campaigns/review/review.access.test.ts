import { beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '../../../shared/access/viewer.js'
import { actingFor } from '../../../test/kit/viewers.js'
import { idOf, useSample } from '../sample.kit.js'

const hub = useSample()
const campaignId = idOf('SHN-NGTH')
const period = '2023-2024'

async function ask(code: string, name: string, input: object, fields = 'id', role: Role = 'HEAD') {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { record { ${fields} } userErrors { code path } } }`
  const { data, errors } = await hub().ask('campaigns', actingFor(idOf(code), role), query, { input })
  return errors ? { record: null, userErrors: [{ code: errors[0]?.extensions.code }] } : data[name]
}

const review = (code: string, more: object = {}, role: Role = 'CLERK') =>
  ask(
    code,
    'reportReview',
    {
      campaignId,
      organizationId: idOf(code),
      period,
      kind: 'FINAL',
      heldOn: '2024-05-18',
      narrative: 'Kết quả tốt',
      ...more,
    },
    'kind number narrative values { value weight indicator { name } } organization { id }',
    role,
  )

beforeAll(async () => {
  await ask('THCS-KIMSON', 'joinCampaign', { campaignId, organizationId: idOf('THCS-KIMSON'), period })
})

describe('who reports and who asks: reportReview, addIndicator', () => {
  test.each<[string, Role, string | undefined]>([
    ['THPT-NGUYENKHUYEN', 'HEAD', 'NOT_JOINED'],
    ['THCS-KIMSON', 'VIEWER', 'FORBIDDEN'],
    ['SGDDT-HANOI', 'SECRETARY', undefined],
  ])('%s as %s: %s', async (code, role, expected) => {
    expect((await review(code, {}, role)).userErrors[0]?.code).toBe(expected)
  })

  test('nobody reports for another, and only the owner adds indicators', async () => {
    const forAnother = await review('PGDDT-GIALAM', { organizationId: idOf('THCS-KIMSON') })
    expect(forAnother.userErrors[0].code).toBe('FORBIDDEN')
    const input = { campaignId, name: 'Khác', unit: 'x', aggregation: 'SUM' }
    expect((await ask('THCS-KIMSON', 'addIndicator', input)).userErrors[0].code).toBe('FORBIDDEN')
  })

  test('allowedActions names reportReview for who launched or joined', async () => {
    const query = 'query ($id: UUID!) { campaign(id: $id) { allowedActions } }'
    const may = async (code: string) =>
      (
        await hub().ask('campaigns', actingFor(idOf(code), 'CLERK'), query, { id: campaignId })
      ).data.campaign.allowedActions.includes('reportReview')
    expect([await may('THCS-KIMSON'), await may('SGDDT-HANOI'), await may('THCS-XUANSON')]).toEqual([
      true,
      true,
      false,
    ])
  })
})
