import { beforeAll, expect, test } from 'vitest'
import type { Viewer } from '../../../shared/access/viewer.js'
import { awardVerbs } from '../../../test/kit/awards.js'
import { useHub } from '../../../test/kit/hub.js'
import { actingFor, herself, thirdParty } from '../../../test/kit/viewers.js'
import { whoMay } from '../../../test/kit/who-may.js'
import { buildWorld, type World } from '../../../test/kit/world.js'

// Planted fault that this suite was seen to catch: the policy organization_reads without signed_on.

const hub = useHub()
let world: World
let places: Record<string, string>
let lan: string
let hoa: string

beforeAll(async () => {
  world = await buildWorld(hub())
  const { employ: _1, employAlso: _2, recognize: _3, ...organizations } = world
  places = organizations
  ;[lan, hoa] = (await world.employ(world.school, 2)) as [string, string]
})

const may = (mutation: string, input: object) =>
  whoMay(hub(), places, { subgraph: 'awards', mutation, input })

async function answerOf(who: Viewer, mutation: string, input: object): Promise<string> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`
  const { data, errors } = await hub().ask(
    'awards',
    who,
    `mutation ($input: ${type}!) { it: ${mutation}(input: $input) { record { id } userErrors { code } } }`,
    { input },
  )
  if (errors) return String(errors[0]!.extensions.code)
  return data.it.userErrors[0]?.code ?? data.it.record.id
}

const draftOf = (personId: string) => ({
  organizationId: world.school,
  personId,
  period: '2023-2024',
  results: 'Tốt',
  selfRating: 'GOOD',
})

test('writeSelfAssessment: her organization for her, and she herself', async () => {
  const nothing = { ...draftOf(lan), results: ' ' }
  expect(await may('writeSelfAssessment', nothing)).toEqual({ school: ['CLERK', 'SECRETARY', 'HEAD'] })
  expect(await answerOf(herself(lan), 'writeSelfAssessment', nothing)).toBe('INVALID')
  expect(await answerOf(herself(hoa), 'writeSelfAssessment', nothing)).toBe('FORBIDDEN')
  expect(await answerOf(thirdParty(['read:published']), 'writeSelfAssessment', nothing)).toBe('FORBIDDEN')
})

test('signSelfAssessment: she; of what was entered for her, her organization too', async () => {
  const own = await answerOf(herself(lan), 'writeSelfAssessment', draftOf(lan))
  const hers = { selfAssessmentId: own, expectedVersion: 99 }
  expect(await may('signSelfAssessment', hers)).toEqual({})
  expect(await answerOf(herself(hoa), 'signSelfAssessment', hers)).toBe('NOT_FOUND')
  expect(await answerOf(herself(lan), 'signSelfAssessment', hers)).toBe('CONFLICT')
  const clerk = actingFor(world.school, 'CLERK')
  const entered = await answerOf(clerk, 'writeSelfAssessment', draftOf(hoa))
  const forHer = { selfAssessmentId: entered, expectedVersion: 99 }
  expect(await may('signSelfAssessment', forHer)).toEqual({ school: ['CLERK', 'SECRETARY', 'HEAD'] })
  expect(await answerOf(herself(hoa), 'signSelfAssessment', forHer)).toBe('CONFLICT')
  expect(await answerOf(herself(lan), 'signSelfAssessment', forHer)).toBe('NOT_FOUND')
})

test('signRegistration: nobody but she', async () => {
  const { records } = await awardVerbs(hub).register(world.school, [lan], 'LDTT')
  const input = { registrationId: records[0].id as string, expectedVersion: 99 }
  expect(await may('signRegistration', input)).toEqual({})
  expect(await answerOf(herself(hoa), 'signRegistration', input)).toBe('NOT_FOUND')
  expect(await answerOf(herself(lan), 'signRegistration', input)).toBe('CONFLICT')
})

test('who sees a draft that she writes herself', async () => {
  const seen = async (who: Viewer) => {
    const { data } = await hub().ask(
      'awards',
      who,
      `{ selfAssessments(organizationId: "${world.school}", period: "2023-2024") { nodes { enteredForHer } } }`,
    )
    return data.selfAssessments.nodes.map((node: { enteredForHer: boolean }) => node.enteredForHer)
  }
  expect(await seen(herself(lan))).toEqual([false])
  expect(await seen(actingFor(world.school, 'HEAD'))).toEqual([true])
  for (const other of [world.neighbour, world.section, world.committee, world.department, world.ministry])
    expect(await seen(actingFor(other, 'HEAD'))).toEqual([])
})
