import { v7 as uuid } from 'uuid'
import type { Work } from '../../../shared/database/work.js'
import { onConstraint, refuse } from '../../../shared/errors/refusal.js'
import type { Keyset } from '../../../shared/federation/connection.js'
import type { Cluster, ClusterMember, ClusterPact, ClusterStanding, PactSignature } from './cluster.entity.js'
import { onDay, type Place } from './members.js'
import type { Placed, Scored } from './ranking.js'

const columns = `c.id, c.organizer_id as "organizerId", c.organizer_level as "organizerLevel", c.name, c.period,
  c.decision_number as "decisionNumber", c.decision_date as "decisionDate", c.signer_name as "signerName", c.set_id as "setId",
  c.state, c.version`

/** Clusters by id. */
export function loadClusters(work: Work, ids: readonly string[]): Promise<Cluster[]> {
  return work.query(`/* cluster.load */ select ${columns} from cluster c where c.id = any ($1)`, [ids])
}

/** The visible cluster; refuses an unknown one with NOT_FOUND. */
export async function getCluster(work: Work, id: string): Promise<Cluster> {
  const [cluster] = await loadClusters(work, [id])
  return cluster ?? refuse('NOT_FOUND', { what: 'Cluster', value: id }, ['clusterId'])
}

/** Locks a cluster that the viewer runs, and reads it anew. */
export async function lockCluster(work: Work, id: string): Promise<Cluster> {
  const statement = `/* cluster.lock */ select ${columns} from cluster c where c.id = $1 for update`
  const [cluster] = await work.query<Cluster>(statement, [id])
  return cluster ?? refuse('NOT_FOUND', { what: 'Cluster', value: id }, ['clusterId'])
}

/** Clusters by name; null does not narrow. */
export function listClusters(
  work: Work,
  filter: { organizerId: string | null; memberId: string | null; period: string | null },
  { limit, after }: Keyset,
): Promise<Cluster[]> {
  return work.query(
    `/* cluster.list */ select ${columns} from cluster c
     where ($1::uuid is null or c.organizer_id = $1)
       and ($2::uuid is null or c.id in (select m.cluster_id from cluster_member m
         where m.organization_id = $2 and m.valid_from <= hub_today() and hub_today() < m.valid_to))
       and ($3::text is null or c.period = $3)
       and ($4::text is null or (c.name collate vi_order, c.id) > ($4 collate vi_order, $5::uuid))
     order by c.name collate vi_order, c.id limit $6`,
    [filter.organizerId, filter.memberId, filter.period, after?.[0] ?? null, after?.[1] ?? null, limit],
  )
}

/** A cluster to be formed, with its members. */
export type NewCluster = Omit<Cluster, 'state' | 'version'> & {
  members: Place[]
}

/** Writes clusters with their members; an organization that is in another one of the organizer and period is refused. */
export async function insertClusters(work: Work, clusters: readonly NewCluster[]): Promise<void> {
  await work.query(
    `/* cluster.insert */ insert into cluster (id, organizer_id, organizer_level, name, period, decision_number, decision_date, signer_name, set_id)
     select c.id, c."organizerId", c."organizerLevel", c.name, c.period, c."decisionNumber", c."decisionDate", c."signerName", c."setId"
     from jsonb_to_recordset($1) as c (id uuid, "organizerId" uuid, "organizerLevel" text, name text, period text, "decisionNumber" text,
       "decisionDate" date, "signerName" text, "setId" uuid)`,
    [JSON.stringify(clusters)],
  )
  await insertMembers(
    work,
    clusters.map((cluster) => ({ cluster, validFrom: cluster.decisionDate, members: cluster.members })),
  )
}

/** Who stands in a cluster from a day on. */
export interface NewMembers {
  cluster: Pick<Cluster, 'id' | 'organizerId' | 'period'>
  validFrom: string
  members: readonly Place[]
}

/** Writes members from a day on; an organization that is in another cluster of the organizer and period is refused. */
export async function insertMembers(work: Work, joining: readonly NewMembers[]): Promise<void> {
  const rows = joining.flatMap(({ cluster: { id: clusterId, organizerId, period }, validFrom, members }) =>
    members.map((member) => ({ id: uuid(), clusterId, organizerId, period, validFrom, ...member })),
  )
  await onConstraint(
    work.query(
      `/* cluster.insert_members */ insert into cluster_member (id, cluster_id, organizer_id, period, organization_id, role, valid_from)
       select m.id, m."clusterId", m."organizerId", m.period, m."organizationId", m.role, m."validFrom"
       from jsonb_to_recordset($1) as m (id uuid, "clusterId" uuid, "organizerId" uuid, period text, "organizationId" uuid, role text,
         "validFrom" date)`,
      [JSON.stringify(rows)],
    ),
    {
      cluster_member_once: () =>
        refuse('IN_TWO_CLUSTERS', { period: joining[0]?.cluster.period ?? '' }, ['clusters']),
    },
  )
}

/** Which of these organizations do not lie below the organizer on a day, with the names that the hub knows. */
export function loadNotBelow(
  work: Work,
  organizerId: string,
  ids: readonly string[],
  day: string,
): Promise<{ name: string }[]> {
  return work.query(
    `/* cluster.not_below */ select coalesce(o.name, m.id::text) as name from unnest($2::uuid[]) m (id)
     left join known_organization o on o.id = m.id
     where not exists (select from org_closure t where t.ancestor_id = $1 and t.descendant_id = m.id and t.valid_from <= $3 and $3 < t.valid_to)`,
    [organizerId, ids, day],
  )
}

