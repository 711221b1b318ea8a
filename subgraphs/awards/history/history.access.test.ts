import { beforeAll, describe, expect, test } from 'vitest'
import { awardVerbs } from '../../../test/kit/awards.js'
import { useHub } from '../../../test/kit/hub.js'
import { actingFor } from '../../../test/kit/viewers.js'
import { whoMay } from '../../../test/kit/who-may.js'
import { buildWorld, type World } from '../../../test/kit/world.js'

// Planted faults that this suite caught: entries counted before they are verified; the owner among those who verify.

const hub = useHub()
let world: World
let places: Record<string, string>
const { register, passed, send, receive, appraise, decide } = awardVerbs(hub)

beforeAll(async () => {
  world = await buildWorld(hub())
  const { employ: _1, employAlso: _2, recognize: _3, ...organizations } = world
  places = organizations
})

async function call(
  who: string,
  role: 'CLERK' | 'HEAD' | 'APPRAISER',
  mutation: string,
  type: string,
  input: object,
  selection: string,
) {
  const { data, errors } = await hub().ask(
    'awards',
    actingFor(who, role),
    `mutation ($input: ${type}!) { it: ${mutation}(input: $input) { ${selection} userErrors { code path } } }`,
    { input },
  )
  if (!data?.it) throw new Error(JSON.stringify(errors))
  return data.it
}

const enter = (candidateId: string, awardType: string, period: string, more: object = {}) =>
  call(
    world.school,
    'CLERK',
    'enterEarlierAward',
    'EnterEarlierAwardInput',
    {
      organizationId: world.school,
      candidateId,
      awardType,
      period,
      issuerName: 'UBND quận',
      decisionNumber: `${period}/QĐ-UBND`,
      decidedOn: `${period.slice(-4)}-07-15`,
      ...more,
    },
    'record { id state version allowedActions }',
  )

const check = (id: string, isVerified = true, more: object = {}) =>
  call(
    world.section,
    'APPRAISER',
    'checkEarlierAward',
    'CheckEarlierAwardInput',
    { earlierAwardId: id, isVerified, opinion: 'Đã xem quyết định', ...more },
    'record { state opinion version }',
  )

const state = (candidateId: string, name: string, value: string, more: object = {}) =>
  call(
    world.school,
    'CLERK',
    'stateFact',
    'StateFactInput',
    { organizationId: world.school, candidateId, name, value, evidence: 'Sổ bảo hiểm xã hội', ...more },
    'statementId',
  )

async function judged(candidateId: string, awardType: string, subject = 'PERSON'): Promise<string[]> {
  const { data } = await hub().ask(
    'awards',
    actingFor(world.school, 'CLERK'),
    `{ eligibility(organizationId: "${world.school}", candidateId: "${candidateId}", awardType: "${awardType}", period: "2023-2024", subject: ${subject}) { results { outcome } } }`,
  )
  return (data.eligibility.results as { outcome: string }[]).map(({ outcome }) => outcome)
}

async function historyOf(candidateId: string, viewer = world.school) {
  const { data } = await hub().ask(
    'awards',
    actingFor(viewer, 'HEAD'),
    'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Person { awardHistory { awardType period provenance counts issuerName } awards { bonus { amount isPaid baseSalary coefficient } } } } }',
    { r: [{ __typename: 'Person', id: candidateId }] },
  )
  return data._entities[0] as { awardHistory: object[]; awards: { bonus: object }[] }
}

