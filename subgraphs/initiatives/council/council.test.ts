import { beforeAll, describe, expect, test } from 'vitest'
import { useHub } from '../../../test/kit/hub.js'
import { actingFor } from '../../../test/kit/viewers.js'
import { addPerson, appointMembers, samples } from '../scoring/scoring.kit.js'
import {
  buildWorld,
  call,
  checked,
  decision,
  perform,
  recognized,
  school,
  section,
  type Payload,
} from '../world.kit.js'

const hub = useHub()
beforeAll(() => buildWorld(hub()))

const secretary = { role: 'SECRETARY' } as const
const head = { role: 'HEAD' } as const

function sit(votes: object[], changes: object = {}, at = school): Promise<Payload> {
  const members = { totalMembers: 9, presentMembers: 7, minutesNumber: '03/BB' }
  const input = { organizationId: at, heldOn: '2024-05-10', ...members, votes, ...changes }
  return perform(hub(), 'holdInitiativeSession', input, { ...secretary, at })
}

describe('holdInitiativeSession', () => {
  test('six of nine agree: two thirds of all members pass it; five do not', async () => {
    const [passed, rejected] = [await checked(hub()), await checked(hub())]
    const { records, userErrors } = await sit([
      { initiativeId: passed, agree: 6 },
      { initiativeId: rejected, agree: 5 },
    ])
    expect(userErrors).toEqual([])
    expect(records).toMatchObject([{ state: 'COUNCIL_PASSED' }, { state: 'COUNCIL_REJECTED' }])
    const against = await perform(hub(), 'recognizeInitiative', decision(rejected), head)
    expect(against.userErrors).toMatchObject([{ code: 'WRONG_STATE' }])
  })

  test('the decision repeats the votes of the session', async () => {
    const id = await checked(hub())
    await sit([{ initiativeId: id, agree: 8 }])
    const other = await perform(hub(), 'recognizeInitiative', decision(id), head)
    expect(other.userErrors).toMatchObject([
      { code: 'VOTES_DIFFER', message: expect.stringContaining('8 of 9') },
    ])
    const same = decision(id, { votesAgree: 8, votesTotal: 9 })
    expect((await perform(hub(), 'recognizeInitiative', same, head)).record).toMatchObject({
      state: 'RECOGNIZED',
    })
  })

  test('needs two thirds of all members to be present; nothing of a refused session is stored', async () => {
    const id = await checked(hub())
    const { userErrors } = await sit([{ initiativeId: id, agree: 9 }], { presentMembers: 5 })
    expect(userErrors).toMatchObject([{ code: 'NO_QUORUM', message: expect.stringContaining('6') }])
    const query = `{ initiative(id: "${id}") { state votes { agree } } }`
    const { data } = await hub().ask('initiatives', actingFor(school, 'VIEWER'), query)
    expect(data.initiative).toEqual({ state: 'DUPLICATES_CHECKED', votes: [] })
  })

  test('a council votes on the scopes in its competence only', async () => {
    const id = await checked(hub())
    const { userErrors } = await sit([{ initiativeId: id, scope: 'DISTRICT', agree: 9 }])
    expect(userErrors).toMatchObject([{ code: 'SCOPE_NOT_IN_COMPETENCE', path: ['votes', '0', 'scope'] }])
  })

  test('the Phòng votes at its own scope on what was reported; the state stays', async () => {
    const id = await recognized(hub(), { period: '2016-2017' })
    await perform(hub(), 'reportInitiatives', { ownerId: school, period: '2016-2017' }, head)
    const { records } = await sit([{ initiativeId: id, scope: 'DISTRICT', agree: 7 }], {}, section)
    expect(records).toMatchObject([{ state: 'RECOGNIZED' }])
    const paper = decision(id, { scope: 'DISTRICT', recognizedById: section, votesAgree: 7, votesTotal: 9 })
    const { userErrors } = await perform(hub(), 'recognizeInitiative', paper, { ...head, at: section })
    expect(userErrors).toEqual([])
  })
})

describe('a higher scope', () => {
  const atSection = { ...head, at: section }

  async function reported(period: string): Promise<string> {
    const id = await recognized(hub(), { period })
    await perform(hub(), 'reportInitiatives', { ownerId: school, period }, head)
    return id
  }
  const paper = (id: string, votesAgree: number, decisionDate: string): object =>
    decision(id, { scope: 'DISTRICT', recognizedById: section, votesAgree, votesTotal: 9, decisionDate })

  test('is not recognized against the vote of its council, whatever share is asked for later', async () => {
    const id = await reported('2014-2015')
    const rule = { organizationId: section, scope: 'DISTRICT', agreeNumerator: 1, agreeDenominator: 2 }
    await sit([{ initiativeId: id, scope: 'DISTRICT', agree: 5 }], {}, section)
    const easier = { ...rule, validFrom: '2024-05-11', basis: 'Quy chế' }
    expect((await perform(hub(), 'setInitiativeCouncilRule', easier, atSection)).userErrors).toEqual([])
    const { userErrors } = await perform(hub(), 'recognizeInitiative', paper(id, 5, '2024-05-15'), atSection)
    expect(userErrors).toMatchObject([
      { code: 'COUNCIL_AGAINST', message: expect.stringContaining('5 of 9') },
    ])
  })

  test('is neither voted on nor recognized while the markers of its council are at work', async () => {
    const id = await reported('2013-2014')
    const people = [await addPerson(hub(), section), await addPerson(hub(), section)]
    await appointMembers(hub(), section, ['binh', 'chi'])
    const markers = ['binh', 'chi'].map((subject, index) => ({ subject, personId: people[index] }))
    const { vanMon: rubricId } = await samples(hub())
    const opening = { initiativeId: id, organizationId: section, rubricId, markers }
    const round = await perform(hub(), 'openScoring', opening, { ...secretary, at: section })
    expect(round.userErrors).toEqual([])
    const voted = await sit([{ initiativeId: id, scope: 'DISTRICT', agree: 9 }], {}, section)
    expect(voted.userErrors).toMatchObject([{ code: 'SCORING_NOT_CLOSED' }])
    const decided = await perform(hub(), 'recognizeInitiative', paper(id, 9, '2024-05-15'), atSection)
    expect(decided.userErrors).toMatchObject([{ code: 'SCORING_NOT_CLOSED' }])
  })
})

test('two decisions at the same time: one recognition', async () => {
  const id = await checked(hub())
  const answers = await Promise.all([1, 2].map(() => call(hub(), 'recognizeInitiative', decision(id), head)))
  const codes = answers.flatMap(({ data }) =>
    (data.recognizeInitiative as Payload).userErrors.map(({ code }) => code),
  )
  expect(codes).toEqual(['ALREADY_RECOGNIZED'])
})
