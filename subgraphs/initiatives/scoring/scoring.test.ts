import { beforeAll, describe, expect, test } from 'vitest'
import { useHub } from '../../../test/kit/hub.js'
import { actingFor } from '../../../test/kit/viewers.js'
import {
  buildWorld,
  checked,
  decision,
  hanh,
  perform,
  phuong,
  school,
  type As,
  type Payload,
} from '../world.kit.js'
import { addPerson, appointMembers, samples } from './scoring.kit.js'

const hub = useHub()
let lan: string
let mai: string
let nga: string
let vanMon: string
let hamYen: string

beforeAll(async () => {
  await buildWorld(hub())
  lan = await addPerson(hub(), school)
  mai = await addPerson(hub(), school)
  nga = await addPerson(hub(), school)
  await appointMembers(hub(), school, ['lan', 'mai', 'nga', 'phuong', 'hanh'])
  ;({ vanMon, hamYen } = await samples(hub()))
})

const secretary = { role: 'SECRETARY' } as const
const marker = (subject: string): As => ({ role: 'COUNCIL_MEMBER', subject })
const full = { A1: 20, A2: 20, B1: 15, B2: 10, C: 15, D1: 10, D2: 10 }

function opening(initiativeId: string, changes: object = {}): object {
  const markers = [
    { subject: 'lan', personId: lan },
    { subject: 'mai', personId: mai },
  ]
  return { initiativeId, organizationId: school, rubricId: vanMon, markers, ...changes }
}

async function opened(): Promise<{ id: string; roundId: string }> {
  const id = await checked(hub())
  const { record, userErrors } = await perform(hub(), 'openScoring', opening(id), secretary)
  expect(userErrors).toEqual([])
  return { id, roundId: record.id as string }
}

function submit(roundId: string, subject: string, changes: Record<string, number> = {}): Promise<Payload> {
  const marks = Object.entries({ ...full, ...changes }).map(([criterion, points]) => ({ criterion, points }))
  return perform(hub(), 'submitScores', { roundId, marks }, marker(subject))
}

const close = (roundId: string): Promise<Payload> => perform(hub(), 'closeScoring', { roundId }, secretary)

async function look(id: string, subject: string): Promise<unknown> {
  const query = `{ initiative(id: "${id}") { state authors { sharePercent } scorings { closedOn sheets { total } } } }`
  const viewer = { ...actingFor(school, 'COUNCIL_MEMBER'), subject }
  return (await hub().ask('initiatives', viewer, query)).data.initiative as unknown
}

describe('the sample rubrics', () => {
  test('are the two published ones, of 100 points each', async () => {
    const query = '{ rubrics { code edition owner { id } verification criteria { max } } }'
    const { data } = await hub().ask('initiatives', actingFor(school, 'VIEWER'), query)
    const sums = (data.rubrics as { code: string; criteria: { max: number }[] }[]).map(
      ({ code, criteria }) => [code, criteria.reduce((sum, { max }) => sum + max, 0)],
    )
    expect(sums).toEqual([
      ['HAM-YEN', 100],
      ['VAN-MON', 100],
    ])
  })

  test('a new edition leaves the earlier one as it was', async () => {
    const criteria = [{ code: 'MOI', name: 'Tính mới', max: 100, evidence: 'Bản mô tả' }]
    const rubric = {
      ownerId: school,
      code: 'TRUONG',
      name: 'Thang điểm trường',
      criteria,
      passMark: 70,
      spreadLimit: 10,
    }
    const edition = async (): Promise<unknown> =>
      (await perform(hub(), 'createRubric', { ...rubric, basis: 'QĐ 1' }, secretary)).record.edition
    expect([await edition(), await edition()]).toEqual([1, 2])
    const query = `{ rubrics(ownerId: "${school}") { code criteria { evidence } } }`
    const { data } = await hub().ask('initiatives', actingFor(school, 'VIEWER'), query)
    expect(data.rubrics).toContainEqual({ code: 'TRUONG', criteria: [{ evidence: 'Bản mô tả' }] })
  })

  test.each([
    ['passMark', { passMark: 101 }],
    ['passMark', { passMark: 70.1 }],
    ['leastMarkers', { leastMarkers: 1 }],
  ])('refuses a wrong %s', async (field, changes) => {
    const criteria = [{ code: 'MOI', name: 'Tính mới', max: 100 }]
    const rubric = {
      ownerId: school,
      code: 'SAI',
      name: 'Sai',
      criteria,
      passMark: 70,
      spreadLimit: 10,
      basis: 'QĐ',
    }
    const { userErrors } = await perform(hub(), 'createRubric', { ...rubric, ...changes }, secretary)
    expect(userErrors).toMatchObject([{ code: 'INVALID', path: [field] }])
  })
})

