import { beforeAll, describe, expect, test } from 'vitest'
import { awardVerbs } from '../../../test/kit/awards.js'
import { useHub } from '../../../test/kit/hub.js'
import { actingFor } from '../../../test/kit/viewers.js'
import { buildWorld, type World } from '../../../test/kit/world.js'

// Planted fault that this suite was seen to catch: the trigger without its condition on what the owner writes.

const hub = useHub()
let world: World
const verbs = awardVerbs(hub)

beforeAll(async () => {
  world = await buildWorld(hub())
})

async function stepsSeenBy(viewerOf: string, id: string) {
  const { data } = await hub().ask(
    'awards',
    actingFor(viewerOf, 'APPRAISER'),
    `{ proposal(id: "${id}") { steps { action fromState toState roles reason organization { id } holder { id } } } }`,
  )
  return data.proposal?.steps as Record<string, unknown>[] | undefined
}

describe('the history of a proposal', () => {
  test('keeps who acted, for whom, in which roles and why; what the owner writes is no step', async () => {
    const [person] = await world.employ(world.school, 1)
    await verbs.register(world.school, [person!], 'LDTT')
    const id = await verbs.passed(world.school, person!, 'LDTT')
    await verbs.update(world.school, id, { achievement: 'Viết lại' })
    const sent = await verbs.send(world.school, [id], 'S1')
    await verbs.receive(world.section, sent.record.id as string)
    await verbs.giveBack(world.section, id, 'Thiếu minh chứng')
    const steps = await stepsSeenBy(world.section, id)
    expect(steps!.map(({ action, toState }) => [action, toState])).toEqual([
      ['draftProposal', 'DRAFT'],
      ['holdTeamReview', 'TEAM_REVIEWED'],
      ['holdCouncilSession', 'COUNCIL_PASSED'],
      ['sendDossier', 'SENT'],
      ['receiveDossier', 'RECEIVED'],
      ['returnProposal', 'RETURNED'],
    ])
    expect(steps!.at(-1)).toEqual({
      action: 'returnProposal',
      fromState: 'RECEIVED',
      toState: 'RETURNED',
      roles: ['APPRAISER'],
      reason: 'Thiếu minh chứng',
      organization: { id: world.section },
      holder: { id: world.school },
    })
    expect(await stepsSeenBy(world.otherSection, id)).toBeUndefined()
  })

  test('cannot be written by the program itself', async () => {
    await expect(
      hub().asViewer(
        'awards',
        actingFor(world.school, 'HEAD'),
        "insert into proposal_step (owner_id, proposal_id, action, to_state, holder_id, actor, roles) values ($1, $1, 'x', 'DRAFT', $1, 'x', '{}')",
        [world.school],
      ),
    ).rejects.toThrow(/permission denied|read-only/)
  })
})
