import type { Work } from '../../../shared/database/work.js'
import type { Sentence } from '../../../shared/errors/refusal.js'
import type { SheetError } from '../../../shared/sheets/row.js'
import { holdTree } from '../person/person.store.js'
import { resolvePlaces } from './place.store.js'
import type { Applied, RunningImport } from './run.store.js'

interface Found {
  row: number
  column: string
  value: string | null
  other: string | null
}

const toErrors = (found: readonly Found[], expected: (other: string) => Sentence): SheetError[] =>
  found.map(({ row, column, value, other }) => ({
    row,
    column,
    value: value ?? '',
    expected: expected(other ?? ''),
  }))

/** What is wrong with staged people beyond single cells; marks those who are known already. */
export async function judgePeople(work: Work, job: RunningImport): Promise<SheetError[]> {
  await holdTree(work)
  const errors = await resolvePlaces(work, job)
  errors.push(...(await judgeKeys(work, job.id)))
  errors.push(...(await matchByNumber(work, job.id)))
  errors.push(...(await matchByBirth(work, job.id)))
  await work.query(
    `/* import.lock_people */ select 1 from person where id in (select match_id from staged_row where job_id = $1) order by id for update`,
    [job.id],
  )
  errors.push(...(await judgeMatches(work, job.id)))
  return errors.sort((a, b) => a.row - b.row)
}

/** Somebody must be told apart, and stands in a sheet once. */
async function judgeKeys(work: Work, jobId: string): Promise<SheetError[]> {
  const nameless = await work.query<Found>(
    `/* import.people_without_key */ select row_number as row, 'Số định danh cá nhân' as column, '' as value, null as other
     from staged_row where job_id = $1 and data ->> 'identityNumber' is null and data ->> 'birthDate' is null`,
    [jobId],
  )
  const repeated = await work.query<Found>(
    `/* import.people_twice */ with keyed as (
       select row_number, data ->> 'name' as name, data ->> 'identityNumber' as number,
         min(row_number) over (partition by data ->> 'identityNumber') as same_number,
         min(row_number) over (partition by place_id, fold_text(data ->> 'name'), data ->> 'birthDate') as same_birth,
         first_value(data ->> 'identityNumber') over (partition by place_id, fold_text(data ->> 'name'), data ->> 'birthDate' order by row_number) as first_number,
         data ->> 'birthDate' as birth
       from staged_row where job_id = $1
     )
     select row_number as row, 'Họ và tên' as column, name as value,
       case when number is not null and same_number < row_number then same_number else same_birth end::text as other
     from keyed where (number is not null and same_number < row_number)
       or (birth is not null and same_birth < row_number and (number is null or first_number is null))`,
    [jobId],
  )
  return [
    ...toErrors(nameless, () => ({
      vi: 'số định danh cá nhân hoặc ngày sinh, để phân biệt người trùng tên',
      en: 'an identity number or a birth date, to tell people of one name apart',
    })),
    ...toErrors(repeated, (other) => ({
      vi: `mỗi người một dòng; người này đã có ở dòng ${other}`,
      en: `one row for each person; this one stands in row ${other} already`,
    })),
  ]
}

async function matchByNumber(work: Work, jobId: string): Promise<SheetError[]> {
  const found = await work.query<Found & { here: number }>(
    `/* import.match_number */ with found as (
       select s.row_number, array_agg(d.id) filter (where here.is) as here
       from staged_row s join person_protected d on d.identity_number = s.data ->> 'identityNumber'
       cross join lateral (select exists (
         select from employment e where e.person_id = d.id and e.organization_id = s.place_id) as is) here
       where s.job_id = $1 and s.place_id is not null group by s.row_number
     ), matched as (
       update staged_row s set match_id = f.here[1] from found f
       where s.job_id = $1 and s.row_number = f.row_number and cardinality(f.here) = 1
     )
     select f.row_number as row, 'Số định danh cá nhân' as column, s.data ->> 'identityNumber' as value, null as other,
       coalesce(cardinality(f.here), 0) as here
     from found f join staged_row s on s.job_id = $1 and s.row_number = f.row_number where f.here is null or cardinality(f.here) > 1`,
    [jobId],
  )
  const elsewhere = {
    vi: 'số của người chưa có ở đơn vị khác; người đã có thì đơn vị kia làm thủ tục chuyển (offerTransfer)',
    en: 'a number that no other organization has declared; who is there is transferred (offerTransfer)',
  }
  const twice = {
    vi: 'số của một người; đơn vị đang có hai hồ sơ trùng, hãy gộp trước (mergePeople)',
    en: 'the number of one person; there are two records, merge them first (mergePeople)',
  }
  return found.map(({ row, column, value, here }) => ({
    row,
    column,
    value: value ?? '',
    expected: here > 1 ? twice : elsewhere,
  }))
}

