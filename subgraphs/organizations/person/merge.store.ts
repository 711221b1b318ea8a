import type { Work } from '../../../shared/database/work.js'
import { onConstraint, refuse } from '../../../shared/errors/refusal.js'

/** Two people who may be one. */
export interface DuplicatePair {
  firstId: string
  secondId: string
  why: 'SAME_IDENTITY_NUMBER' | 'SAME_NAME_AND_BIRTH_DATE'
}

/** Pairs of people whose records the organization owns and who may be one human being; each pair once. */
export function findDuplicates(work: Work, organizationId: string, limit: number): Promise<DuplicatePair[]> {
  return work.query(
    `/* merge.duplicates */ with own as (
       select distinct p.id, fold_text(p.name) as name, d.birth_date, d.identity_number
       from employment e join person p on p.id = e.person_id join person_protected d on d.id = p.id
       where e.organization_id = $1 and p.merged_into is null and person_is_owned(p.id)
     )
     select a.id as "firstId", b.id as "secondId",
       case when a.identity_number = b.identity_number then 'SAME_IDENTITY_NUMBER' else 'SAME_NAME_AND_BIRTH_DATE' end as why
     from own a join own b on a.id < b.id
       and (a.identity_number = b.identity_number
         or (a.name = b.name and a.birth_date = b.birth_date
           and (a.identity_number is null or b.identity_number is null or a.identity_number = b.identity_number)))
     order by a.id, b.id limit $2`,
    [organizationId, limit],
  )
}

/** One of two people who may be one, as it is told to a common superior. */
export interface DuplicateRecord {
  personId: string
  name: string
  ownerIds: string[]
}

/** Two people of different organizations who may be one. */
export interface DuplicateAcross {
  first: DuplicateRecord
  second: DuplicateRecord
  why: DuplicatePair['why']
}

/** Pairs of people below an organization of the viewer who may be one, and whom no one organization owns both of. */
export async function findDuplicatesBelow(
  work: Work,
  organizationId: string,
  limit: number,
): Promise<DuplicateAcross[]> {
  const rows = await work.query<Record<'first' | 'second', DuplicateRecord> & { why: DuplicatePair['why'] }>(
    `/* merge.duplicates_below */ select why,
       jsonb_build_object('personId', first_id, 'name', first_name, 'ownerIds', first_owners) as first,
       jsonb_build_object('personId', second_id, 'name', second_name, 'ownerIds', second_owners) as second
     from duplicates_below($1, $2)`,
    [organizationId, limit],
  )
  return rows
}

/** Locks the record that goes on for a person; null when the organization may not merge it. */
export async function lockKeptPerson(
  work: Work,
  personId: string,
  organizationId: string,
): Promise<string | null> {
  const [row] = await work.query<{ id: string | null }>(
    '/* merge.lock */ select lock_kept_person($1, $2) as id',
    [personId, organizationId],
  )
  return row?.id ?? null
}

/** The trace of a record that was merged into another. */
export interface MergeTrace {
  id: string
  keptId: string
  organizationId: string
  reason: string
  mergedAt: Date
}

/** Records that were merged into people, latest first. */
export function loadMergesInto(work: Work, personIds: readonly string[]): Promise<MergeTrace[]> {
  return work.query(
    `/* merge.traces */ select m.id, coalesce(p.merged_into, m.kept_id) as "keptId", m.organization_id as "organizationId", m.reason,
       m.merged_at as "mergedAt"
     from person_merge m left join person p on p.id = m.id
     where coalesce(p.merged_into, m.kept_id) = any ($1) order by m.merged_at desc, m.id`,
    [personIds],
  )
}

/** Lets one record go on for two, and leaves a trace. */
export async function mergeInto(
  work: Work,
  merge: { goneId: string; keptId: string; organizationId: string; reason: string },
): Promise<void> {
  const conflict = (): never => refuse('MERGE_CONFLICT')
  await onConstraint(
    work.query('/* merge.people */ select merge_person($1, $2)', [merge.goneId, merge.keptId]),
    {
      person_merge_one_rating: conflict,
      person_merge_one_employment: conflict,
      person_merge_one_identity: conflict,
      person_leave_once: conflict,
    },
  )
  await work.query(
    '/* merge.trace */ insert into person_merge (id, organization_id, kept_id, reason) values ($1, $2, $3, $4)',
    [merge.goneId, merge.organizationId, merge.keptId, merge.reason],
  )
}
