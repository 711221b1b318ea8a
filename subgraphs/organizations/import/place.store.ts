import type { Work } from '../../../shared/database/work.js'
import type { SheetError } from '../../../shared/sheets/row.js'
import type { RunningImport } from './run.store.js'

const expected = {
  vi: 'mã của đơn vị mình, hoặc của đơn vị cấp dưới nếu người nhập là quản trị (ADMIN)',
  en: 'the code of the own organization, or for an ADMIN of one below',
}

/** Finds the organization of each staged row; a row without a code belongs to the one that imports. */
export async function resolvePlaces(work: Work, job: RunningImport): Promise<SheetError[]> {
  await work.query(
    `/* import.place */ with reach as materialized (
       select o.id, o.code from organization o
       where o.valid_from <= hub_today() and hub_today() < o.valid_to and (o.id = $2 or $3 and o.id in (
         select c.descendant_id from org_closure c
         where c.ancestor_id = $2 and c.valid_from <= hub_today() and hub_today() < c.valid_to))
     )
     update staged_row s set place_id = r.id from reach r
     where s.job_id = $1 and r.code = coalesce(s.data ->> 'organizationCode', (select own.code from reach own where own.id = $2))`,
    [job.id, job.organizationId, job.below],
  )
  const lost = await work.query<{ row: number; value: string | null }>(
    `/* import.without_place */ select row_number as row, data ->> 'organizationCode' as value from staged_row
     where job_id = $1 and place_id is null order by row_number`,
    [job.id],
  )
  return lost.map(({ row, value }) => ({ row, column: 'Mã đơn vị', value: value ?? '', expected }))
}