async function matchByBirth(work: Work, jobId: string): Promise<SheetError[]> {
  const found = await work.query<Found>(
    `/* import.match_birth */ with wanted as materialized (
       select row_number, place_id, fold_text(data ->> 'name') as name, (data ->> 'birthDate')::date as birth, data ->> 'identityNumber' as number
       from staged_row where job_id = $1 and match_id is null and place_id is not null and data ->> 'birthDate' is not null
     ), known as materialized (
       select distinct e.organization_id, p.id, fold_text(p.name) as name, d.birth_date, d.identity_number
       from employment e join person p on p.id = e.person_id join person_protected d on d.id = p.id
       where e.organization_id in (select place_id from wanted)
     ), found as (
       select w.row_number, array_agg(k.id) as ids
       from wanted w join known k on k.organization_id = w.place_id and k.name = w.name and k.birth_date = w.birth
         and (w.number is null or k.identity_number is null) group by w.row_number
     ), matched as (
       update staged_row s set match_id = f.ids[1] from found f
       where s.job_id = $1 and s.row_number = f.row_number and cardinality(f.ids) = 1
     )
     select f.row_number as row, 'Họ và tên' as column, s.data ->> 'name' as value, null as other
     from found f join staged_row s on s.job_id = $1 and s.row_number = f.row_number where cardinality(f.ids) > 1`,
    [jobId],
  )
  return toErrors(found, () => ({
    vi: 'số định danh cá nhân: đơn vị có nhiều người trùng tên và ngày sinh',
    en: 'an identity number: several people here have this name and birth date',
  }))
}

const differs = {
  vi: 'như hồ sơ của đơn vị quản lý người này; muốn sửa thì đơn vị đó sửa hồ sơ trước',
  en: 'what the record of her organization says; that organization changes the record first if it is wrong',
}

/**
 * Who is known stays who she is: a sheet that says otherwise is asked, not believed. What a protected field holds is told to
 * her own organization alone: a superior's sheet and a client's are told that it differs.
 */
async function judgeMatches(work: Work, jobId: string): Promise<SheetError[]> {
  const found = await work.query<Found>(
    `/* import.people_differ */ select s.row_number as row, wrong.column, wrong.value, wrong.known as other
     from staged_row s join person p on p.id = s.match_id left join person_protected d on d.id = p.id
     cross join lateral (select exists (
       select from import_job j where j.id = s.job_id and j.organization_id = s.place_id and j.started_by not like 'client:%') as is) own
     left join lateral (
       select e.valid_from from employment e
       where e.person_id = p.id and e.organization_id = s.place_id and e.valid_to > (s.data ->> 'from')::date order by e.valid_from limit 1
     ) e on true
     cross join lateral (values
       ('Họ và tên', s.data ->> 'name', p.name, fold_text(s.data ->> 'name') <> fold_text(p.name)),
       ('Giới tính', s.data ->> 'gender', p.gender, s.data ->> 'gender' <> p.gender),
       ('Ngày sinh', s.data ->> 'birthDate', case when own.is then to_char(d.birth_date, 'DD/MM/YYYY') end, (s.data ->> 'birthDate')::date <> d.birth_date),
       ('Số định danh cá nhân', s.data ->> 'identityNumber', case when own.is then d.identity_number end, s.data ->> 'identityNumber' <> d.identity_number),
       ('Từ ngày', s.data ->> 'from', to_char(e.valid_from, 'DD/MM/YYYY'), (s.data ->> 'from')::date <> e.valid_from)
     ) wrong ("column", value, known, differs)
     where s.job_id = $1 and wrong.differs`,
    [jobId],
  )
  return toErrors(found, (other) =>
    other === ''
      ? differs
      : {
          vi: `"${other}" như hồ sơ đang có; muốn sửa hãy sửa hồ sơ trước`,
          en: `"${other}" as the record says; change the record first if it is wrong`,
        },
  )
}

