import { describe, expect, test } from 'vitest'
import type { Role } from '../../../shared/access/viewer.js'
import { actingFor } from '../../../test/kit/viewers.js'
import { askOrganizations, idOf, useSample } from '../sample.kit.js'

const hub = useSample()

describe('who lets an organization join', () => {
  test.each<[string, Role, boolean]>([
    ['THCS-KIMSON', 'CLERK', true],
    ['THCS-KIMSON', 'HEAD', true],
    ['THCS-KIMSON', 'SECRETARY', false],
    ['THCS-KIMSON', 'VIEWER', false],
    ['PGDDT-GIALAM', 'HEAD', false],
    ['SGDDT-HANOI', 'HEAD', false],
    ['THCS-AIMO', 'CLERK', false],
  ])('%s as %s: %s', async (code, role, allowed) => {
    const input = { campaignId: idOf('SHN-NGTH'), organizationId: idOf('THCS-KIMSON'), period: '2023-2024' }
    const mutation = 'mutation ($input: JoinCampaignInput!) { joinCampaign(input: $input) { record { id } } }'
    const answer = await hub().ask('campaigns', actingFor(idOf(code), role), mutation, { input })
    expect(answer.errors?.[0]?.extensions.code).toBe(allowed ? undefined : 'FORBIDDEN')
  })

  test('nobody joins the draft of somebody else: it does not exist for her', async () => {
    const drafting =
      'mutation ($input: DraftCampaignInput!) { draftCampaign(input: $input) { record { id } } }'
    const input = { ownerId: idOf('SGDDT-HANOI'), name: 'Dự thảo', kind: 'DRIVE', period: '2024' }
    const { record } = (
      await hub().ask('campaigns', actingFor(idOf('SGDDT-HANOI'), 'HEAD'), drafting, { input })
    ).data.draftCampaign
    const joining =
      'mutation ($input: JoinCampaignInput!) { joinCampaign(input: $input) { userErrors { code } } }'
    const answer = await hub().ask('campaigns', actingFor(idOf('THCS-KIMSON'), 'HEAD'), joining, {
      input: { campaignId: record.id, organizationId: idOf('THCS-KIMSON'), period: '2024' },
    })
    expect(answer.data.joinCampaign.userErrors).toEqual([{ code: 'NOT_FOUND' }])
  })
})

describe('who lets an organization leave', () => {
  test.each<[string, Role, string | undefined]>([
    ['THCS-KIMSON', 'CLERK', 'FORBIDDEN'],
    ['THCS-KIMSON', 'SECRETARY', 'FORBIDDEN'],
    ['PGDDT-GIALAM', 'HEAD', 'FORBIDDEN'],
    ['THCS-AIMO', 'HEAD', 'FORBIDDEN'],
    ['THCS-KIMSON', 'HEAD', undefined],
  ])('%s as %s: %s', async (code, role, refused) => {
    const mutation =
      'mutation ($input: LeaveCampaignInput!) { leaveCampaign(input: $input) { userErrors { code } } }'
    const input = { campaignId: idOf('TW-HCM'), organizationId: idOf('THCS-KIMSON'), reason: 'Nhập nhầm' }
    const answer = await hub().ask('campaigns', actingFor(idOf(code), role), mutation, { input })
    expect(answer.errors?.[0]?.extensions.code).toBe(refused)
  })
})

describe('who sees what an organization joined', () => {
  test.each([
    ['THCS-AIMO', true],
    ['PGDDT-LONGBIEN', true],
    ['UBND-LONGBIEN', true],
    ['SGDDT-HANOI', true],
    ['BO-GDDT', true],
    ['THCS-KIMSON', false],
    ['PGDDT-GIALAM', false],
    ['SGDDT-HAIPHONG', false],
  ])('%s sees the joinings of Ái Mộ: %s', async (code, visible) => {
    const viewer = actingFor(idOf(code), 'VIEWER')
    const answer = await askOrganizations(
      hub(),
      viewer,
      ['THCS-AIMO'],
      'campaignsJoined(period: "2023-2024") { id }',
    )
    expect(answer.data._entities[0].campaignsJoined.length > 0).toBe(visible)
  })

  test.each([
    ['THCS-AIMO', true],
    ['SGDDT-HANOI', true],
    ['THCS-KIMSON', false],
    ['PGDDT-GIALAM', false],
  ])('%s reads the sums of Ái Mộ: %s', async (code, readable) => {
    const fields = 'campaignRollup(period: "2023-2024") { joined } dutyRollup(period: "2023-2024") { due }'
    const answer = await askOrganizations(hub(), actingFor(idOf(code), 'VIEWER'), ['THCS-AIMO'], fields)
    expect(answer.errors?.map(({ extensions }) => extensions.code)).toEqual(
      readable ? undefined : ['FORBIDDEN', 'FORBIDDEN'],
    )
    if (!readable) expect(answer.data._entities[0]).toEqual({ campaignRollup: null, dutyRollup: null })
  })
})
