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
      person_leave_once: conflict,
    },
  )
  await work.query(
    '/* merge.trace */ insert into person_merge (id, organization_id, kept_id, reason) values ($1, $2, $3, $4)',
    [merge.goneId, merge.organizationId, merge.keptId, merge.reason],
  )
}
