import { expect, test } from 'vitest'
import { verifyRollups } from '../../../shared/rollup/verify.js'
import { actingFor } from '../../../test/kit/viewers.js'
import type { Role } from '../../../shared/access/viewer.js'
import { askOrganizations, idOf, useSample } from '../sample.kit.js'
import { campaigns } from '../subgraph.js'

// Planted fault that this suite was seen to catch: a launch that is counted for the successor (launched_by passes too).

const hub = useSample()
const [from, to] = [idOf('THCS-AIMO'), idOf('THCS-KIMSON')]
const past = actingFor(from, 'HEAD')
const inheritances = [{ organizationId: from, successorId: to, recordGroups: ['CAMPAIGNS'] }]
const heir = (role: Role = 'HEAD') => ({ ...actingFor(to, role), inheritances })
const counts = 'campaigns scorecards roleModels contestEntries results'
const taking = `mutation ($input: HandOverCampaignsInput!) { handOverCampaigns(input: $input) { ${counts} userErrors { code } } }`
const take = (viewer: ReturnType<typeof actingFor>) =>
  hub().ask('campaigns', viewer, taking, { input: { fromId: from, toId: to } })

async function ask(name: string, input: object, viewer: ReturnType<typeof actingFor>): Promise<string> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { record { id } userErrors { code message } } }`
  const answer = (await hub().ask('campaigns', viewer, query, { input })).data[name]
  expect(answer.userErrors).toEqual([])
  return answer.record.id
}

const draft = { ownerId: from, name: 'Hoa điểm tốt', kind: 'MOVEMENT', period: '2024' }
const document = { documentNumber: '5/KH', documentDate: '2024-05-17', signerName: 'Lê Thị An' }

async function sums() {
  const fields = 'campaignRollup(period: "2024") { launched }'
  const { data } = await askOrganizations(hub(), heir(), ['THCS-AIMO', 'THCS-KIMSON'], fields)
  return data._entities
}

test.each<[Role, string]>([
  ['CLERK', 'FORBIDDEN'],
  ['ADMIN', 'FORBIDDEN'],
])('handOverCampaigns: not a %s', async (role, expected) => {
  expect((await take(heir(role))).errors?.[0]?.extensions.code).toBe(expected)
})

test('handOverCampaigns: not the head of a school that is no successor', async () => {
  const { data } = await take(actingFor(to, 'HEAD'))
  expect(data.handOverCampaigns.userErrors).toEqual([{ code: 'NOT_SUCCESSOR' }])
})

test('the successor goes on with drafts and launched campaigns; the launch stays counted for the past', async () => {
  const drafted = await ask('draftCampaign', draft, past)
  const launched = await ask('draftCampaign', { ...draft, name: 'Sách hay' }, past)
  await ask('launchCampaign', { campaignId: launched, ...document }, past)
  const before = await sums()
  expect((await take(heir())).data.handOverCampaigns.campaigns).toBeGreaterThanOrEqual(2)
  expect(await sums()).toEqual(before)
  await ask('closeCampaign', { campaignId: launched }, heir())
  await ask('launchCampaign', { campaignId: drafted, ...document }, heir())
  const rows = await hub().sql(
    'select owner_id, launched_by from campaigns.campaign where id = any ($1) order by launched_by = $2 desc',
    [[drafted, launched], to],
  )
  expect(rows).toEqual([
    { owner_id: to, launched_by: to },
    { owner_id: to, launched_by: from },
  ])
  expect((await take(heir())).data.handOverCampaigns).toEqual({
    ...{ campaigns: 0, scorecards: 0, roleModels: 0, contestEntries: 0, results: 0 },
    userErrors: [],
  })
})

test('drafts of the other kinds pass too, whoever is to send, appraise, verify or judge them', async () => {
  const model = {
    ownerId: from,
    subject: 'PERSON',
    subjectName: 'Em Lan',
    title: 'Vượt khó',
    story: 'Học giỏi',
  }
  const roleModel = await ask('nominateRoleModel', { ...model, period: '2024' }, past)
  expect((await take(heir())).data.handOverCampaigns).toMatchObject({ roleModels: 1, userErrors: [] })
  const [row] = await hub().sql('select owner_id from campaigns.role_model where id = $1', [roleModel])
  expect(row).toEqual({ owner_id: to })
})

test('after all these acts the roll-ups are still the counts over the facts', async () => {
  expect(await verifyRollups(hub().ownerUrl, campaigns)).toEqual([])
})
