import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, test } from 'vitest'
import { openDatabase } from '../../../shared/database/data-source.js'
import { verifyRollups } from '../../../shared/rollup/verify.js'
import { ask, call, head, useWorld } from '../score.kit.js'
import { campaigns } from '../subgraph.js'

// Planted faults that this suite was seen to catch: lines that are refreshed before they are rebooked; a campaign that is
// not held while somebody joins.

const { hub, world } = useWorld()
const period = '2024'
const document = { documentNumber: '5/KH', documentDate: '2024-05-20', signerName: 'Lê Thị An' }
type Place =
  'ministry' | 'department' | 'section' | 'committee' | 'otherSection' | 'school' | 'neighbour' | 'farSchool'

async function launched(place: Place, more: object = {}): Promise<string> {
  const draft = { ownerId: world()[place], name: 'Sách hay', kind: 'MOVEMENT', period, ...more }
  const { record, messages } = await call(hub(), head(world()[place]), 'draftCampaign', draft)
  expect(messages).toEqual([])
  const answer = await call(hub(), head(world()[place]), 'launchCampaign', {
    campaignId: record.id,
    ...document,
  })
  expect(answer.messages).toEqual([])
  return record.id as string
}

const step = (name: string, place: Place, campaignId: string, more: object = {}, at = '2024-05-20') =>
  call(hub(), head(world()[place], 'HEAD', at), name, { campaignId, ...more })
const join = (place: Place, campaignId: string, at?: string, more: object = {}) =>
  step('joinCampaign', place, campaignId, { organizationId: world()[place], period, ...more }, at)
const leave = (place: Place, campaignId: string) =>
  step('leaveCampaign', place, campaignId, { organizationId: world()[place], reason: 'Đăng ký nhầm' })

/** Expected, joined and not joined of a campaign below a place, and who has not, by the names of the world. */
async function seen(campaignId: string, place: Place, on: { rebasedOn?: string; at?: string } = {}) {
  const more = on.rebasedOn ? `, rebasedOn: "${on.rebasedOn}"` : ''
  const query = `query ($id: UUID!, $below: UUID!) { campaign(id: $id) {
    participation(belowId: $below${more}) { expected joined notJoined }
    notJoined(belowId: $below, first: 100${more}) { nodes { organization { id } } } } }`
  const viewer = head(world()[place], 'VIEWER', on.at)
  const { campaign } = await ask(hub(), viewer, query, { id: campaignId, below: world()[place] })
  const { expected, joined, notJoined } = campaign.participation
  const names = Object.entries(world())
  const missing = campaign.notJoined.nodes.map(
    ({ organization }: { organization: { id: string } }) =>
      names.find(([, id]) => id === organization.id)?.[0],
  )
  expect(missing).toHaveLength(notJoined)
  return { counts: [expected, joined, notJoined], missing: missing.sort() }
}

afterEach(async () => {
  expect(await verifyRollups(hub().ownerUrl, campaigns)).toEqual([])
  // Whoever is expected lies below the launcher, counted anew over the tree of today.
  const stray = await hub().sql(
    `select e.* from campaigns.campaign_expectation e join campaigns.campaign c on c.id = e.campaign_id
     where e.released_on is null and c.state = 'LAUNCHED' and c.valid_to is null and c.launched_by is not null and not exists (
       select from campaigns.org_closure t where t.descendant_id = e.organization_id and t.ancestor_id in (c.launched_by, c.owner_id) and t.valid_to = 'infinity')`,
  )
  expect(stray).toEqual([])
})

