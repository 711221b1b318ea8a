import { beforeAll, describe, expect, test } from 'vitest'
import { awardVerbs } from '../../../test/kit/awards.js'
import { useHub } from '../../../test/kit/hub.js'
import { actingFor } from '../../../test/kit/viewers.js'
import { buildWorld, type World } from '../../../test/kit/world.js'
import { formCouncil, sessionVerbs, type SeatedMember } from './session.kit.js'

const hub = useHub()
const { register, draft, review } = awardVerbs(hub)
const verbs = sessionVerbs(hub)
let world: World
let members: SeatedMember[]

beforeAll(async () => {
  world = await buildWorld(hub())
  members = await formCouncil(hub(), world.school, await world.employ(world.school, 5))
})

/** Proposals of so many teachers for LDTT that their team has reviewed. */
async function reviewed(count: number, candidates?: string[]): Promise<string[]> {
  const people = candidates ?? (await world.employ(world.school, count))
  await register(world.school, people, 'LDTT')
  const ids: string[] = []
  for (const person of people) ids.push((await draft(world.school, person, 'LDTT')).record.id as string)
  await review(world.school, ids)
  return ids
}

/** A session on these proposals with its first round open, in which all but the last so many members sit. */
async function opened(ids: string[], absent = 0, more: object = {}): Promise<string> {
  const { record } = await verbs.convene(world.school, members, ids, more)
  await verbs.attend(world.school, record.id as string, members.slice(0, members.length - absent))
  expect((await verbs.openVoting(world.school, record.id as string)).userErrors).toEqual([])
  return record.id as string
}

/** Each member in turn votes on all proposals: 'ANB' lets the first agree, the second be against, the third vote blank. */
async function vote(
  session: string,
  ids: string[],
  ballots: string,
  own: Record<string, string> = {},
): Promise<void> {
  const choices = { A: 'AGREE', N: 'AGAINST', B: 'BLANK' }
  for (const [index, letter] of [...ballots].entries()) {
    const member = members[index]!
    const items = ids.filter((id) => own[id] !== member.personId)
    const paper = Object.fromEntries(items.map((id) => [id, choices[letter as 'A']]))
    expect((await verbs.cast(member.viewer, session, paper)).userErrors).toEqual([])
  }
}

const stateOf = async (id: string): Promise<string> => {
  const [row] = await hub().sql<{ state: string }>('select state from awards.proposal where id = $1', [id])
  return row!.state
}

