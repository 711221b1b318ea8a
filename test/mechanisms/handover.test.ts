import { beforeAll, describe, expect, test } from 'vitest'
import type { Viewer } from '../../shared/access/viewer.js'
import { verifyRollups } from '../../shared/rollup/verify.js'
import type { ViewerAnswer } from '../../shared/subgraph/definition.js'
import { awardVerbs } from '../kit/awards.js'
import { useHub } from '../kit/hub.js'
import { buildWorld, type World } from '../kit/world.js'
import { reformVerbs } from '../../subgraphs/organizations/reform/reform.kit.js'
import { awards } from '../../subgraphs/awards/subgraph.js'

const hub = useHub()
const verbs = awardVerbs(hub)
const reform = reformVerbs(hub)
let world: World
let unsent: string[]
let sent: string

/** The viewer as the gateway would sign it. */
async function signedIn(subject: string): Promise<Viewer> {
  const now = '2024-06-10T02:00:00.000Z'
  const answer = (await hub().subgraphs.organizations.service('viewer', { subject, now })) as ViewerAnswer
  return { ...answer, kind: 'PERSON', now } as Viewer
}

const sums = async (): Promise<(number | undefined)[]> =>
  (await verbs.sums(world.ministry, [world.school, world.neighbour, world.section])).map((sum) => sum?.[0])

/** One school has sent one registration and drafted two, when it merges into another on 1 June. */
beforeAll(async () => {
  world = await buildWorld(hub())
  const [first, ...rest] = (await world.employ(world.neighbour, 3, 'EXCELLENT')) as [string, string, string]
  const title = 'LDTT' // by the kit's world
  sent = first
  unsent = rest
  await verbs.register(world.neighbour, [sent], title)
  expect((await verbs.sendRegistrations(world.neighbour)).userErrors).toEqual([])
  await verbs.register(world.neighbour, unsent, title)
  for (const role of ['HEAD', 'CLERK', 'SECRETARY']) {
    await hub().sql(
      "insert into organizations.appointment (id, subject, organization_id, role, valid_from) values (gen_random_uuid(), 'truong', $1, $2, '2024-01-01')",
      [world.school, role],
    )
  }
  const input = { organizationIds: [world.neighbour], successorId: world.school }
  const merged = await reform(world.department, 'mergeOrganizations', input, '2024-06-01', '2024-06-01')
  expect(merged.userErrors).toEqual([])
  await hub().settle()
})

// Planted fault that this suite caught: a successor that must register anew whom its predecessor has registered and sent.
describe('registrations of a school that merged into another', () => {
  test('that were drafts pass to the successor, which sends them; the sums of what was sent stay', async () => {
    const head = await signedIn('truong')
    const handOver = `mutation ($input: HandOverProposalsInput!) { handOverProposals(input: $input) { userErrors { code } } }`
    const input = { fromId: world.neighbour, toId: world.school }
    const before = await hub().sql(
      'select owner_id, sent_on::text from awards.registration where candidate_id = $1',
      [sent],
    )
    const { data, errors } = await hub().ask('awards', head, handOver, { input })
    expect([errors, data?.handOverProposals.userErrors]).toEqual([undefined, []])
    const rows = await hub().sql(
      'select distinct owner_id, registered_on::text from awards.registration where candidate_id = any ($1)',
      [unsent],
    )
    expect(rows).toEqual([{ owner_id: world.school, registered_on: '2024-06-10' }])
    expect(
      await hub().sql('select owner_id, sent_on::text from awards.registration where candidate_id = $1', [
        sent,
      ]),
    ).toEqual(before)
    expect(await sums()).toEqual([0, 1, 1])
    const send =
      'mutation ($input: SendRegistrationsInput!) { sendRegistrations(input: $input) { count userErrors { code } } }'
    const period = { organizationId: world.school, period: '2023-2024' }
    const answer = await hub().ask('awards', head, send, { input: period })
    expect(answer.data.sendRegistrations).toEqual({ count: 2, userErrors: [] })
    expect(await sums()).toEqual([2, 1, 3])
    expect(await verifyRollups(hub().ownerUrl, awards)).toEqual([])
  })

  test('that were sent count for whom the successor proposes', async () => {
    const draft = `mutation ($input: DraftProposalInput!) { draftProposal(input: $input) { record { owner { id } } userErrors { code } } }`
    const input = {
      organizationId: world.school,
      period: '2023-2024',
      subject: 'PERSON',
      candidateId: sent,
      awardType: 'LDTT',
      achievement: 'Hoàn thành tốt nhiệm vụ năm học',
    }
    const { data, errors } = await hub().ask('awards', await signedIn('truong'), draft, { input })
    expect(errors).toBeUndefined()
    expect(data.draftProposal).toEqual({ record: { owner: { id: world.school } }, userErrors: [] })
  })
})
