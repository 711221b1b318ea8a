import type { DataSource } from 'typeorm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { campaigns } from '../../samples/five-plans/sample.rows.js'
import { openDatabase } from '../../shared/database/data-source.js'
import { verifyRollups } from '../../shared/rollup/verify.js'
import { ofStores, statementsOf } from '../../test/kit/statements.js'
import { actingFor } from '../../test/kit/viewers.js'
import { askOrganizations, idOf, useSample } from './sample.kit.js'
import { campaigns as campaignsRoom } from './subgraph.js'

const hub = useSample()
let owner: DataSource
beforeAll(async () => {
  owner = await openDatabase({ url: hub().ownerUrl, schema: 'campaigns', entities: [], poolSize: 1 })
})
afterAll(() => owner.destroy())

const ministry = actingFor(idOf('BO-GDDT'), 'VIEWER')
const line = ['THCS-KIMSON', 'PGDDT-GIALAM', 'UBND-GIALAM', 'SGDDT-HANOI', 'UBND-TP-HANOI', 'BO-GDDT']

/** The roll-ups as booked by the triggers, folded or not: the totals, and the series by day. */
const booked = () =>
  Promise.all(
    [
      ['rollup_total', ''],
      ['rollup_series', ', day::text'],
    ].map(([table, day]) =>
      owner.query(`select organization_id, period, measure, item${day}, sum(amount)::int as amount
        from (select organization_id, period, measure, item${day}, amount from ${table}
          union all select organization_id, period, measure, item${day}, amount from rollup_delta) b
        group by organization_id, period, measure, item${day && ', day'} having sum(amount) <> 0
        order by organization_id, period, measure, item${day && ', day'}`),
    ),
  )

/** joined and launched of the line of Kim Sơn and of a sibling district, seen from the service side. */
async function figures(period: string): Promise<Record<string, { joined: number; launched: number }>> {
  const codes = [...line, 'PGDDT-LONGBIEN']
  const viewer = {
    ...ministry,
    appointments: codes.map((code) => ({ organizationId: idOf(code), role: 'VIEWER' as const })),
  }
  const answer = await askOrganizations(
    hub(),
    viewer,
    codes,
    `campaignRollup(period: "${period}") { joined launched }`,
  )
  return Object.fromEntries(
    answer.data._entities.map(({ campaignRollup }: never, i: number) => [codes[i], campaignRollup]),
  )
}

