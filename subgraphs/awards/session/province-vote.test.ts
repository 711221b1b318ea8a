import { beforeAll, expect, test } from 'vitest'
import { awardVerbs } from '../../../test/kit/awards.js'
import { useHub } from '../../../test/kit/hub.js'
import { actingFor } from '../../../test/kit/viewers.js'
import { buildWorld, type World } from '../../../test/kit/world.js'
import { formCouncil, sessionVerbs, type SeatedMember } from './session.kit.js'

// Planted fault that this suite was seen to catch: 80 percent at the province too.

const hub = useHub()
const verbs = awardVerbs(hub)
const sessions = sessionVerbs(hub)
let world: World
let members: SeatedMember[]

beforeAll(async () => {
  world = await buildWorld(hub())
  members = await formCouncil(hub(), world.provinceCommittee, await world.employ(world.provinceCommittee, 10))
})

/** A title of the province that its committee has received and appraised. */
async function atProvince(number: string): Promise<string> {
  const [person] = await world.employ(world.school, 1, 'EXCELLENT')
  const initiativeId = await world.recognize(world.school, person!)
  await hub().sql("update awards.known_recognition set scope = 'PROVINCE' where initiative_id = $1", [
    initiativeId,
  ])
  await verbs.register(world.school, [person!], 'CSTD_TINH')
  const id = await verbs.passed(world.school, person!, 'CSTD_TINH', { initiativeId })
  const way = [world.school, world.section, world.committee, world.provinceCommittee]
  for (const [index, sender] of way.slice(0, -1).entries()) {
    const receiver = way[index + 1]!
    const sent = await verbs.send(sender, [id], `${number}-${index}`)
    if (!sent.record) throw new Error(JSON.stringify(sent.userErrors))
    await verbs.receive(receiver, sent.record.id as string)
    await verbs.appraise(receiver, [id])
  }
  return id
}

test.each([
  [9, true, 'LEVEL_PASSED'],
  [8, false, 'LEVEL_REJECTED'],
])('the council of the province: %i of 10 against 90 %%', async (agree, passed, state) => {
  const id = await atProvince(`T${agree}`)
  const undecided = await verbs.decide(world.provinceCommittee, [id], `QĐ-${agree}`)
  expect(undecided.userErrors).toMatchObject([{ code: 'LEVEL_VOTE_MISSING', ruleId: 'R-VOTE-90' }])
  const session = (await sessions.convene(world.provinceCommittee, members, [id])).record.id as string
  await sessions.attend(world.provinceCommittee, session, members)
  await sessions.openVoting(world.provinceCommittee, session)
  for (const [index, { viewer }] of members.entries()) {
    await sessions.cast(viewer, session, { [id]: index < agree ? 'AGREE' : 'AGAINST' })
  }
  await sessions.closeVoting(world.provinceCommittee, session)
  const closed = await sessions.close(world.provinceCommittee, session)
  expect(closed.record.agenda[0].result).toMatchObject({
    agree,
    baseMembers: 10,
    passed,
    ruleId: 'R-VOTE-90',
  })
  const { data } = await hub().ask(
    'awards',
    actingFor(world.provinceCommittee, 'HEAD'),
    `{ proposal(id: "${id}") { state } }`,
  )
  expect(data.proposal.state).toBe(state)
})
