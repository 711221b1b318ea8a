import { v7 as uuid } from 'uuid'
import type { Work } from '../../../shared/database/work.js'
import { judgeCases, type Case } from '../facts/facts.js'
import type { Judgement } from '../rules/judge.js'

/** A later award, as it was judged when it was decided. */
export interface LaterAward extends Case {
  id: string
  annulledAwardId: string
  awardId: string
  deciderId: string
  dayOfLaw: string
}

/** Later awards that may rest on awards which are about to be annulled. */
export async function findLater(work: Work, awardIds: readonly string[]): Promise<LaterAward[]> {
  type Row = Omit<LaterAward, 'awardId' | 'deciderId' | 'annulledAwardId'> & {
    annulled_id: string
    decider_id: string
    proposalId: string | null
  }
  const rows = await work.query<Row>('/* annulment.later */ select * from later_awards($1)', [awardIds])
  return rows.map(({ annulled_id: annulledAwardId, decider_id: deciderId, proposalId, ...row }) => ({
    ...row,
    id: proposalId ?? row.id,
    awardId: row.id,
    deciderId,
    annulledAwardId,
  }))
}

/** Judges later awards by the rules of their day, with the history as it is now. */
export function judgeLater(work: Work, later: readonly LaterAward[]): Promise<Judgement[]> {
  return judgeCases(work, later, (one) => one.dayOfLaw)
}

/** Rules whose result the annulment has changed. */
export function changedRules(before: Judgement, after: Judgement): string[] {
  const changed = after.results.filter((result, index) => result.outcome !== before.results[index]?.outcome)
  return [...new Set(changed.map((result) => result.ruleId))]
}

/** A task for who decided a later award. */
export interface NewTask {
  ownerId: string
  annulledAwardId: string
  awardId: string
  ruleIds: string[]
}

/** Opens review tasks, on the day of the request. */
export async function insertTasks(work: Work, tasks: readonly NewTask[]): Promise<void> {
  await work.query(
    `/* review_task.insert */ insert into review_task (id, owner_id, annulled_award_id, award_id, rule_ids, opened_on)
     select t.id, t."ownerId", t."annulledAwardId", t."awardId", array(select jsonb_array_elements_text(t."ruleIds")), $2
     from jsonb_to_recordset($1) as t (id uuid, "ownerId" uuid, "annulledAwardId" uuid, "awardId" uuid, "ruleIds" jsonb)`,
    [JSON.stringify(tasks.map((task) => ({ ...task, id: uuid() }))), work.today],
  )
}
