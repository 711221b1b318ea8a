import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { actingFor } from '../../../test/kit/viewers.js'
import { ask, call, head, period, useWorld } from '../score.kit.js'
import { enter, launched, quota } from './contest.kit.js'

const { hub, world } = useWorld()
const contest = async () => {
  const id = await launched(hub(), world().section)
  await quota(hub(), world().section, id, { organizationIds: [world().school, world().neighbour] })
  return id
}
const months = async (campaignId: string, organization: string, more = '', at = '2023-12-20') => {
  const query = `query ($campaignId: UUID!) { contestQuotas(campaignId: $campaignId ${more}, first: 100) { nodes { month dueOn onTime late extra status organization { id } } } }`
  return (await ask(hub(), head(organization, 'VIEWER', at), query, { campaignId })).contestQuotas.nodes
}

// Planted fault that this suite caught: entries that are sent at once and all take the last place of a quota.
describe('entries', () => {
  test('fill the quota of their month in time, late, or are extra', async () => {
    const id = await contest()
    const sent: string[] = []
    for (const at of ['2023-09-10', '2023-09-15', '2023-09-16', '2023-09-20'])
      sent.push((await enter(hub(), world().school, id, at)).record.countsAs)
    expect(sent).toEqual(['ON_TIME', 'ON_TIME', 'LATE', 'EXTRA'])
    await enter(hub(), world().school, id, '2023-11-02', { month: '2023-10-01' })
    const found = (await months(id, world().school)).map(
      (one: { month: string; onTime: number; late: number; extra: number; status: string }) =>
        [one.month, one.onTime, one.late, one.extra, one.status] as const,
    )
    expect(found).toEqual([
      ['2023-09-01', 2, 1, 1, 'LATE'],
      ['2023-10-01', 0, 1, 0, 'MISSING'],
      ['2023-11-01', 0, 0, 0, 'MISSING'],
    ])
  })

  test('without a quota are extra, and so are those to a contest without any', async () => {
    const id = await launched(hub(), world().section)
    expect((await enter(hub(), world().school, id, '2024-05-10')).record.countsAs).toBe('EXTRA')
  })

  test('wait for one another: who is sent while the last place is taken is extra', async () => {
    const id = await launched(hub(), world().section)
    await quota(hub(), world().section, id, { organizationIds: [world().school], entries: 1 })
    const draft = {
      ownerId: world().school,
      campaignId: id,
      title: 'Bài',
      authorName: 'Lan',
      content: '…',
      period,
    }
    const clerk = head(world().school, 'CLERK', '2023-09-10')
    const [first, second] = [
      (await call(hub(), clerk, 'draftContestEntry', draft)).record.id,
      (await call(hub(), clerk, 'draftContestEntry', draft)).record.id,
    ]
    const other = new pg.Client({ connectionString: hub().ownerUrl })
    await other.connect()
    await other.query('begin')
    await other.query("select pg_advisory_xact_lock(hashtext('contest_quota'), hashtext($1))", [
      `${id} ${world().school} 2023-09`,
    ])
    await other.query(
      `update campaigns.contest_entry e set state = 'SENT', sent_on = '2023-09-10', counts_as = 'ON_TIME', quota_id = q.id, due_on = q.due_on
       from campaigns.contest_quota q where e.id = $1 and q.campaign_id = e.campaign_id and q.month = '2023-09-01'`,
      [first],
    )
    const sending = call(hub(), clerk, 'sendContestEntry', { entryId: second }, 'countsAs')
    await Promise.race([sending, sleep(300)]) // who does not wait has taken the last place once more by now
    await other.query('commit')
    await other.end()
    expect((await sending).record.countsAs).toBe('EXTRA')
  })

  test('that are sent at once fill a quota up to its number', async () => {
    const id = await contest()
    const all = await Promise.all(
      [1, 2, 3, 4, 5, 6].map(() => enter(hub(), world().school, id, '2023-09-10')),
    )
    const counted = all.map(({ record }) => record.countsAs).sort()
    expect(counted).toEqual(['EXTRA', 'EXTRA', 'EXTRA', 'ON_TIME', 'ON_TIME', 'ON_TIME'])
  })

  test('are asked of whoever lacks them: the organizer finds who is missing in a month', async () => {
    const id = await contest()
    for (let count = 0; count < 3; count++) await enter(hub(), world().school, id, '2023-09-10')
    const missing = await months(id, world().section, ', month: "2023-09-30", status: MISSING')
    expect(missing.map((one: { organization: { id: string } }) => one.organization.id)).toEqual([
      world().neighbour,
    ])
    expect((await months(id, world().section, ', status: OPEN', '2023-10-15')).length).toBe(4)
  })
})

test('a quota is set once, for contests only, and for real days', async () => {
  const id = await contest()
  const organizationIds = [world().school]
  const set = (campaignId: string, more: object = {}) =>
    quota(hub(), world().section, campaignId, { organizationIds, ...more })
  expect((await set(id)).codes).toEqual(['QUOTA_SET'])
  expect((await set(await launched(hub(), world().section, 'MOVEMENT'))).codes).toEqual(['NO_CONTEST'])
  expect((await set(id, { dueDay: 32 })).codes).toEqual(['INVALID'])
  expect((await set(id, { lastMonth: '2023-08-31' })).codes).toEqual(['INVALID'])
  expect((await set(id, { lastMonth: '2030-08-31' })).codes).toEqual(['TOO_MANY_ITEMS'])
})

test('judges mark entries once each, and the means place them with prizes', async () => {
  const id = await launched(hub(), world().section)
  const entries: string[] = []
  for (const at of ['2024-05-01', '2024-05-02', '2024-05-03', '2024-05-04'])
    entries.push((await enter(hub(), world().school, id, at)).record.id)
  const mark = (entryId: string, points: number, judge: string) => {
    const viewer = { ...actingFor(world().section, 'COUNCIL_MEMBER'), subject: judge }
    return call(hub(), viewer, 'markContestEntry', { entryId, points }, 'id')
  }
  for (const [index, points] of [80, 95, 80].entries()) {
    await mark(entries[index]!, points, 'a')
    await mark(entries[index]!, points - 1, 'b')
  }
  expect((await mark(entries[0]!, 100, 'a')).codes).toEqual(['ALREADY_MARKED'])
  const prizes = [
    { name: 'Giải Nhất', upToRank: 1 },
    { name: 'Giải Nhì', upToRank: 2 },
  ]
  const placing =
    'mutation ($input: PlaceContestEntriesInput!) { placeContestEntries(input: $input) { count userErrors { code } } }'
  const input = { campaignId: id, prizes }
  const placed = (await ask(hub(), head(world().section), placing, { input })).placeContestEntries
  expect(placed).toEqual({ count: 3, userErrors: [] })
  const query =
    'query ($id: UUID!, $after: String) { contestStandings(campaignId: $id, first: 2, after: $after) { nodes { points rank prize } pageInfo { endCursor } } }'
  const page = (await ask(hub(), head(world().farSchool), query, { id })).contestStandings
  const after = page.pageInfo.endCursor
  const rest = (await ask(hub(), head(world().farSchool), query, { id, after })).contestStandings
  expect([...page.nodes, ...rest.nodes]).toEqual([
    { points: 94.5, rank: 1, prize: 'Giải Nhất' },
    { points: 79.5, rank: 2, prize: 'Giải Nhì' },
    { points: 79.5, rank: 2, prize: 'Giải Nhì' },
  ])
  expect((await mark(entries[1]!, 100, 'c')).codes).toEqual(['WRONG_STATE'])
})
