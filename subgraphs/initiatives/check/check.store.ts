import type { Work } from '../../../shared/database/work.js'

/** Marks the form complete today. */
export async function storeFormChecked(work: Work, id: string): Promise<void> {
  await work.query(
    `/* check.form */ update initiative set state = 'FORM_CHECKED', form_checked_on = $2, version = version + 1 where id = $1`,
    [id, work.today],
  )
}

/** Marks the check for duplicates done today. */
export async function storeDuplicatesChecked(work: Work, id: string, finding: string): Promise<void> {
  await work.query(
    `/* check.duplicates */ update initiative set state = 'DUPLICATES_CHECKED', duplicates_checked_on = $2, duplicates_finding = $3,
       version = version + 1 where id = $1`,
    [id, work.today, finding],
  )
}
