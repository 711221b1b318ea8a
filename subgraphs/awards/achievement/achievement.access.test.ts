import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { awardVerbs } from '../../../test/kit/awards.js'
import { useHub } from '../../../test/kit/hub.js'
import { actingFor } from '../../../test/kit/viewers.js'
import { whoMay } from '../../../test/kit/who-may.js'
import { buildWorld, type World } from '../../../test/kit/world.js'

// Planted faults that this suite caught: the index achievement_once without "where live" (nothing is ever free again);
// the ledger of initiatives without the author.

const hub = useHub()
let world: World
const { register, draft } = awardVerbs(hub)

beforeAll(async () => {
  world = await buildWorld(hub())
})

const record = async (candidateId: string) => {
  const { data } = await hub().ask(
    'awards',
    actingFor(world.school, 'CLERK'),
    'mutation ($input: RecordAchievementInput!) { recordAchievement(input: $input) { record { id usedBy } userErrors { code } } }',
    {
      input: {
        organizationId: world.school,
        candidateId,
        title: 'Cứu học sinh',
        achievedOn: '2024-03-01',
        evidence: 'Biên bản',
      },
    },
  )
  return data.recordAchievement.record.id as string
}

const rest = async (proposalId: string, more: object) => {
  const { data, errors } = await hub().ask(
    'awards',
    actingFor(world.school, 'CLERK'),
    'mutation ($input: RestProposalInput!) { restProposal(input: $input) { record { id } userErrors { code path ruleId legalBasis } } }',
    { input: { proposalId, ...more } },
  )
  if (!data) throw new Error(JSON.stringify(errors))
  return data.restProposal as { record: object | null; userErrors: { code: string }[] }
}

const withdraw = (proposalId: string) =>
  hub().ask(
    'awards',
    actingFor(world.school, 'HEAD'),
    `mutation { withdrawProposal(input: { proposalId: "${proposalId}", reason: "Đổi" }) { userErrors { code } } }`,
  )

async function adHoc(person: string, awardType: string): Promise<string> {
  const { record: drafted, userErrors } = await draft(world.school, person, awardType, {
    commendationKind: 'AD_HOC',
  })
  if (!drafted) throw new Error(JSON.stringify(userErrors))
  return drafted.id as string
}

describe('one achievement, one award (R-GEN-01)', () => {
  test('a second proposal for it is refused until the first is withdrawn', async () => {
    const [person] = await world.employ(world.school, 1)
    const achievement = await record(person!)
    const first = await adHoc(person!, 'GK_XA')
    const second = await adHoc(person!, 'BK_TINH')
    expect((await rest(first, { achievementIds: [achievement] })).userErrors).toEqual([])
    expect((await rest(first, { achievementIds: [achievement] })).userErrors).toEqual([])
    expect((await rest(second, { achievementIds: [achievement] })).userErrors).toEqual([
      {
        code: 'ACHIEVEMENT_USED',
        path: ['achievementIds', '0'],
        ruleId: 'R-GEN-01',
        legalBasis: 'Luật 06/2022/QH15, Điều 5 khoản 2 điểm c',
      },
    ])
    const usedBy = async () =>
      (
        await hub().ask(
          'awards',
          actingFor(world.school, 'HEAD'),
          `{ achievements(organizationId: "${world.school}") { nodes { id usedBy } } }`,
        )
      ).data.achievements.nodes.find((one: { id: string }) => one.id === achievement).usedBy
    expect(await usedBy()).toBe(first)
    await withdraw(first)
    expect(await usedBy()).toBeNull()
    expect((await rest(second, { achievementIds: [achievement] })).userErrors).toEqual([])
  })

  test('ten who take it at once: one has it', async () => {
    const [person] = await world.employ(world.school, 1)
    const achievement = await record(person!)
    const proposals = [
      await adHoc(person!, 'GK_XA'),
      await adHoc(person!, 'BK_TINH'),
      await adHoc(person!, 'GK_SO'),
    ]
    const answers = await Promise.all(proposals.map((id) => rest(id, { achievementIds: [achievement] })))
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1)
  })

  test('is of the candidate herself', async () => {
    const [person, other] = await world.employ(world.school, 2)
    const id = await adHoc(person!, 'GK_XA')
    expect((await rest(id, { achievementIds: [await record(other!)] })).userErrors).toMatchObject([
      { code: 'NOT_FOUND' },
    ])
  })
})

