import { beforeAll, describe, expect, test } from 'vitest'
import { awardVerbs } from '../../../test/kit/awards.js'
import { useHub } from '../../../test/kit/hub.js'
import { actingFor, thirdParty } from '../../../test/kit/viewers.js'
import { whoMay } from '../../../test/kit/who-may.js'
import { buildWorld, type World } from '../../../test/kit/world.js'

// Planted faults that this suite caught: deciders that do not wait for each other (lock_quotas() emptied); a quota that
// counts its own organization without those below it.

const hub = useHub()
let world: World
const { register, passed, send, receive, appraise, decide } = awardVerbs(hub)
const period = '2023-2024'

beforeAll(async () => {
  world = await buildWorld(hub())
})

async function set(owner: string, forOrganizationId: string, more: object) {
  const input = {
    organizationId: owner,
    forOrganizationId,
    period,
    awardType: 'LDTT',
    validFrom: '2024-01-01',
    legalBasis: '1/QĐ',
    ...more,
  }
  const { data } = await hub().ask(
    'awards',
    actingFor(owner, 'HEAD'),
    'mutation ($input: SetQuotaInput!) { setQuota(input: $input) { quotaId userErrors { code path } } }',
    { input },
  )
  return data.setQuota as { quotaId: string | null; userErrors: { code: string }[] }
}

async function balances(organizationId: string, viewer = organizationId): Promise<number[][]> {
  const { data } = await hub().ask(
    'awards',
    actingFor(viewer, 'HEAD'),
    `{ quotaBalances(organizationId: "${organizationId}", period: "${period}", awardType: "LDTT") { base used pending free } }`,
  )
  return (data.quotaBalances as Record<string, number>[])
    .map((one) => Object.values(one))
    .sort((a, b) => a[0]! - b[0]!)
}

/** Lets every grant take a while between writing and counting, so that those who grant at once do meet. */
async function grantSlowly(): Promise<void> {
  await hub().sql(`create function awards.take_a_while() returns trigger language plpgsql as
    $$ begin perform pg_sleep(0.03); return null; end $$`)
  await hub().sql(`create trigger take_a_while after update of state on awards.proposal
    for each row when (new.state = 'GRANTED') execute function awards.take_a_while()`)
}

/** Whoever is told that the hub is overloaded tries again, as the hub says. */
async function persistently<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run()
  } catch (error) {
    if (String(error).includes('OVERLOADED')) return persistently(run)
    throw error
  }
}

/** Proposals of a school that lie appraised at the UBND that decides. */
async function readyToDecide(school: string, count: number, number: string): Promise<string[]> {
  const people = await world.employ(school, count)
  await register(school, people, 'LDTT')
  const ids: string[] = []
  for (const person of people) ids.push(await passed(school, person, 'LDTT'))
  const sent = await send(school, ids, number)
  await receive(world.section, sent.record.id as string)
  await appraise(world.section, ids)
  const forwarded = await send(world.section, ids, `PGD-${number}`)
  await receive(world.committee, forwarded.record.id as string)
  return ids
}