const asking = (name: string, input: object, viewer = actingFor(idOf('THCS-KIMSON'), ['CLERK', 'HEAD'])) => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`
  const mutation = `mutation ($input: ${type}!) { ${name}(input: $input) { record { id } userErrors { code } } }`
  return hub().ask('campaigns', viewer, mutation, { input })
}

describe('roll-ups of the sample', () => {
  test('are the counts over the facts, for every organization, period, measure and kind', async () => {
    const [totals] = await booked()
    expect(totals.length).toBeGreaterThan(100)
    expect(await verifyRollups(hub().ownerUrl, campaignsRoom)).toEqual([])
  })

  test('stay so while they are folded', async () => {
    expect(await hub().subgraphs.campaigns.fold()).toBeGreaterThan(0)
    expect(await verifyRollups(hub().ownerUrl, campaignsRoom)).toEqual([])
  })

  test('the Ministry has its own launches, though nothing lies above it', async () => {
    const answer = await askOrganizations(
      hub(),
      ministry,
      ['BO-GDDT'],
      'campaignRollup(period: "2024") { launched }',
    )
    const named2024 = ['KH-GIALAM-2024', 'KH-NGUYENKHUYEN-2024']
    const professional = /^(BO|SGDDT|PGDDT|TH)/ // the People's Committees lie beside the Ministry, not below it
    const expected = campaigns.filter(
      (c) => named2024.includes(c.plan ?? '') && professional.test(c.launchedBy ?? ''),
    )
    expect(answer.data._entities[0].campaignRollup.launched).toBe(expected.length)
  })
})

describe('one step', () => {
  test('a joining moves the school and everything above it by one, at once, and no sibling', async () => {
    const before = await figures('2023-2024')
    await asking('joinCampaign', {
      campaignId: idOf('SHN-NGTH'),
      organizationId: idOf('THCS-KIMSON'),
      period: '2023-2024',
    })
    const after = await figures('2023-2024')
    for (const code of line) expect([code, after[code]?.joined]).toEqual([code, before[code]!.joined + 1])
    expect(after['PGDDT-LONGBIEN']).toEqual(before['PGDDT-LONGBIEN'])
  })

  test('a draft moves nothing, its launch moves the launcher and those above', async () => {
    const before = await figures('2024')
    const drafted = await asking('draftCampaign', {
      ownerId: idOf('THCS-KIMSON'),
      name: 'Đợt 1',
      kind: 'MOVEMENT',
      period: '2024',
    })
    expect(await figures('2024')).toEqual(before)
    const document = { documentNumber: '1/KH', documentDate: '2024-05-20', signerName: 'Hiệu trưởng' }
    await asking('launchCampaign', { campaignId: drafted.data.draftCampaign.record.id, ...document })
    const after = await figures('2024')
    for (const code of line) expect([code, after[code]?.launched]).toEqual([code, before[code]!.launched + 1])
    expect(after['PGDDT-LONGBIEN']).toEqual(before['PGDDT-LONGBIEN'])
  })

  test('a refused joining moves nothing', async () => {
    const before = await booked()
    await asking('joinCampaign', {
      campaignId: idOf('LB-ATTP'),
      organizationId: idOf('THCS-KIMSON'),
      period: '2023-2024',
    })
    expect(await booked()).toEqual(before)
  })
})

describe('duties late as of a day', () => {
  const due = {
    organizationId: idOf('THCS-KIMSON'),
    title: 'Báo cáo',
    kind: 'REPORT',
    period: '2022-2023',
    dueOn: '2023-05-10',
  }
  const figuresOn = async (day: string) => {
    const answer = await askOrganizations(
      hub(),
      ministry,
      ['SGDDT-HANOI'],
      `dutyRollup(period: "2022-2023", asOf: "${day}") { due fulfilled fulfilledLate late }`,
    )
    const { due, fulfilled, fulfilledLate, late } = answer.data._entities[0].dutyRollup
    return [due, fulfilled, fulfilledLate, late]
  }

  test('one in time, one late, one never done, as the department sees them day by day', async () => {
    const ids: string[] = []
    for (const _ of [1, 2, 3]) ids.push((await asking('assignDuty', due)).data.assignDuty.record.id)
    await asking('fulfilDuty', { dutyId: ids[0] }, actingFor(idOf('THCS-KIMSON'), 'HEAD', '2023-05-02'))
    await asking('fulfilDuty', { dutyId: ids[1] }, actingFor(idOf('THCS-KIMSON'), 'HEAD', '2023-05-12'))
    expect(await figuresOn('2023-05-09')).toEqual([0, 0, 0, 0])
    expect(await figuresOn('2023-05-10')).toEqual([3, 1, 0, 0])
    expect(await figuresOn('2023-05-11')).toEqual([3, 1, 0, 2])
    expect(await figuresOn('2023-05-12')).toEqual([3, 1, 1, 1])
    expect(await figuresOn('2024-05-20')).toEqual([3, 1, 1, 1])
  })

  test('a duty without a due day, done or not, is not counted', async () => {
    const { record } = (await asking('assignDuty', { ...due, dueOn: null })).data.assignDuty
    await asking('fulfilDuty', { dutyId: record.id })
    expect(await figuresOn('2024-05-20')).toEqual([3, 1, 1, 1])
  })

  test('the sample, on every tenth day: the difference of sums is the count of late duties', async () => {
    for (let day = Date.parse('2023-08-01'); day < Date.parse('2025-02-01'); day += 864_000_000) {
      const asOf = new Date(day).toISOString().slice(0, 10)
      const answer = await askOrganizations(
        hub(),
        ministry,
        ['BO-GDDT'],
        `dutyRollup(period: "2023-2024", asOf: "${asOf}") { late }`,
      )
      const [facts] = await owner.query(
        `select count(*)::int as late from duty d where d.period = '2023-2024' and d.due_on < $1
         and not exists (select from duty_fulfilment f where f.duty_id = d.id and f.done_on <= $1)`,
        [asOf],
      )
      expect([asOf, answer.data._entities[0].dutyRollup.late]).toEqual([asOf, facts.late])
    }
  })
})

test('joinings are rebased: counted for who has the school on another day, while the booked sums stay', async () => {
  const [school, district, other] = ['THCS-KIMSON', 'PGDDT-GIALAM', 'PGDDT-LONGBIEN']
  const joined = async (code: string, more = ''): Promise<number> => {
    const fields = `campaignRollup(period: "2023-2024"${more}) { joined }`
    const answer = await askOrganizations(hub(), actingFor(idOf(code), 'VIEWER'), [code], fields)
    return answer.data._entities[0].campaignRollup.joined as number
  }
  const on = (day: string): string => `, rebasedOn: "${day}"`
  const own = await joined(school)
  expect(own).toBeGreaterThan(0)
  const [booked, rebased, elsewhere] = [
    await joined(district),
    await joined(district, on('2024-07-31')),
    await joined(other, on('2024-07-31')),
  ]
  await hub().sql(
    `with ended as (
       update organizations.organization_edge set valid_to = '2024-08-01' where child_id = $1 and kind = 'PROFESSIONAL'
         and valid_from < '2024-08-01' and valid_to > '2024-08-01' returning child_id)
     insert into organizations.organization_edge (id, child_id, parent_id, kind, valid_from, valid_to)
     select gen_random_uuid(), child_id, $2, 'PROFESSIONAL', '2024-08-01', '2025-07-01' from ended`,
    [idOf(school), idOf(other)],
  )
  await hub().settle()
  expect(await joined(district)).toBe(booked)
  expect(await joined(district, on('2024-07-31'))).toBe(rebased)
  expect(await joined(district, on('2024-08-01'))).toBe(rebased - own)
  expect(await joined(other, on('2024-08-01'))).toBe(elsewhere + own)
})

test('duties are rebased in the same way, day by day, and late stays the difference', async () => {
  const late = async (code: string, asOf: string, rebasedOn?: string): Promise<number[]> => {
    const more = rebasedOn ? `, rebasedOn: "${rebasedOn}"` : ''
    const fields = `dutyRollup(period: "2022-2023", asOf: "${asOf}"${more}) { due fulfilled fulfilledLate late }`
    const answer = await askOrganizations(hub(), actingFor(idOf(code), 'VIEWER'), [code], fields)
    const { due, fulfilled, fulfilledLate, late } = answer.data._entities[0].dutyRollup
    return [due, fulfilled, fulfilledLate, late]
  }
  // Kim Sơn lay below Gia Lâm when its duties fell due, and lies below Long Biên since 2024-08-01.
  for (const [asOf, figures] of [
    ['2023-05-10', [3, 1, 0, 0]],
    ['2023-05-11', [3, 1, 0, 2]],
    ['2023-05-12', [3, 1, 1, 1]],
  ] as const) {
    expect(await late('PGDDT-GIALAM', asOf)).toEqual(figures)
    expect(await late('PGDDT-GIALAM', asOf, '2024-07-31')).toEqual(figures)
    expect(await late('PGDDT-GIALAM', asOf, '2024-08-01')).toEqual([0, 0, 0, 0])
    expect(await late('PGDDT-LONGBIEN', asOf)).toEqual([0, 0, 0, 0])
    expect(await late('PGDDT-LONGBIEN', asOf, '2024-08-01')).toEqual(figures)
  }
})

describe('cost', () => {
  test('a dashboard of one district or of six causes the same statements', async () => {
    const fields = `campaignRollup(period: "2024") { joined } dutyRollup(period: "2024", asOf: "2024-05-20") { late }
      campaignsJoined(period: "2024") { campaign { name plan { code } } } duties(period: "2024") { nodes { title fulfilment { doneOn } } }`
    const statements = async (codes: readonly string[]) => {
      const asked = await statementsOf(() => askOrganizations(hub(), ministry, codes, fields))
      expect(asked.answer.errors).toBeUndefined()
      return ofStores(asked.statements)
    }
    const few = await statements(['PGDDT-GIALAM'])
    expect(few).toEqual([
      'campaign.load',
      'duty.fulfilments',
      'duty.of_organizations',
      'joining.of_organizations',
      'plan.load',
      'rollup.read',
      'rollup.readable',
      'rollup.readable',
      'rollup.series_until',
      'rollup.series_until',
    ])
    expect(
      await statements([
        'PGDDT-GIALAM',
        'PGDDT-LONGBIEN',
        'SGDDT-HANOI',
        'THCS-AIMO',
        'THCS-KIMSON',
        'SGDDT-HAIPHONG',
      ]),
    ).toEqual(few)
  })
})

describe('at the end', () => {
  test('after all these acts the roll-ups are still the counts over the facts', async () => {
    expect(await verifyRollups(hub().ownerUrl, campaignsRoom)).toEqual([])
  })
})
