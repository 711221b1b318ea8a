import type { Work } from '../../../shared/database/work.js'
import type { SheetError } from '../../../shared/sheets/row.js'
import { resolvePlaces } from './place.store.js'
import type { Applied, RunningImport } from './run.store.js'

interface Found {
  row: number
  value: string
  other: string
}

/** What is wrong with staged teams beyond single cells; marks those that exist already. */
export async function judgeTeams(work: Work, job: RunningImport): Promise<SheetError[]> {
  const errors = await resolvePlaces(work, job)
  const repeated = await work.query<Found>(
    `/* import.teams_twice */ with keyed as (
       select row_number, data ->> 'name' as name, min(row_number) over (partition by place_id, fold_text(data ->> 'name')) as first
       from staged_row where job_id = $1
     ) select row_number as row, name as value, first::text as other from keyed where first < row_number`,
    [job.id],
  )
  await work.query(
    `/* import.match_teams */ update staged_row s set match_id = t.id from team t
     where s.job_id = $1 and t.organization_id = s.place_id and fold_text(t.name) = fold_text(s.data ->> 'name')
       and t.valid_to > (s.data ->> 'from')::date`,
    [job.id],
  )
  const differing = await work.query<Found & { column: string }>(
    `/* import.teams_differ */ select s.row_number as row, wrong.column, wrong.value, wrong.known as other
     from staged_row s join team t on t.id = s.match_id
     cross join lateral (values
       ('Loại tổ', s.data ->> 'kind', t.kind, s.data ->> 'kind' <> t.kind),
       ('Từ ngày', s.data ->> 'from', to_char(t.valid_from, 'DD/MM/YYYY'), (s.data ->> 'from')::date <> t.valid_from)
     ) wrong ("column", value, known, differs)
     where s.job_id = $1 and wrong.differs`,
    [job.id],
  )
  for (const { row, value, other } of repeated) {
    const expected = {
      vi: `mỗi tổ một dòng; đã có ở dòng ${other}`,
      en: `one row for each team; see row ${other}`,
    }
    errors.push({ row, column: 'Tên tổ', value, expected })
  }
  for (const { row, column, value, other } of differing) {
    const expected = { vi: `"${other}" như tổ đang có`, en: `"${other}" as the team that exists` }
    errors.push({ row, column, value, expected })
  }
  return errors.sort((a, b) => a.row - b.row)
}

/** Writes staged teams that are new. */
export async function applyTeams(work: Work, { id }: RunningImport): Promise<Applied> {
  const made = await work.query(
    `/* import.teams */ insert into team (id, organization_id, name, kind, valid_from)
     select record_id, place_id, data ->> 'name', data ->> 'kind', (data ->> 'from')::date
     from staged_row where job_id = $1 and match_id is null returning id`,
    [id],
  )
  return { created: made.length, changed: 0 }
}
