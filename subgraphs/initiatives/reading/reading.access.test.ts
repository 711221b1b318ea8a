import { beforeAll, expect, test } from 'vitest'
import type { Viewer } from '../../../shared/access/viewer.js'
import { useHub } from '../../../test/kit/hub.js'
import { actingFor } from '../../../test/kit/viewers.js'
import {
  application,
  buildWorld,
  decision,
  ministry,
  otherSchool,
  perform,
  registered,
  school,
} from '../world.kit.js'

// Planted fault that this suite was seen to catch: an initiative that is opened before it was reported.

const hub = useHub()
let reported: string
let hidden: string

beforeAll(async () => {
  await buildWorld(hub())
  const head = { role: 'HEAD', at: school } as const
  reported = await registered(hub())
  await perform(hub(), 'fileInitiative', application(reported))
  await perform(hub(), 'recognizeInitiative', decision(reported, { recognizedById: school }), head)
  await perform(hub(), 'reportInitiatives', { ownerId: school, period: '2023-2024' }, head)
  hidden = await registered(hub(), { title: 'Bản nháp' })
})

let operations = 0
const headOf = (organizationId: string): Viewer => {
  const viewer = actingFor(organizationId, 'HEAD')
  return { ...viewer, now: new Date(Date.parse(viewer.now) + ++operations).toISOString() }
}

async function open(viewer: Viewer, input: object) {
  const { data } = await hub().ask(
    'initiatives',
    viewer,
    `mutation ($input: OpenInitiativesInput!) { openInitiatives(input: $input) { records { id state authors { sharePercent } allowedActions } userErrors { code } } }`,
    { input: { organizationId: viewer.appointments[0]!.organizationId, reason: 'Kiểm tra', ...input } },
  )
  return data.openInitiatives
}

const entity = async (viewer: Viewer, id: string) => {
  const { data } = await hub().ask(
    'initiatives',
    viewer,
    'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Initiative { id } } }',
    { r: [{ __typename: 'Initiative', id }] },
  )
  return data._entities[0]
}

test('openInitiatives: a superior outside the chain reads what was reported, once, and the owner sees it', async () => {
  const reader = headOf(ministry)
  expect(await entity(headOf(ministry), reported)).toBeNull()
  expect((await open(reader, { recordId: reported })).records).toMatchObject([
    {
      id: reported,
      state: 'RECOGNIZED',
      authors: expect.arrayContaining([expect.anything()]),
      allowedActions: [],
    },
  ])
  expect(await entity(headOf(ministry), reported)).toBeNull()
  const { data } = await hub().ask(
    'initiatives',
    headOf(school),
    `{ initiativeReadings(organizationId: "${school}") { nodes { reader record { id } } } }`,
  )
  expect(data.initiativeReadings.nodes).toEqual([{ reader: `HEAD@${ministry}`, record: { id: reported } }])
})

test('what is not reported, and what is a neighbour’s, is not opened', async () => {
  const nothing = { records: [], userErrors: [{ code: 'NOT_FOUND' }] }
  expect(await open(headOf(ministry), { recordId: hidden })).toEqual(nothing)
  expect(await open(headOf(otherSchool), { recordId: reported })).toEqual(nothing)
  const list = await open(headOf(ministry), { ownerId: school, period: '2023-2024' })
  expect(list.records.map(({ id }: { id: string }) => id)).toEqual([reported])
})
