import type { Work } from '../../../shared/database/work.js'
import type { ComparedTexts } from './fingerprints.js'

/** Texts of an initiative, with the number under which the similarity index knows it. */
export interface SourceTexts extends ComparedTexts {
  number: number
  initiativeId: string
  period: string
  /** True when the other initiative of a comparison has an author in common with it; false when none was asked for. */
  isOwnWork: boolean
}

const texts = `s.number, i.id as "initiativeId", i.period, i.title, i.abstract,
  (select t.content from initiative_text t where t.initiative_id = i.id and t.state = 'READ' order by t.id desc limit 1) as "fullText"`

/**
 * Locks some initiatives whose texts have changed since they were indexed, that nobody else is indexing, and that are not
 * set aside; those that have never failed come first.
 */
export function takeStale(work: Work, most: number): Promise<SourceTexts[]> {
  return work.query(
    `/* similarity.take_stale */ with stale as (
       select number, initiative_id from similarity_source where is_stale and (retry_at is null or retry_at <= $2)
       order by retry_at nulls first, number limit $1 for update skip locked)
     select ${texts}, false as "isOwnWork" from stale s join initiative i on i.id = s.initiative_id`,
    [most, work.now],
  )
}

/** Sets an initiative aside that could not be indexed: for a minute, twice as long after each further failure, a day at most. */
export async function setAside(work: Work, initiativeId: string, failure: string): Promise<void> {
  await work.query(
    `/* similarity.set_aside */ update similarity_source set failures = failures + 1, failure = $2,
       retry_at = $3::timestamptz + least(interval '1 minute' * 2 ^ least(failures, 11), interval '1 day')
     where initiative_id = $1 and is_stale`,
    [initiativeId, failure, work.now],
  )
}

/** Where an initiative stands in the similarity index. */
export interface IndexStanding {
  initiativeId: string
  isStale: boolean
  failures: number
  retryAt: Date | null
  failure: string | null
}

/** Where initiatives that the viewer may see stand in the index. */
export function loadStandings(work: Work, initiativeIds: readonly string[]): Promise<IndexStanding[]> {
  return work.query(
    `/* similarity.standing */ select initiative_id as "initiativeId", is_stale as "isStale", failures, retry_at as "retryAt", failure
     from similarity_standing($1)`,
    [initiativeIds],
  )
}

/** Texts of initiatives; those with an author of `own` are marked as own work. */
export function loadTexts(work: Work, ids: readonly string[], own: string): Promise<SourceTexts[]> {
  return work.query(
    `/* similarity.texts */ select ${texts}, exists (
       select from initiative_author a join initiative_author b on b.person_id = a.person_id
       where a.initiative_id = i.id and b.initiative_id = $2 and a.removed_on is null and b.removed_on is null) as "isOwnWork"
     from initiative i join similarity_source s on s.initiative_id = i.id where i.id = any ($1)`,
    [ids, own],
  )
}

/** Writes the fingerprints of an initiative; those of other texts are forgotten. */
export async function storeFingerprints(
  work: Work,
  number: number,
  digest: string,
  hashes: readonly number[],
): Promise<void> {
  await work.query(
    `/* similarity.mark_indexed */ update similarity_source set is_stale = false, digest = $2, failures = 0, retry_at = null, failure = null
     where number = $1`,
    [number, digest],
  )
  await work.query(
    `/* similarity.index */ insert into fingerprint (hash, source) select unnest($2::integer[]), $1
     on conflict on constraint fingerprint_once do nothing`,
    [number, hashes],
  )
}

/** How a list of fingerprints is looked up. */
export interface Search {
  /** The one that is compared: not found itself. */
  number: number
  hashes: readonly number[]
  /** Candidates share at least so many fingerprints. */
  least: number
  most: number
}

/**
 * Initiatives that share fingerprints, those with the rarest in common first. Of a fingerprint that many have, the
 * earliest 64 are taken, the same for each: what everybody copies still leads to where it stood first, and the work
 * does not grow with the number of copies.
 */
export async function findCandidates(work: Work, { number, hashes, least, most }: Search): Promise<string[]> {
  const rows = await work.query<{ id: string }>(
    `/* similarity.candidates */ with hit as materialized (
       select f.source, 1.0::float8 / count(*) over (partition by q.hash) as weight
       from unnest($2::integer[]) q (hash)
       cross join lateral (
         select source from fingerprint where hash = q.hash and source <> $1 order by source limit 64) f
     ), best as (
       select source, sum(weight) as weight from hit group by source having count(*) >= $3 order by weight desc, source limit $4
     )
     select s.initiative_id as id from best b join similarity_source s on s.number = b.source order by b.weight desc, b.source`,
    [number, hashes, least, most],
  )
  return rows.map(({ id }) => id)
}

/** How many other initiatives the index holds. */
export async function countSources(work: Work, number: number): Promise<number> {
  const [row] = await work.query<{ count: number }>(
    `/* similarity.count */ select count(*)::integer as count from similarity_source where digest is not null and number <> $1`,
    [number],
  )
  return row!.count
}
