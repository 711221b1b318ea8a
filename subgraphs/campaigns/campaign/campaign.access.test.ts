import { describe, expect, test } from 'vitest'
import type { Role } from '../../../shared/access/viewer.js'
import { actingFor, thirdParty } from '../../../test/kit/viewers.js'
import { idOf, useSample } from '../sample.kit.js'

const hub = useSample()
const owner = idOf('PGDDT-GIALAM')
const drafting =
  'mutation ($input: DraftCampaignInput!) { draftCampaign(input: $input) { record { id } userErrors { code } } }'
const launching =
  'mutation ($input: LaunchCampaignInput!) { launchCampaign(input: $input) { record { id } userErrors { code } } }'
const document = { documentNumber: '45/KH', documentDate: '2024-05-17', signerName: 'Hoàng Việt Cường' }

async function draft(): Promise<string> {
  const input = { ownerId: owner, name: 'Dự thảo', kind: 'DRIVE', period: '2024' }
  return (await hub().ask('campaigns', actingFor(owner, 'CLERK'), drafting, { input })).data.draftCampaign
    .record.id
}

async function sees(code: string, id: string): Promise<boolean> {
  const query = 'query ($id: UUID!) { campaign(id: $id) { id } }'
  return (await hub().ask('campaigns', actingFor(idOf(code), 'HEAD'), query, { id })).data.campaign !== null
}

describe('who sees a campaign', () => {
  test('a draft is seen by its owner only, the launched one by everybody in the hub', async () => {
    const id = await draft()
    const others = ['SGDDT-HANOI', 'BO-GDDT', 'UBND-GIALAM', 'THCS-KIMSON', 'PGDDT-LONGBIEN']
    expect(await sees('PGDDT-GIALAM', id)).toBe(true)
    expect(await Promise.all(others.map((code) => sees(code, id)))).toEqual(others.map(() => false))
    await hub().ask('campaigns', actingFor(owner, 'HEAD'), launching, {
      input: { campaignId: id, ...document },
    })
    expect(await Promise.all(others.map((code) => sees(code, id)))).toEqual(others.map(() => true))
  })

  test('a third party with a key sees none, nor its rounds', async () => {
    const query = '{ campaigns { nodes { id } } campaign(code: "KS-DOT-2020-2021") { rounds { id } } }'
    expect((await hub().ask('campaigns', thirdParty(['PUBLISHED_RESULTS']), query)).data).toEqual({
      campaigns: { nodes: [] },
      campaign: null,
    })
  })

  test('the feed of the room does not tell of drafts', async () => {
    const id = await draft()
    const request = { after: { epoch: 0, txid: '0', seq: 0 }, types: ['Campaign'] }
    const page = (await hub().subgraphs.campaigns.service('feed', request)) as {
      states: { Campaign: { id: string }[] }
    }
    expect(page.states.Campaign.some((state) => state.id === id)).toBe(false)
    expect(page.states.Campaign.some((state) => state.id === idOf('BO-DTHT'))).toBe(true)
  })
})

describe('who words a draft anew: reviseCampaign', () => {
  test.each<[string, Role, string]>([
    ['PGDDT-GIALAM', 'CLERK', 'done'],
    ['PGDDT-GIALAM', 'VIEWER', 'FORBIDDEN'],
    ['SGDDT-HANOI', 'HEAD', 'NOT_FOUND'],
    ['THCS-KIMSON', 'HEAD', 'NOT_FOUND'],
  ])('%s as %s: %s', async (code, role, expected) => {
    const revising = `mutation ($input: ReviseCampaignInput!) { reviseCampaign(input: $input) { userErrors { code } } }`
    const input = { campaignId: await draft(), name: 'Dự thảo mới', kind: 'DRIVE', period: '2024' }
    const { data, errors } = await hub().ask('campaigns', actingFor(idOf(code), role), revising, { input })
    expect(errors?.[0]?.extensions.code ?? data.reviseCampaign.userErrors[0]?.code ?? 'done').toBe(expected)
  })
})

describe('who acts on a campaign', () => {
  const rows: [string, Role, ...boolean[]][] = [
    // organization, role, drafts, launches, adds rounds, closes
    ['PGDDT-GIALAM', 'HEAD', true, true, true, true],
    ['PGDDT-GIALAM', 'CLERK', true, false, true, false],
    ['PGDDT-GIALAM', 'APPRAISER', false, false, false, false],
    ['PGDDT-GIALAM', 'VIEWER', false, false, false, false],
    ['SGDDT-HANOI', 'HEAD', false, false, false, false],
    ['THCS-KIMSON', 'HEAD', false, false, false, false],
  ]
  const round = {
    schoolYear: '2023-2024',
    number: 1,
    from: '2024-01-01',
    to: '2024-02-04',
    theme: 'Mừng Xuân',
  }

  test.each(rows)('%s as %s', async (code, role, ...expected) => {
    const viewer = actingFor(idOf(code), role)
    const asked = async (mutation: string, name: string, input: object) => {
      const answer = await hub().ask(
        'campaigns',
        viewer,
        `mutation ($input: ${name}Input!) { ${mutation}(input: $input) { userErrors { code } } }`,
        { input },
      )
      return (
        answer.errors?.[0]?.extensions.code !== 'FORBIDDEN' && answer.data[mutation].userErrors.length === 0
      )
    }
    const campaignId = await draft()
    const drafts = await asked('draftCampaign', 'DraftCampaign', {
      ownerId: owner,
      name: 'Dự thảo',
      kind: 'DRIVE',
      period: '2024',
    })
    const launches = await asked('launchCampaign', 'LaunchCampaign', { campaignId, ...document })
    if (!launches)
      await hub().ask('campaigns', actingFor(owner, 'HEAD'), launching, {
        input: { campaignId, ...document },
      })
    const adds = await asked('addRound', 'AddRound', { campaignId, ...round })
    const closes = await asked('closeCampaign', 'CloseCampaign', { campaignId })
    expect([drafts, launches, adds, closes]).toEqual(expected)
  })
})
