import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { composeSupergraph } from '../../gateway/compose.js'
import { openGateway, type Gateway } from '../../gateway/server.js'
import { issueToken } from '../../gateway/tokens/dev-issuer.js'
import { listen, type Listening } from '../../shared/http/listen.js'
import { subgraphServer } from '../../shared/http/subgraph-server.js'
import { subgraphNames, type SubgraphName } from '../../shared/subgraph/definition.js'
import { grant, publish } from '../../subgraphs/awards/edition/edition.kit.js'
import { formCouncil, sessionVerbs } from '../../subgraphs/awards/session/session.kit.js'
import { send } from '../../subgraphs/organizations/import/import.kit.js'
import { awardVerbs } from '../kit/awards.js'
import { useHub } from '../kit/hub.js'
import { buildWorld, type World } from '../kit/world.js'
import { declaration, enterSecrets, perform, secrets, secretsIn } from './protected-fields.kit.js'

// Planted faults that this suite caught: a metric labelled by the subject, a subgraph that logs what it is sent at trace.

const logged: string[] = []
const log = pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) })
const hub = useHub(log)
const dataDir = mkdtempSync(path.join(tmpdir(), 'outputs-'))
const doors: Listening[] = []
let gateway: Gateway
let address: string
let world: World
let ids: Awaited<ReturnType<typeof enterSecrets>>

beforeAll(async () => {
  world = await buildWorld(hub())
  ids = await enterSecrets(hub(), world)
  const rooms = await Promise.all(subgraphNames.map(async (name) => [name, await serve(name)] as const))
  const sdls = rooms.map(([name, url]) => ({ name, sdl: hub().subgraphs[name].sdl, url }))
  gateway = await openGateway({
    ...composeSupergraph(sdls),
    subgraphs: Object.fromEntries(rooms),
    keys: hub().keys,
    tokens: { dataDir },
    subgraphTimeoutMs: 10_000,
    protection: { budgetDatabase: { ownerUrl: hub().ownerUrl, appUrl: hub().appUrl } },
    log,
  })
  address = await opened(gateway.app)
  for (const [subject, place] of [
    ['neighbour', world.neighbour],
    ['section', world.section],
  ])
    for (const role of ['CLERK', 'SECRETARY', 'APPRAISER', 'HEAD', 'ADMIN'])
      await hub().sql(
        `insert into organizations.appointment (id, subject, organization_id, role, valid_from) values ($1, $2, $3, $4, '2020-01-01')`,
        [randomUUID(), subject, place, role],
      )
})
afterAll(async () => {
  for (const door of doors) await door.close()
  await gateway.close()
  rmSync(dataDir, { recursive: true })
})

async function opened(app: Parameters<typeof listen>[0]): Promise<string> {
  const door = await listen(app, 0, '127.0.0.1')
  doors.push(door)
  return `http://127.0.0.1:${door.port}`
}

const serve = (name: SubgraphName): Promise<string> =>
  opened(subgraphServer(hub().subgraphs[name], hub().keys, log))

/** Sends an operation over HTTP through gateway and subgraph; answers the text of the answer. */
async function ask(subject: string, query: string, variables: object, language: string): Promise<string> {
  const token = await issueToken({ dataDir, subject, at: '2024-05-20T09:00:00+07:00' })
  const headers = {
    ...{ 'content-type': 'application/json', authorization: `Bearer ${token}`, 'accept-language': language },
    'apollo-federation-include-trace': 'ftv1',
  }
  const body = JSON.stringify({ query, variables })
  return (await fetch(`${address}/graphql`, { method: 'POST', headers, body })).text()
}

/** What others do with what they know of her: her id, and her number on a paper. */
function attempts(place: string): [mutation: string, input: object][] {
  const about = { organizationId: place, personId: ids.personId }
  const known = { ...declaration(place), birthDate: '1990-01-01', ethnicity: 'Kinh', idempotencyKey: null }
  const days = { decidedOn: '2024-01-01', from: '2024-01-01', to: '2025-01-01' }
  const hold = { kind: 'DENUNCIATION', body: 'Ban', reason: 'Có đơn', from: '2024-05-01' }
  return [
    ['employPerson', known],
    ['recordDiscipline', { ...about, kind: 'REPRIMAND', decisionNumber: '1/QĐ', ...days }],
    ['placeHold', { ...about, ...hold }],
    [
      'mergePeople',
      { organizationId: place, keptId: ids.personId, goneId: randomUUID(), reason: 'Một người' },
    ],
    ['readPersonalData', { ...about, reason: 'Tò mò' }],
    ['offerTransfer', { ...about, toOrganizationId: world.farSchool, movesOn: '2024-06-01' }],
    ['writeSelfAssessment', { ...about, period: '2023-2024', results: 'Tốt', selfRating: 'GOOD' }],
    ['appraiseProposals', { items: [{ proposalId: ids.proposalId, eligible: true, opinion: 'Đủ' }] }],
    [
      'draftProposal',
      {
        organizationId: place,
        candidateId: ids.personId,
        awardType: 'LDTT',
        period: '2023-2024',
        subject: 'PERSON',
      },
    ],
    ['concludeComplaint', { complaintId: ids.complaintId, outcome: 'UPHELD', conclusion: 'Đúng' }],
  ]
}

