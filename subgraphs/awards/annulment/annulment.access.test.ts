import { beforeAll, expect, test } from 'vitest'
import { useHub } from '../../../test/kit/hub.js'
import { actingFor } from '../../../test/kit/viewers.js'
import { whoMay } from '../../../test/kit/who-may.js'
import { buildWorld, type World } from '../../../test/kit/world.js'
import { annulmentVerbs, grantingVerbs, type GrantedByDecision } from './annulment.kit.js'

const hub = useHub()
let world: World
let places: Record<string, string>
let one: GrantedByDecision
const { annul, tasks } = annulmentVerbs(hub)
const granting = grantingVerbs(hub, () => world)
const paper = { number: '1', date: '2024-05-20', signerName: 'Lan', signerTitle: 'Chủ tịch' }

beforeAll(async () => {
  world = await buildWorld(hub())
  const { employ, employAlso: _1, recognize: _2, ...organizations } = world
  places = organizations
  one = await granting.granted(world.school, await employ(world.school, 3), 'LDTT')
})

const may = (mutation: string, input: object) =>
  whoMay(hub(), places, { subgraph: 'awards', mutation, input })

const annulling = (organizationId: string) => ({
  organizationId,
  decisionId: one.decisionId,
  awardIds: [],
  ground: 'FALSE_PAPERS',
  reason: 'x',
  paper,
})

test('annulAwards: the head of who decided, nobody in the name of another', async () => {
  expect(await may('annulAwards', annulling(world.committee))).toEqual({ committee: ['HEAD'] })
  for (const other of [world.school, world.section, world.otherCommittee, world.department, world.ministry]) {
    expect(await may('annulAwards', annulling(other))).toEqual({})
  }
})

test('annulAwards: the successor of who decided, for what it took over', async () => {
  const heir = (recordGroups: string[]) => ({
    ...actingFor(world.otherCommittee, 'HEAD'),
    inheritances: [{ organizationId: world.committee, successorId: world.otherCommittee, recordGroups }],
  })
  const ask = async (recordGroups: string[]) => {
    const query =
      'mutation ($input: AnnulAwardsInput!) { it: annulAwards(input: $input) { userErrors { code } } }'
    const input = { ...annulling(world.otherCommittee), awardIds: [one.awardIds[2]!] }
    const { data, errors } = await hub().ask('awards', heir(recordGroups), query, { input })
    return data?.it?.userErrors ?? errors![0]!.extensions.code
  }
  expect(await ask(['PEOPLE'])).toBe('FORBIDDEN')
  expect(await ask(['AWARDS'])).toEqual([])
})

test('recordRecovery: who annulled', async () => {
  await annul(world.committee, one.decisionId, [one.awardIds[0]!], '9/QĐ')
  const input = { awardId: one.awardIds[0]!, kind: 'MONEY', recoveredOn: '2024-05-20' }
  expect(await may('recordRecovery', input)).toEqual({ committee: ['CLERK', 'HEAD'] })
})

test('keepAward: the head of who decided the award that is reviewed', async () => {
  const collective = { subject: 'COLLECTIVE', statedRating: 'GOOD', statedUnity: true, statedDisciplined: 0 }
  const titles = await granting.granted(world.neighbour, await world.employ(world.neighbour, 3), 'LDTT')
  await granting.granted(world.neighbour, [world.neighbour], 'TTLDTT', collective)
  await annul(world.committee, titles.decisionId, titles.awardIds, '10/QĐ')
  const [task] = await tasks(world.committee)
  const input = { taskId: task.id as string, conclusion: 'Giữ', expectedVersion: 999 }
  expect(await may('keepAward', input)).toEqual({ committee: ['HEAD'] })
})
