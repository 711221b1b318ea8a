import { expect, test } from 'vitest'
import { thirdParty } from '../../../test/kit/viewers.js'
import { whoMay } from '../../../test/kit/who-may.js'
import { call, head, period, placesOf, useWorld } from '../score.kit.js'
import { sendSheet } from './result.kit.js'

const { hub, world } = useWorld()
const may = (mutation: string, input: object) =>
  whoMay(hub(), placesOf(world()), { subgraph: 'campaigns', mutation, input })
const whole = () => ({ ownerId: world().school, period, part: 'WHOLE' })
const item = () => ({ subject: 'ORGANIZATION', subjectId: world().school, classification: 'GOOD' })
const announcing = 'mutation ($input: AnnounceResultsInput!) { announceResults(input: $input) { count } }'
const recording = (more: object = {}) =>
  call(
    hub(),
    head(world().school),
    'recordResults',
    { ...whole(), items: [item()], ...more },
    'id',
    'records',
  )

test('recordResults', async () => {
  expect(await may('recordResults', { ...whole(), items: [] })).toEqual({
    school: ['CLERK', 'SECRETARY', 'HEAD'],
  })
})
test('announceResults', async () => {
  expect(await may('announceResults', { ...whole(), period: '2030-2031' })).toEqual({ school: ['HEAD'] })
})
test('correctResult, also by nobody who only sees it', async () => {
  const [{ id: resultId }] = (await recording()).record
  await hub().ask('campaigns', head(world().school), announcing, { input: whole() })
  const input = { resultId, classification: 'FAIR', reason: 'Sửa', expectedVersion: 999 }
  expect(await may('correctResult', input)).toEqual({ school: ['HEAD'] })
})
test('createMonthlyRatingUpload', async () => {
  const input = { organizationId: world().school, fileName: 'anh.png' }
  expect(await may('createMonthlyRatingUpload', input)).toEqual({ school: ['CLERK', 'HEAD'] })
})
test('importMonthlyRatings', async () => {
  const fileId = await sendSheet(hub(), world().school, 'Họ và tên\n')
  const outside = { fileId, source: 'Khác' }
  // Who does not see the file is told that there is none.
  const letIn = await may('importMonthlyRatings', outside)
  expect(letIn.school).toEqual(['CLERK', 'HEAD'])
})

test('a draft is seen by its owner only, an announced result from there up, monthly ratings by their organization', async () => {
  const of = { period: '2021-2022', part: 'WHOLE' }
  await recording(of)
  const query = `query ($id: UUID!) { emulationResults(ownerId: $id, period: "2021-2022") { nodes { id } } }`
  const viewers = [
    ...Object.entries(placesOf(world())).map(([name, id]) => [name, head(id, 'VIEWER')] as const),
    ['client', thirdParty(['PUBLISHED_RESULTS'])] as const,
  ]
  const seeing = async () => {
    const names: string[] = []
    for (const [name, viewer] of viewers) {
      const { emulationResults } = (await hub().ask('campaigns', viewer, query, { id: world().school })).data
      if (emulationResults.nodes.length > 0) names.push(name)
    }
    return names.sort()
  }
  expect(await seeing()).toEqual(['school'])
  await hub().ask('campaigns', head(world().school), announcing, { input: { ...whole(), ...of } })
  expect(await seeing()).toEqual([
    'committee',
    'department',
    'ministry',
    'provinceCommittee',
    'school',
    'section',
  ])
})
