import { v7 as uuid } from 'uuid'
import type { Work } from '../../../shared/database/work.js'
import type { ClusterAmendment } from './amendment.entity.js'
import type { Cluster } from './cluster.entity.js'
import type { NewMembers } from './cluster.store.js'

/** The paper of an amendment. */
export type AmendingDecision = Omit<ClusterAmendment, 'id' | 'clusterId' | 'amendedOn'>

/** Amendments by cluster, in the order of their first days. */
export function loadAmendments(work: Work, clusterIds: readonly string[]): Promise<ClusterAmendment[]> {
  return work.query(
    `/* amendment.of_clusters */ select id, cluster_id as "clusterId", decision_number as "decisionNumber", decision_date as "decisionDate",
       signer_name as "signerName", valid_from as "validFrom", amended_on as "amendedOn"
     from cluster_amendment where cluster_id = any ($1) order by valid_from, id`,
    [clusterIds],
  )
}

/** The first day from which a cluster may be amended: of its last amendment, or after the opening of its last election. */
export async function firstAmendableDay(work: Work, cluster: Cluster): Promise<string> {
  const [row] = await work.query<{ day: string }>(
    `/* amendment.first_day */ select greatest($2::date,
       (select max(a.valid_from) from cluster_amendment a where a.cluster_id = $1),
       (select max(e.opened_on) + 1 from cluster_election e where e.cluster_id = $1)) as day`,
    [cluster.id, cluster.decisionDate],
  )
  return row!.day
}

/** Ends the days of members that leave, or go on in another role. */
export async function endMembers(work: Work, ending: readonly NewMembers[]): Promise<void> {
  for (const { cluster, validFrom, members } of ending) {
    await work.query(
      `/* amendment.end */ update cluster_member set valid_to = $3
       where cluster_id = $1 and organization_id = any ($2) and valid_from <= $3 and $3 < valid_to`,
      [cluster.id, members.map(({ organizationId }) => organizationId), validFrom],
    )
  }
}

/** Writes by which decision clusters, which the caller has locked, are amended. */
export async function insertAmendments(
  work: Work,
  clusters: readonly Cluster[],
  decision: AmendingDecision,
): Promise<void> {
  await work.query(
    `/* amendment.insert */ insert into cluster_amendment
       (id, cluster_id, organizer_id, decision_number, decision_date, signer_name, valid_from, amended_on)
     select c.id, c."clusterId", c."organizerId", $2, $3, $4, $5, $6
     from jsonb_to_recordset($1) as c (id uuid, "clusterId" uuid, "organizerId" uuid)`,
    [
      JSON.stringify(
        clusters.map(({ id: clusterId, organizerId }) => ({ id: uuid(), clusterId, organizerId })),
      ),
      decision.decisionNumber,
      decision.decisionDate,
      decision.signerName,
      decision.validFrom,
      work.today,
    ],
  )
  const touch = '/* amendment.touch */ update cluster set version = version + 1 where id = any ($1)'
  await work.query(touch, [clusters.map(({ id }) => id)])
}
