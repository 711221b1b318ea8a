import type { Work } from '../../../shared/database/work.js'
import type { Keyset } from '../../../shared/federation/connection.js'
import { onConstraint, refuse } from '../../../shared/errors/refusal.js'
import type { AppliedElsewhere, RegisterEntry } from './register.entity.js'
import type { RegisterArgs } from './register.inputs.js'

const columns = `e.id, e.owner_id as "ownerId", e.title, e.abstract, e.effect, e.kind, e.field, e.subject, e.period, e.recognitions,
  e.recognized_on as "recognizedOn", (select o.kind from known_organization o where o.id = e.owner_id) as "schoolKind"`

/** What the register is searched for; null does not narrow. */
export type RegisterFilter = Pick<
  RegisterArgs,
  'search' | 'field' | 'subject' | 'schoolKind' | 'period' | 'scope'
>

/** A page of what a search finds, latest recognition first. */
export function searchRegister(
  work: Work,
  filter: RegisterFilter,
  { limit, after }: Keyset,
): Promise<RegisterEntry[]> {
  const values = [...valuesOf(filter), after?.[0] ?? null, after?.[1] ?? null, limit]
  if (filter.search) {
    return work.query(
      `/* register.search */ select ${columns} from register_entry e
       where e.id in (select page_of_register($1, $2, $3, $4, $5, $6, $7, $8, $9)) order by e.recognized_on desc, e.id`,
      values,
    )
  }
  // After an entry first the rest of its day, then earlier days: thousands are recognized on one day.
  return work.query(
    `/* register.list */ select ${columns} from (
       (select * from search_register($1, $2, $3, $4, $5, $6) e where e.recognized_on = $7 and e.id > $8::uuid order by e.id limit $9)
       union all
       (select * from search_register($1, $2, $3, $4, $5, $6) e where $7::date is null or e.recognized_on < $7
        order by e.recognized_on desc, e.id limit $9)) e
     order by e.recognized_on desc, e.id limit $9`,
    values,
  )
}

/** How many entries a search finds. */
export async function countRegister(work: Work, filter: RegisterFilter): Promise<number> {
  const [row] = await work.query<{ count: number }>(
    '/* register.count */ select count(*)::int as count from search_register($1, $2, $3, $4, $5, $6)',
    valuesOf(filter),
  )
  return row!.count
}

function valuesOf({ search, field, subject, schoolKind, period, scope }: RegisterFilter): unknown[] {
  return [search, field, subject, schoolKind, period, scope].map((value) => value ?? null)
}

/** Entries of the register by id. */
export function loadEntries(work: Work, ids: readonly string[]): Promise<RegisterEntry[]> {
  return work.query(`/* register.load */ select ${columns} from register_entry e where e.id = any ($1)`, [
    ids,
  ])
}

/** Applications elsewhere of initiatives, earliest first. */
export function loadApplied(work: Work, initiativeIds: readonly string[]): Promise<AppliedElsewhere[]> {
  return work.query(
    `/* register.applied */ select id, initiative_id as "initiativeId", organization_id as "organizationId", applied_since as "appliedSince", effect, signer
     from applied_elsewhere where initiative_id = any ($1) order by applied_since, id`,
    [initiativeIds],
  )
}

/** Writes an application elsewhere; refuses a second one of the same unit. */
export async function insertApplied(work: Work, applied: AppliedElsewhere): Promise<void> {
  const { id, initiativeId, organizationId, appliedSince, effect, signer } = applied
  await onConstraint(
    work.query(
      `/* register.apply */ insert into applied_elsewhere (id, initiative_id, organization_id, applied_since, effect, signer, entered_on)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, initiativeId, organizationId, appliedSince, effect, signer, work.today],
    ),
    { applied_elsewhere_once: () => refuse('APPLIED_TWICE', {}, ['organizationId']) },
  )
}
