import { beforeAll, describe, expect, test } from 'vitest'
import { thirdParty } from '../../../test/kit/viewers.js'
import { whoMay } from '../../../test/kit/who-may.js'
import { adoptedSet, adopting, call, head, period, placesOf, sheet, useWorld } from '../score.kit.js'

const { hub, world } = useWorld()
const may = (mutation: string, input: object) =>
  whoMay(hub(), placesOf(world()), { subgraph: 'campaigns', mutation, input })
const stale = { expectedVersion: 999 }
const draft = () => ({
  issuerId: world().section,
  title: 'Tiêu chí',
  subject: 'ORGANIZATION',
  level: 'SCHOOL',
  period,
  ...sheet,
})

let setId: string
let open: string
beforeAll(async () => {
  const drafted = () => call(hub(), head(world().section), 'draftCriteria', draft())
  setId = (await drafted()).record.id
  open = (await drafted()).record.id
  const round = { setId: open, until: '2024-05-25' }
  await call(hub(), head(world().section), 'openCriteriaComments', round)
})

const issuer = { section: ['CLERK', 'HEAD'] }

describe('criteria are the business of their issuer', () => {
  test('draftCriteria', async () => {
    expect(await may('draftCriteria', { ...draft(), title: '' })).toEqual(issuer)
  })
  test('reviseCriteria', async () => {
    expect(await may('reviseCriteria', { setId, ...sheet, ...stale })).toEqual(issuer)
  })
  test('openCriteriaComments', async () => {
    expect(await may('openCriteriaComments', { setId, until: '2024-05-25', ...stale })).toEqual({
      section: ['HEAD'],
    })
  })
  test('adoptCriteria', async () => {
    expect(await may('adoptCriteria', { setId, ...adopting, ...stale })).toEqual({ section: ['HEAD'] })
  })
  test('answerCriteriaComment', async () => {
    const input = { setId: open, organizationId: world().school, text: 'Góp ý' }
    const { record } = await call(hub(), head(world().school), 'commentOnCriteria', input, 'id')
    // The author finds the comment, and may not answer it.
    const answer = { commentId: record.id, answer: 'Có', ...stale }
    expect(await may('answerCriteriaComment', answer)).toEqual(issuer)
  })
})

describe('others take part for themselves', () => {
  test('commentOnCriteria', async () => {
    const input = { setId: open, organizationId: world().school, text: '' }
    expect(await may('commentOnCriteria', input)).toEqual({ school: ['CLERK', 'SECRETARY', 'HEAD'] })
  })
  test('copyCriteria', async () => {
    const adopted = await adoptedSet(hub(), world().section)
    const input = { setId: adopted, issuerId: world().school, period, title: '' }
    expect(await may('copyCriteria', input)).toEqual({ school: ['CLERK', 'HEAD'] })
  })
})

describe('who reads criteria', () => {
  const sees = async (id: string, viewer: ReturnType<typeof head>) => {
    const query = 'query ($id: UUID!) { criteriaSet(id: $id) { id } }'
    return (await hub().ask('campaigns', viewer, query, { id })).data.criteriaSet !== null
  }
  test('a draft is seen by its issuer only', async () => {
    const { section, department, school } = world()
    const viewers = [section, department, school].map((id) => sees(setId, head(id, 'VIEWER')))
    expect(await Promise.all(viewers)).toEqual([true, false, false])
  })
  test('what is open for comments is seen by everybody in the hub, not by a third party with a key', async () => {
    const { department, school, farSchool } = world()
    const viewers = [department, school, farSchool].map((id) => sees(open, head(id, 'VIEWER')))
    expect(await Promise.all(viewers)).toEqual([true, true, true])
    expect(await sees(open, thirdParty(['PUBLISHED_RESULTS']))).toBe(false)
  })
})