describe('one initiative, one use of each author (R-GEN-10)', () => {
  async function authors(count: number): Promise<{ people: string[]; initiative: string }> {
    const people = await world.employ(world.school, count, 'EXCELLENT')
    const initiative = randomUUID()
    await hub().sql(
      `insert into awards.known_recognition (id, initiative_id, owner_id, title, scope, decision_number, recognized_on, period, author_ids)
       values ($1, $2, $3, 'Sáng kiến', 'GRASSROOTS', '1/QĐ', '2024-04-01', '2023-2024', $4::uuid[])`,
      [randomUUID(), initiative, world.school, people],
    )
    await register(world.school, people, 'CSTDCS')
    return { people, initiative }
  }

  test('two authors use it once each', async () => {
    const { people, initiative } = await authors(2)
    const [first, second] = people as [string, string]
    expect((await draft(world.school, first, 'CSTDCS', { initiativeId: initiative })).userErrors).toEqual([])
    expect((await draft(world.school, second, 'CSTDCS', { initiativeId: initiative })).userErrors).toEqual([])
    const form = await adHoc(first, 'BK_TINH')
    expect((await rest(form, { initiativeIds: [initiative] })).userErrors).toMatchObject([
      { code: 'INITIATIVE_USED', ruleId: 'R-GEN-10', path: ['initiativeIds', '0'] },
    ])
  })

  test('serves a later, higher title once more, where that is allowed', async () => {
    const { people, initiative } = await authors(1)
    const [person] = people as [string]
    const lower = (await draft(world.school, person, 'CSTDCS', { initiativeId: initiative })).record
      .id as string
    await register(world.school, [person], 'CSTD_TINH')
    const higher = (await draft(world.school, person, 'CSTD_TINH')).record.id as string
    const form = await adHoc(person, 'BK_TINH')
    const codes = async (id: string) =>
      (await rest(id, { initiativeIds: [initiative] })).userErrors.map(({ code }) => code)
    await hub().sql("update awards.proposal set state = 'GRANTED', decided_on = '2024-05-19' where id = $1", [
      lower,
    ])
    expect(await codes(higher)).toEqual(['INITIATIVE_USED'])
    await hub().ask(
      'awards',
      actingFor(world.school, 'ADMIN'),
      `mutation { setParameter(input: { organizationId: "${world.school}", name: "allowReuseForHigherTitle", value: "true", validFrom: "2024-01-01", legalBasis: "QĐ" }) { userErrors { code } } }`,
    )
    expect(await codes(form)).toEqual(['INITIATIVE_USED'])
    expect(await codes(higher)).toEqual([])
  })

  test('that is not recognized is refused', async () => {
    const [person] = await world.employ(world.school, 1)
    const id = await adHoc(person!, 'GK_XA')
    expect((await rest(id, { initiativeIds: [randomUUID()] })).userErrors).toMatchObject([
      { code: 'INITIATIVE_NOT_RECOGNIZED' },
    ])
  })
})

test('recordAchievement and restProposal are the business of the owner', async () => {
  const { employ: _1, employAlso: _2, recognize: _3, ...places } = world
  const [person] = await world.employ(world.school, 1)
  const nobody = {
    organizationId: world.school,
    candidateId: world.section,
    title: 'x',
    achievedOn: '2024-01-01',
    evidence: 'x',
  }
  const owner = { school: ['CLERK', 'SECRETARY', 'HEAD'] }
  expect(
    await whoMay(hub(), places, { subgraph: 'awards', mutation: 'recordAchievement', input: nobody }),
  ).toEqual(owner)
  const input = { proposalId: await adHoc(person!, 'GK_XA'), achievementIds: [] }
  expect(await whoMay(hub(), places, { subgraph: 'awards', mutation: 'restProposal', input })).toEqual(owner)
})
