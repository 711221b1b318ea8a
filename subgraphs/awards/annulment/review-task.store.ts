import type { Work } from '../../../shared/database/work.js'
import type { Keyset } from '../../../shared/federation/connection.js'
import type { ReviewTask } from './annulment.entity.js'
import type { ReviewTaskState } from './annulment.enums.js'

const columns = `t.id, t.owner_id as "ownerId", t.annulled_award_id as "annulledAwardId", w.award_id as "causeId", t.award_id as "awardId",
  t.rule_ids as "ruleIds", t.opened_on as "openedOn", t.state, t.conclusion, t.concluded_on as "concludedOn", t.version`
// The award that was annulled may be hidden from who must review: then the task is there without it.
const tasks = 'review_task t left join annulled_award w on w.id = t.annulled_award_id'

/** Review tasks by id. */
export function loadTasks(work: Work, ids: readonly string[]): Promise<ReviewTask[]> {
  return work.query(`/* review_task.load */ select ${columns} from ${tasks} where t.id = any ($1)`, [ids])
}

/** Tasks of an organization, latest first; of one state or all. */
export function listTasks(
  work: Work,
  ownerId: string,
  state: ReviewTaskState | null,
  { limit, after }: Keyset,
): Promise<ReviewTask[]> {
  return work.query(
    `/* review_task.list */ select ${columns} from ${tasks} where t.owner_id = $1 and ($2::text is null or t.state = $2)
       and ($3::date is null or (t.opened_on, t.id) < ($3, $4::uuid)) order by t.opened_on desc, t.id desc limit $5`,
    [ownerId, state, after?.[0] ?? null, after?.[1] ?? null, limit],
  )
}

/** Locks a task; undefined when it is hidden or does not exist. */
export async function lockTask(work: Work, id: string): Promise<ReviewTask | undefined> {
  await work.query('/* review_task.lock */ select 1 from review_task where id = $1 for update', [id])
  return (await loadTasks(work, [id]))[0]
}

/** Concludes open tasks. */
export async function concludeTasks(
  work: Work,
  where: { taskId: string } | { awardIds: readonly string[] },
  state: ReviewTaskState,
  conclusion: string,
): Promise<void> {
  const [column, value] = 'taskId' in where ? ['id', [where.taskId]] : ['award_id', where.awardIds]
  await work.query(
    `/* review_task.conclude */ update review_task set state = $2, conclusion = $3, concluded_on = $4, version = version + 1
     where ${column} = any ($1) and state = 'OPEN'`,
    [value, state, conclusion, work.today],
  )
}