describe('participation is booked', () => {
  test('a launch expects all below, a joining and a leaving move it, and one may join again', async () => {
    const id = await launched('department')
    expect((await seen(id, 'department')).counts).toEqual([3, 0, 3])
    expect((await join('school', id)).codes).toEqual([])
    expect(await seen(id, 'section')).toEqual({ counts: [2, 1, 1], missing: ['neighbour'] })
    expect((await seen(id, 'ministry')).counts).toEqual([3, 1, 2])
    expect((await leave('school', id)).codes).toEqual([])
    expect(await seen(id, 'section')).toEqual({ counts: [2, 0, 2], missing: ['neighbour', 'school'] })
    expect((await leave('school', id)).codes).toEqual(['NOTHING_TO_LEAVE'])
    expect((await join('school', id)).codes).toEqual([])
    expect((await seen(id, 'section')).counts).toEqual([2, 1, 1])
    expect((await seen(id, 'committee')).counts).toEqual([2, 1, 1])
  })

  test('a draft expects nobody', async () => {
    const draft = { ownerId: world().department, name: 'Dự thảo', kind: 'MOVEMENT', period }
    const { record } = await call(hub(), head(world().department), 'draftCampaign', draft)
    expect((await seen(record.id, 'department')).counts).toEqual([0, 0, 0])
  })

  test('a cancellation awaits nobody any more and keeps who took part', async () => {
    const id = await launched('department')
    await join('school', id)
    await step('cancelCampaign', 'department', id, { ...document, reason: 'Trùng' })
    expect((await seen(id, 'department')).counts).toEqual([1, 1, 0])
    expect((await join('neighbour', id)).codes).toEqual(['WRONG_STATE'])
    expect((await leave('school', id)).codes).toEqual(['WRONG_STATE'])
  })

  test('of a launch from outside those below who recorded it are expected, and whoever joins', async () => {
    const id = await launched('section', { launchedByOutside: 'Thủ tướng Chính phủ' })
    expect((await seen(id, 'section')).counts).toEqual([2, 0, 2])
    await join('farSchool', id)
    expect((await seen(id, 'otherSection')).counts).toEqual([1, 1, 0])
    expect((await seen(id, 'ministry')).counts).toEqual([3, 1, 2])
    await leave('farSchool', id)
    expect((await seen(id, 'ministry')).counts).toEqual([2, 0, 2])
  })
})

describe('days of joining', () => {
  const days = {
    validFrom: '2024-01-01',
    validTo: '2025-01-01',
    joinFrom: '2024-05-01',
    joinUntil: '2024-05-31',
  }

  test.each<[string, string, string | undefined, string[]]>([
    ['on the last day', '2024-05-31', undefined, []],
    ['a day too late', '2024-06-01', undefined, ['OUTSIDE_JOINING_DAYS']],
    ['entered too late for an earlier day', '2024-06-01', '2024-05-31', ['OUTSIDE_JOINING_DAYS']],
    ['for a day before the first one', '2024-05-20', '2024-04-30', ['OUTSIDE_JOINING_DAYS']],
    ['for the first day', '2024-05-20', '2024-05-01', []],
  ])('joining %s', async (_, at, joinedOn, codes) => {
    const id = await launched('department', days)
    expect((await join('school', id, at, { joinedOn })).codes).toEqual(codes)
    const query = 'query ($id: UUID!) { campaign(id: $id) { allowedActions } }'
    const { campaign } = await ask(hub(), head(world().neighbour, 'CLERK', at), query, { id })
    expect(campaign.allowedActions.includes('joinCampaign')).toBe(at <= days.joinUntil)
  })

  test('are extended by a document, alone or with its end, never beyond it', async () => {
    const id = await launched('department', days)
    const extend = (more: object) =>
      step('extendCampaign', 'department', id, { ...document, ...more }, '2024-06-02')
    expect((await extend({ joinUntil: '2025-01-01' })).codes).toEqual(['INVALID'])
    expect((await extend({ joinUntil: '2024-05-31' })).codes).toEqual(['INVALID'])
    expect((await extend({})).codes).toEqual(['INVALID'])
    const free = await launched('department')
    const narrowed = { ...document, campaignId: free, joinUntil: '2024-06-30' }
    expect((await call(hub(), head(world().department), 'extendCampaign', narrowed)).codes).toEqual([
      'INVALID',
    ])
    expect((await extend({ joinUntil: '2024-06-30' })).codes).toEqual([])
    expect((await join('school', id, '2024-06-03')).codes).toEqual([])
  })

  test.each([
    { joinFrom: '2024-06-01', joinUntil: '2024-05-31' },
    { validFrom: '2024-01-01', validTo: '2024-06-01', joinUntil: '2024-06-01' },
  ])('that cannot be are refused: %o', async (more) => {
    const draft = { ownerId: world().department, name: 'Dự thảo', kind: 'MOVEMENT', period, ...more }
    expect((await call(hub(), head(world().department), 'draftCampaign', draft)).codes).toEqual(['INVALID'])
  })
})

describe('many at once', () => {
  test('whoever joins while the campaign is cancelled has joined before, or is refused', async () => {
    for (let round = 0; round < 8; round++) {
      const id = await launched('department')
      const places: Place[] = ['school', 'neighbour', 'farSchool']
      const acts = [
        ...places.map((place) => join(place, id)),
        step('cancelCampaign', 'department', id, { ...document, reason: 'Trùng' }),
        ...places.map((place) => join(place, id)),
      ]
      const all = await Promise.all(acts)
      expect(all[3]!.codes).toEqual([])
      const codes = [...all.slice(0, 3), ...all.slice(4)].flatMap((one) => one.codes)
      expect(codes.filter((code) => !['WRONG_STATE', 'ALREADY_JOINED'].includes(code))).toEqual([])
      const joined = all.filter((one, index) => index !== 3 && one.record).length
      expect((await seen(id, 'department')).counts).toEqual([joined, joined, 0])
    }
  })
})

