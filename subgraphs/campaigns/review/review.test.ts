import { beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '../../../shared/access/viewer.js'
import { verifyRollups } from '../../../shared/rollup/verify.js'
import { actingFor } from '../../../test/kit/viewers.js'
import { askOrganizations, idOf, useSample } from '../sample.kit.js'
import { campaigns } from '../subgraph.js'

// Planted fault that this suite was seen to catch: a mean that is not weighted.

const hub = useSample()
const campaignId = idOf('SHN-NGTH')
const schools = ['THCS-KIMSON', 'THCS-AIMO']
const period = '2023-2024'
let models = ''
let share = ''

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
  for (const code of schools) {
    await ask(code, 'joinCampaign', { campaignId, organizationId: idOf(code), period })
  }
  const add = async (input: object) =>
    (await ask('SGDDT-HANOI', 'addIndicator', { campaignId, ...input })).record.id
  models = await add({ name: 'Mô hình mới', unit: 'mô hình', aggregation: 'SUM' })
  share = await add({
    name: 'Tỷ lệ hài lòng',
    unit: '%',
    aggregation: 'WEIGHTED_MEAN',
    weightName: 'học sinh',
  })
})

const rollup = async (code: string, viewer = 'SGDDT-HANOI', interim?: number) => {
  const query = `query ($id: UUID!, $of: UUID!, $interim: Int) { campaign(id: $id) {
    indicatorRollup(organizationId: $of, period: "${period}", interim: $interim) { indicator { name } reports value weight } } }`
  const variables = { id: campaignId, of: idOf(code), interim }
  return hub().ask('campaigns', actingFor(idOf(viewer), 'VIEWER'), query, variables)
}

describe('reviews', () => {
  test('sums and weighted means of what is below, of one review and never of several', async () => {
    await review('THCS-KIMSON', { kind: 'INTERIM', number: 1, values: [{ indicatorId: models, value: 1 }] })
    const values = (value: number, percent: number, weight: number) => [
      { indicatorId: models, value },
      { indicatorId: share, value: percent, weight },
    ]
    const first = await review('THCS-KIMSON', { values: values(3, 90.5, 500) })
    expect(first.record).toMatchObject({
      kind: 'FINAL',
      narrative: 'Kết quả tốt',
      organization: { id: idOf('THCS-KIMSON') },
    })
    await review('THCS-AIMO', { values: values(2, 80, 1_500) })
    const { indicatorRollup } = (await rollup('SGDDT-HANOI')).data.campaign
    expect(indicatorRollup).toEqual([
      { indicator: { name: 'Mô hình mới' }, reports: 2, value: 5, weight: 2 },
      { indicator: { name: 'Tỷ lệ hài lòng' }, reports: 2, value: 82.625, weight: 2_000 },
    ])
    expect((await rollup('PGDDT-GIALAM')).data.campaign.indicatorRollup[0]).toMatchObject({
      reports: 1,
      value: 3,
    })
    expect((await rollup('SGDDT-HANOI', 'SGDDT-HANOI', 1)).data.campaign.indicatorRollup).toMatchObject([
      { reports: 1, value: 1 },
      { reports: 0, value: null },
    ])
  })

  test('are counted at every level, and the sums are the counts over the facts', async () => {
    const { data } = await askOrganizations(
      hub(),
      actingFor(idOf('SGDDT-HANOI'), 'VIEWER'),
      ['SGDDT-HANOI'],
      `campaignRollup(period: "${period}") { interimReviews finalReviews }`,
    )
    expect(data._entities[0].campaignRollup).toEqual({ interimReviews: 1, finalReviews: 2 })
    expect(await verifyRollups(hub().ownerUrl, campaigns)).toEqual([])
  })

  test('are seen from above and not from beside', async () => {
    const query =
      'query ($id: UUID!) { campaign(id: $id) { reviews(kind: FINAL) { nodes { organization { id } } } } }'
    const seen = async (code: string) =>
      (await hub().ask('campaigns', actingFor(idOf(code), 'VIEWER'), query, { id: campaignId })).data.campaign
        .reviews.nodes
    expect(await seen('SGDDT-HANOI')).toHaveLength(2)
    expect(await seen('THCS-KIMSON')).toEqual([{ organization: { id: idOf('THCS-KIMSON') } }])
    const { errors } = await rollup('THCS-AIMO', 'THCS-KIMSON')
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN')
  })

  test.each([
    [{}, 'ALREADY_REVIEWED', ['number']],
    [{ kind: 'INTERIM', number: 0 }, 'INVALID', ['number']],
    [{ kind: 'INTERIM', number: 2, heldOn: '2024-05-21' }, 'INVALID', ['heldOn']],
    [{ kind: 'INTERIM', number: 2, narrative: ' ' }, 'INVALID', ['narrative']],
    [
      { kind: 'INTERIM', number: 2, values: [{ indicatorId: idOf('x'), value: 1 }] },
      'NOT_FOUND',
      ['values', '0', 'indicatorId'],
    ],
  ])('refused: %o', async (wrong, code, path) => {
    expect((await review('THCS-KIMSON', wrong)).userErrors).toEqual([{ code, path }])
  })

  test('a mean needs its weight; an indicator has one name', async () => {
    const values = [{ indicatorId: share, value: 90 }]
    const weightless = await review('THCS-KIMSON', { kind: 'INTERIM', number: 3, values })
    expect(weightless.userErrors).toEqual([{ code: 'INVALID', path: ['values', '0', 'weight'] }])
    const twice = { campaignId, name: 'Mô hình mới', unit: 'x', aggregation: 'SUM' }
    expect((await ask('SGDDT-HANOI', 'addIndicator', twice)).userErrors).toEqual([
      { code: 'INDICATOR_TAKEN', path: ['name'] },
    ])
  })
})
