import { beforeAll, describe, expect, test } from 'vitest'
import { digestOf } from '../../shared/database/idempotency.js'
import { awardVerbs } from '../kit/awards.js'
import { useHub, type Answer } from '../kit/hub.js'
import { actingFor } from '../kit/viewers.js'
import { buildWorld, type World } from '../kit/world.js'

const hub = useHub()
let world: World
const { register, draft } = awardVerbs(hub)

beforeAll(async () => {
  world = await buildWorld(hub())
})

const clerk = (organizationId = world.school) => actingFor(organizationId, ['CLERK', 'SECRETARY'])

/** Registers a person with a key, asking for everything that the answer may tell. */
async function registerWith(idempotencyKey: string, candidateId: string, viewer = clerk()): Promise<Answer> {
  const organizationId = viewer.appointments[0]!.organizationId
  return hub().ask(
    'awards',
    viewer,
    `mutation ($input: RegisterCandidatesInput!) {
       registerCandidates(input: $input) { records { id version } userErrors { code message path } }
     }`,
    {
      input: {
        idempotencyKey,
        organizationId,
        period: '2023-2024',
        items: [{ subject: 'PERSON', candidateId, awardType: 'LDTT' }],
      },
    },
  )
}

async function countOf(
  table: 'registration' | 'idempotency_key' | 'journal' | 'rollup_delta',
): Promise<number> {
  const [row] = await hub().sql<{ count: number }>(`select count(*)::int as count from awards.${table}`)
  return row!.count
}

async function draftOfNewPerson(): Promise<{ id: string; version: number }> {
  const [person] = await world.employ(world.school, 1)
  await register(world.school, [person!], 'LDTT')
  return (await draft(world.school, person!, 'LDTT')).record as { id: string; version: number }
}

async function update(proposalId: string, more: object): Promise<Answer> {
  return hub().ask(
    'awards',
    clerk(),
    'mutation ($input: UpdateProposalInput!) { updateProposal(input: $input) { record { version workingCopy { achievement } } userErrors { code message path } } }',
    { input: { proposalId, ...more } },
  )
}

// Planted faults that this suite caught: a key that is looked for before it is claimed, a digest without the action.
describe('an idempotency key', () => {
  test('gives a call that is made 20 times at once one effect and one answer', async () => {
    const [person] = await world.employ(world.school, 1)
    const before = await countOf('registration')
    const answers = await Promise.all(Array.from({ length: 20 }, () => registerWith('double click', person!)))
    expect(await countOf('registration')).toBe(before + 1)
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(answers[0]).toMatchObject({
      data: { registerCandidates: { records: [{ version: 1 }], userErrors: [] } },
    })
  })

  test('answers a late repetition with the record as it is now, and changes, journals and books nothing', async () => {
    const { id, version } = await draftOfNewPerson()
    const call = { idempotencyKey: 'late', expectedVersion: version, achievement: 'lần một' }
    const first = await update(id, call)
    await update(id, { achievement: 'lần hai' })
    const before = [await countOf('journal'), await countOf('rollup_delta')]
    const again = await update(id, call)
    expect([await countOf('journal'), await countOf('rollup_delta')]).toEqual(before)
    expect(first.data.updateProposal).toMatchObject({ record: { version: version + 1 }, userErrors: [] })
    expect(again.data.updateProposal).toMatchObject({ record: { version: version + 2 }, userErrors: [] })
  })

  test('with another input is refused and names the field', async () => {
    const [one, other] = await world.employ(world.school, 2)
    await registerWith('reused', one!)
    const before = await countOf('registration')
    expect((await registerWith('reused', other!)).data.registerCandidates.userErrors).toMatchObject([
      {
        code: 'IDEMPOTENCY_MISMATCH',
        path: ['idempotencyKey'],
        message: expect.stringContaining('"reused"'),
      },
    ])
    expect(await countOf('registration')).toBe(before)
  })

  test('with another action is refused too, be the input the same', async () => {
    const { id } = await draftOfNewPerson()
    const call = (mutation: string): Promise<Answer> =>
      hub().ask(
        'awards',
        clerk(),
        `mutation ($input: ProposalReasonInput!) { it: ${mutation}(input: $input) { userErrors { code } } }`,
        { input: { proposalId: id, reason: 'nhầm', idempotencyKey: 'two verbs' } },
      )
    expect((await call('withdrawProposal')).data.it.userErrors).toEqual([])
    expect((await call('returnProposal')).data.it.userErrors).toMatchObject([
      { code: 'IDEMPOTENCY_MISMATCH' },
    ])
  })

  test('of a refused call stays free: nothing was stored', async () => {
    const { id } = await draftOfNewPerson()
    const before = [await countOf('idempotency_key'), await countOf('journal')]
    const refused = await update(id, { idempotencyKey: 'refused', expectedVersion: 99, achievement: 'một' })
    expect(refused.data.updateProposal.userErrors).toMatchObject([{ code: 'CONFLICT' }])
    expect([await countOf('idempotency_key'), await countOf('journal')]).toEqual(before)
    const mended = await update(id, { idempotencyKey: 'refused', achievement: 'hai' })
    expect(mended.data.updateProposal).toMatchObject({ record: { version: 2 }, userErrors: [] })
  })

  test("of one subject is not another's", async () => {
    const [one] = await world.employ(world.school, 1)
    const [other] = await world.employ(world.neighbour, 1)
    const answers = await Promise.all([
      registerWith('mine', one!),
      registerWith('mine', other!, clerk(world.neighbour)),
    ])
    const [mine, hers] = answers.map((answer) => answer.data.registerCandidates)
    expect([mine.userErrors, hers.userErrors]).toEqual([[], []])
    expect(mine.records[0].id).not.toBe(hers.records[0].id)
  })
})

// Planted fault that this suite caught: lockProposal without `for update`.
// Planted fault that this test caught: a digest that needs no secret.
test('the digest of an input cannot be made, and so its values not be tried, without the secret of the hub', () => {
  const call = { action: 'employPerson', input: { identityNumber: '031931000917' } }
  const secret = hub().keys.serviceSecret
  const digest = digestOf(call, secret)
  expect(digestOf({ ...call }, secret)).toBe(digest)
  expect(digestOf(call, new Uint8Array(32))).not.toBe(digest)
  expect(digestOf({ ...call, action: 'mergePeople' }, secret)).not.toBe(digest)
})

describe('an expected version', () => {
  test('that is stale is refused with the one that is current', async () => {
    const { id, version } = await draftOfNewPerson()
    await update(id, { expectedVersion: version, achievement: 'một' })
    const stale = await update(id, { expectedVersion: version, achievement: 'hai' })
    expect(stale.data.updateProposal).toMatchObject({
      record: null,
      userErrors: [
        {
          code: 'CONFLICT',
          path: ['expectedVersion'],
          message: expect.stringContaining(`its version is ${version + 1}`),
        },
      ],
    })
  })

  test('lets one of 20 writers win, and tells the others', async () => {
    const { id, version } = await draftOfNewPerson()
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, number) =>
        update(id, { expectedVersion: version, achievement: `người ${number}` }),
      ),
    )
    const codes = answers.map((answer) => answer.data.updateProposal.userErrors[0]?.code ?? 'done')
    expect(codes.sort()).toEqual([...Array(19).fill('CONFLICT'), 'done'])
    const [row] = await hub().sql('select version from awards.proposal where id = $1', [id])
    expect(row).toEqual({ version: version + 1 })
  })
})
