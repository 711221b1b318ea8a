import { describe, expect, test } from 'vitest'
import { campaigns, rounds } from '../../../samples/five-plans/sample.rows.js'
import { actingFor } from '../../../test/kit/viewers.js'
import { campaignStates } from './campaign.states.js'
import { idOf, useSample } from '../sample.kit.js'

const hub = useSample()
const section = idOf('PGDDT-GIALAM')
const head = actingFor(section, 'HEAD')
const draft = { ownerId: section, name: 'Thi đua dạy tốt', kind: 'MOVEMENT', form: 'REGULAR', period: '2024' }
const document = { documentNumber: '45/KH-PGDĐT', documentDate: '2024-05-17', signerName: 'Hoàng Việt Cường' }

const drafting = `mutation ($input: DraftCampaignInput!) { draftCampaign(input: $input) {
  record { id state version allowedActions launchedBy { id } launchedByOutside } userErrors { code path } } }`
const launching = `mutation ($input: LaunchCampaignInput!) { launchCampaign(input: $input) {
  record { state version documentNumber documentDate signerName launchedOn allowedActions } userErrors { code message path } } }`
const closing = `mutation ($input: CloseCampaignInput!) { closeCampaign(input: $input) {
  record { state allowedActions } userErrors { code } } }`
const adding = `mutation ($input: AddRoundInput!) { addRound(input: $input) {
  record { rounds { number from to theme occasions } } userErrors { code path } } }`

async function drafted(input: object = {}): Promise<string> {
  const { draftCampaign } = (await hub().ask('campaigns', head, drafting, { input: { ...draft, ...input } }))
    .data
  expect(draftCampaign.userErrors).toEqual([])
  return draftCampaign.record.id
}

async function launched(input: object = {}): Promise<string> {
  const campaignId = await drafted(input)
  await hub().ask('campaigns', head, launching, { input: { campaignId, ...document } })
  return campaignId
}

describe('the sample', () => {
  test('holds every campaign with launcher, plan and half-open dates', async () => {
    const query = `query ($code: String) { campaign(code: $code) { name kind form launchedByOutside launchedBy { id }
      plan { code } validFrom validTo documentNumber state } }`
    for (const expected of campaigns) {
      const { campaign } = (await hub().ask('campaigns', head, query, { code: expected.code })).data
      expect(campaign).toMatchObject({
        name: expected['name'],
        kind: expected['kind'],
        form: expected['form'],
        launchedByOutside: expected.launchedByOutside,
        launchedBy: expected.launchedBy && { id: idOf(expected.launchedBy) },
        plan: { code: expected.plan },
        validFrom: expected.period.from,
        documentNumber: expected.document?.number ?? null,
        state: 'LAUNCHED',
      })
    }
  })

  test('a campaign that lasts to the end of 2025 no longer runs on 2026-01-01', async () => {
    const { campaign } = (
      await hub().ask('campaigns', head, '{ campaign(code: "TW-KTXH") { validFrom validTo } }')
    ).data
    expect(campaign).toEqual({ validFrom: '2021-01-01', validTo: '2026-01-01' })
  })

  test('the cascade can be walked up and down', async () => {
    const down = '{ campaign(code: "TW-COVID") { cascadesTo { code cascadesTo { code } } } }'
    const codes = (await hub().ask('campaigns', head, down)).data.campaign.cascadesTo.map(
      ({ code }: { code: string }) => code,
    )
    expect(codes.sort()).toEqual(['DT-COVID', 'PDT-COVID'])
    const up = '{ campaign(code: "LB-CTV-2024") { cascadesFrom { code cascadesFrom { code } } } }'
    const { campaign } = (await hub().ask('campaigns', head, up)).data
    expect(campaign.cascadesFrom).toEqual({ code: 'HN-CTV-2024', cascadesFrom: null })
  })

  test('Kim Sơn has four rounds without a gap', async () => {
    const query =
      '{ campaign(code: "KS-DOT-2020-2021") { rounds { number from to theme occasions schoolYear } } }'
    const found = (await hub().ask('campaigns', head, query)).data.campaign.rounds
    expect(found).toHaveLength(4)
    expect(found.map(({ theme }: { theme: string }) => theme)).toEqual(rounds.map((round) => round['theme']))
    expect(found.slice(1).map(({ from }: { from: string }) => from)).toEqual(
      found.slice(0, 3).map(({ to }: { to: string }) => to),
    )
  })
})