describe('markers', () => {
  test('of whom the hub knows the account mark as that person alone', async () => {
    const { roundId } = await opened()
    const marks = Object.entries(full).map(([criterion, points]) => ({ criterion, points }))
    const submitAs = async (personId: string): Promise<string[]> => {
      const query = `mutation ($input: SubmitScoresInput!) { submitScores(input: $input) { userErrors { code } } }`
      const viewer = { ...actingFor(school, 'COUNCIL_MEMBER'), subject: 'lan', personId }
      const { data } = await hub().ask('initiatives', viewer, query, { input: { roundId, marks } })
      return (data.submitScores.userErrors as { code: string }[]).map(({ code }) => code)
    }
    expect(await submitAs(hanh)).toEqual(['MARKER_IS_ANOTHER'])
    expect(await submitAs(lan)).toEqual([])
  })

  test("see neither each other's marks nor the authors until the round is closed", async () => {
    const { id, roundId } = await opened()
    await submit(roundId, 'lan')
    await submit(roundId, 'mai', { C: 10 })
    expect(await look(id, 'lan')).toEqual({
      state: 'SCORING',
      authors: [],
      scorings: [{ closedOn: null, sheets: [{ total: 100 }] }],
    })
    expect(await look(id, 'somebody else')).toMatchObject({
      authors: [{ sharePercent: 100 }],
      scorings: [{ sheets: [] }],
    })
    expect((await close(roundId)).record).toMatchObject({
      outcome: 'PASSED',
      average: 97.5,
      spread: 5,
      band: 'Xuất sắc',
    })
    expect(await look(id, 'lan')).toMatchObject({
      state: 'SCORED',
      authors: [{ sharePercent: 100 }],
      scorings: [{ sheets: [{ total: 100 }, { total: 95 }] }],
    })
  })

  test('past the service layer too: the database hides them', async () => {
    const { id, roundId } = await opened()
    await submit(roundId, 'mai')
    const viewer = { ...actingFor(school, 'COUNCIL_MEMBER'), subject: 'lan' }
    const count = (table: string, column: string, value: string) =>
      hub().asViewer('initiatives', viewer, `select 1 from ${table} where ${column} = $1`, [value])
    expect(await count('score_sheet', 'round_id', roundId)).toEqual([])
    expect(await count('initiative_author', 'initiative_id', id)).toEqual([])
  })

  test('nor does a report on similarity tell them whose work it is', async () => {
    const { id } = await opened()
    const reports = (subject: string) =>
      hub().asViewer(
        'initiatives',
        { ...actingFor(school, 'COUNCIL_MEMBER'), subject },
        'select 1 from similarity_report where initiative_id = $1',
        [id],
      )
    expect(await reports('somebody else')).not.toEqual([])
    expect(await reports('lan')).toEqual([])
  })

  test('are not authors, nor of the team of one where the rubric says so', async () => {
    const id = await checked(hub())
    const own = {
      markers: [
        { subject: 'hanh', personId: hanh },
        { subject: 'mai', personId: mai },
      ],
    }
    const refused = await perform(hub(), 'openScoring', opening(id, own), secretary)
    expect(refused.userErrors).toMatchObject([
      { code: 'CONFLICT_OF_INTEREST', path: ['markers', '0', 'personId'] },
    ])
    await hub().sql(
      `insert into initiatives.known_team_member (id, team_id, organization_id, person_id, valid_from, valid_to)
       select gen_random_uuid(), $1, $1, person, '2020-01-01', 'infinity' from unnest($2::uuid[]) person`,
      [school, [hanh, nga]],
    )
    const team = {
      markers: [
        { subject: 'nga', personId: nga },
        { subject: 'mai', personId: mai },
      ],
    }
    const ofTeam = await perform(hub(), 'openScoring', opening(id, team), secretary)
    expect(ofTeam.userErrors).toMatchObject([{ code: 'CONFLICT_OF_INTEREST' }])
    const free = await checked(hub(), { authors: [{ personId: phuong, sharePercent: 100 }] })
    expect((await perform(hub(), 'openScoring', opening(free, team), secretary)).userErrors).toEqual([])
  })

  test('are two at least, and never who assigns them', async () => {
    const id = await checked(hub())
    const one = await perform(
      hub(),
      'openScoring',
      opening(id, { markers: [{ subject: 'lan', personId: lan }] }),
      secretary,
    )
    expect(one.userErrors).toMatchObject([{ code: 'INVALID', path: ['markers'] }])
    const self = await perform(hub(), 'openScoring', opening(id), { ...secretary, subject: 'lan' })
    expect(self.userErrors).toMatchObject([{ code: 'MARKER_ASSIGNS' }])
  })

  test('give points for every criterion, within its maximum, once', async () => {
    const { roundId } = await opened()
    const sheet = (marks: object[]) => perform(hub(), 'submitScores', { roundId, marks }, marker('lan'))
    expect((await sheet([{ criterion: 'A1', points: 20 }])).userErrors).toMatchObject([
      { code: 'MARKS_MISSING' },
    ])
    expect((await submit(roundId, 'lan', { A1: 20.5 })).userErrors).toMatchObject([{ code: 'INVALID' }])
    expect((await submit(roundId, 'lan', { A1: 0.1 })).userErrors).toMatchObject([{ code: 'INVALID' }])
    expect((await sheet([{ criterion: 'X', points: 1 }])).userErrors).toMatchObject([{ code: 'NOT_FOUND' }])
    expect((await submit(roundId, 'nobody')).userErrors).toMatchObject([{ code: 'NOT_A_MARKER' }])
    expect((await submit(roundId, 'lan')).userErrors).toEqual([])
    expect((await submit(roundId, 'lan')).userErrors).toMatchObject([{ code: 'SCORES_SUBMITTED' }])
  })

  test('two at the same time both count; the same one twice at the same time counts once', async () => {
    const { roundId } = await opened()
    const answers = await Promise.all([
      submit(roundId, 'lan'),
      submit(roundId, 'mai'),
      submit(roundId, 'mai'),
    ])
    expect(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual([
      'SCORES_SUBMITTED',
    ])
    expect((await close(roundId)).record.sheets).toHaveLength(2)
  })
})

describe('the result', () => {
  test('waits for all sheets, and for a third marker when two differ too much', async () => {
    const { roundId } = await opened()
    await submit(roundId, 'lan')
    expect((await close(roundId)).userErrors).toMatchObject([{ code: 'SCORES_MISSING' }])
    await submit(roundId, 'mai', { C: 0, B1: 5 })
    expect((await close(roundId)).userErrors).toMatchObject([{ code: 'THIRD_MARKER_NEEDED' }])
    const third = { roundId, marker: { subject: 'phuong', personId: phuong } }
    expect((await perform(hub(), 'addMarker', third, secretary)).userErrors).toEqual([])
    await submit(roundId, 'phuong', { C: 10 })
    expect((await close(roundId)).record).toMatchObject({ outcome: 'PASSED', average: 90, spread: 25 })
    expect((await close(roundId)).userErrors).toMatchObject([{ code: 'SCORING_CLOSED' }])
  })

  test('a knock-out criterion fails 90 points; then neither vote nor recognition', async () => {
    const { id, roundId } = await opened()
    await submit(roundId, 'lan', { A1: 9.75 })
    await submit(roundId, 'mai', { A1: 10 })
    expect((await close(roundId)).record).toMatchObject({ outcome: 'FAILED', knockedOutBy: 'A1', band: null })
    const { userErrors } = await perform(hub(), 'recognizeInitiative', decision(id), { role: 'HEAD' })
    expect(userErrors).toMatchObject([{ code: 'SCORE_NOT_PASSED' }])
  })

  test('a return ends the marking; what is filed again is scored anew', async () => {
    const { id, roundId } = await opened()
    await perform(hub(), 'returnInitiative', { initiativeId: id, reason: 'Thiếu' }, { role: 'HEAD' })
    expect((await submit(roundId, 'lan')).userErrors).toMatchObject([{ code: 'SCORING_CLOSED' }])
    expect(await look(id, 'lan')).toMatchObject({ state: 'RETURNED', authors: [{ sharePercent: 100 }] })
  })

  test('is also found by the rubric of Hàm Yên, whose first criterion has a comment only', async () => {
    const id = await checked(hub())
    const { record } = await perform(hub(), 'openScoring', opening(id, { rubricId: hamYen }), secretary)
    for (const subject of ['lan', 'mai']) {
      const marks = Object.entries({ MOI: 5, KHOA_HOC: 10, MINH_CHUNG: 10, HIEU_QUA: 30, NHAN_RONG: 15 })
      const input = { roundId: record.id, marks: marks.map(([criterion, points]) => ({ criterion, points })) }
      await perform(hub(), 'submitScores', input, marker(subject))
    }
    expect((await close(record.id as string)).record).toMatchObject({
      outcome: 'PASSED',
      average: 70,
      band: 'Đạt',
    })
  })
})
