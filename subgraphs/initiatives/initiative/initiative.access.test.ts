import pg from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '../../../shared/access/viewer.js'
import { useHub } from '../../../test/kit/hub.js'
import { verifyRollups } from '../../../shared/rollup/verify.js'
import { actingFor, thirdParty } from '../../../test/kit/viewers.js'
import { initiatives } from '../subgraph.js'
import {
  application,
  buildWorld,
  call,
  decision,
  districtCommittee,
  filed,
  otherSchool,
  perform,
  recognized,
  registered,
  school,
  section,
  topic,
} from '../world.kit.js'

const hub = useHub()
beforeAll(() => buildWorld(hub()))

const everyRole: Role[] = ['VIEWER', 'CLERK', 'SECRETARY', 'COUNCIL_MEMBER', 'APPRAISER', 'HEAD', 'ADMIN']

describe('who may act', () => {
  test.each<[string, Role[], () => Promise<object>]>([
    ['registerInitiative', ['CLERK', 'SECRETARY'], async () => topic()],
    ['fileInitiative', ['CLERK', 'SECRETARY'], async () => application(await registered(hub()))],
    ['withdrawInitiative', ['CLERK', 'SECRETARY'], async () => ({ initiativeId: await filed(hub()) })],
    [
      'returnInitiative',
      ['SECRETARY', 'HEAD'],
      async () => ({ initiativeId: await filed(hub()), reason: 'Thiếu' }),
    ],
    ['recognizeInitiative', ['HEAD'], async () => decision(await filed(hub()))],
    ['refuseInitiative', ['HEAD'], async () => ({ initiativeId: await filed(hub()), reasons: 'Không mới' })],
  ])('%s: %s of the owner', async (mutation, allowed, input) => {
    for (const role of everyRole) {
      const { data, errors } = await call(hub(), mutation, await input(), { role })
      if (allowed.includes(role)) expect(data?.[mutation].userErrors, role).toEqual([])
      else expect(errors?.[0]?.extensions, role).toEqual({ code: 'FORBIDDEN' })
    }
  })

  test('reportInitiatives: HEAD of the owner', async () => {
    await recognized(hub(), { period: '2021-2022' })
    const input = { ownerId: school, period: '2021-2022' }
    for (const role of everyRole.filter((other) => other !== 'HEAD')) {
      const { errors } = await call(hub(), 'reportInitiatives', input, { role })
      expect(errors?.[0]?.extensions, role).toEqual({ code: 'FORBIDDEN' })
    }
    const above = await call(hub(), 'reportInitiatives', input, { role: 'HEAD', at: section })
    expect(above.errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN' })
    expect((await perform(hub(), 'reportInitiatives', input, { role: 'HEAD' })).userErrors).toEqual([])
  })

  test('nobody registers for another organization', async () => {
    for (const at of [otherSchool, section]) {
      const { errors } = await call(hub(), 'registerInitiative', topic(), { at })
      expect(errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN' })
    }
  })

  test('allowedActions says the same', async () => {
    const id = await filed(hub())
    const query = `{ initiative(id: "${id}") { allowedActions } }`
    const actions = async (role: Role): Promise<string[]> =>
      (await hub().ask('initiatives', actingFor(school, role), query)).data.initiative.allowedActions
    expect(await actions('VIEWER')).toEqual([])
    expect(await actions('CLERK')).toEqual(['withdrawInitiative'])
    expect(await actions('SECRETARY')).toEqual([
      'checkInitiativeForm',
      'returnInitiative',
      'withdrawInitiative',
    ])
    expect(await actions('HEAD')).toEqual([
      'recognizeInitiative',
      'refuseInitiative',
      'returnInitiative',
      'reportInitiatives',
      'requestRecognition',
    ])
  })
})

describe('who may see', () => {
  const query = (id: string): string =>
    `{ initiative(id: "${id}") { id authors { sharePercent } } initiatives { nodes { id } } }`

  test.each([
    ['a sibling school', actingFor(otherSchool, everyRole)],
    ['the Phòng above', actingFor(section, everyRole)],
    ['the governing authority', actingFor(districtCommittee, everyRole)],
    ['a third party', thirdParty(['PUBLISHED_RESULTS', 'ROLLUPS'])],
  ])('%s sees no draft, and cannot touch it', async (_, viewer) => {
    const id = await filed(hub())
    const { data } = await hub().ask('initiatives', viewer, query(id))
    expect(data.initiative).toBeNull()
    expect((data.initiatives.nodes as { id: string }[]).map((node) => node.id)).not.toContain(id)
    const back = `mutation { returnInitiative(input: { initiativeId: "${id}", reason: "x" }) { userErrors { code } } }`
    const touched = await hub().ask('initiatives', viewer, back)
    expect(touched.data.returnInitiative.userErrors).toEqual([{ code: 'NOT_FOUND' }])
  })

  test('the receiver of a report sees what was reported, and nothing else', async () => {
    const draft = await filed(hub(), { period: '2020-2021' })
    const sent = await recognized(hub(), { period: '2020-2021' })
    await perform(hub(), 'reportInitiatives', { ownerId: school, period: '2020-2021' }, { role: 'HEAD' })
    const seen = async (at: string): Promise<unknown> => {
      const list = `{ initiatives(ownerId: "${school}", period: "2020-2021") { nodes { id } } }`
      return (await hub().ask('initiatives', actingFor(at, 'VIEWER'), list)).data.initiatives.nodes
    }
    expect(await seen(section)).toEqual([{ id: sent }])
    expect(await seen(otherSchool)).toEqual([])
    expect(await seen(districtCommittee)).toEqual([])
    expect(await seen(school)).toEqual(expect.arrayContaining([{ id: draft }, { id: sent }]))
  })

  test('employments of another organization stay hidden', async () => {
    const client = new pg.Client({ connectionString: hub().appUrl }) // the app role itself, past the service layer
    await client.connect()
    await client.query(
      `set search_path = initiatives, public; set hub.kind = 'PERSON'; set hub.organizations = '{${otherSchool}}'`,
    )
    const { rows } = await client.query<{ organization_id: string }>(
      'select distinct organization_id from known_employment',
    )
    await client.end()
    expect(rows).toEqual([{ organization_id: otherSchool }])
  })
})

describe('who takes initiatives over: handOverInitiatives', () => {
  const takingOver =
    'mutation ($input: HandOverInitiativesInput!) { handOverInitiatives(input: $input) { records { id } userErrors { code } } }'
  const input = { fromId: school, toId: otherSchool }

  test.each<[Role, string]>([
    ['HEAD', 'NOT_SUCCESSOR'],
    ['SECRETARY', 'FORBIDDEN'],
    ['ADMIN', 'FORBIDDEN'],
  ])('%s of a school that is no successor: %s', async (role, expected) => {
    const { data, errors } = await hub().ask('initiatives', actingFor(otherSchool, role), takingOver, {
      input,
    })
    expect(errors?.[0]?.extensions.code ?? data.handOverInitiatives.userErrors[0].code).toBe(expected)
  })

  test('the HEAD of the successor takes what was not reported, with its authors', async () => {
    const id = await registered(hub())
    const inheritances = [{ organizationId: school, successorId: otherSchool, recordGroups: ['INITIATIVES'] }]
    const heir = { ...actingFor(otherSchool, 'HEAD'), inheritances }
    const { data } = await hub().ask('initiatives', heir, takingOver, { input: { ...input, ids: [id] } })
    expect(data.handOverInitiatives).toEqual({ records: [{ id }], userErrors: [] })
    const owners = await hub().sql(
      'select distinct owner_id from initiatives.initiative_author where initiative_id = $1',
      [id],
    )
    expect(owners).toEqual([{ owner_id: otherSchool }])
    const [difference] = await verifyRollups(hub().ownerUrl, initiatives)
    expect(difference).toBeUndefined()
  })

  test('what was filed passes with its full text and its report on similarity', async () => {
    const id = await filed(hub())
    const inheritances = [{ organizationId: school, successorId: otherSchool, recordGroups: ['INITIATIVES'] }]
    const heir = { ...actingFor(otherSchool, 'HEAD'), inheritances }
    const { data, errors } = await hub().ask('initiatives', heir, takingOver, {
      input: { ...input, ids: [id] },
    })
    expect([errors, data?.handOverInitiatives]).toEqual([undefined, { records: [{ id }], userErrors: [] }])
    const owners = await hub().sql(
      'select owner_id from initiatives.similarity_report where initiative_id = $1',
      [id],
    )
    expect(owners).toEqual([{ owner_id: otherSchool }])
  })
})