describe('the life of a campaign', () => {
  test('every state is reachable from DRAFT, and only a review follows CLOSED', () => {
    expect(campaignStates).toEqual({
      DRAFT: ['reviseCampaign', 'launchCampaign'],
      LAUNCHED: [
        'joinCampaign',
        'leaveCampaign',
        'addRound',
        'addIndicator',
        'reportReview',
        'closeCampaign',
        'extendCampaign',
        'cancelCampaign',
      ],
      CLOSED: ['reportReview'],
      CANCELLED: [],
    })
  })

  test('draft, launch by a document, close', async () => {
    const campaignId = await drafted()
    const { launchCampaign } = (
      await hub().ask('campaigns', head, launching, {
        input: { campaignId, expectedVersion: 1, ...document },
      })
    ).data
    expect(launchCampaign.record).toEqual({
      ...document,
      state: 'LAUNCHED',
      version: 2,
      launchedOn: '2024-05-20',
      allowedActions: [
        'addRound',
        'addIndicator',
        'reportReview',
        'closeCampaign',
        'extendCampaign',
        'cancelCampaign',
      ],
    })
    const { closeCampaign } = (await hub().ask('campaigns', head, closing, { input: { campaignId } })).data
    expect(closeCampaign.record).toEqual({ state: 'CLOSED', allowedActions: ['reportReview'] })
  })

  test('a stale version and a second launch are refused', async () => {
    const campaignId = await drafted()
    const launch = async (expectedVersion: number | null) => {
      const input = { campaignId, expectedVersion, ...document }
      return (await hub().ask('campaigns', head, launching, { input })).data.launchCampaign.userErrors
    }
    expect(await launch(7)).toMatchObject([{ code: 'CONFLICT', path: ['expectedVersion'] }])
    expect(await launch(1)).toEqual([])
    expect(await launch(null)).toMatchObject([
      {
        code: 'WRONG_STATE',
        message:
          '"launchCampaign" is not possible in state LAUNCHED; possible now: joinCampaign, leaveCampaign, addRound, addIndicator, reportReview, closeCampaign, extendCampaign, cancelCampaign.',
      },
    ])
  })

  test('of two launches at once one wins', async () => {
    const campaignId = await drafted()
    const launch = () => hub().ask('campaigns', head, launching, { input: { campaignId, ...document } })
    const answers = await Promise.all([launch(), launch(), launch()])
    expect(answers.filter(({ data }) => data.launchCampaign.record)).toHaveLength(1)
  })

  test.each([
    [{ documentDate: '2024-05-21' }, 'documentDate'],
    [{ documentNumber: ' ' }, 'documentNumber'],
    [{ signerName: '' }, 'signerName'],
  ])('a launch with %o is refused', async (wrong, field) => {
    const input = { campaignId: await drafted(), ...document, ...wrong }
    const { userErrors } = (await hub().ask('campaigns', head, launching, { input })).data.launchCampaign
    expect(userErrors).toMatchObject([{ code: 'INVALID', path: [field] }])
  })

  test.each([
    ['its own department', 'SHN-NTVH', undefined],
    ['somebody outside the hub', 'TW-HCM', undefined],
    ['the school below', 'KS-ANQP', 'CASCADE_OUT_OF_LINE'],
    ['another district', 'LB-ATTP', 'CASCADE_OUT_OF_LINE'],
  ])('it may take up a campaign of its line: %s', async (_, code, refused) => {
    const input = { ...draft, cascadesFromId: idOf(code) }
    const { userErrors } = (await hub().ask('campaigns', head, drafting, { input })).data.draftCampaign
    expect(userErrors[0]?.code).toBe(refused)
  })

  test('an organization may record a campaign that was launched outside the hub', async () => {
    const input = { ...draft, launchedByOutside: 'Thủ tướng Chính phủ' }
    const { record } = (await hub().ask('campaigns', head, drafting, { input })).data.draftCampaign
    expect(record).toMatchObject({ launchedBy: null, launchedByOutside: 'Thủ tướng Chính phủ' })
  })
})

