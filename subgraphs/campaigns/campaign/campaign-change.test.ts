import { describe, expect, test } from 'vitest'
import type { Role } from '../../../shared/access/viewer.js'
import { verifyRollups } from '../../../shared/rollup/verify.js'
import { actingFor } from '../../../test/kit/viewers.js'
import { askOrganizations, idOf, useSample } from '../sample.kit.js'
import { campaigns } from '../subgraph.js'
import { findWarnings } from './campaign-warnings.js'

// Planted fault that this suite was seen to catch: a lower campaign that is wider than the one it takes up.

const hub = useSample()
const document = { documentNumber: '45/KH', documentDate: '2024-05-17', signerName: 'Hoàng Việt Cường' }

async function ask(
  code: string,
  name: string,
  input: object,
  fields = 'id',
  { role = 'HEAD', at = '2024-05-20' }: { role?: Role; at?: string } = {},
) {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { record { ${fields} } userErrors { code path message } } }`
  const { data, errors } = await hub().ask('campaigns', actingFor(idOf(code), role, at), query, { input })
  return errors ? { record: null, userErrors: [{ code: errors[0]?.extensions.code }] } : data[name]
}

async function draft(code: string, more: object = {}): Promise<string> {
  const input = {
    ownerId: idOf(code),
    name: 'Thi đua',
    kind: 'MOVEMENT',
    form: 'REGULAR',
    period: '2024',
    ...more,
  }
  return (await ask(code, 'draftCampaign', input)).record.id
}

const launch = async (code: string, campaignId: string, more: object = {}, at?: string) =>
  ask(code, 'launchCampaign', { campaignId, ...document, ...more }, 'scope missingContent', { at })

async function launched(code: string, more: object = {}): Promise<string> {
  const id = await draft(code, more)
  await launch(code, id)
  return id
}

describe('competence to launch (Article 18)', () => {
  test.each([
    ['BO-GDDT', null, '2024-05-17', 'SECTOR_OR_LOCALITY'],
    ['UBND-TP-HANOI', null, '2024-05-17', 'SECTOR_OR_LOCALITY'],
    ['UBND-GIALAM', 'SECTOR_OR_LOCALITY', '2024-05-17', 'SECTOR_OR_LOCALITY'],
    ['SGDDT-HANOI', null, '2024-05-17', 'UNIT'],
    ['THCS-KIMSON', 'UNIT', '2024-05-17', 'UNIT'],
    ['THCS-KIMSON', 'SECTOR_OR_LOCALITY', '2024-05-17', null],
    ['SGDDT-HANOI', 'SECTOR_OR_LOCALITY', '2024-05-17', null],
    ['BO-GDDT', 'NATIONAL', '2024-05-17', null],
  ])('%s, scope %s, on %s: %s', async (code, scope, documentDate, expected) => {
    const answer = await launch(code, await draft(code, { scope }), { documentDate })
    expect(answer.record?.scope ?? null).toBe(expected)
    if (!expected)
      expect(answer.userErrors).toMatchObject([{ code: 'LAUNCH_BEYOND_COMPETENCE', path: ['scope'] }])
  })

  test('a district People’s Committee has it for its locality until 30 June 2025', async () => {
    const rows = await hub().sql(
      `select valid_to::text as until from campaigns.launch_competence where level = 'DISTRICT' order by valid_to desc limit 1`,
    )
    expect(rows).toEqual([{ until: '2025-07-01' }])
  })

  test('a lower campaign is not wider than the one that it takes up', async () => {
    const upper = await launched('UBND-TP-HANOI', { scope: 'UNIT' })
    const wide = await draft('UBND-GIALAM', { cascadesFromId: upper, scope: 'SECTOR_OR_LOCALITY' })
    expect((await launch('UBND-GIALAM', wide)).userErrors).toMatchObject([
      { code: 'CASCADE_TOO_WIDE', path: ['scope'] },
    ])
    const narrow = await draft('UBND-GIALAM', { cascadesFromId: upper, scope: 'UNIT' })
    expect((await launch('UBND-GIALAM', narrow)).userErrors).toEqual([])
  })

  test('a launch tells what Article 17 asks for and it does not state', async () => {
    const stated = {
      aims: 'Nâng chất lượng',
      reach: 'Toàn trường',
      subjects: 'Cán bộ, học sinh',
      content: 'Dạy tốt',
    }
    const { record } = await launch(
      'THCS-KIMSON',
      await draft('THCS-KIMSON', { ...stated, validFrom: '2024-05-20' }),
    )
    expect(record.missingContent).toEqual(['CRITERIA', 'MEASURES'])
  })
})

describe('extendCampaign and cancelCampaign', () => {
  const dates = { validFrom: '2024-01-01', validTo: '2024-12-31' }

  test('a document gives a launched campaign a later end, and is kept', async () => {
    const campaignId = await launched('PGDDT-GIALAM', dates)
    const fields = 'validTo changes { kind documentNumber validToBefore validToAfter }'
    const early = await ask('PGDDT-GIALAM', 'extendCampaign', {
      campaignId,
      ...document,
      validTo: '2024-12-31',
    })
    expect(early.userErrors).toMatchObject([{ code: 'INVALID', path: ['validTo'] }])
    const { record } = await ask(
      'PGDDT-GIALAM',
      'extendCampaign',
      { campaignId, ...document, validTo: '2025-07-01' },
      fields,
    )
    expect(record).toEqual({
      validTo: '2025-07-01',
      changes: [
        {
          kind: 'EXTENDED',
          documentNumber: '45/KH',
          validToBefore: '2024-12-31',
          validToAfter: '2025-07-01',
        },
      ],
    })
  })

  test('a cancelled campaign is counted as launched and as cancelled, and nobody joins it any more', async () => {
    const campaignId = await launched('PGDDT-GIALAM', dates)
    const fields = 'state cancelledOn allowedActions'
    const input = { campaignId, ...document, reason: 'Trùng với phong trào của huyện' }
    expect((await ask('PGDDT-GIALAM', 'cancelCampaign', input, fields)).record).toEqual({
      state: 'CANCELLED',
      cancelledOn: '2024-05-20',
      allowedActions: [],
    })
    const joining = { campaignId, organizationId: idOf('THCS-KIMSON'), period: '2024' }
    expect((await ask('THCS-KIMSON', 'joinCampaign', joining)).userErrors).toMatchObject([
      { code: 'WRONG_STATE' },
    ])
    expect(
      (await ask('PGDDT-GIALAM', 'extendCampaign', { campaignId, ...document, validTo: '2026-01-01' }))
        .userErrors,
    ).toMatchObject([{ code: 'WRONG_STATE' }])
    expect(await verifyRollups(hub().ownerUrl, campaigns)).toEqual([])
  })
})

describe('what deserves a look', () => {
  const round = (number: number, from: string, to: string, theme = '') => ({
    schoolYear: '2023-2024',
    number,
    from,
    to,
    theme,
    occasions: [],
  })
  const campaign = { name: 'Thi đua', validFrom: null, validTo: null }
  const flaws = (...found: ReturnType<typeof findWarnings>) =>
    found.map(({ flaw, from, to }) => [flaw, from, to])

  test('rounds that overlap, days between them, and the rest of the year', () => {
    const rounds = [
      round(1, '2023-08-01', '2023-10-21'),
      round(2, '2023-10-20', '2024-01-01'),
      round(3, '2024-01-05', '2024-07-01'),
    ]
    expect(flaws(...findWarnings(campaign, rounds, null))).toEqual([
      ['ROUNDS_OVERLAP', '2023-10-20', '2023-10-21'],
      ['GAP_BETWEEN_ROUNDS', '2024-01-01', '2024-01-05'],
      ['YEAR_NOT_COVERED', '2024-07-01', '2024-08-01'],
    ])
  })

  test('a short round inside a long one is no gap after it', () => {
    const rounds = [
      round(1, '2023-08-01', '2024-06-01'),
      round(2, '2023-09-01', '2023-10-01'),
      round(3, '2024-06-01', '2024-08-01'),
    ]
    expect(flaws(...findWarnings(campaign, rounds, null))).toEqual([
      ['ROUNDS_OVERLAP', '2023-09-01', '2023-10-01'],
    ])
  })

  test('of the sample: July is not covered, and a date is in no calendar', async () => {
    const query = '{ campaign(code: "KS-DOT-2020-2021") { warnings { flaw from to message } } }'
    const viewer = actingFor(idOf('THCS-KIMSON'), 'VIEWER')
    const { warnings } = (await hub().ask('campaigns', viewer, query)).data.campaign
    expect(warnings).toEqual([
      {
        flaw: 'YEAR_NOT_COVERED',
        from: '2021-07-01',
        to: '2021-08-01',
        message: 'From 2021-07-01 to 2021-07-31 there is no round.',
      },
      {
        flaw: 'IMPOSSIBLE_DATE',
        from: null,
        to: null,
        message: 'The date "18/11/20220" is in no calendar; check the document.',
      },
    ])
    const earlier = '{ campaign(code: "PDT-DMST") { warnings { flaw } } }'
    expect((await hub().ask('campaigns', viewer, earlier)).data.campaign.warnings).toEqual([
      { flaw: 'OUTSIDE_PARENT_DATES' },
    ])
  })
})

describe('who takes part', () => {
  const asked = 'participation { expected joined notJoined } notJoined { nodes { organization { id } } }'
  const see = async (code: string, id: string) => {
    const query = `query ($id: UUID!) { campaign(id: $id) { ${asked} } }`
    return hub().ask('campaigns', actingFor(idOf(code), 'VIEWER'), query, { id })
  }

  test('the launcher sees which schools below it have not joined', async () => {
    const id = await launched('SGDDT-HANOI')
    const before = (await see('SGDDT-HANOI', id)).data.campaign
    expect(before.participation).toEqual({
      expected: before.notJoined.nodes.length,
      joined: 0,
      notJoined: before.notJoined.nodes.length,
    })
    await ask('THCS-KIMSON', 'joinCampaign', {
      campaignId: id,
      organizationId: idOf('THCS-KIMSON'),
      period: '2024',
    })
    const { participation, notJoined } = (await see('SGDDT-HANOI', id)).data.campaign
    expect(participation).toMatchObject({ joined: 1, notJoined: before.participation.notJoined - 1 })
    expect(notJoined.nodes).not.toContainEqual({ organization: { id: idOf('THCS-KIMSON') } })
  })

  test('a school does not see who else has joined', async () => {
    const id = await launched('SGDDT-HANOI')
    const { errors, data } = await see('THCS-KIMSON', id)
    expect(data.campaign).toEqual({ participation: null, notJoined: null })
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN', 'FORBIDDEN'])
  })
})

describe('form 0601', () => {
  const rowsOf = async (code: string, viewer = 'BO-GDDT') => {
    const fields = 'form0601(year: 2024) { code total central ministryOrProvince unit }'
    const answer = await askOrganizations(hub(), actingFor(idOf(viewer), 'VIEWER'), [code], fields)
    return answer.data._entities[0].form0601 as Record<string, number | string>[] | null
  }

  test('counts a launch by level, scope, duration and form, for the launcher and all above it', async () => {
    const before = await rowsOf('SGDDT-HANOI')
    await launched('SGDDT-HANOI', { validFrom: '2024-01-01', validTo: '2027-01-01', form: 'THEMATIC' })
    const after = await rowsOf('SGDDT-HANOI')
    const moved = after!.filter((row, index) => row.total !== before![index]!.total).map(({ code }) => code)
    expect(moved).toEqual(['01', '05', '09', '11'])
    expect(after![0]!.unit).toBe(Number(before![0]!.unit) + 1)
    const [all] = (await rowsOf('BO-GDDT'))!
    expect(all!.total).toBeGreaterThan(Number(after![0]!.total))
    expect(all!.ministryOrProvince).toBeGreaterThan(0)
  })

  test('a launch by a central body counts in column "central" where the Ministry has recorded it, and nowhere else', async () => {
    const [before] = (await rowsOf('BO-GDDT'))!
    const [other] = (await rowsOf('SGDDT-HANOI', 'SGDDT-HANOI'))!
    await launched('BO-GDDT', { launchedByOutside: 'Hội đồng Thi đua – Khen thưởng Trung ương' })
    await launched('SGDDT-HANOI', { launchedByOutside: 'Hội đồng Thi đua – Khen thưởng Trung ương' })
    const after = (await rowsOf('BO-GDDT'))!
    expect(after[0]).toMatchObject({ total: Number(before!.total) + 1, central: Number(before!.central) + 1 })
    expect(after.find(({ code }) => code === '02')!.central).toBe(after[0]!.central)
    expect((await rowsOf('SGDDT-HANOI', 'SGDDT-HANOI'))![0]).toEqual(other)
  })

  test('is not for those beside', async () => {
    expect(await rowsOf('SGDDT-HANOI', 'SGDDT-HAIPHONG')).toBeNull()
  })

  test('is the count over the facts, like every sum', async () => {
    expect(await verifyRollups(hub().ownerUrl, campaigns)).toEqual([])
  })
})
