import { randomUUID } from 'node:crypto'
import type { TestHub } from '../../../test/kit/hub.js'

/** A cluster that this organization divides and this unit leads, as campaigns knows it; answers the cluster's id. */
export async function clusterLedBy(
  hub: TestHub,
  leaderId: string,
  { id: organizerId, level, period }: { id: string; level: string; period: string },
): Promise<string> {
  const [cluster, election] = [randomUUID(), randomUUID()]
  await hub.sql(
    `insert into campaigns.cluster (id, organizer_id, organizer_level, name, period, decision_number, decision_date, signer_name, state)
     values ($1, $2, $3, 'Khối THCS', $4, '15/QĐ', '2023-09-20', 'Giang', 'LED')`,
    [cluster, organizerId, level, period],
  )
  await hub.sql(
    `insert into campaigns.cluster_election (id, organizer_id, cluster_id, candidate_ids, rule, state, opened_on, closed_on, minutes_number, minutes_date, leader_id)
     values ($1, $2, $3, array[$4::uuid], '{}', 'CLOSED', '2024-05-10', '2024-05-18', '03/BB', '2024-05-18', $4)`,
    [election, organizerId, cluster, leaderId],
  )
  await hub.sql(
    "insert into campaigns.cluster_leader (id, cluster_id, election_id, organization_id, elected_on) values ($1, $2, $3, $4, '2024-05-18')",
    [randomUUID(), cluster, election, leaderId],
  )
  return cluster
}
