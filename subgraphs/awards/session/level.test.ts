import { beforeAll, expect, test } from 'vitest'
import { awardVerbs } from '../../../test/kit/awards.js'
import { useHub } from '../../../test/kit/hub.js'
import { buildWorld, type World } from '../../../test/kit/world.js'
import { formCouncil, sessionVerbs, type SeatedMember } from './session.kit.js'

const hub = useHub()
const verbs = awardVerbs(hub)
const sessions = sessionVerbs(hub)
let world: World
let members: SeatedMember[]

beforeAll(async () => {
  world = await buildWorld(hub())
  members = await formCouncil(hub(), world.section, await world.employ(world.section, 5))
})

test.each([
  [4, true, 'LEVEL_PASSED'],
  [3, false, 'LEVEL_REJECTED'],
])(
  'the council of a higher level votes on what it holds: %i of 5 against 80 %%',
  async (agree, passed, state) => {
    const [person] = await world.employ(world.school, 1, 'EXCELLENT')
    await verbs.register(world.school, [person!], 'CSTDCS')
    const id = await verbs.passed(world.school, person!, 'CSTDCS')
    const early = await sessions.convene(world.section, members, [id])
    expect(early).toMatchObject({ record: null, userErrors: [{ path: ['proposalIds', '0'] }] })
    const sent = await verbs.send(world.school, [id], `TTr-${agree}`)
    await verbs.receive(world.section, sent.record.id as string)
    await verbs.appraise(world.section, [id])

    const session = (await sessions.convene(world.section, members, [id])).record.id as string
    await sessions.attend(world.section, session, members)
    await sessions.openVoting(world.section, session)
    for (const [index, { viewer }] of members.entries()) {
      await sessions.cast(viewer, session, { [id]: index < agree ? 'AGREE' : 'AGAINST' })
    }
    await sessions.closeVoting(world.section, session)
    const closed = await sessions.close(world.section, session)
    expect(closed.record.agenda[0].result).toMatchObject({
      agree,
      baseMembers: 5,
      passed,
      ruleId: 'R-VOTE-80',
    })
    expect(await hub().sql('select state from awards.proposal where id = $1', [id])).toEqual([{ state }])
  },
)