describe('rounds', () => {
  const dates = { validFrom: '2024-01-01', validTo: '2025-01-01' }
  const round = {
    schoolYear: '2023-2024',
    number: 1,
    from: '2024-01-01',
    to: '2024-02-04',
    theme: 'Mừng Đảng, mừng Xuân',
  }

  test('a round is added to a launched campaign', async () => {
    const input = { ...round, campaignId: await launched(dates), occasions: ['03/02'] }
    const { record } = (await hub().ask('campaigns', head, adding, { input })).data.addRound
    expect(record.rounds).toEqual([
      { number: 1, from: '2024-01-01', to: '2024-02-04', theme: round.theme, occasions: ['03/02'] },
    ])
    const again = (await hub().ask('campaigns', head, adding, { input })).data.addRound
    expect(again.userErrors).toEqual([{ code: 'ROUND_TAKEN', path: ['number'] }])
  })

  test.each([
    [{ from: '2023-12-31' }, 'OUTSIDE_CAMPAIGN_DATES', 'from'],
    [{ to: '2025-01-02' }, 'OUTSIDE_CAMPAIGN_DATES', 'to'],
    [{ to: '2024-01-01' }, 'INVALID', 'to'],
    [{ schoolYear: '2024' }, 'INVALID', 'schoolYear'],
    [{ number: 0 }, 'INVALID', 'number'],
  ])('refused: %o', async (wrong, code, field) => {
    const input = { ...round, ...wrong, campaignId: await launched(dates) }
    const { userErrors } = (await hub().ask('campaigns', head, adding, { input })).data.addRound
    expect(userErrors).toEqual([{ code, path: [field] }])
  })

  test('a round may end with its campaign; a draft has no rounds yet', async () => {
    const whole = { ...round, to: '2025-01-01', campaignId: await launched(dates) }
    expect((await hub().ask('campaigns', head, adding, { input: whole })).data.addRound.userErrors).toEqual(
      [],
    )
    const early = { ...round, campaignId: await drafted(dates) }
    expect((await hub().ask('campaigns', head, adding, { input: early })).data.addRound.userErrors).toEqual([
      { code: 'WRONG_STATE', path: [] },
    ])
  })
})

describe('a draft worded anew', () => {
  const revising = `mutation ($input: ReviseCampaignInput!) { reviseCampaign(input: $input) {
    record { id version name aims validTo launchedByOutside allowedActions } userErrors { code path } } }`
  const { ownerId: _, ...content } = draft
  const revise = async (input: object) =>
    (await hub().ask('campaigns', head, revising, { input: { ...content, ...input } })).data.reviseCampaign

  test('says what it is given and nothing else; the code of another is refused', async () => {
    const campaignId = await drafted({ aims: 'Cũ', validTo: '2024-12-31', code: 'DRAFT-ANEW' })
    const wrong = await revise({ campaignId, name: 'Tên mới', code: 'BO-DTHT' })
    expect(wrong.userErrors).toEqual([{ code: 'CAMPAIGN_CODE_TAKEN', path: ['code'] }])
    expect((await revise({ campaignId, expectedVersion: 9 })).userErrors[0].code).toBe('CONFLICT')
    expect((await revise({ campaignId, name: 'Tên mới', validTo: '2025-01-01' })).record).toEqual({
      id: campaignId,
      version: 2,
      name: 'Tên mới',
      aims: null,
      validTo: '2025-01-01',
      launchedByOutside: null,
      allowedActions: ['reviseCampaign', 'launchCampaign'],
    })
  })

  test('is over once it is launched', async () => {
    const { userErrors } = await revise({ campaignId: await launched() })
    expect(userErrors[0].code).toBe('WRONG_STATE')
  })
})
