import { beforeAll, describe, expect, test } from 'vitest'
import { roles } from '../../../shared/access/viewer.js'
import { useHub } from '../../../test/kit/hub.js'
import { actingFor, thirdParty } from '../../../test/kit/viewers.js'
import { whoMay } from '../../../test/kit/who-may.js'
import {
  buildWorld,
  decision,
  otherSchool,
  perform,
  phuong,
  registered,
  school,
  section,
  stranger,
} from '../world.kit.js'
import { check, filedWith, reportOf, runJobs, textOf } from './report.kit.js'

const hub = useHub()
beforeAll(() => buildWorld(hub()))

/** A text of the other school, and its copy at the school. */
async function originalAndCopy(number: number): Promise<{ original: string; copy: string }> {
  const text = textOf(number)
  const title = `Đề tài ${number}`
  const original = await filedWith(hub(), {
    title,
    text,
    at: otherSchool,
    author: stranger,
    period: '2020-2021',
  })
  const copy = await filedWith(hub(), { title: `Giải pháp ${number}`, text, author: phuong })
  await runJobs(hub())
  return { original, copy }
}

describe('who may ask', () => {
  const organizations = { school, otherSchool, section }
  const attemptOn = (initiativeId: string, more: object = {}) => ({ input: { initiativeId, ...more } })

  test('checkSimilarity: all who work on it at the owner, none elsewhere', async () => {
    const id = await filedWith(hub(), { title: 'Ai được kiểm tra', text: textOf(30) })
    const attempt = { subgraph: 'initiatives', mutation: 'checkSimilarity', ...attemptOn(id) } as const
    expect(await whoMay(hub(), organizations, attempt)).toEqual({
      school: roles.filter((role) => !['VIEWER', 'ADMIN'].includes(role)),
    })
  })

  test('checkSimilarity: also a superior to whom it was reported', async () => {
    const id = await filedWith(hub(), { title: 'Cấp trên kiểm tra', text: textOf(31), period: '2019-2020' })
    const council = actingFor(section, 'SECRETARY')
    expect((await check(hub(), id, council)).data.checkSimilarity.userErrors).toEqual([{ code: 'NOT_FOUND' }])
    await perform(hub(), 'recognizeInitiative', decision(id), { role: 'HEAD' })
    await perform(hub(), 'reportInitiatives', { ownerId: school, period: '2019-2020' }, { role: 'HEAD' })
    expect((await check(hub(), id, council)).data.checkSimilarity.userErrors).toEqual([])
  })

  test('createInitiativeUpload: CLERK and SECRETARY of the owner', async () => {
    const id = await registered(hub(), { title: 'Ai được tải lên' })
    const more = { name: 'a.txt', kind: 'PLAIN_TEXT' }
    const attempt = {
      subgraph: 'initiatives',
      mutation: 'createInitiativeUpload',
      ...attemptOn(id, more),
    } as const
    expect(await whoMay(hub(), organizations, attempt)).toEqual({ school: ['CLERK', 'SECRETARY'] })
  })
})

describe('who sees what', () => {
  test('of a text that she may not read, the viewer learns percentage and year, and no word', async () => {
    const { copy } = await originalAndCopy(40)
    for (const role of roles) {
      const { percent, matches } = await reportOf(hub(), copy, actingFor(school, role))
      expect(percent, role).toBe(100)
      expect(matches, role).toMatchObject([
        { percent: 100, period: '2020-2021', initiative: null, passages: [] },
      ])
    }
  })

  test('who may read both sees the passages side by side', async () => {
    const { original, copy } = await originalAndCopy(41)
    const both = actingFor(school, 'SECRETARY')
    both.appointments.push({ organizationId: otherSchool, role: 'VIEWER' })
    const { matches } = await reportOf(hub(), copy, both)
    expect(matches[0].initiative).toEqual({ id: original })
    expect(matches[0].passages[0].otherText).toBe(matches[0].passages[0].ownText)
  })

  test.each([
    ['the school whose text was copied', actingFor(otherSchool, roles)],
    ['the Phòng above', actingFor(section, roles)],
    ['a third party', thirdParty(['PUBLISHED_RESULTS', 'ROLLUPS'])],
  ])('%s sees no report of a draft', async (_, viewer) => {
    const { copy } = await originalAndCopy(42)
    expect(await reportOf(hub(), copy, viewer)).toBeNull()
    const rows = await hub().asViewer(
      'initiatives',
      viewer,
      'select id from similarity_match where initiative_id = $1 union select match_id from similarity_passage where initiative_id = $1',
      [copy],
    )
    expect(rows).toEqual([])
  })

  test('the index itself is for the background work alone', async () => {
    const viewer = actingFor(school, roles)
    for (const table of ['fingerprint', 'similarity_source']) {
      expect(await hub().asViewer('initiatives', viewer, `select * from ${table} limit 1`)).toEqual([])
    }
  })
})
