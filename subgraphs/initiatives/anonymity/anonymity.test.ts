import { beforeAll, describe, expect, test } from 'vitest'
import { useHub } from '../../../test/kit/hub.js'
import { actingFor } from '../../../test/kit/viewers.js'
import { addPerson, appointMembers, formCouncil, samples } from '../scoring/scoring.kit.js'
import { runJobs, textOf, uploaded } from '../similarity/report.kit.js'
import {
  application,
  buildWorld,
  complete,
  hanh,
  perform,
  province,
  registered,
  school,
  section,
} from '../world.kit.js'

const hub = useHub()
const secretary = { role: 'SECRETARY' } as const
let lan: string
let mai: string
let rubricId: string

beforeAll(async () => {
  await buildWorld(hub())
  await hub().sql(`update organizations.person set name = 'Nguyễn Thị Hạnh' where id = $1`, [hanh])
  await hub().sql(`update organizations.organization set name = 'Trường THCS Nguyễn Du' where id = $1`, [
    school,
  ])
  lan = await addPerson(hub(), school)
  mai = await addPerson(hub(), school)
  await appointMembers(hub(), school, ['lan', 'mai', 'khach'])
  rubricId = (await samples(hub())).vanMon
})

const markers = () => [
  { subject: 'lan', personId: lan },
  { subject: 'mai', personId: mai },
]

/** An initiative whose texts name author and school, and that lan marks. */
async function marked(): Promise<{ initiativeId: string; roundId: string }> {
  const initiativeId = await registered(hub(), { title: 'Sáng kiến của cô Hạnh' })
  await uploaded(hub(), initiativeId, 'Toàn văn: NGUYEN THI HANH, THCS Nguyễn Du, lớp 8')
  await runJobs(hub())
  const texts = { ...complete, abstract: 'Tác giả Nguyễn Thị Hạnh, trường Nguyễn Du' }
  await perform(hub(), 'fileInitiative', application(initiativeId, texts))
  await perform(hub(), 'checkInitiativeForm', { initiativeId }, secretary)
  await perform(hub(), 'checkInitiativeDuplicates', { initiativeId, finding: 'Không' }, secretary)
  const opening = { initiativeId, organizationId: school, rubricId, markers: markers() }
  const { record, userErrors } = await perform(hub(), 'openScoring', opening, secretary)
  expect(userErrors).toEqual([])
  return { initiativeId, roundId: record.id as string }
}

async function read(initiativeId: string, subject: string): Promise<unknown> {
  const query = `{ initiative(id: "${initiativeId}") { title abstract owner { id } fullText { content downloadPath } }
    initiatives(first: 1) { nodes { title owner { id } } } }`
  const viewer = { ...actingFor(school, 'COUNCIL_MEMBER'), subject }
  const { data, errors } = await hub().ask('initiatives', viewer, query)
  expect(errors).toBeUndefined()
  return data
}

// Planted faults that this suite caught: lists given out as they are stored; a marker told by the rounds that she sees.
describe('who marks', () => {
  test('reads texts without the names of author and school until the round is closed', async () => {
    const { initiativeId, roundId } = await marked()
    expect(await read(initiativeId, 'lan')).toEqual({
      initiative: {
        title: 'Sáng kiến của cô [tác giả]',
        abstract: 'Tác giả [tác giả], [đơn vị]',
        owner: null,
        fullText: { content: 'Toàn văn: [tác giả], [đơn vị], lớp 8', downloadPath: null },
      },
      initiatives: { nodes: [{ title: 'Sáng kiến của cô [tác giả]', owner: null }] },
    })
    const full = { A1: 20, A2: 20, B1: 15, B2: 10, C: 15, D1: 10, D2: 10 }
    const marks = Object.entries(full).map(([criterion, points]) => ({ criterion, points }))
    for (const subject of ['lan', 'mai']) {
      await perform(hub(), 'submitScores', { roundId, marks }, { role: 'COUNCIL_MEMBER', subject })
    }
    await perform(hub(), 'closeScoring', { roundId }, secretary)
    expect(await read(initiativeId, 'lan')).toMatchObject({
      initiative: { title: 'Sáng kiến của cô Hạnh', owner: { id: school } },
    })
  })

  test('is the only one from whom they are hidden', async () => {
    const { initiativeId } = await marked()
    expect(await read(initiativeId, 'somebody else')).toMatchObject({
      initiative: {
        abstract: 'Tác giả Nguyễn Thị Hạnh, trường Nguyễn Du',
        owner: { id: school },
        fullText: {
          content: expect.stringContaining('NGUYEN'),
          downloadPath: expect.stringMatching(/^\/files/),
        },
      },
    })
  })
})

