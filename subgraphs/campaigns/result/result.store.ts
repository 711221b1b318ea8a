import type { Work } from '../../../shared/database/work.js'
import { refuse } from '../../../shared/errors/refusal.js'
import type { Keyset } from '../../../shared/federation/connection.js'
import type { EmulationResult } from './result.entity.js'

const columns = `r.id, r.owner_id as "ownerId", r.subject, r.subject_id as "subjectId", r.subject_name as "subjectName", r.period, r.part,
  r.round_id as "roundId", r.classification, r.points::float8 as points, r.note, r.state, r.announced_on as "announcedOn", r.version`

/** Results by id. */
export function loadResults(work: Work, ids: readonly string[]): Promise<EmulationResult[]> {
  return work.query(`/* result.load */ select ${columns} from emulation_result r where r.id = any ($1)`, [
    ids,
  ])
}

/** Results of an owner by name. */
export function listResults(
  work: Work,
  filter: { ownerId: string; period: string; part: string | null; subject: string | null },
  { limit, after }: Keyset,
): Promise<EmulationResult[]> {
  return work.query(
    `/* result.list */ select ${columns} from emulation_result r
     where r.owner_id = $1 and r.period = $2 and ($3::text is null or r.part = $3) and ($4::text is null or r.subject = $4)
       and ($5::text is null or (r.subject_name collate vi_order, r.id) > ($5 collate vi_order, $6::uuid))
     order by r.subject_name collate vi_order, r.id limit $7`,
    [
      filter.ownerId,
      filter.period,
      filter.part,
      filter.subject,
      after?.[0] ?? null,
      after?.[1] ?? null,
      limit,
    ],
  )
}

/** A part of a period of an owner. */
export type ResultsOf = Pick<EmulationResult, 'ownerId' | 'period' | 'part' | 'roundId'>

/** A result to be recorded. */
export type NewResult = Pick<
  EmulationResult,
  'id' | 'subject' | 'subjectId' | 'subjectName' | 'classification' | 'points' | 'note'
>

/** Writes drafts, in the place of those that are there; answers the subjects that were written, not those announced already. */
export async function storeResults(
  work: Work,
  { ownerId, period, part, roundId }: ResultsOf,
  results: readonly NewResult[],
): Promise<{ id: string; subjectId: string }[]> {
  return work.query(
    `/* result.record */ insert into emulation_result as r (id, owner_id, subject, subject_id, subject_name, period, part, round_id,
       classification, points, note, state, recorded_on)
     select n.id, $1, n.subject, n."subjectId", n."subjectName", $2, $3, $4, n.classification, n.points, n.note, 'DRAFT', $5
     from jsonb_to_recordset($6) as n (id uuid, subject text, "subjectId" uuid, "subjectName" text, classification text, points numeric, note text)
     order by n."subjectId"
     on conflict on constraint emulation_result_once do update
     set (subject_name, classification, points, note, version) =
       (excluded.subject_name, excluded.classification, excluded.points, excluded.note, r.version + 1)
     where r.state = 'DRAFT'
     returning r.id, r.subject_id as "subjectId"`,
    [ownerId, period, part, roundId, work.today, JSON.stringify(results)],
  )
}

/** Announces the drafts of a part; answers how many. */
export async function storeAnnouncement(
  work: Work,
  { ownerId, period, part, roundId }: ResultsOf,
): Promise<number> {
  const rows = await work.query(
    `/* result.announce */ update emulation_result set state = 'ANNOUNCED', announced_on = $5, version = version + 1
     where owner_id = $1 and period = $2 and part = $3 and round_id is not distinct from $4 and state = 'DRAFT' returning id`,
    [ownerId, period, part, roundId, work.today],
  )
  return rows.length
}

/** The visible result; refuses an unknown one with NOT_FOUND. */
export async function getResult(work: Work, id: string): Promise<EmulationResult> {
  const [seen] = await loadResults(work, [id])
  return seen ?? refuse('NOT_FOUND', { what: 'EmulationResult', value: id }, ['resultId'])
}

/** Reads a result of the own organization anew, locked until the end of the transaction. */
export async function lockResult(work: Work, id: string): Promise<EmulationResult> {
  const statement = `/* result.lock */ select ${columns} from emulation_result r where r.id = $1 for update`
  const [result] = await work.query<EmulationResult>(statement, [id])
  return result ?? refuse('NOT_FOUND', { what: 'EmulationResult', value: id }, ['resultId'])
}

/** Corrects a result. */
export async function storeCorrection(
  work: Work,
  id: string,
  { classification, points }: Pick<EmulationResult, 'classification' | 'points'>,
): Promise<void> {
  await work.query(
    '/* result.correct */ update emulation_result set classification = $2, points = $3, version = version + 1 where id = $1',
    [id, classification, points],
  )
}

/** True when the viewer sees the round. */
export async function roundExists(work: Work, id: string): Promise<boolean> {
  const rows = await work.query('/* result.round */ select 1 from campaign_round where id = $1', [id])
  return rows.length > 0
}
