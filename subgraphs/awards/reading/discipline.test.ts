import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Viewer } from '../../../shared/access/viewer.js'
import { awardVerbs } from '../../../test/kit/awards.js'
import { useHub } from '../../../test/kit/hub.js'
import { actingFor } from '../../../test/kit/viewers.js'
import { buildWorld, type World } from '../../../test/kit/world.js'

// Planted faults that this suite caught: notes of a write that are dropped, a note that may fail unseen.

const hub = useHub()
const verbs = awardVerbs(hub)
let world: World
let person: string
let proposal: string
let dossier: string

beforeAll(async () => {
  world = await buildWorld(hub())
  ;[person] = (await world.employ(world.school, 1)) as [string]
  await hub().sql(
    `insert into organizations.discipline (id, person_id, organization_id, kind, decision_number, decided_on, valid_from, valid_to)
     values ($1, $2, $3, 'REPRIMAND', '5/QĐ', '2024-02-29', '2024-02-29', '2025-02-28')`,
    [randomUUID(), person, world.school],
  )
  await hub().settle()
  await verbs.register(world.school, [person], 'LDTT')
  proposal = await verbs.passed(world.school, person, 'LDTT')
  dossier = (await verbs.send(world.school, [proposal], '1/TTr')).record.id as string
})

/** Each request has an instant of its own. */
let requests = 0
const next = (viewer: Viewer): Viewer => ({
  ...viewer,
  now: new Date(Date.parse(viewer.now) + ++requests).toISOString(),
})
const judge = () => next(actingFor(world.section, 'APPRAISER'))

const judged = `query ($id: UUID!) { proposal(id: $id) { eligibility { results { evidence } } } }`
const look = async (viewer: Viewer) => hub().ask('awards', viewer, judged, { id: proposal })

interface Reading {
  reader: string
  reason: string
  readerOrganization: { id: string }
  record: { id: string } | null
}

async function readings(viewer = actingFor(world.school, 'HEAD')): Promise<Reading[]> {
  const { data } = await hub().ask(
    'awards',
    viewer,
    `{ proposalReadings(organizationId: "${world.school}") { nodes { reader reason readerOrganization { id } record { id } } } }`,
  )
  return data.proposalReadings.nodes as Reading[]
}

/** How many readings a request has left behind. */
async function kept(request: () => Promise<unknown>): Promise<number> {
  const before = (await readings()).length
  await request()
  return (await readings()).length - before
}

describe('who judges a pending proposal and is shown that its candidate was disciplined', () => {
  test('is known to the owner, by name and organization, at each look', async () => {
    const viewer = judge()
    const shown = await look(viewer)
    expect(JSON.stringify(shown.data)).toContain('disciplined on 2024-02-29')
    const reader = viewer.subject
    const reason = expect.stringContaining('shown the discipline')
    const reading = { reader, reason, readerOrganization: { id: world.section }, record: { id: proposal } }
    expect(await readings()).toEqual([reading])
    expect(await kept(() => look(judge()))).toBe(1)
  })

  test('once for a request, however often it asks', async () => {
    const twice = `{ a: proposal(id: "${proposal}") { eligibility { outcome } } b: eligibility(organizationId: "${world.school}", candidateId: "${person}", awardType: "LDTT", period: "2023-2024") { outcome } }`
    expect(await kept(() => hub().ask('awards', judge(), twice))).toBe(1)
  })

  test('also asking beside the proposal', async () => {
    const beside = `{ eligibility(organizationId: "${world.section}", candidateId: "${person}", awardType: "LDTT", period: "2023-2024") { results { evidence } } }`
    expect(await kept(() => hub().ask('awards', judge(), beside))).toBe(1)
  })

  test('not where nothing of it is asked for', async () => {
    const other = `{ proposal(id: "${proposal}") { id candidateName } }`
    expect(await kept(() => hub().ask('awards', judge(), other))).toBe(0)
  })

  test('nor her own organization, nor who is shown nothing', async () => {
    for (const organization of [world.school, world.neighbour, world.department])
      expect(await kept(() => look(next(actingFor(organization, ['HEAD', 'APPRAISER']))))).toBe(0)
    expect(await readings(actingFor(world.neighbour, 'HEAD'))).toEqual([])
  })

  test('is shown nothing when it cannot be recorded', async () => {
    await hub().sql('alter table awards.record_reading add constraint nothing check (false) not valid')
    const { data, errors } = await look(judge())
    await hub().sql('alter table awards.record_reading drop constraint nothing')
    expect(data).toBeUndefined()
    expect(errors).toMatchObject([{ extensions: { code: 'INTERNAL' } }])
  })

  test('is recorded when she writes too; her opinion keeps nothing of it', async () => {
    await verbs.receive(world.section, dossier)
    const input = { items: [{ proposalId: proposal, eligible: true, opinion: 'Đủ' }] }
    const type = 'mutation ($input: AppraiseProposalsInput!)'
    const appraising = `${type} { appraiseProposals(input: $input) { userErrors { code } } }`
    expect(await kept(() => hub().ask('awards', judge(), appraising, { input }))).toBe(1)
    const [row] = await hub().sql('select judgement::text as judgement from awards.appraisal')
    expect(row!.judgement).toContain('NEEDS_PERSON')
    expect(row!.judgement).not.toMatch(/2024-02-29|kỷ luật|disciplin/)
  })
})
