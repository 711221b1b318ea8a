import { v7 as uuid } from 'uuid'
import type { Work } from '../../../shared/database/work.js'
import type { Match, MatchedPassage } from './compare.js'
import type { SimilarityMatch, SimilarityPassage, SimilarityReport } from './report.types.js'

const columns = `r.id, r.initiative_id as "initiativeId", r.state, r.requested_at as "requestedAt", r.checked_at as "checkedAt",
  r.digest, r.compared_with as "comparedWith", r.percent::float8`

/** Reports by id. */
export function loadReports(work: Work, ids: readonly string[]): Promise<SimilarityReport[]> {
  return work.query(`/* report.load */ select ${columns} from similarity_report r where r.id = any ($1)`, [
    ids,
  ])
}

/** The reports of initiatives, the latest 20 of each, latest first. */
export function loadReportsOf(work: Work, initiativeIds: readonly string[]): Promise<SimilarityReport[]> {
  return work.query(
    `/* report.of_initiatives */ select ${columns} from unnest($1::uuid[]) i (id)
     cross join lateral (select * from similarity_report where initiative_id = i.id order by id desc limit 20) r
     order by r.id desc`,
    [initiativeIds],
  )
}

/** Matches of reports, the likest first. */
export function loadMatches(work: Work, reportIds: readonly string[]): Promise<SimilarityMatch[]> {
  return work.query(
    `/* report.matches */ select id, report_id as "reportId", other_id as "otherId", period, is_own_work as "isOwnWork",
       percent::float8, title_percent::float8 as "titlePercent", abstract_percent::float8 as "abstractPercent",
       text_percent::float8 as "textPercent"
     from similarity_match where report_id = any ($1) order by percent desc, title_percent desc, id`,
    [reportIds],
  )
}

/** Passages of matches, the longest first; none of a match whose other initiative the viewer may not read. */
export function loadPassages(work: Work, matchIds: readonly string[]): Promise<SimilarityPassage[]> {
  return work.query(
    `/* report.passages */ select match_id as "matchId", own_text as "ownText", other_text as "otherText", words,
       accents_differ as "accentsDiffer"
     from similarity_passage where match_id = any ($1) order by match_id, ordinal`,
    [matchIds],
  )
}

/** Asks for a report; while one is asked for, that one. Answers its id. */
export async function requestReport(
  work: Work,
  { id, ownerId }: { id: string; ownerId: string },
): Promise<string> {
  const [report] = await work.query<{ id: string }>(
    `/* report.request */ with asked as (
       insert into similarity_report (id, initiative_id, owner_id) values ($1, $2, $3)
       on conflict (initiative_id) where state = 'REQUESTED' do nothing returning id)
     select id from asked union all
     select id from similarity_report where initiative_id = $2 and state = 'REQUESTED' limit 1`,
    [uuid(), id, ownerId],
  )
  return report!.id
}

/** A report that is to be made. */
export interface WaitingReport {
  id: string
  initiativeId: string
  attempts: number
}

/**
 * Locks the next report to be made, unless the initiative's full text is still to be read or indexed: of two copies
 * filed at the same instant, the one examined later finds the other.
 */
export async function takeReport(work: Work): Promise<WaitingReport | undefined> {
  const rows = await work.query<WaitingReport>(
    `/* report.take */ select r.id, r.initiative_id as "initiativeId", r.attempts from similarity_report r
     where r.state = 'REQUESTED'
       and not exists (select from similarity_source s where s.initiative_id = r.initiative_id and s.is_stale)
       and not exists (
       select from initiative_text t join stored_file f on f.id = t.file_id and f.state = 'STORED'
       where t.initiative_id = r.initiative_id and t.state in ('OFFERED', 'READING'))
     order by r.attempts, r.id limit 1 for update of r skip locked`,
  )
  return rows[0]
}

/** What a report says when it is made. */
export interface MadeReport {
  digest: string
  comparedWith: number
  matches: readonly Match[]
}

/** Keeps a report with its matches and passages. */
export async function storeReport(
  work: Work,
  { id, initiativeId }: WaitingReport,
  { digest, comparedWith, matches }: MadeReport,
): Promise<void> {
  const percent = Math.max(0, ...matches.map((match) => match.percent))
  await work.query(
    `/* report.store */ update similarity_report set state = 'DONE', checked_at = $2, digest = $3, compared_with = $4, percent = $5,
       version = version + 1 where id = $1`,
    [id, work.now, digest, comparedWith, percent],
  )
  for (const match of matches) {
    const matchId = uuid()
    await work.query(
      `/* report.store_match */ insert into similarity_match (id, report_id, initiative_id, other_id, period, is_own_work, percent,
         title_percent, abstract_percent, text_percent) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        matchId,
        id,
        initiativeId,
        match.otherId,
        match.period,
        match.isOwnWork,
        match.percent,
        match.titlePercent,
        match.abstractPercent,
        match.textPercent,
      ],
    )
    await storePassages(work, [matchId, initiativeId, match.otherId], match.passages)
  }
}

async function storePassages(
  work: Work,
  ids: readonly [matchId: string, initiativeId: string, otherId: string],
  passages: readonly MatchedPassage[],
): Promise<void> {
  await work.query(
    `/* report.store_passages */ insert into similarity_passage (match_id, initiative_id, other_id, ordinal, own_text, other_text, words, accents_differ)
     select $1, $2, $3, p.ordinality, p."ownText", p."otherText", p.words, p."accentsDiffer"
     from rows from (jsonb_to_recordset($4) as ("ownText" text, "otherText" text, words integer, "accentsDiffer" boolean))
       with ordinality p ("ownText", "otherText", words, "accentsDiffer", ordinality)`,
    [...ids, JSON.stringify(passages)],
  )
}

/** Notes that making a report failed; it is tried again until it has failed so often. */
export async function storeFailure(work: Work, id: string, mostAttempts: number): Promise<void> {
  await work.query(
    `/* report.fail */ update similarity_report set attempts = attempts + 1,
       state = case when attempts + 1 < $2 then state else 'FAILED' end, version = version + 1 where id = $1 and state = 'REQUESTED'`,
    [id, mostAttempts],
  )
}