test('nobody joins a campaign whose cancellation is under way', async () => {
  const id = await launched('department')
  const owner = await openDatabase({ url: hub().ownerUrl, schema: 'campaigns', entities: [], poolSize: 1 })
  const cancelling = owner.createQueryRunner()
  await cancelling.startTransaction()
  await cancelling.query(
    "update campaign set state = 'CANCELLED', cancelled_on = '2024-05-20' where id = $1",
    [id],
  )
  const joining = join('school', id)
  await Promise.race([joining, sleep(500)]) // who does not wait has joined by now
  await cancelling.commitTransaction()
  expect((await joining).codes).toEqual(['WRONG_STATE'])
  await cancelling.release()
  await owner.destroy()
})

// These move the tree: they come last.
describe('after a reform', () => {
  const move = (child: string, to: string, day: string) =>
    hub().sql(
      `with ended as (
         update organizations.organization_edge set valid_to = $3 where child_id = $1 and valid_to = 'infinity'
         returning child_id, kind, parent_id)
       insert into organizations.organization_edge (id, child_id, parent_id, kind, valid_from, valid_to)
       select gen_random_uuid(), child_id, case kind when 'PROFESSIONAL' then $2 else parent_id end, kind, $3, 'infinity' from ended`,
      [child, to, day],
    )

  test('booked figures stay with the past, rebased ones go with the school, those above stay exact', async () => {
    const id = await launched('department')
    const ofSection = await launched('section')
    await join('school', id)
    await join('school', ofSection)
    await move(world().school, world().otherSection, '2024-06-01')
    await hub().settle()
    const later = { at: '2024-06-02' }
    expect((await seen(id, 'department', later)).counts).toEqual([3, 1, 2])
    expect((await seen(id, 'section', later)).counts).toEqual([2, 1, 1])
    expect((await seen(id, 'otherSection', later)).counts).toEqual([1, 0, 1])
    const now = { ...later, rebasedOn: '2024-06-02' }
    expect(await seen(id, 'section', now)).toEqual({ counts: [1, 0, 1], missing: ['neighbour'] })
    expect(await seen(id, 'otherSection', now)).toEqual({ counts: [2, 1, 1], missing: ['farSchool'] })
    await leave('school', id)
    expect((await seen(id, 'section', later)).counts).toEqual([2, 0, 2])
    // Who has left the line of the launcher and takes part goes on counting; who does not is awaited no more.
    expect((await seen(ofSection, 'section', later)).counts).toEqual([2, 1, 1])
    await leave('school', ofSection)
    expect((await seen(ofSection, 'section', later)).counts).toEqual([1, 0, 1])
  })

  test('a closed campaign expects nobody who comes later, and awaits on who left later', async () => {
    const id = await launched('otherSection')
    await step('closeCampaign', 'otherSection', id, {}, '2024-06-20')
    const before = (await seen(id, 'otherSection', { at: '2024-06-21' })).counts
    await move(world().neighbour, world().otherSection, '2024-06-25')
    await hub().settle()
    expect((await seen(id, 'otherSection', { at: '2024-06-26' })).counts).toEqual(before)
    await move(world().farSchool, world().section, '2024-06-26')
    await hub().settle()
    expect((await seen(id, 'otherSection', { at: '2024-06-27' })).counts).toEqual(before)
    await move(world().neighbour, world().section, '2024-06-28')
    await move(world().farSchool, world().otherSection, '2024-06-28')
    await hub().settle()
  })

  test('a school that comes to lie below the launcher is expected from that day on', async () => {
    const id = await launched('otherSection')
    const before = (await seen(id, 'otherSection', { at: '2024-06-15' })).counts[0]
    await move(world().neighbour, world().otherSection, '2024-07-01')
    await hub().settle()
    expect((await seen(id, 'otherSection', { at: '2024-07-02' })).counts[0]).toBe(before! + 1)
    expect((await join('neighbour', id, '2024-07-02')).codes).toEqual([])
    expect((await seen(id, 'otherSection', { at: '2024-07-02' })).counts[1]).toBe(1)
  })
})
