import type { TestHub } from '../../../test/kit/hub.js'
import type { World } from '../../../test/kit/world.js'
import { call, head, period, type Called } from '../score.kit.js'

/** A division by the department into one cluster of the three schools across two districts. */
export const division = (world: World, more: object = {}, cluster: object = {}) => ({
  organizerId: world.department,
  period,
  decisionNumber: '15/QĐ-SGDĐT',
  decisionDate: '2023-09-20',
  signerName: 'Trần Văn Giang',
  clusters: [
    {
      name: 'Khối THCS',
      headId: world.school,
      deputyIds: [world.neighbour],
      memberIds: [world.farSchool],
      ...cluster,
    },
  ],
  ...more,
})

let numberOfPeriods = 0

/** A cluster of a period of its own, so that tests do not stand in each other's way; answers its id. */
export async function formed(hub: TestHub, world: World, cluster: object = {}): Promise<string> {
  numberOfPeriods += 1
  const input = division(world, { period: String(1950 + numberOfPeriods) }, cluster)
  const answer = await call(hub, head(world.department), 'formClusters', input, 'id', 'records')
  if (answer.codes.length > 0) throw new Error(answer.messages.join())
  return answer.record[0].id as string
}

/** An open election with all three schools as candidates; answers its id. */
export async function opened(
  hub: TestHub,
  world: World,
  clusterId: string,
  rule: object = {},
): Promise<string> {
  const candidateIds = [world.school, world.neighbour, world.farSchool]
  const input = { clusterId, candidateIds, ...rule }
  const { record, messages } = await call(hub, head(world.school), 'openClusterElection', input)
  if (!record) throw new Error(messages.join())
  return record.id as string
}

/** The vote of a member. */
export function vote(
  hub: TestHub,
  electionId: string,
  organizationId: string,
  candidateId: string,
): Promise<Called> {
  const input = { electionId, organizationId, candidateId }
  return call(hub, head(organizationId), 'castClusterVote', input, 'id')
}

/** Closes an election as the organizer. */
export function close(hub: TestHub, world: World, electionId: string): Promise<Called> {
  const input = { electionId, minutesNumber: '03/BB', minutesDate: '2024-05-18' }
  const fields = 'state leader { id } tally { cast hasQuorum } cluster { state leader { id } }'
  return call(hub, head(world.department), 'closeClusterElection', input, fields)
}
