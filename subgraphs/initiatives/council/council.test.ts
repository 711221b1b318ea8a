import { beforeAll, describe, expect, test } from 'vitest'
import { useHub } from '../../../test/kit/hub.js'
import { actingFor } from '../../../test/kit/viewers.js'
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

test('two decisions at the same time: one recognition', async () => {
  const id = await checked(hub())
  const answers = await Promise.all([1, 2].map(() => call(hub(), 'recognizeInitiative', decision(id), head)))
  const codes = answers.flatMap(({ data }) =>
    (data.recognizeInitiative as Payload).userErrors.map(({ code }) => code),
  )
  expect(codes).toEqual(['ALREADY_RECOGNIZED'])
})
