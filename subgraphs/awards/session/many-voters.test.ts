import { beforeAll, beforeEach, expect, test } from 'vitest'
import { awardVerbs } from '../../../test/kit/awards.js'
import { useHub } from '../../../test/kit/hub.js'
import { buildWorld, type World } from '../../../test/kit/world.js'
import { formCouncil, sessionVerbs, type SeatedMember, type SessionAnswer } from './session.kit.js'

// Planted faults that it caught: cast_ballot() without its lock on the round; a closing that reads the state before it
// locks the session.

const hub = useHub()
const { register, draft, review } = awardVerbs(hub)
const verbs = sessionVerbs(hub)
let world: World
let members: SeatedMember[]
let session: string
let proposal: string

beforeAll(async () => {
  world = await buildWorld(hub())
  members = await formCouncil(hub(), world.school, await world.employ(world.school, 12))
})

beforeEach(async () => {
  const [person] = await world.employ(world.school, 1)
  await register(world.school, [person!], 'LDTT')
  proposal = (await draft(world.school, person!, 'LDTT')).record.id as string
  await review(world.school, [proposal])
  session = (await verbs.convene(world.school, members, [proposal])).record.id as string
  await verbs.attend(world.school, session, members)
  await verbs.openVoting(world.school, session)
})

const codesOf = (answers: readonly SessionAnswer[]): string[] =>
  answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code)).sort()

const cast = (member: SeatedMember, choice = 'AGREE') =>
  verbs.cast(member.viewer, session, { [proposal]: choice })

const box = async () =>
  (await hub().sql('select agree, against from awards.ballot_box where session_id = $1', [session]))[0]

test('two papers of one member at once: one is in the box, the other is refused', async () => {
  const answers = await Promise.all(members.flatMap((member) => [cast(member), cast(member, 'AGAINST')]))
  expect(codesOf(answers)).toEqual(members.map(() => 'ALREADY_VOTED'))
  const { agree, against } = (await box()) as { agree: number; against: number }
  expect(agree + against).toBe(12)
  expect((await verbs.read(members[0]!.viewer, session)).papers).toBe(12)
})

test('a paper against the closing: it is in the count, or it is refused', async () => {
  for (const member of members.slice(0, 8)) await cast(member)
  const [closing, ...late] = await Promise.all([
    verbs.closeVoting(world.school, session),
    ...members.slice(8).map((member) => cast(member)),
  ])
  expect(closing.userErrors).toEqual([])
  const counted = (await verbs.read(members[0]!.viewer, session)).agenda[0].tallies[0].agree as number
  const accepted = late.filter(({ userErrors }) => userErrors.length === 0).length
  expect(counted).toBe(8 + accepted)
  expect(await box()).toEqual({ agree: counted, against: 0 })
  expect(codesOf(late).every((code) => code === 'VOTING_CLOSED')).toBe(true)
})

test('five closings at once: one session with one result, the others are refused', async () => {
  for (const member of members) await cast(member)
  const rounds = await Promise.all([1, 2, 3].map(() => verbs.closeVoting(world.school, session)))
  expect(codesOf(rounds)).toEqual(['WRONG_STATE', 'WRONG_STATE'])
  const endings = await Promise.all([1, 2, 3, 4, 5].map(() => verbs.close(world.school, session)))
  expect(codesOf(endings)).toEqual(['WRONG_STATE', 'WRONG_STATE', 'WRONG_STATE', 'WRONG_STATE'])
  expect(
    await hub().sql('select count(*)::int as votes from awards.council_vote where proposal_id = $1', [
      proposal,
    ]),
  ).toEqual([{ votes: 1 }])
})

test('two convocations of one proposal at once: one session takes it', async () => {
  await verbs.cancel(world.school, session)
  const both = await Promise.all([1, 2].map(() => verbs.convene(world.school, members, [proposal])))
  expect(codesOf(both)).toEqual(['ON_ANOTHER_AGENDA'])
})
