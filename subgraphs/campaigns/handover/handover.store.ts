import type { Work } from '../../../shared/database/work.js'
import { onConstraint, refuse } from '../../../shared/errors/refusal.js'

/** What passes from whom to whom. */
export interface HandOver {
  fromId: string
  toId: string
  /** Only these; null for all. */
  ids: readonly string[] | null
  most: number
}

/** Gives the successor the duties of its predecessor that are neither done nor overdue; answers their ids. */
export async function takeOverDuties(work: Work, { fromId, toId, ids, most }: HandOver): Promise<string[]> {
  const rows = await work.query<{ id: string }>(
    `/* handover.duties */ update duty set organization_id = $2, version = version + 1
     where id in (
       select d.id from duty d where d.organization_id = $1 and d.withdrawn_on is null and (d.due_on is null or d.due_on >= $3)
         and not exists (select from duty_fulfilment f where f.duty_id = d.id)
         and ($4::uuid[] is null or d.id = any ($4)) order by d.id limit $5 for update)
     returning id`,
    [fromId, toId, work.today, ids, most],
  )
  return rows.map((row) => row.id)
}

/** Why these duties did not pass; a duty that the viewer cannot see is one of nobody. */
export async function findStaying(
  work: Work,
  { fromId, ids }: Pick<HandOver, 'fromId'> & { ids: readonly string[] },
): Promise<{ id: string; title: string | null; why: StayingReason }[]> {
  return work.query(
    `/* handover.staying */ select given.id, d.title, case
         when d.id is null or d.organization_id <> $1 then 'OTHER'
         when d.withdrawn_on is not null then 'WITHDRAWN'
         when exists (select from duty_fulfilment f where f.duty_id = d.id) then 'DONE'
         else 'LATE'
       end as why
     from unnest($2::uuid[]) given (id) left join duty d on d.id = given.id
     order by given.id`,
    [fromId, ids],
  )
}

/** Why a duty stays with the past. */
export type StayingReason = 'OTHER' | 'WITHDRAWN' | 'DONE' | 'LATE'

/** What of one kind passes: a table, which of its rows are open, and what becomes of them. Nothing of it is booked above. */
interface Passing {
  table: string
  type: string
  /** The column that names the organization that has ended. */
  column: string
  open: string
  set?: string
}

/** Open work on campaigns. Launches, and what was sent, stay booked for who did it: only who goes on with it changes. */
const passing = {
  drafts: {
    ...{ table: 'campaign', type: 'Campaign', column: 'owner_id', open: "state = 'DRAFT'" },
    set: ', launched_by = case when launched_by = $1 then $2 else launched_by end',
  },
  campaigns: { table: 'campaign', type: 'Campaign', column: 'owner_id', open: "state = 'LAUNCHED'" },
  scorecards: {
    ...{ table: 'scorecard', type: 'Scorecard', column: 'owner_id', open: "state in ('DRAFT', 'RETURNED')" },
  },
  appraisals: { table: 'scorecard', type: 'Scorecard', column: 'appraiser_id', open: "state = 'SENT'" },
  roleModels: { table: 'role_model', type: 'RoleModel', column: 'owner_id', open: "state = 'DRAFT'" },
  verifications: {
    ...{ table: 'role_model', type: 'RoleModel', column: 'verifier_id' },
    open: "state in ('SENT', 'VERIFIED', 'PUBLISHED')",
  },
  criteria: {
    ...{ table: 'criteria_set', type: 'CriteriaSet', column: 'issuer_id' },
    open: "state in ('DRAFT', 'COMMENTING', 'ADOPTED')",
  },
  clusters: { table: 'cluster', type: 'Cluster', column: 'organizer_id', open: "state = 'FORMED'" },
  entries: { table: 'contest_entry', type: 'ContestEntry', column: 'owner_id', open: "state = 'DRAFT'" },
  judging: {
    ...{ table: 'contest_entry', type: 'ContestEntry', column: 'organizer_id' },
    open: "state = 'SENT' and rank is null",
  },
  results: {
    ...{ table: 'emulation_result', type: 'EmulationResult', column: 'owner_id', open: "state = 'DRAFT'" },
    set: ', recorded_on = hub_today()',
  },
} as const satisfies Record<string, Passing>

/** What passes, by what it is. */
export type PassingKind = keyof typeof passing

/** All that passes. */
export const passingKinds = Object.keys(passing) as PassingKind[]

/** Gives the successor the open work of one kind, at most so many records; answers their ids. */
export async function takeOver(
  work: Work,
  kind: PassingKind,
  { fromId, toId, most }: Omit<HandOver, 'ids'>,
): Promise<string[]> {
  const { table, type, column, open, set = '' }: Passing = passing[kind]
  const rows = await onConstraint(
    work.query<{ id: string }>(
      `/* handover.${kind} */ update ${table} set ${column} = $2, version = version + 1 ${set}
       where id in (select id from ${table} where ${column} = $1 and ${open} order by id limit $3 for update) returning id`,
      [fromId, toId, most],
    ),
    {
      emulation_result_once: () => refuse('WORK_WITH_SUCCESSOR', {}, ['fromId']),
      scorecard_once: () => refuse('WORK_WITH_SUCCESSOR', {}, ['fromId']),
      cluster_member_once: () => refuse('CLUSTERS_WITH_SUCCESSOR', {}, ['fromId']),
    },
  )
  const ids = rows.map((row) => row.id)
  if (['scorecard', 'role_model', 'contest_entry'].includes(table)) {
    await work.query(
      "/* handover.share */ select share_record(id, $2, $3, 'HANDED_OVER') from unnest($1::uuid[]) id",
      [ids, type, toId],
    )
  }
  return ids
}
