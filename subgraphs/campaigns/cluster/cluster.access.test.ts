import { beforeAll, describe, expect, test } from 'vitest'
import { thirdParty } from '../../../test/kit/viewers.js'
import { whoMay } from '../../../test/kit/who-may.js'
import { call, head, placesOf, useWorld } from '../score.kit.js'
import { division, formed, opened } from './cluster.kit.js'

const { hub, world } = useWorld()
const may = (mutation: string, input: object) =>
  whoMay(hub(), placesOf(world()), { subgraph: 'campaigns', mutation, input })

let clusterId: string
let electionId: string
beforeAll(async () => {
  clusterId = await formed(hub(), world())
  electionId = await opened(hub(), world(), clusterId)
  const pact = { clusterId, text: 'Giao ước' }
  await call(hub(), head(world().school), 'draftClusterPact', pact, 'id')
})

const runners = ['department', 'school'] // the organizer and the head of the cluster
const each = (roles: string[]) => Object.fromEntries(runners.map((name) => [name, roles]))

describe('clusters are run by their organizer and their head', () => {
  test('formClusters', async () => {
    expect(await may('formClusters', division(world(), { decisionDate: '2030-01-01' }))).toEqual({
      department: ['HEAD'],
    })
  })
  test('amendClusters', async () => {
    const paper = { decisionNumber: '03/QĐ', decisionDate: '2024-01-25', signerName: 'Giang' }
    const input = { ...paper, validFrom: '2024-02-01', clusters: [{ clusterId, expectedVersion: 999 }] }
    expect(await may('amendClusters', input)).toEqual({ department: ['HEAD'] })
  })
  test('draftClusterPact', async () => {
    const input = { clusterId, text: '' }
    expect(await may('draftClusterPact', input)).toEqual(each(['CLERK', 'SECRETARY', 'HEAD']))
  })
  test('rankCluster', async () => {
    expect(await may('rankCluster', { clusterId, expectedVersion: 999 })).toEqual({
      department: ['APPRAISER', 'HEAD'],
    })
  })
  test('openClusterElection', async () => {
    const input = { clusterId, candidateIds: [] }
    expect(await may('openClusterElection', input)).toEqual(each(['SECRETARY', 'HEAD']))
  })
  test('closeClusterElection', async () => {
    const input = { electionId, minutesNumber: '1', minutesDate: '2024-05-18', expectedVersion: 999 }
    expect(await may('closeClusterElection', input)).toEqual(each(['SECRETARY', 'HEAD']))
  })
})

describe('a member acts for itself, by its head', () => {
  test('signClusterPact', async () => {
    const input = { clusterId, organizationId: world().neighbour, signerName: '' }
    expect(await may('signClusterPact', input)).toEqual({ neighbour: ['HEAD'] })
  })
  test('castClusterVote', async () => {
    const input = { electionId, organizationId: world().neighbour, candidateId: world().section }
    expect(await may('castClusterVote', input)).toEqual({ neighbour: ['HEAD'] })
  })
})

test('who is in a cluster is seen by everybody in the hub; its pact and its votes by members and from the organizer up', async () => {
  const query = 'query ($id: UUID!) { cluster(id: $id) { pact { text } elections { id } } }'
  const seen: Record<string, [boolean, number] | null> = {}
  const viewers = Object.entries(placesOf(world())).map(([name, id]) => [name, head(id, 'VIEWER')] as const)
  for (const [name, viewer] of [...viewers, ['client', thirdParty(['PUBLISHED_RESULTS'])] as const]) {
    const { cluster } = (await hub().ask('campaigns', viewer, query, { id: clusterId })).data
    seen[name] = cluster && [cluster.pact !== null, cluster.elections.length]
  }
  const [inside, outside] = [
    [true, 1],
    [false, 0],
  ]
  expect(seen).toEqual({
    ministry: inside,
    provinceCommittee: inside,
    department: inside,
    school: inside,
    neighbour: inside,
    farSchool: inside,
    section: outside,
    otherSection: outside,
    committee: outside,
    otherCommittee: outside,
    client: null,
  })
})