describe('an award from before the hub', () => {
  test('counts once a superior has verified it, and keeps the history open until then', async () => {
    const [person] = await world.employ(world.school, 1, 'GOOD')
    await state(person!, 'HISTORY_COMPLETE_FROM', '2015-09-01')
    const recognized = async () => (await judged(person!, 'BK_TINH'))[0]
    expect(await recognized()).toBe('NOT_MET')
    const first = (await enter(person!, 'CSTDCS', '2022-2023')).record
    const second = (await enter(person!, 'CSTDCS', '2023-2024', { decidedOn: '2024-05-01' })).record
    expect(first).toMatchObject({ state: 'ENTERED', allowedActions: ['checkEarlierAward'] })
    expect(await recognized()).toBe('MISSING_DATA')
    expect((await check(first.id as string)).record).toMatchObject({ state: 'VERIFIED', version: 2 })
    await check(second.id as string)
    expect(await recognized()).toBe('MET')
    expect((await historyOf(person!)).awardHistory).toEqual([
      {
        awardType: 'CSTDCS',
        period: '2023-2024',
        provenance: 'BEFORE_HUB',
        counts: true,
        issuerName: 'UBND quận',
      },
      {
        awardType: 'CSTDCS',
        period: '2022-2023',
        provenance: 'BEFORE_HUB',
        counts: true,
        issuerName: 'UBND quận',
      },
    ])
  })

  test('that is rejected counts for nothing and may be entered anew', async () => {
    const [person] = await world.employ(world.school, 1)
    const { record } = await enter(person!, 'CSTDCS', '2022-2023')
    expect((await enter(person!, 'CSTDCS', '2022-2023')).userErrors).toMatchObject([
      { code: 'ALREADY_ENTERED' },
    ])
    await check(record.id as string, false)
    expect((await historyOf(person!)).awardHistory).toEqual([])
    expect((await check(record.id as string)).userErrors).toMatchObject([{ code: 'WRONG_STATE' }])
    expect((await enter(person!, 'CSTDCS', '2022-2023')).userErrors).toEqual([])
  })

  test('is not of tomorrow, and of an award that exists', async () => {
    const [person] = await world.employ(world.school, 1)
    expect(
      (await enter(person!, 'CSTDCS', '2022-2023', { decidedOn: '2024-05-21' })).userErrors,
    ).toMatchObject([{ code: 'INVALID' }])
    expect((await enter(person!, 'NONE', '2022-2023')).userErrors).toMatchObject([
      { code: 'UNKNOWN_AWARD_TYPE' },
    ])
    expect((await enter(world.neighbour, 'CSTDCS', '2022-2023')).userErrors).toMatchObject([
      { code: 'NOT_A_CANDIDATE' },
    ])
  })

  test('is entered by the owner, verified by who lies above, never by the owner', async () => {
    const [person] = await world.employ(world.school, 1)
    const { record } = await enter(person!, 'CSTDCS', '2022-2023')
    const nobody = {
      organizationId: world.school,
      candidateId: world.section,
      awardType: 'X',
      period: '2023',
      issuerName: 'x',
      decisionNumber: 'x',
      decidedOn: '2023-01-01',
    }
    expect(
      await whoMay(hub(), places, { subgraph: 'awards', mutation: 'enterEarlierAward', input: nobody }),
    ).toEqual({
      school: ['CLERK', 'SECRETARY', 'HEAD'],
    })
    const input = { earlierAwardId: record.id, isVerified: true, opinion: 'x', expectedVersion: 999 }
    const superiors = ['APPRAISER', 'HEAD']
    expect(await whoMay(hub(), places, { subgraph: 'awards', mutation: 'checkEarlierAward', input })).toEqual(
      {
        ministry: superiors,
        department: superiors,
        provinceCommittee: superiors,
        section: superiors,
        committee: superiors,
      },
    )
    const fact = {
      organizationId: world.school,
      candidateId: world.section,
      name: 'RATING',
      value: 'x',
      evidence: 'x',
    }
    expect(await whoMay(hub(), places, { subgraph: 'awards', mutation: 'stateFact', input: fact })).toEqual({
      school: ['CLERK', 'SECRETARY', 'HEAD'],
    })
  })

  test('is hidden from strangers', async () => {
    const [person] = await world.employ(world.school, 1)
    await enter(person!, 'CSTDCS', '2022-2023')
    expect((await historyOf(person!, world.neighbour)).awardHistory).toEqual([])
    expect((await historyOf(person!, world.otherSection)).awardHistory).toEqual([])
    expect((await historyOf(person!, world.section)).awardHistory).toHaveLength(1)
  })

  test('waits in a list for the superior', async () => {
    const { data } = await hub().ask(
      'awards',
      actingFor(world.section, 'APPRAISER'),
      `{ earlierAwards(organizationId: "${world.school}", first: 1) { nodes { state awardType } pageInfo { hasNextPage } } }`,
    )
    expect(data.earlierAwards).toEqual({
      nodes: [{ state: 'ENTERED', awardType: 'CSTDCS' }],
      pageInfo: { hasNextPage: true },
    })
  })
})

