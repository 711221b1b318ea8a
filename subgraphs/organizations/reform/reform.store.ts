import type { Work } from '../../../shared/database/work.js'
import { onConstraint, refuse } from '../../../shared/errors/refusal.js'
import type { OrganizationForm, ReformAct } from './reform.entity.js'

const actColumns = `a.id, a.kind, a.organization_id as "organizationId", a.organization_ids as "organizationIds",
  a.decision_number as "decisionNumber", a.decision_date as "decisionDate", a.effective_on as "effectiveOn", a.entered_on as "enteredOn"`

/** Acts by id. */
export function loadActs(work: Work, ids: readonly string[]): Promise<ReformAct[]> {
  return work.query(`/* reform.load */ select ${actColumns} from reform_act a where a.id = any ($1)`, [ids])
}

/** Acts that changed organizations, each with the organization that was asked for. */
export function loadActsOf(work: Work, ids: readonly string[]): Promise<(ReformAct & { ofId: string })[]> {
  return work.query(
    `/* reform.of_organizations */ select ${actColumns}, o.id as "ofId" from unnest($1::uuid[]) o (id)
     join reform_act a on a.organization_ids @> array[o.id] order by a.effective_on, a.id`,
    [ids],
  )
}

/** Earlier forms of organizations, the first one first. */
export function loadForms(work: Work, organizationIds: readonly string[]): Promise<OrganizationForm[]> {
  return work.query(
    `/* reform.forms */ select id, organization_id as "organizationId", act_id as "actId", name, name_en as "nameEn",
       short_name as "shortName", level, kind, valid_from as "validFrom", valid_to as "validTo"
     from organization_form where organization_id = any ($1) order by valid_from`,
    [organizationIds],
  )
}