describe('a marker', () => {
  const opening = async (marker: object): Promise<string[]> => {
    const initiativeId = await registered(hub())
    await perform(hub(), 'fileInitiative', application(initiativeId, complete))
    await perform(hub(), 'checkInitiativeForm', { initiativeId }, secretary)
    await perform(hub(), 'checkInitiativeDuplicates', { initiativeId, finding: 'Không' }, secretary)
    const input = { initiativeId, organizationId: school, rubricId, markers: [markers()[0], marker] }
    return (await perform(hub(), 'openScoring', input, secretary)).userErrors.map(({ code }) => code)
  }

  test('is appointed at the council’s organization on that day', async () => {
    expect(await opening({ subject: 'nobody', personId: mai })).toEqual(['MARKER_NOT_APPOINTED'])
    expect(await opening({ subject: 'mai', personId: mai })).toEqual([])
  })

  test('sits in the initiative council, where the hub knows one', async () => {
    await formCouncil(hub(), school, [lan, mai])
    const guest = await addPerson(hub(), school)
    expect(await opening({ subject: 'khach', personId: guest })).toEqual(['MARKER_NOT_IN_COUNCIL'])
    expect(await opening({ subject: 'mai', personId: mai })).toEqual([])
  })
})

/** The section marks what the school has sent it before its own council has decided; another one is much like it. */
async function markedAbove(): Promise<{ initiativeId: string; other: string }> {
  const period = '2022-2023'
  const other = await registered(hub(), { period, title: 'Bản trước' })
  const initiativeId = await registered(hub(), { period, title: 'Bản sau' })
  for (const id of [other, initiativeId]) {
    await perform(hub(), 'fileInitiative', application(id, { ...complete, abstract: textOf(77) }))
  }
  await runJobs(hub())
  await perform(hub(), 'checkInitiativeForm', { initiativeId }, secretary)
  await perform(hub(), 'checkInitiativeDuplicates', { initiativeId, finding: 'Không' }, secretary)
  const sending = { ownerId: school, period, initiativeIds: [initiativeId, other] }
  const sent = await perform(hub(), 'reportInitiatives', sending, { role: 'HEAD' })
  expect(sent.userErrors).toEqual([])
  const people = [await addPerson(hub(), section), await addPerson(hub(), section)] as const
  await appointMembers(hub(), section, ['quan', 'yen'])
  const opening = {
    ...{ initiativeId, organizationId: section, rubricId },
    markers: ['quan', 'yen'].map((subject, index) => ({ subject, personId: people[index] })),
  }
  const { userErrors } = await perform(hub(), 'openScoring', opening, { at: section, ...secretary })
  expect(userErrors).toEqual([])
  return { initiativeId, other }
}

describe('who marks for a superior does not learn the school', () => {
  test('from time limits, from lists narrowed by owner, nor from what another one is like', async () => {
    const { initiativeId, other } = await markedAbove()
    const viewer = { ...actingFor(section, 'COUNCIL_MEMBER'), subject: 'quan' }
    const query = `{ initiative(id: "${initiativeId}") { owner { id } deadlines { scope organization { id } } }
      initiatives(ownerId: "${school}") { nodes { id } }
      lateInitiatives(organizationId: "${school}", on: "2030-01-01") { nodes { initiative { id } } }
      similarityReport(initiativeId: "${other}") { matches { percent } } }`
    const { data, errors } = await hub().ask('initiatives', viewer, query)
    expect(errors).toBeUndefined()
    expect(data.initiative.owner).toBeNull()
    expect(
      data.initiative.deadlines.map(({ organization }: { organization: unknown }) => organization),
    ).toEqual([null])
    expect(data.initiatives.nodes).toEqual([{ id: other }])
    const late = data.lateInitiatives.nodes as { initiative: { id: string } | null }[]
    expect(late.map(({ initiative }) => initiative?.id)).not.toContain(initiativeId)
    expect(data.similarityReport.matches).toEqual([])
    // Acting elsewhere she does not see the round, and is a marker all the same.
    await hub().sql(
      `insert into initiatives.record_access (organization_id, sort_at, record_id, record_type, why)
       select $2, sort_at, record_id, record_type, 'SENT' from initiatives.record_access where record_id = $1 limit 1`,
      [initiativeId, province],
    )
    const elsewhere = { ...actingFor(province, 'COUNCIL_MEMBER'), subject: 'quan' }
    const authors = 'select from initiative_author where initiative_id = $1'
    expect(await hub().asViewer('initiatives', elsewhere, authors, [initiativeId])).toEqual([])
    const colleague = actingFor(province, 'COUNCIL_MEMBER')
    expect(await hub().asViewer('initiatives', colleague, authors, [initiativeId])).toHaveLength(1)
    const open = await hub().ask('initiatives', actingFor(section, 'HEAD'), query)
    expect(open.data.initiatives.nodes).toContainEqual({ id: initiativeId })
    expect(open.data.similarityReport.matches).toEqual([{ percent: 100 }])
  })
})