describe('what the hub gives out, while others try what they can with her id and her number', () => {
  test.each(['vi', 'en'])('tells in no answer a protected value that was not sent (%s)', async (language) => {
    for (const [subject, place] of [
      ['neighbour', world.neighbour],
      ['section', world.section],
    ] as const)
      for (const [mutation, input] of attempts(place)) {
        const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`
        const query = `mutation ($input: ${type}) { ${mutation}(input: $input) { userErrors { code message path } } }`
        const answer = await ask(subject, query, { input }, language)
        const sent = secretsIn(JSON.stringify(input))
        expect([mutation, secretsIn(answer).filter((one) => !sent.includes(one))]).toEqual([mutation, []])
        expect(answer).not.toMatch(/ftv1|BAD_REQUEST/)
      }
  })

  test('stands in no answer to what one can ask about her and what lies around her', async () => {
    const everything = `query ($id: UUID!, $school: UUID!, $place: UUID!) {
      person(id: $id) { id name birthDate identityNumber ethnicity disciplines { decisionNumber } }
      eligibility(organizationId: $place, candidateId: $id, awardType: "LDTT", period: "2023-2024") { results { evidence message } }
      organization(id: $school) { name awardRollup(period: "2023-2024") { proposed } }
      personalDataReadings(organizationId: $school) { nodes { reader reason } }
      proposalReadings(organizationId: $school) { nodes { reader reason } } }`
    for (const language of ['vi', 'en']) {
      const variables = { id: ids.personId, school: world.school, place: world.neighbour }
      const answer = await ask('neighbour', everything, variables, language)
      expect(JSON.parse(answer)).toHaveProperty('data.organization')
      expect(secretsIn(answer)).toEqual([])
    }
  })

  test('stands in no edition, calendar or minutes, as they are fetched', async () => {
    await grant(hub(), world.school, 'T1', { women: 9, men: 6 })
    const edition = (await publish(hub(), world.section)).record
    const calendar = await perform(
      hub(),
      'campaigns',
      ids.head,
      'openDutyCalendar',
      { organizationId: world.school, label: 'Lịch' },
      'record { path }',
    )
    const minutes = await councilMinutes()
    for (const [place, holds] of [
      [edition.csvPath, 'AWARDS_TO_PERSONS'],
      [calendar.record.path, 'BEGIN:VCALENDAR'],
      [minutes, 'Lò Thị Mốc'],
    ]) {
      const content = await (await fetch(`${address}${place}`)).text()
      expect(content).toContain(holds)
      expect(secretsIn(content)).toEqual([])
    }
  })

  test('stands in no stored file but the sheets that were sent in', async () => {
    const sheet = `Mã đơn vị,Họ và tên,Ngày sinh\nX,Lò Thị Mốc,17/03/1931\n`
    await send(hub(), world.school, sheet)
    const found: Record<string, string[]> = {}
    for (const room of subgraphNames) {
      const files = await hub().sql<{ id: string; purpose: string }>(
        `select id, purpose from ${room}.stored_file where state = 'STORED'`,
      )
      for (const { id, purpose } of files)
        found[purpose] = secretsIn((await buffer(hub().files(room).open(id))).toString())
    }
    expect(found).toMatchObject({ IMPORT: ['birthDate'] })
    const { IMPORT: _, ...others } = found
    expect(Object.keys(others).length).toBeGreaterThan(0)
    expect(Object.values(others).flat()).toEqual([])
  })

  test('stands in no table of the gateway', async () => {
    const rows = await hub().sql('select to_jsonb(b)::text as row from gateway.cost_budget b')
    expect(rows.length).toBeGreaterThanOrEqual(2)
    expect(secretsIn(JSON.stringify(rows))).toEqual([])
    expect(JSON.stringify(rows)).not.toContain('neighbour')
  })

  test('stands in no metric: the labels are these, whoever asks', async () => {
    const pages = await Promise.all(doors.map(({ port }) => fetch(`http://127.0.0.1:${port}/metrics`)))
    const metrics = (await Promise.all(pages.map((page) => page.text()))).join('\n')
    expect(metrics).toContain('hub_http_requests_total{status="200"}')
    expect(secretsIn(metrics)).toEqual([])
    const labels = new Set([...metrics.matchAll(/[{,](\w+)="/g)].map(([, label]) => label))
    const ofNode = ['kind', 'major', 'minor', 'patch', 'space', 'type', 'version']
    expect([...labels].sort()).toEqual([...new Set([...ofNode, 'le', 'status', 'subgraph', 'type'])].sort())
  })

  test('is traced nowhere: the libraries that could make traces were given nobody to make them for', () => {
    const opentelemetry = Symbol.for('opentelemetry.js.api.1')
    expect((globalThis as Record<symbol, unknown>)[opentelemetry]).toBeUndefined()
  })

  test('at last: in no line that gateway and subgraphs have logged at any level', async () => {
    for (const door of doors.slice(0, -1)) await door.close() // something to log: nobody answers the gateway
    await ask('section', `{ person(id: "${ids.personId}") { name } }`, {}, 'vi')
    expect(logged.join('\n')).toContain('"level":')
    expect(secretsIn(logged.join('\n'))).toEqual([])
    for (const value of Object.values(secrets))
      expect(logged.join('\n')).not.toContain(encodeURIComponent(value))
  })
})

/** Closes a session of a council in which she sits; answers the path of its minutes. */
async function councilMinutes(): Promise<string> {
  const { register, draft, review } = awardVerbs(hub)
  const session = sessionVerbs(hub)
  const [candidate, ...others] = await world.employ(world.school, 5)
  const members = await formCouncil(hub(), world.school, [...others, ids.personId])
  await register(world.school, [candidate!], 'LDTT')
  const proposal = (await draft(world.school, candidate!, 'LDTT')).record.id as string
  await review(world.school, [proposal])
  const id = (await session.convene(world.school, members, [proposal])).record.id as string
  await session.attend(world.school, id, members)
  await session.openVoting(world.school, id)
  for (const { viewer } of members) await session.cast(viewer, id, { [proposal]: 'AGREE' })
  await session.closeVoting(world.school, id)
  const { record } = await session.close(world.school, id, { minutesNumber: '01/BB-HĐ' })
  return record.minutesPath as string
}