describe('a statement', () => {
  test('reaches the rules; the latest counts', async () => {
    const [person] = await world.employ(world.school, 1)
    await state(person!, 'SECTOR_MONTHS', '239')
    await state(person!, 'DISCIPLINED_MONTHS', '0')
    expect((await judged(person!, 'KNC_VSNGD'))[0]).toBe('NOT_MET')
    await state(person!, 'SECTOR_MONTHS', '240')
    expect(await judged(person!, 'KNC_VSNGD')).toEqual(['MET', 'MET'])
  })

  test('of a collective reaches the flags', async () => {
    const one = { subject: 'COLLECTIVE', period: '2023-2024' }
    expect(await judged(world.school, 'CO_TINH', 'COLLECTIVE')).toEqual(['MISSING_DATA'])
    await state(world.school, 'CAMPAIGN_LEAD', 'PROVINCE 3', one)
    await state(world.school, 'EXCEEDED_TARGETS', 'true', one)
    await state(world.school, 'CLEAN_ORGANIZATIONS', 'true', one)
    expect(await judged(world.school, 'CO_TINH', 'COLLECTIVE')).toEqual(['MET'])
  })

  test.each([
    ['SECTOR_MONTHS', 'twenty', 'STATEMENT_INVALID'],
    ['FOUNDED_ON', '2010-02-30', 'STATEMENT_INVALID'],
    ['RATING', 'GOOD', 'INVALID'],
  ])('%s "%s" is refused: %s', async (name, value, code) => {
    const [person] = await world.employ(world.school, 1)
    expect((await state(person!, name, value)).userErrors).toMatchObject([{ code }])
  })
})

describe('the bonus', () => {
  test('is known where coefficient and base salary are, and of two titles of a period the higher is paid', async () => {
    const set = (name: string, value: string) =>
      hub().ask(
        'awards',
        actingFor(world.committee, 'ADMIN'),
        `mutation { setParameter(input: { organizationId: "${world.committee}", name: "${name}", value: "${value}", validFrom: "2024-01-01", legalBasis: "QĐ" }) { userErrors { code } } }`,
      )
    const [person] = await world.employ(world.school, 1, 'EXCELLENT')
    await register(world.school, [person!], 'LDTT')
    await register(world.school, [person!], 'CSTDCS')
    const ids = [await passed(world.school, person!, 'LDTT'), await passed(world.school, person!, 'CSTDCS')]
    const sent = await send(world.school, ids, 'T1')
    await receive(world.section, sent.record.id as string)
    await appraise(world.section, ids)
    const forwarded = await send(world.section, ids, 'T2')
    await receive(world.committee, forwarded.record.id as string)
    expect((await decide(world.committee, ids, 'T3/QĐ')).userErrors).toEqual([])
    const amounts = async () =>
      (await historyOf(person!)).awards.map(({ bonus }) => (bonus as { amount: number | null }).amount).sort()
    expect(await amounts()).toEqual([null, null])
    await set('baseSalary', '1800000')
    await set('bonusCoefficient:LDTT', '0.3')
    await set('bonusCoefficient:CSTDCS', '1')
    expect(await amounts()).toEqual([0, 1_800_000])
    await hub().sql("update awards.award set annulled_on = '2024-06-10' where award_type = 'CSTDCS'")
    expect(await amounts()).toEqual([0, 540_000])
  })
})
