import { afterEach, expect, test } from 'vitest'
import { verifyRollups } from '../../../shared/rollup/verify.js'
import { ask, call, head, useWorld } from '../score.kit.js'
import { campaigns } from '../subgraph.js'

// Planted fault that this suite was seen to catch: a leaving that does not move who takes part.

const { hub, world } = useWorld()
const period = '2024'
const document = { documentNumber: '5/KH', documentDate: '2024-05-20', signerName: 'Lê Thị An' }
const places = ['school', 'neighbour', 'farSchool'] as const

async function drafted(): Promise<string> {
  const draft = { ownerId: world().department, name: 'Sách hay', kind: 'MOVEMENT', period }
  return (await call(hub(), head(world().department), 'draftCampaign', draft)).record.id as string
}
const launch = (campaignId: string) =>
  call(hub(), head(world().department), 'launchCampaign', { campaignId, ...document })
const join = (place: (typeof places)[number], campaignId: string) =>
  call(hub(), head(world()[place]), 'joinCampaign', { campaignId, organizationId: world()[place], period })
const leave = (place: (typeof places)[number], campaignId: string) =>
  call(hub(), head(world()[place]), 'leaveCampaign', {
    ...{ campaignId, organizationId: world()[place], reason: 'Nhầm' },
  })

/** Moves a school between the two districts on a day of 2024. */
const move = (day: string, to: string) =>
  hub().sql(
    `with ended as (
       update organizations.organization_edge set valid_to = $2 where child_id = $1 and kind = 'PROFESSIONAL' and valid_to > $2 and valid_from < $2
       returning child_id, kind)
     insert into organizations.organization_edge (id, child_id, parent_id, kind, valid_from, valid_to)
     select gen_random_uuid(), child_id, $3, kind, $2, 'infinity' from ended`,
    [world().farSchool, day, to],
  )

afterEach(async () => {
  await hub().settle()
  expect(await verifyRollups(hub().ownerUrl, campaigns)).toEqual([])
})

test('whoever joins, leaves and joins again at once, the figures are the facts', async () => {
  const id = await drafted()
  await launch(id)
  const acts = Array.from({ length: 24 }, (_, n) => (n % 2 ? leave : join)(places[n % 3]!, id))
  const codes = (await Promise.all(acts)).flatMap((one) => one.codes)
  expect(codes.filter((code) => !['ALREADY_JOINED', 'NOTHING_TO_LEAVE'].includes(code))).toEqual([])
  const seen = async () => {
    const query = 'query ($id: UUID!) { campaign(id: $id) { participation { expected joined } } }'
    return (await ask(hub(), head(world().department, 'VIEWER'), query, { id })).campaign.participation
  }
  const [row] = await hub().sql(
    'select count(*)::int as joined from campaigns.campaign_joining where campaign_id = $1 and left_on is null',
    [id],
  )
  expect(await seen()).toEqual({ expected: 3, joined: row!.joined })
  await Promise.all(places.map((place) => leave(place, id)))
  expect(await seen()).toEqual({ expected: 3, joined: 0 })
})

test('while the tree moves, launches and joinings lose nobody and count nobody twice', async () => {
  const ids = await Promise.all(Array.from({ length: 6 }, drafted))
  const moving = async () => {
    for (const [n, to] of [world().section, world().otherSection, world().section].entries()) {
      await move(`2024-0${n + 6}-01`, to)
      await hub().settle()
    }
  }
  const [, ...launched] = await Promise.all([moving(), ...ids.map(launch)])
  expect(launched.flatMap(({ codes }) => codes)).toEqual([])
  await Promise.all([moving(), ...ids.flatMap((id) => places.map((place) => join(place, id)))])
  const rows = await hub().sql(
    `select count(*)::int as expected, count(joined_on)::int as joined from campaigns.campaign_expectation
     where campaign_id = any ($1) and level = 'SCHOOL' group by campaign_id`,
    [ids],
  )
  expect(rows).toEqual(ids.map(() => ({ expected: 3, joined: 3 })))
})

test('allowedActions names leaveCampaign for the head of who has joined, and for nobody else', async () => {
  const id = await drafted()
  await launch(id)
  await join('school', id)
  const query = 'query ($id: UUID!) { campaign(id: $id) { allowedActions } }'
  const actions = async (place: 'school' | 'neighbour' | 'department', role: 'HEAD' | 'CLERK') =>
    (await ask(hub(), head(world()[place], role), query, { id })).campaign.allowedActions as string[]
  expect(await actions('school', 'HEAD')).toContain('leaveCampaign')
  expect(await actions('school', 'HEAD')).not.toContain('joinCampaign')
  for (const [place, role] of [
    ['school', 'CLERK'],
    ['neighbour', 'HEAD'],
    ['department', 'HEAD'],
  ] as const)
    expect(await actions(place, role)).not.toContain('leaveCampaign')
})