/** Writes staged people: who is new begins, who is known is brought up to what the sheet says. */
export async function applyPeople(work: Work, { id }: RunningImport): Promise<Applied> {
  await work.query(
    `/* import.people */ insert into person (id, name, gender)
     select record_id, data ->> 'name', data ->> 'gender' from staged_row where job_id = $1 and match_id is null`,
    [id],
  )
  const created = await count(
    work,
    `/* import.employments */ with made as (
       insert into employment (id, person_id, organization_id, team, position, position_group, is_direct_worker, valid_from)
       select s.second_id, coalesce(s.match_id, s.record_id), s.place_id, s.data ->> 'team', s.data ->> 'position', s.data ->> 'positionGroup',
         (s.data ->> 'isDirectWorker')::boolean, (s.data ->> 'from')::date
       from staged_row s
       where s.job_id = $1 and not exists (select from employment e where e.person_id = s.match_id and e.organization_id = s.place_id
         and e.valid_to > (s.data ->> 'from')::date)
       returning 1
     ) select count(*)::int as n from made`,
    id,
  )
  const changed = await changeKnown(work, id)
  await enterTeams(work, id)
  return { created, changed }
}

async function changeKnown(work: Work, jobId: string): Promise<number> {
  await work.query(
    `/* import.protected */ insert into person_protected (id, birth_date, identity_number, ethnicity)
     select coalesce(match_id, record_id), (data ->> 'birthDate')::date, data ->> 'identityNumber', data ->> 'ethnicity'
     from staged_row where job_id = $1
     on conflict (id) do update set birth_date = coalesce(person_protected.birth_date, excluded.birth_date),
       identity_number = coalesce(person_protected.identity_number, excluded.identity_number),
       ethnicity = coalesce(excluded.ethnicity, person_protected.ethnicity), version = person_protected.version + 1
     where (person_protected.birth_date is null and excluded.birth_date is not null)
       or (person_protected.identity_number is null and excluded.identity_number is not null)
       or (excluded.ethnicity is not null and excluded.ethnicity is distinct from person_protected.ethnicity)`,
    [jobId],
  )
  return count(
    work,
    `/* import.change_employments */ with made as (
       update employment e set team = coalesce(s.data ->> 'team', e.team), position = s.data ->> 'position',
         position_group = s.data ->> 'positionGroup', is_direct_worker = (s.data ->> 'isDirectWorker')::boolean
       from staged_row s
       where s.job_id = $1 and e.person_id = s.match_id and e.organization_id = s.place_id and e.valid_from = (s.data ->> 'from')::date
         and (coalesce(s.data ->> 'team', e.team), s.data ->> 'position', s.data ->> 'positionGroup', (s.data ->> 'isDirectWorker')::boolean)
           is distinct from (e.team, e.position, e.position_group, e.is_direct_worker)
       returning 1
     ) select count(*)::int as n from made`,
    jobId,
  )
}

/** Who names a team that exists becomes a member of it, unless she belongs to one already. */
async function enterTeams(work: Work, jobId: string): Promise<void> {
  await work.query(
    `/* import.team_members */ insert into team_member (id, team_id, organization_id, person_id, role, valid_from)
     select s.third_id, t.id, t.organization_id, coalesce(s.match_id, s.record_id), 'MEMBER', greatest(t.valid_from, (s.data ->> 'from')::date)
     from staged_row s join team t on t.organization_id = s.place_id and t.valid_to = 'infinity' and fold_text(t.name) = fold_text(s.data ->> 'team')
     where s.job_id = $1 and not exists (
       select from team_member m where m.person_id = s.match_id and m.organization_id = s.place_id and m.valid_to = 'infinity')`,
    [jobId],
  )
}

async function count(work: Work, statement: string, jobId: string): Promise<number> {
  const [row] = await work.query<{ n: number }>(statement, [jobId])
  return row?.n ?? 0
}
