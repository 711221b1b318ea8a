import type { Work } from '../../../shared/database/work.js'
import type { Sentence } from '../../../shared/errors/refusal.js'
import type { SheetError } from '../../../shared/sheets/row.js'
import type { Applied, RunningImport } from './run.store.js'

interface Found {
  row: number
  column: string
  value: string | null
  reason: string
  other: string | null
}

const expectations: Record<string, (other: string) => Sentence> = {
  TWICE: (other) => ({
    vi: `mỗi đơn vị một dòng; đã có ở dòng ${other}`,
    en: `one row for each organization; see row ${other}`,
  }),
  DIFFERS: (other) => ({
    vi: `"${other}" như đơn vị đang có; thay đổi bằng thủ tục sắp xếp tổ chức, không bằng nhập tệp`,
    en: `"${other}" as the organization that exists; it is changed by a reform, not by an import`,
  }),
  NO_PARENT: () => ({
    vi: 'mã của đơn vị mình, của đơn vị cấp dưới, hoặc của một dòng khác trong tệp; người nhập là quản trị (ADMIN)',
    en: 'the code of the own organization, of one below, or of another row; by an ADMIN',
  }),
  PLACEMENT: () => ({
    vi: 'một cấp trên phù hợp với cấp và loại hình của đơn vị vào ngày này',
    en: 'a parent that this kind and level of organization may have on that day',
  }),
}

/** What is wrong with staged organizations beyond single cells; marks those that exist already. */
export async function judgeOrganizations(work: Work, job: RunningImport): Promise<SheetError[]> {
  await work.query(
    `/* import.match_organizations */ update staged_row s set match_id = o.id from organization o
     where s.job_id = $1 and o.code = s.data ->> 'code'`,
    [job.id],
  )
  const found = [
    ...(await repeated(work, job.id)),
    ...(await differing(work, job.id)),
    ...(await misplaced(work, job)),
  ]
  return found
    .sort((a, b) => a.row - b.row)
    .map(({ row, column, value, reason, other }) => ({
      row,
      column,
      value: value ?? '',
      expected: expectations[reason]!(other ?? ''),
    }))
}

function repeated(work: Work, jobId: string): Promise<Found[]> {
  return work.query(
    `/* import.organizations_twice */ with keyed as (
       select row_number, data ->> 'code' as code, min(row_number) over (partition by data ->> 'code') as first
       from staged_row where job_id = $1
     )
     select row_number as row, 'Mã đơn vị' as column, code as value, 'TWICE' as reason, first::text as other
     from keyed where first < row_number`,
    [jobId],
  )
}

function differing(work: Work, jobId: string): Promise<Found[]> {
  return work.query(
    `/* import.organizations_differ */ select s.row_number as row, wrong.column, wrong.value, 'DIFFERS' as reason, wrong.known as other
     from staged_row s join organization o on o.id = s.match_id
     cross join lateral (values
       ('Tên đơn vị', s.data ->> 'name', o.name), ('Cấp', s.data ->> 'level', o.level), ('Loại hình', s.data ->> 'kind', o.kind)
     ) wrong ("column", value, known)
     where s.job_id = $1 and wrong.value <> wrong.known`,
    [jobId],
  )
}

/** Parents are looked for among what lies below the importer, and among the rows themselves. */
function misplaced(work: Work, job: RunningImport): Promise<Found[]> {
  return work.query(
    `/* import.organizations_misplaced */ with reach as (
       select o.id, o.code, o.kind, o.level, o.valid_from, o.valid_to from organization o
       where $3 and (o.id = $2 or exists (select from org_closure c where c.ancestor_id = $2 and c.descendant_id = o.id))
       union all
       select s.record_id, s.data ->> 'code', s.data ->> 'kind', s.data ->> 'level', (s.data ->> 'from')::date, 'infinity'
       from staged_row s where s.job_id = $1 and s.match_id is null
     ), wanted as (
       select s.row_number, s.data, e.column, e.edge, e.code from staged_row s
       cross join lateral (values ('Mã cấp trên chuyên môn', 'PROFESSIONAL', s.data ->> 'parentCode'),
         ('Mã cơ quan chủ quản', 'AUTHORITY', s.data ->> 'authorityCode')) e ("column", edge, code)
       where s.job_id = $1 and s.match_id is null and e.code is not null
     )
     select w.row_number as row, w.column, w.code as value, case when r.id is null then 'NO_PARENT' else 'PLACEMENT' end as reason, null as other
     from wanted w left join reach r on r.code = w.code and r.code <> w.data ->> 'code'
       and r.valid_from <= (w.data ->> 'from')::date and (w.data ->> 'from')::date < r.valid_to
     where r.id is null or not exists (
       select from placement p
       where p.edge_kind = w.edge and (p.child_kind, p.child_level, p.parent_kind, p.parent_level) = (w.data ->> 'kind', w.data ->> 'level', r.kind, r.level)
         and p.valid_from <= (w.data ->> 'from')::date and (w.data ->> 'from')::date < p.valid_to)`,
    [job.id, job.organizationId, job.below],
  )
}

/** Writes staged organizations that are new, and their edges; one under the other is found by code. */
export async function applyOrganizations(work: Work, { id }: RunningImport): Promise<Applied> {
  const made = await work.query(
    `/* import.organizations */ insert into organization (id, code, name, name_en, short_name, level, kind, address, valid_from)
     select record_id, data ->> 'code', data ->> 'name', data ->> 'nameEn', data ->> 'shortName', data ->> 'level', data ->> 'kind',
       data ->> 'address', (data ->> 'from')::date
     from staged_row where job_id = $1 and match_id is null returning id`,
    [id],
  )
  await work.query(
    `/* import.edges */ insert into organization_edge (id, child_id, parent_id, kind, valid_from)
     select e.id, s.record_id, o.id, e.kind, (s.data ->> 'from')::date
     from staged_row s
     cross join lateral (values (s.second_id, 'PROFESSIONAL', s.data ->> 'parentCode'), (s.third_id, 'AUTHORITY', s.data ->> 'authorityCode')) e (id, kind, code)
     join organization o on o.code = e.code
     where s.job_id = $1 and s.match_id is null`,
    [id],
  )
  return { created: made.length, changed: 0 }
}