/** Members of clusters on all their days, also to come: head, deputies, others. */
export function loadMembers(work: Work, clusterIds: readonly string[]): Promise<ClusterMember[]> {
  return work.query(
    `/* cluster.members */ select m.cluster_id as "clusterId", m.organization_id as "organizationId", m.role, m.valid_from as "validFrom",
       nullif(m.valid_to, 'infinity') as "validTo"
     from cluster_member m left join known_organization o on o.id = m.organization_id
     where m.cluster_id = any ($1) and m.valid_from < m.valid_to
     order by array_position(array['HEAD', 'DEPUTY', 'MEMBER'], m.role), o.name collate vi_order, m.id`,
    [clusterIds],
  )
}

/** The members of one cluster on a day: head, deputies, others. */
export async function membersOn(work: Work, clusterId: string, day: string): Promise<ClusterMember[]> {
  return onDay(await loadMembers(work, [clusterId]), day)
}

/** Pacts by cluster. */
export function loadPacts(work: Work, clusterIds: readonly string[]): Promise<ClusterPact[]> {
  return work.query(
    `/* cluster.pacts */ select cluster_id as "clusterId", text, targets, drafted_on as "draftedOn", version
     from cluster_pact where cluster_id = any ($1)`,
    [clusterIds],
  )
}

/** Signatures by cluster. */
export function loadSignatures(work: Work, clusterIds: readonly string[]): Promise<PactSignature[]> {
  return work.query(
    `/* cluster.signatures */ select cluster_id as "clusterId", organization_id as "organizationId", signer_name as "signerName",
       signed_on as "signedOn"
     from cluster_pact_signature where cluster_id = any ($1) order by signed_on, id`,
    [clusterIds],
  )
}

/**
 * Waits until nobody signs a pact, or only until nobody words it anew: members may sign at once, and who signs signs what
 * she has read. Members may not lock the row itself, which they cannot change.
 */
export async function waitForPact(work: Work, clusterId: string, who: 'SIGNER' | 'WRITER'): Promise<void> {
  const lock = who === 'WRITER' ? 'pg_advisory_xact_lock' : 'pg_advisory_xact_lock_shared'
  await work.query(`/* cluster.wait */ select ${lock}(hashtext('cluster_pact'), hashtext($1))`, [clusterId])
}

/** Writes the wording of a pact, in the place of an earlier one. */
export async function storePact(
  work: Work,
  { id, organizerId }: Cluster,
  { text, targets }: Pick<ClusterPact, 'text' | 'targets'>,
): Promise<void> {
  await work.query(
    `/* cluster.pact */ insert into cluster_pact (id, organizer_id, cluster_id, text, targets, drafted_on) values ($1, $2, $3, $4, $5, $6)
     on conflict on constraint cluster_pact_once do update
     set (text, targets, drafted_on, version) = (excluded.text, excluded.targets, excluded.drafted_on, cluster_pact.version + 1)`,
    [uuid(), organizerId, id, text, JSON.stringify(targets), work.today],
  )
}

/** Writes a signature; a second one is refused. */
export async function insertSignature(
  work: Work,
  { clusterId, organizationId, signerName }: Omit<PactSignature, 'signedOn'>,
): Promise<void> {
  await onConstraint(
    work.query(
      `/* cluster.sign */ insert into cluster_pact_signature (id, cluster_id, organization_id, signer_name, signed_on)
       values ($1, $2, $3, $4, $5)`,
      [uuid(), clusterId, organizationId, signerName, work.today],
    ),
    { cluster_pact_signature_once: () => refuse('ALREADY_SIGNED', {}, ['organizationId']) },
  )
}

/** The members of today with their appraised scorecards by the criteria of the cluster. */
export function loadScored(work: Work, { id, setId }: Cluster): Promise<Scored[]> {
  return work.query(
    `/* cluster.scored */ select m.organization_id as "organizationId", a.total::float8 as points, a.band as classification
     from cluster_member m
     left join scorecard s on s.set_id = $2 and s.owner_id = m.organization_id and s.subject_id = m.organization_id
     left join scorecard_appraisal a on a.scorecard_id = s.id
     where m.cluster_id = $1 and m.valid_from <= $3 and $3 < m.valid_to`,
    [id, setId, work.today],
  )
}

/** Writes the next ranking of a cluster, which the caller has locked. */
export async function insertStandings(
  work: Work,
  clusterId: string,
  placed: readonly Placed[],
): Promise<void> {
  await work.query(
    `/* cluster.rank */ insert into cluster_standing (id, cluster_id, ranking, organization_id, rank, points, classification, ranked_on)
     select s.id, $1, (select coalesce(max(e.ranking), 0) + 1 from cluster_standing e where e.cluster_id = $1), s."organizationId",
       s.rank, s.points, s.classification, $2
     from jsonb_to_recordset($3) as s (id uuid, "organizationId" uuid, rank integer, points numeric, classification text)`,
    [clusterId, work.today, JSON.stringify(placed.map((one) => ({ ...one, id: uuid() })))],
  )
  await work.query('/* cluster.touch */ update cluster set version = version + 1 where id = $1', [clusterId])
}

/** The last ranking of clusters, in order of place. */
export function loadStandings(work: Work, clusterIds: readonly string[]): Promise<ClusterStanding[]> {
  return work.query(
    `/* cluster.standings */ select s.cluster_id as "clusterId", s.organization_id as "organizationId", s.rank, s.points::float8 as points,
       s.classification, s.ranked_on as "rankedOn"
     from cluster_standing s
     where s.cluster_id = any ($1) and s.ranking = (select max(e.ranking) from cluster_standing e where e.cluster_id = s.cluster_id)
     order by s.rank nulls last, s.organization_id`,
    [clusterIds],
  )
}

/** Marks a cluster as led. */
export async function storeLed(work: Work, id: string): Promise<void> {
  await work.query(
    `/* cluster.led */ update cluster set state = 'LED', version = version + 1 where id = $1`,
    [id],
  )
}
