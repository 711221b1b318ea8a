import type { Work } from '../../../shared/database/work.js'
import { onConstraint, refuse } from '../../../shared/errors/refusal.js'
import type { Keyset } from '../../../shared/federation/connection.js'
import type { CitedDocument, Plan } from './plan.entity.js'

const columns = `p.id, p.code, p.number, p.date, p.place, p.issuer_id as "issuerId", p.title, p.period,
  p.signer_name as "signerName", p.signer_title as "signerTitle", p.recipients, p.inferred, p.note,
  p.replaces_id as "replacesId", p.version`

/** Plans by id. */
export function loadPlans(work: Work, ids: readonly string[]): Promise<Plan[]> {
  return work.query(`/* plan.load */ select ${columns} from plan p where p.id = any ($1)`, [ids])
}

/** The plan of a code, if there is one. */
export async function findPlanByCode(work: Work, code: string): Promise<Plan | null> {
  const rows = await work.query<Plan>(`/* plan.by_code */ select ${columns} from plan p where p.code = $1`, [
    code,
  ])
  return rows[0] ?? null
}

/** What a list of plans is narrowed by; null does not narrow. */
export interface PlanFilter {
  issuerId: string | null
  period: string | null
  citesId: string | null
  isIncomplete: boolean | null
  search: string | null
}

/** Plans, latest date first, those without a date last. */
export function listPlans(work: Work, filter: PlanFilter, { limit, after }: Keyset): Promise<Plan[]> {
  const { issuerId, period, citesId, isIncomplete, search } = filter
  return work.query(
    `/* plan.list */ select ${columns} from plan p
     where ($1::uuid is null or p.issuer_id = $1) and ($2::text is null or p.period = $2)
       and ($3::uuid is null or exists (select from cited_document c where c.plan_id = p.id and plan_cited_by(c) = $3))
       and ($4::boolean is null or $4 = (p.recipients = '{}' or num_nulls(p.number, p.date, p.place, p.signer_name) > 0))
       and ($5::text is null or strpos(fold_text(concat_ws(' ', p.number, p.title)), fold_text($5)) > 0)
       and ($6::date is null or (coalesce(p.date, '-infinity'), p.id) < ($6, $7::uuid))
     order by coalesce(p.date, '-infinity') desc, p.id desc limit $8`,
    [issuerId, period, citesId, isIncomplete, search, after?.[0] ?? null, after?.[1] ?? null, limit],
  )
}

/** What plans cite, in their order. */
export function loadCitedDocuments(work: Work, planIds: readonly string[]): Promise<CitedDocument[]> {
  return work.query(
    `/* plan.cited */ select c.id, c.plan_id as "planId", c.position, c.number, c.date, c.date_written as "dateWritten", c.issuer, c.title, c.type,
       plan_cited_by(c) as "citedPlanId"
     from cited_document c where c.plan_id = any ($1) order by c.plan_id, c.position`,
    [planIds],
  )
}

/** Writes a plan; a taken code or number is refused with PLAN_TAKEN. */
export async function insertPlan(work: Work, plan: Omit<Plan, 'version' | 'inferred'>): Promise<void> {
  const taken = (field: 'code' | 'number') => () =>
    refuse('PLAN_TAKEN', { value: plan[field] ?? '' }, [field])
  await onConstraint(
    work.query(
      `/* plan.insert */ insert into plan (id, code, number, date, place, issuer_id, title, period, signer_name, signer_title, recipients, note, replaces_id)
       select id, code, number, date, place, "issuerId", title, period, "signerName", "signerTitle", recipients, note, "replacesId"
       from jsonb_to_record($1) as p (id uuid, code text, number text, date date, place text, "issuerId" uuid, title text,
         period text, "signerName" text, "signerTitle" text, recipients text[], note text, "replacesId" uuid)`,
      [JSON.stringify(plan)],
    ),
    {
      plan_code_once: taken('code'),
      plan_number_once: taken('number'),
      plan_replaced_once: () => refuse('PLAN_REPLACED', { value: plan.replacesId ?? '' }, ['replacesId']),
    },
  )
}

/** Writes what a plan cites. */
export async function insertCitedDocuments(work: Work, documents: readonly CitedDocument[]): Promise<void> {
  await work.query(
    `/* plan.cite */ insert into cited_document (id, plan_id, position, number, date, date_written, issuer, title, type, cited_plan_id)
     select id, "planId", position, number, date, "dateWritten", issuer, title, type, "citedPlanId"
     from jsonb_to_recordset($1) as d (id uuid, "planId" uuid, position integer, number text, date date,
       "dateWritten" text, issuer text, title text, type text, "citedPlanId" uuid)`,
    [JSON.stringify(documents)],
  )
}