describe('quotas', () => {
  test('twenty who grant at once never grant more than the quotas of two levels', async () => {
    const ids = [
      ...(await readyToDecide(world.school, 12, 'Q1')),
      ...(await readyToDecide(world.neighbour, 8, 'Q2')),
    ]
    expect(await balances(world.school)).toEqual([])
    await set(world.committee, world.school, { most: 4 })
    await set(world.provinceCommittee, world.committee, { most: 9 })
    expect(await balances(world.school)).toEqual([
      [4, 0, 12, -8],
      [9, 0, 20, -11],
    ])
    await grantSlowly()
    const answers = await Promise.all(
      ids.map((id, index) => persistently(() => decide(world.committee, [id], `${index}/QĐ`))),
    )
    const refused = answers.flatMap(({ userErrors }) => userErrors)
    expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(['QUOTA_EXCEEDED']))
    const granted = async (school: string) =>
      (
        await hub().sql<{ n: number }>(
          "select count(*)::int as n from awards.proposal where state = 'GRANTED' and owner_id = $1",
          [school],
        )
      )[0]!.n
    const [own, other] = [await granted(world.school), await granted(world.neighbour)]
    expect(own).toBeLessThanOrEqual(4)
    expect(own + other).toBe(9)
    expect(answers.filter(({ userErrors }) => userErrors.length > 0)).toHaveLength(11)
    expect((await balances(world.neighbour)).map(([base, used]) => [base, used])).toEqual([[9, 9]])
  })

  test('a list is decided whole or not at all', async () => {
    const ids = await readyToDecide(world.farSchool, 3, 'Q3').catch(() => [])
    expect(ids).toEqual([]) // the far school's proposals go to another district
    const here = await readyToDecide(world.neighbour, 2, 'Q4')
    await set(world.provinceCommittee, world.committee, { most: 10, validFrom: '2024-02-01' })
    const both = await decide(world.committee, here, 'Q4/QĐ')
    expect(both.userErrors).toMatchObject([{ code: 'QUOTA_EXCEEDED', path: ['grantIds', '1'] }])
    expect((await decide(world.committee, here.slice(1), 'Q4/QĐ')).userErrors).toEqual([])
  })

  test('is not set below what is granted, nor for who does not lie below', async () => {
    expect(
      (await set(world.provinceCommittee, world.committee, { most: 9, validFrom: '2024-03-01' })).userErrors,
    ).toMatchObject([{ code: 'QUOTA_BELOW_GRANTED', path: ['most'] }])
    expect((await set(world.committee, world.farSchool, { most: 9 })).userErrors).toMatchObject([
      { code: 'NOT_FOUND' },
    ])
    expect((await set(world.committee, world.school, {})).userErrors).toMatchObject([
      { code: 'QUOTA_MEASURE' },
    ])
    expect(
      (await set(world.committee, world.school, { most: 1, percent: 1, ofAwardType: 'LDTT' })).userErrors,
    ).toMatchObject([{ code: 'QUOTA_MEASURE' }])
    expect((await set(world.committee, world.school, { most: -1 })).userErrors).toMatchObject([
      { code: 'INVALID' },
    ])
  })

  test('may be a percentage of another award, rounded down', async () => {
    const percent = { awardType: 'CSTDCS', percent: 15, ofAwardType: 'LDTT' }
    expect((await set(world.provinceCommittee, world.committee, percent)).userErrors).toEqual([])
    const { data } = await hub().ask(
      'awards',
      actingFor(world.school, 'CLERK'),
      `{ quotaBalances(organizationId: "${world.school}", period: "${period}", awardType: "CSTDCS") { base percent ofAwardType } }`,
    )
    expect(data.quotaBalances).toEqual([{ base: 1, percent: 15, ofAwardType: 'LDTT' }])
  })

  test('are seen by who is concerned and above, not by other districts', async () => {
    expect(await balances(world.school, world.otherSection)).toEqual([])
    expect(await balances(world.school, world.department)).toHaveLength(2)
  })

  test('setQuota is for the head and the secretary of the organization that sets it', async () => {
    const { employ: _1, employAlso: _2, recognize: _3, ...places } = world
    const input = {
      organizationId: world.section,
      forOrganizationId: world.farSchool,
      period,
      awardType: 'NONE',
      most: 1,
      validFrom: '2024-01-01',
      legalBasis: 'x',
    }
    expect(await whoMay(hub(), places, { subgraph: 'awards', mutation: 'setQuota', input })).toEqual({
      section: ['SECRETARY', 'HEAD'],
    })
  })

  // Planted fault that this test caught: the policy everybody_reads on quota.
  test('and what organizations set for themselves are for people, not for third parties', async () => {
    await set(world.section, world.farSchool, { most: 3 })
    await hub().sql(
      `insert into awards.parameter (id, owner_id, name, value, valid_from, legal_basis)
       values (gen_random_uuid(), $1, 'complaintDays', '30', '2024-01-01', '1/QĐ')`,
      [world.section],
    )
    for (const table of ['quota', 'parameter']) {
      const seen = async (viewer: Parameters<ReturnType<typeof hub>['asViewer']>[1]) =>
        (await hub().asViewer('awards', viewer, `select 1 from ${table}`)).length
      expect([table, await seen(actingFor(world.school, 'VIEWER'))]).not.toEqual([table, 0])
      for (const scopes of [[], ['PUBLISHED_RESULTS'], ['EDITIONS'], ['CHANGE_FEED']])
        expect([table, scopes, await seen(thirdParty(scopes, '2024-07-01', world.ministry))]).toEqual([
          table,
          scopes,
          0,
        ])
    }
  })
})
