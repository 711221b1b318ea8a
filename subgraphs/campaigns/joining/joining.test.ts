import { describe, expect, test } from 'vitest'
import { campaigns } from '../../../samples/five-plans/sample.rows.js'
import { actingFor } from '../../../test/kit/viewers.js'
import { askOrganizations, idOf, useSample } from '../sample.kit.js'

const hub = useSample()
const joining = `mutation ($input: JoinCampaignInput!) { joinCampaign(input: $input) {
  record { period joinedOn campaign { code } organization { id } } userErrors { code path message } } }`

function join(
  school: string,
  campaign: string,
  { at = '2024-05-20', ...more }: { at?: string; joinedOn?: string } = {},
) {
  const input = { campaignId: idOf(campaign), organizationId: idOf(school), period: '2023-2024', ...more }
  return hub().ask('campaigns', actingFor(idOf(school), 'CLERK', at), joining, { input })
}

const refusal = async (answer: ReturnType<typeof join>) =>
  (await answer).data.joinCampaign.userErrors[0]?.code

describe('joining', () => {
  test('a school joins a campaign of its department, once', async () => {
    const { joinCampaign } = (await join('THCS-KIMSON', 'SHN-NGTH')).data
    expect(joinCampaign.record).toEqual({
      period: '2023-2024',
      joinedOn: '2024-05-20',
      campaign: { code: 'SHN-NGTH' },
      organization: { id: idOf('THCS-KIMSON') },
    })
    expect((await join('THCS-KIMSON', 'SHN-NGTH')).data.joinCampaign).toEqual({
      record: null,
      userErrors: [
        {
          code: 'ALREADY_JOINED',
          path: ['campaignId'],
          message:
            'The organization has already joined the campaign "Nhà giáo Hà Nội tâm huyết sáng tạo"; nothing is left to do.',
        },
      ],
    })
  })

  test('a campaign launched outside the hub is open to all', async () => {
    expect(await refusal(join('THCS-AIMO', 'TW-HCM'))).toBeUndefined()
  })

  test('one of another line, or of nobody above, is not', async () => {
    expect(await refusal(join('THCS-KIMSON', 'LB-ATTP'))).toBe('NOT_BELOW_LAUNCHER')
    expect(await refusal(join('THPT-NGUYENKHUYEN', 'SHN-NGTH'))).toBe('NOT_BELOW_LAUNCHER')
    expect(await refusal(join('THCS-KIMSON', 'KS-ANQP'))).toBe('NOT_BELOW_LAUNCHER')
  })

  test('nobody joins before there was a school to be counted', async () => {
    expect(await refusal(join('THCS-KIMSON', 'TW-HCM', { joinedOn: '1999-12-31' }))).toBe('NOT_YET_THERE')
  })

  test('the tree of the joining day counts: a district that was abolished has nobody below it', async () => {
    expect(await refusal(join('THCS-AIMO', 'LB-NAMHD', { at: '2025-07-01' }))).toBe('NOT_BELOW_LAUNCHER')
    expect(
      await refusal(join('THCS-KIMSON', 'GL-TUCHU', { at: '2025-07-01', joinedOn: '2025-06-30' })),
    ).toBeUndefined()
  })

  test.each([
    ['2020-12-31', 'OUTSIDE_CAMPAIGN_DATES'],
    ['2021-01-01', undefined],
  ])('on %s, the campaign of 2021–2025: %s', async (joinedOn, code) => {
    expect(await refusal(join('THCS-KIMSON', 'HN-KTXH', { joinedOn }))).toBe(code)
  })

  test('after the last day it is refused, and so is a day to come', async () => {
    expect(await refusal(join('THCS-AIMO', 'HN-KTXH', { at: '2026-01-01' }))).toBe('OUTSIDE_CAMPAIGN_DATES')
    expect(await refusal(join('THCS-AIMO', 'HN-KTXH', { joinedOn: '2024-05-21' }))).toBe('INVALID')
  })

  test('allowedActions names joinCampaign exactly where it would succeed', async () => {
    const viewer = actingFor(idOf('THCS-XUANSON'), 'CLERK')
    const query = '{ campaigns(first: 100) { nodes { id code allowedActions } } }'
    const { nodes } = (await hub().ask('campaigns', viewer, query)).data.campaigns
    expect(nodes).toHaveLength(campaigns.length)
    for (const { code, allowedActions } of nodes) {
      const refused = await refusal(join('THCS-XUANSON', code))
      expect([code, allowedActions.includes('joinCampaign')]).toEqual([code, refused === undefined])
    }
  })

  test('an organization lists what it joined in a period', async () => {
    const viewer = actingFor(idOf('SGDDT-HAIPHONG'), 'VIEWER')
    const fields = 'campaignsJoined(period: "2024") { joinedOn campaign { code } }'
    const answer = await askOrganizations(hub(), viewer, ['THPT-NGUYENKHUYEN'], fields)
    const own = campaigns
      .filter(({ joinedBy }) => joinedBy.includes('THPT-NGUYENKHUYEN'))
      .map(({ code }) => code)
    const found = answer.data._entities[0].campaignsJoined
    expect(found.map(({ campaign }: { campaign: { code: string } }) => campaign.code).sort()).toEqual(
      own.sort(),
    )
    expect(found[0].joinedOn).toBe('2024-01-22')
  })
})
