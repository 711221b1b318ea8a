import { beforeAll, describe, expect, test } from 'vitest'
import type { Viewer } from '../../../shared/access/viewer.js'
import { awardVerbs } from '../../../test/kit/awards.js'
import { useHub } from '../../../test/kit/hub.js'
import { actingFor } from '../../../test/kit/viewers.js'
import { whoMay } from '../../../test/kit/who-may.js'
import { buildWorld, type World } from '../../../test/kit/world.js'

// Planted faults that this suite was seen to catch: a reading that is good at any instant; drafts opened too.

const hub = useHub()
const verbs = awardVerbs(hub)
const period = '2023-2024'
let world: World
let sent: string
let draft: string

beforeAll(async () => {
  world = await buildWorld(hub())
  const [lan, hoa] = await world.employ(world.school, 2)
  await verbs.register(world.school, [lan!, hoa!], 'LDTT')
  sent = await verbs.passed(world.school, lan!, 'LDTT')
  const { record } = await verbs.draft(world.school, hoa!, 'LDTT')
  draft = record.id as string
  await verbs.send(world.school, [sent], 'R-1')
})

/** Each operation has an instant of its own. */
let operations = 0
const next = (viewer: Viewer): Viewer => ({
  ...viewer,
  now: new Date(Date.parse(viewer.now) + ++operations).toISOString(),
})
const headOf = (organizationId: string): Viewer => next(actingFor(organizationId, 'HEAD'))

async function open(viewer: Viewer, input: object) {
  const { data, errors } = await hub().ask(
    'awards',
    viewer,
    `mutation ($input: OpenProposalsInput!) { openProposals(input: $input) {
       records { id candidateName achievement workingCopy { achievement } allowedActions votes { agree } } userErrors { code path } } }`,
    {
      input: {
        organizationId: viewer.appointments[0]!.organizationId,
        reason: 'Kiểm tra đột xuất',
        ...input,
      },
    },
  )
  return data?.openProposals ?? { code: errors![0]!.extensions.code }
}

const entity = async (viewer: Viewer, id: string) => {
  const { data } = await hub().ask(
    'awards',
    viewer,
    'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Proposal { id } } }',
    { r: [{ __typename: 'Proposal', id }] },
  )
  return data._entities[0]
}

describe('a superior outside the chain', () => {
  test('opens one submitted proposal as it was sent, and may do nothing with it', async () => {
    expect(await entity(headOf(world.ministry), sent)).toBeNull()
    const { records, userErrors } = await open(headOf(world.ministry), { recordId: sent })
    expect(userErrors).toEqual([])
    expect(records).toEqual([
      {
        id: sent,
        candidateName: 'Nguyễn Văn 1',
        achievement: 'Hoàn thành tốt nhiệm vụ năm học',
        workingCopy: null,
        allowedActions: [],
        votes: expect.arrayContaining([{ agree: 9 }]),
      },
    ])
  })

  test('opens it for that operation alone: the next one, or another reader at that instant, finds nothing', async () => {
    const reader = headOf(world.ministry)
    await open(reader, { recordId: sent })
    expect(await entity(next(reader), sent)).toBeNull()
    expect(await entity({ ...actingFor(world.ministry, 'VIEWER'), now: reader.now }, sent)).toBeNull()
    expect(await entity({ ...headOf(world.neighbour), now: reader.now }, sent)).toBeNull()
  })

  test('opens the list of one owner, without its drafts', async () => {
    const { records } = await open(headOf(world.department), { ownerId: world.school, period })
    expect(records.map(({ id }: { id: string }) => id)).toEqual([sent])
    const none = await open(headOf(world.department), { ownerId: world.farSchool, period })
    expect(none).toEqual({ records: [], userErrors: [] })
  })

  test('never opens a draft, nor what lies elsewhere: all is answered alike', async () => {
    const nothing = { records: [], userErrors: [{ code: 'NOT_FOUND', path: ['recordId'] }] }
    const unknown = '00000000-0000-7000-8000-000000000000'
    for (const recordId of [draft, unknown])
      expect(await open(headOf(world.ministry), { recordId })).toEqual(nothing)
    for (const stranger of [world.neighbour, world.otherSection, world.otherCommittee])
      expect(await open(headOf(stranger), { recordId: sent })).toEqual(nothing)
    expect(await open(headOf(world.neighbour), { ownerId: world.school, period })).toEqual({
      records: [],
      userErrors: [{ code: 'NOT_FOUND', path: ['ownerId'] }],
    })
    // For whom one reads is not whom one names.
    const other = { organizationId: world.ministry, recordId: sent }
    expect(await open(headOf(world.neighbour), other)).toEqual({ code: 'FORBIDDEN' })
  })

  test('is seen by the owner: who, for whom, when and why; not by others', async () => {
    const readings = async (viewer: Viewer) => {
      const { data } = await hub().ask(
        'awards',
        viewer,
        `{ proposalReadings(organizationId: "${world.school}", first: 100) { nodes { reader reason readerOrganization { id } record { id } } } }`,
      )
      return data.proposalReadings.nodes
    }
    await open(headOf(world.provinceCommittee), { recordId: sent })
    expect(await readings(headOf(world.school))).toContainEqual({
      reader: `HEAD@${world.provinceCommittee}`,
      reason: 'Kiểm tra đột xuất',
      readerOrganization: { id: world.provinceCommittee },
      record: { id: sent },
    })
    expect(await readings(headOf(world.provinceCommittee))).toHaveLength(1)
    expect(await readings(headOf(world.neighbour))).toEqual([])
  })

  test('says why, and what: one record or one list', async () => {
    const ask = async (input: object) => (await open(headOf(world.ministry), input)).userErrors
    const invalid = (field: string) => [{ code: 'INVALID', path: [field] }]
    expect(await ask({ recordId: sent, reason: ' ' })).toEqual(invalid('reason'))
    expect(await ask({ recordId: sent, ownerId: world.school, period })).toEqual(invalid('recordId'))
    expect(await ask({ ownerId: world.school })).toEqual(invalid('recordId'))
    expect(await ask({ ownerId: world.school, period, first: 101 })).toEqual(invalid('first'))
  })
})

test('openProposals: who may', async () => {
  const { employ: _1, employAlso: _2, recognize: _3, ...places } = world
  const letIn: Record<string, string[]> = {}
  for (const [name, id] of Object.entries(places)) {
    const input = { organizationId: id, recordId: sent, reason: 'Kiểm tra' }
    const found = await whoMay(
      hub(),
      { [name]: id },
      { subgraph: 'awards', mutation: 'openProposals', input },
    )
    if (found[name]) letIn[name] = found[name]
  }
  const may = ['APPRAISER', 'HEAD']
  expect(letIn).toEqual({
    ministry: may,
    department: may,
    provinceCommittee: may,
    section: may,
    committee: may,
  })
})