describe('a session', () => {
  test('is convened from the members of that day, votes, is counted and passes what has enough votes', async () => {
    const ids = await reviewed(1)
    const { record: convened } = await verbs.convene(world.school, members, ids)
    expect(convened).toMatchObject({ state: 'CONVENED', totalMembers: 5, quorum: 4, presentMembers: 0 })
    expect(convened.seats.map((seat: { role: string }) => seat.role)).toEqual([
      'CHAIR',
      'SECRETARY',
      'MEMBER',
      'MEMBER',
      'MEMBER',
    ])
    const session = convened.id as string
    await verbs.attend(world.school, session, members)
    await verbs.openVoting(world.school, session)
    await vote(session, ids, 'AAANB')
    const counted = await verbs.closeVoting(world.school, session)
    expect(counted.record).toMatchObject({
      state: 'COUNTED',
      agenda: [{ tallies: [{ round: 1, agree: 3, against: 1, blank: 1 }], result: null }],
    })
    const closed = await verbs.close(world.school, session, { minutesNumber: '01/BB-HĐ' })
    expect(closed.userErrors).toEqual([])
    expect(closed.record.agenda[0].result).toEqual({
      agree: 3,
      baseMembers: 5,
      passed: true,
      beyondPlaces: false,
      ruleId: 'R-VOTE-MAJORITY',
    })
    expect(await stateOf(ids[0]!)).toBe('COUNCIL_PASSED')
    expect(closed.record.minutesPath).toMatch(/^\/files\/awards\//)
    expect(closed.record.allowedActions).toEqual([])
  })

  test('cannot begin without a quorum, nor be counted below it', async () => {
    const ids = await reviewed(1)
    const { record } = await verbs.convene(world.school, members, ids)
    const session = record.id as string
    await verbs.attend(world.school, session, members.slice(0, 3))
    expect((await verbs.openVoting(world.school, session)).userErrors).toMatchObject([{ code: 'NO_QUORUM' }])
    await verbs.attend(world.school, session, members.slice(0, 4))
    await verbs.openVoting(world.school, session)
    await vote(session, ids, 'AAA')
    expect((await verbs.closeVoting(world.school, session)).userErrors).toMatchObject([
      { code: 'TOO_FEW_PAPERS' },
    ])
    expect((await verbs.cancel(world.school, session)).record.state).toBe('CANCELLED')
    const again = await verbs.convene(world.school, members, ids)
    expect(again.userErrors).toEqual([])
  })

  test('measures against all members: written opinions count as votes, not for the quorum', async () => {
    const ids = await reviewed(1)
    const session = await opened(ids, 1)
    const absent = members[4]!
    const agrees = [{ proposalId: ids[0]!, agrees: true }]
    const present = await verbs.opinion(world.school, session, members[0]!.personId, agrees)
    expect(present.userErrors).toMatchObject([{ code: 'OPINION_OF_PRESENT' }])
    expect((await verbs.opinion(world.school, session, absent.personId, agrees)).userErrors).toEqual([])
    expect((await verbs.read(members[0]!.viewer, session)).writtenOpinions).toEqual([])
    await vote(session, ids, 'AANN')
    await verbs.closeVoting(world.school, session)
    const closed = await verbs.close(world.school, session)
    expect(closed.record.agenda[0].result).toMatchObject({ agree: 3, baseMembers: 5, passed: true })
    expect((await verbs.read(members[0]!.viewer, session)).writtenOpinions).toMatchObject([{ agrees: true }])
  })

  test('does not let anybody vote on the own nomination, who counts in the base all the same', async () => {
    const chair = members[0]!
    const ids = await reviewed(1, [chair.personId])
    const session = await opened(ids)
    const own = await verbs.cast(chair.viewer, session, { [ids[0]!]: 'AGREE' })
    expect(own.userErrors).toMatchObject([{ code: 'PAPER_INCOMPLETE' }])
    await vote(session, ids, 'AAANN', { [ids[0]!]: chair.personId })
    await verbs.closeVoting(world.school, session)
    const closed = await verbs.close(world.school, session)
    expect(closed.record.agenda[0].result).toMatchObject({ agree: 2, baseMembers: 5, passed: false })
    expect(await stateOf(ids[0]!)).toBe('COUNCIL_REJECTED')
  })

  test('votes again on what has not passed, within the rounds that the rules allow', async () => {
    const ids = await reviewed(2)
    const session = await opened(ids)
    for (const [index, { viewer }] of members.entries()) {
      await verbs.cast(viewer, session, { [ids[0]!]: 'AGREE', [ids[1]!]: index < 2 ? 'AGREE' : 'AGAINST' })
    }
    await verbs.closeVoting(world.school, session)
    const second = await verbs.openVoting(world.school, session)
    expect(second.record.agenda.map((item: { lastRound: number }) => item.lastRound)).toEqual([1, 2])
    await vote(session, [ids[1]!], 'AAANN')
    await verbs.closeVoting(world.school, session)
    expect((await verbs.openVoting(world.school, session)).userErrors).toMatchObject([
      { code: 'NO_MORE_ROUNDS' },
    ])
    await verbs.close(world.school, session)
    expect([await stateOf(ids[0]!), await stateOf(ids[1]!)]).toEqual(['COUNCIL_PASSED', 'COUNCIL_PASSED'])
  })

  test('with a second round that nobody finishes ends with the first', async () => {
    const ids = await reviewed(1)
    const session = await opened(ids)
    expect((await verbs.close(world.school, session)).userErrors).toMatchObject([{ code: 'VOTING_OPEN' }])
    await vote(session, ids, 'AANNN')
    await verbs.closeVoting(world.school, session)
    await verbs.openVoting(world.school, session)
    expect((await verbs.cancel(world.school, session)).userErrors).toMatchObject([
      { code: 'ROUND_WAS_COUNTED' },
    ])
    const closed = await verbs.close(world.school, session)
    expect(closed.record.agenda[0].result).toMatchObject({ agree: 2, passed: false })
  })

  test('gives places by votes, and asks the chair about a tie', async () => {
    const ids = await reviewed(3)
    const session = await opened(ids, 0, { places: [{ awardType: 'LDTT', places: 2 }] })
    for (const [index, { viewer }] of members.entries()) {
      const [first, ...others] = ids
      const most = Object.fromEntries(others.map((id) => [id, index < 3 ? 'AGREE' : 'AGAINST']))
      await verbs.cast(viewer, session, { [first!]: 'AGREE', ...most })
    }
    await verbs.closeVoting(world.school, session)
    const tie = await verbs.close(world.school, session)
    expect(tie.userErrors).toMatchObject([{ code: 'TIE_NEEDS_CHAIR' }])
    expect((await verbs.close(world.school, session, { chairChoices: [ids[0]!] })).userErrors).toMatchObject([
      { code: 'NO_TIE_TO_BREAK', path: ['chairChoices', '0'] },
    ])
    expect((await verbs.close(world.school, session, { chairChoices: [ids[2]!] })).userErrors).toEqual([])
    expect(await Promise.all(ids.map(stateOf))).toEqual([
      'COUNCIL_PASSED',
      'COUNCIL_REJECTED',
      'COUNCIL_PASSED',
    ])
  })

  test('takes a proposal once at a time, and only those that meet the rules', async () => {
    const ids = await reviewed(1)
    await opened(ids)
    expect((await verbs.convene(world.school, members, ids)).userErrors).toMatchObject([
      { code: 'ON_ANOTHER_AGENDA', path: ['proposalIds', '0'] },
    ])
    const [person] = await world.employ(world.school, 1, 'NOT_COMPLETED')
    const poor = await reviewed(1, [person!])
    const { record, userErrors } = await verbs.convene(world.school, members, poor)
    expect(record).toBeNull()
    expect(userErrors).toMatchObject([{ code: 'RULE_NOT_MET', path: ['proposalIds', '0'] }])
  })

  test('is not opened when the council was re-formed meanwhile', async () => {
    const neighbours = await formCouncil(hub(), world.neighbour, await world.employ(world.neighbour, 3))
    const [person] = await world.employ(world.neighbour, 1)
    await register(world.neighbour, [person!], 'LDTT')
    const id = (await draft(world.neighbour, person!, 'LDTT')).record.id as string
    await review(world.neighbour, [id])
    const { record } = await verbs.convene(world.neighbour, neighbours, [id])
    await verbs.attend(world.neighbour, record.id as string, neighbours)
    await hub().sql("update organizations.council_member set valid_to = '2024-05-20' where person_id = $1", [
      neighbours[2]!.personId,
    ])
    const { userErrors } = await verbs.openVoting(world.neighbour, record.id as string)
    expect(userErrors).toMatchObject([{ code: 'COUNCIL_CHANGED' }])
  })

  test('says in its minutes what happened, and nothing of who voted what', async () => {
    const ids = await reviewed(1)
    const session = await opened(ids, 1)
    await vote(session, ids, 'AAAN')
    await verbs.closeVoting(world.school, session)
    await verbs.close(world.school, session, { minutesNumber: '07/BB' })
    const [row] = await hub().sql<{ id: string }>(
      'select minutes_file_id as id from awards.council_convocation where id = $1',
      [session],
    )
    const chunks: Buffer[] = []
    for await (const chunk of hub().files('awards').open(row!.id)) chunks.push(chunk as Buffer)
    const text = Buffer.concat(chunks).toString()
    expect(text).toContain('Số: 07/BB')
    expect(text).toContain('Tổng số thành viên Hội đồng: 5. Có mặt: 4.')
    expect(text).toContain('Phiếu kín: đồng ý 3, không đồng ý 1, phiếu trắng 0.')
    expect(text).toContain('Tổng số đồng ý: 3/5 (60,0%). Yêu cầu: trên 1/2 tổng số thành viên')
    expect(text).toContain('Kết quả: đạt.')
  })
})

describe('the rules of a council', () => {
  test('are set from a day on; sessions take those of their day', async () => {
    const input = {
      organizationId: world.farSchool,
      from: '2024-05-01',
      quorumNumerator: 4,
      quorumDenominator: 5,
      maxRounds: 1,
      basis: 'QĐ 3',
    }
    const set = await hub().ask(
      'awards',
      actingFor(world.farSchool, 'HEAD'),
      'mutation ($input: SetCouncilRulesInput!) { setCouncilRules(input: $input) { record { quorumNumerator maxRounds } userErrors { code } } }',
      { input },
    )
    expect(set.data.setCouncilRules).toEqual({ record: { quorumNumerator: 4, maxRounds: 1 }, userErrors: [] })
    const rulesOn = async (day: string) =>
      (
        await hub().ask(
          'awards',
          actingFor(world.farSchool, 'VIEWER'),
          `{ councilRules(organizationId: "${world.farSchool}", asOf: "${day}") { quorumNumerator basis } }`,
        )
      ).data.councilRules
    expect(await rulesOn('2024-04-30')).toMatchObject({ quorumNumerator: 2 })
    expect(await rulesOn('2024-05-01')).toEqual({ quorumNumerator: 4, basis: 'QĐ 3' })
  })
})
