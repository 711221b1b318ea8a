import { beforeAll, describe, expect, test } from 'vitest'
import { useHub } from '../../../test/kit/hub.js'
import { actingFor } from '../../../test/kit/viewers.js'
import { addPerson, formCouncil } from '../scoring/scoring.kit.js'
import {
  buildWorld,
  checked,
  decision,
  hanh,
  otherSchool,
  perform,
  phuong,
  school,
  type Payload,
} from '../world.kit.js'

const hub = useHub()
const head = { role: 'HEAD' } as const
/** The council: hanh, whose work is voted on, lan of her team, mai and nga. */
let lan: string
let mai: string
let nga: string

beforeAll(async () => {
  await buildWorld(hub())
  ;[lan, mai, nga] = [
    await addPerson(hub(), school),
    await addPerson(hub(), school),
    await addPerson(hub(), school),
  ]
  await formCouncil(hub(), school, [hanh, lan, mai, nga])
  await hub().sql(
    `insert into initiatives.known_team_member (id, team_id, organization_id, person_id, valid_from, valid_to)
     select gen_random_uuid(), $1, $1, person, '2020-01-01', 'infinity' from unnest($2::uuid[]) person`,
    [school, [hanh, lan]],
  )
})

async function sit(initiativeId: string, agree: number, changes: object = {}): Promise<Payload> {
  const votes = [{ initiativeId, agree }]
  const session = { organizationId: school, heldOn: '2024-05-10', minutesNumber: '3/BB', votes }
  const input = { ...session, present: [hanh, lan, mai], written: [nga], ...changes }
  return perform(hub(), 'holdInitiativeSession', input, { role: 'SECRETARY' })
}

function setRule(changes: object): Promise<Payload> {
  const rule = {
    organizationId: school,
    scope: 'GRASSROOTS',
    agreeNumerator: 2,
    agreeDenominator: 3,
    basis: 'Quy chế',
  }
  return perform(hub(), 'setInitiativeCouncilRule', { ...rule, validFrom: '2024-05-01', ...changes }, head)
}

async function voteOn(id: string): Promise<unknown> {
  const query = `{ initiative(id: "${id}") { votes { agree totalMembers baseMembers recusedMembers recused { id } passed minutesNumber } } }`
  return (await hub().ask('initiatives', actingFor(school, 'SECRETARY'), query)).data.initiative.votes[0]
}

// Planted faults that this suite caught: an author among the voters; a base that always shrinks.
describe('who made an initiative', () => {
  test('does not vote on it, and still counts among all members', async () => {
    const id = await checked(hub())
    const tooMany = await sit(id, 4)
    expect(tooMany.userErrors).toMatchObject([
      {
        code: 'MORE_VOTES_THAN_VOTERS',
        path: ['votes', '0', 'agree'],
        message: expect.stringContaining('only 3'),
      },
    ])
    expect((await sit(id, 2)).records).toMatchObject([{ state: 'COUNCIL_REJECTED' }])
    const counts = { agree: 2, totalMembers: 4, baseMembers: 4, recusedMembers: 1, recused: [{ id: hanh }] }
    expect(await voteOn(id)).toEqual({ ...counts, passed: false, minutesNumber: '3/BB' })
  })

  test('a colleague’s vote counts on the work of others', async () => {
    const id = await checked(hub(), { authors: [{ personId: phuong, sharePercent: 100 }] })
    expect((await sit(id, 4)).records).toMatchObject([{ state: 'COUNCIL_PASSED' }])
    expect(await voteOn(id)).toMatchObject({ recusedMembers: 0, recused: [] })
  })

  test('by the rule of the council neither does her team, and both leave the base', async () => {
    const { record } = await setRule({ recusesOwnTeam: true, recusalShrinksBase: true })
    expect(record).toMatchObject({ agree: '2/3', recusesOwnTeam: true, verification: 'UNVERIFIED' })
    const id = await checked(hub())
    expect((await sit(id, 3)).userErrors).toMatchObject([{ code: 'MORE_VOTES_THAN_VOTERS' }])
    expect((await sit(id, 2)).records).toMatchObject([{ state: 'COUNCIL_PASSED' }])
    expect(await voteOn(id)).toMatchObject({ baseMembers: 2, recusedMembers: 2, passed: true })
    const paper = decision(id, { votesAgree: 2, votesTotal: 4 })
    expect((await perform(hub(), 'recognizeInitiative', paper, head)).userErrors).toEqual([])
  })
})

describe('a session', () => {
  test('names who was there, where the hub knows the council; strangers do not vote', async () => {
    const id = await checked(hub())
    const inNumbers = { present: null, written: null, totalMembers: 4, presentMembers: 4 }
    expect((await sit(id, 3, inNumbers)).userErrors).toMatchObject([{ code: 'ATTENDANCE_MISSING' }])
    expect((await sit(id, 3, { present: [phuong] })).userErrors).toMatchObject([{ code: 'NOT_IN_COUNCIL' }])
    expect((await sit(id, 3, { written: [mai] })).userErrors).toMatchObject([{ code: 'PRESENT_AND_WRITTEN' }])
    expect((await sit(id, 3, { present: [mai, nga], written: [lan] })).userErrors).toMatchObject([
      { code: 'NO_QUORUM' },
    ])
    expect((await sit(id, 3, { totalMembers: 9 })).userErrors).toMatchObject([{ path: ['totalMembers'] }])
  })

  test('tells in numbers who was recused, where the hub does not know the council', async () => {
    const authors = [{ personId: hanh, sharePercent: 100 }]
    const id = await checked(hub(), { authors })
    await hub().sql(`update organizations.council set valid_to = '2024-05-01' where organization_id = $1`, [
      school,
    ])
    await hub().subgraphs.initiatives.catchUp()
    const inNumbers = { present: null, written: null, totalMembers: 4, presentMembers: 4 }
    const votes = [{ initiativeId: id, agree: 4, recusedMembers: 1 }]
    expect((await sit(id, 4, { ...inNumbers, votes })).userErrors).toMatchObject([
      { code: 'MORE_VOTES_THAN_VOTERS' },
    ])
    expect((await sit(id, 4, { ...inNumbers, totalMembers: null })).userErrors).toMatchObject([
      { code: 'INVALID', path: ['totalMembers'] },
    ])
  })
})

test('a rule holds from its day on, for its council alone', async () => {
  await setRule({ agreeNumerator: 7, agreeDenominator: 10, validFrom: '2024-06-01' })
  const agreeAt = async (organizationId: string, day: string): Promise<unknown> => {
    const query = `{ recognitionThresholds(organizationId: "${organizationId}", day: "${day}") { scope agree } }`
    const { data } = await hub().ask('initiatives', actingFor(school, 'VIEWER'), query)
    return data.recognitionThresholds.find(({ scope }: { scope: string }) => scope === 'GRASSROOTS').agree
  }
  expect([await agreeAt(school, '2024-05-31'), await agreeAt(school, '2024-06-01')]).toEqual(['2/3', '7/10'])
  expect(await agreeAt(otherSchool, '2024-06-01')).toBe('2/3')
  expect((await setRule({ agreeNumerator: 11, agreeDenominator: 10 })).userErrors).toMatchObject([
    { code: 'INVALID', path: ['agreeNumerator'] },
  ])
})