/** Writes an act. */
export async function insertAct(work: Work, act: ReformAct): Promise<void> {
  await work.query(
    `/* reform.insert */ insert into reform_act (id, kind, organization_id, organization_ids, decision_number, decision_date, effective_on, entered_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      act.id,
      act.kind,
      act.organizationId,
      act.organizationIds,
      act.decisionNumber,
      act.decisionDate,
      act.effectiveOn,
      act.enteredOn,
    ],
  )
}

/** From now on reforms and new organizations wait for this one, and it has seen all before it. */
export async function lockTree(work: Work): Promise<void> {
  await work.query(
    "/* reform.lock_tree */ select pg_advisory_xact_lock(hashtext(current_schema), hashtext('tree'))",
  )
}

/** An organization that a reform changes, locked. */
export interface Reformed {
  id: string
  code: string
  validFrom: string
  validTo: string
  version: number
  /** First day of its present name, level and kind. */
  formFrom: string
}

/** Locks organizations in one order; those that the viewer does not stand above are left out. */
export function lockOrganizations(work: Work, ids: readonly string[]): Promise<Reformed[]> {
  return work.query(
    `/* reform.lock */ select o.id, o.code, o.valid_from as "validFrom", o.valid_to as "validTo", o.version,
       coalesce((select max(f.valid_to) from organization_form f where f.organization_id = o.id), o.valid_from) as "formFrom"
     from organization o where o.id = any ($1) order by o.id for update`,
    [ids],
  )
}

/**
 * Those above each organization, without itself (itself where nobody is above): on the day of the request, or on the
 * first day of one that begins later.
 */
export async function superiorsOf(work: Work, ids: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await work.query<{ id: string; above: string[] | null }>(
    `/* reform.superiors */ select o.id, array_agg(c.ancestor_id) filter (where c.ancestor_id is not null) as above
     from organization o left join org_closure c on c.descendant_id = o.id
       and c.valid_from <= greatest(hub_today(), o.valid_from) and greatest(hub_today(), o.valid_from) < c.valid_to
     where o.id = any ($1) group by 1`,
    [ids],
  )
  return new Map(rows.map(({ id, above }) => [id, above ?? [id]]))
}

/** Which of these organizations lie neither at nor below nor above one of the given ones, today or on a later day. */
export async function outOfReach(
  work: Work,
  ids: readonly string[],
  from: readonly string[],
  day: string,
): Promise<string[]> {
  const rows = await work.query<{ id: string }>(
    `/* reform.out_of_reach */ select id from unnest($1::uuid[]) id
     where id <> all ($2) and not exists (
       select from org_closure c where c.valid_from <= greatest(hub_today(), $3::date) and greatest(hub_today(), $3::date) < c.valid_to
         and ((c.descendant_id = id and c.ancestor_id = any ($2)) or (c.ancestor_id = id and c.descendant_id = any ($2))))`,
    [ids, from, day],
  )
  return rows.map((row) => row.id)
}

/** Keeps the present form of an organization as an earlier one, until the day. */
export async function keepForm(
  work: Work,
  form: { id: string; actId: string; organizationId: string; from: string; to: string },
): Promise<void> {
  await work.query(
    `/* reform.keep_form */ insert into organization_form (id, organization_id, act_id, name, name_en, short_name, level, kind, valid_from, valid_to)
     select $1, o.id, $2, o.name, o.name_en, o.short_name, o.level, o.kind, $4, $5 from organization o where o.id = $3`,
    [form.id, form.actId, form.organizationId, form.from, form.to],
  )
}

/** Gives an organization its new form. */
export async function storeForm(
  work: Work,
  id: string,
  form: Partial<Pick<OrganizationForm, 'name' | 'nameEn' | 'shortName' | 'level' | 'kind'>>,
): Promise<void> {
  const { name, nameEn, shortName, level, kind } = form
  await work.query(
    `/* reform.store_form */ update organization set name = coalesce($2, name),
       name_en = case when $2::text is null then name_en else $3 end, short_name = case when $2::text is null then short_name else $4 end,
       level = coalesce($5, level), kind = coalesce($6, kind), version = version + 1 where id = $1`,
    [id, name ?? null, nameEn ?? null, shortName ?? null, level ?? null, kind ?? null],
  )
}

/** An edge with the code of its child, for messages. */
export interface OpenEdge {
  id: string
  childId: string
  parentId: string
  kind: 'PROFESSIONAL' | 'AUTHORITY'
  validFrom: string
  childCode: string
}

/** Edges that hold on the day or begin after it: from organizations up, and from those directly below them. */
export function edgesFrom(work: Work, ids: readonly string[], day: string): Promise<OpenEdge[]> {
  return work.query(
    `/* reform.edges */ select e.id, e.child_id as "childId", e.parent_id as "parentId", e.kind, e.valid_from as "validFrom", c.code as "childCode"
     from organization_edge e join organization c on c.id = e.child_id
     where (e.child_id = any ($1) or e.parent_id = any ($1)) and $2 < e.valid_to order by c.code, e.kind`,
    [ids, day],
  )
}

/** Ends edges on a day. */
export async function closeEdges(work: Work, ids: readonly string[], day: string): Promise<void> {
  await work.query(
    '/* reform.close_edges */ update organization_edge set valid_to = $2 where id = any ($1)',
    [ids, day],
  )
}

/** Ends organizations on a day, and with them whoever acts for them. */
export async function endOrganizations(work: Work, ids: readonly string[], day: string): Promise<void> {
  await work.query(
    '/* reform.end */ update organization set valid_to = $2, version = version + 1 where id = any ($1)',
    [ids, day],
  )
  await work.query(
    `/* reform.end_appointments */ update appointment set valid_to = $2, version = version + 1
     where organization_id = any ($1) and valid_from < $2 and $2 < valid_to`,
    [ids, day],
  )
}

/** Ends the employments of an organization and begins them at its successor; answers how many began. */
export async function movePeople(work: Work, from: string, to: string, day: string): Promise<number> {
  const [row] = await onConstraint(
    work.query<{ moved: number }>('/* reform.people */ select move_people($1, $2, $3) as moved', [
      from,
      to,
      day,
    ]),
    { employment_within_organization: () => refuse('NOT_EXISTING', { code: to, day }) },
  )
  return row!.moved
}

/** How many people work for organizations on a day or later; those for which nobody does are left out. */
export function peopleLeftBehind(
  work: Work,
  ids: readonly string[],
  day: string,
): Promise<{ organizationId: string; people: number }[]> {
  return work.query(
    `/* reform.people_left */ select organization_id as "organizationId", people::int as people
     from people_left_behind($1, $2) order by 1`,
    [ids, day],
  )
}

/** Ends the teams and councils of an organization, with all seats. */
export async function endInnerBodies(work: Work, id: string, day: string): Promise<void> {
  await work.query('/* reform.end_bodies */ select end_inner_bodies($1, $2)', [id, day])
}
