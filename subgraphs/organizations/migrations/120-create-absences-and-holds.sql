create table person_leave (
  id uuid primary key,
  person_id uuid not null constraint person_leave_person references person,
  organization_id uuid not null constraint person_leave_organization references organization,
  kind text not null constraint person_leave_kind check (kind in ('MATERNITY', 'SICK', 'STUDY', 'MILITARY', 'UNPAID', 'OTHER')),
  valid_from date not null,
  valid_to date not null default 'infinity',
  decision_number text,
  version integer not null default 1,
  constraint person_leave_dates check (valid_from < valid_to),
  constraint person_leave_once exclude using gist (person_id with =, organization_id with =, kind with =, daterange(valid_from, valid_to) with &&)
);
comment on table person_leave is 'Leaves (thai sản, ốm, đi học, nghĩa vụ quân sự, không lương): they decide what counts as time worked.';
create index person_leave_person on person_leave (person_id);

create table discipline (
  id uuid primary key,
  person_id uuid not null constraint discipline_person references person,
  organization_id uuid not null constraint discipline_organization references organization,
  kind text not null constraint discipline_kind check (kind in ('REPRIMAND', 'WARNING', 'SALARY_REDUCTION', 'DEMOTION', 'REMOVAL', 'DISMISSAL')),
  decision_number text not null,
  decided_on date not null,
  valid_from date not null,
  valid_to date not null,
  salt uuid not null default gen_random_uuid(),
  version integer not null default 1,
  constraint discipline_dates check (valid_from < valid_to),
  constraint discipline_once unique (person_id, organization_id, decision_number, decided_on)
);
comment on table discipline is 'Discipline (khiển trách, cảnh cáo, hạ bậc lương, giáng chức, cách chức, buộc thôi việc) and the days on which it has effect; protected.';
create index discipline_of_person on discipline (person_id);

create table hold (
  id uuid primary key,
  organization_id uuid not null constraint hold_placed_by references organization,
  person_id uuid constraint hold_person references person,
  subject_organization_id uuid constraint hold_subject_organization references organization,
  valid_from date not null,
  valid_to date not null default 'infinity',
  version integer not null default 1,
  constraint hold_dates check (valid_from < valid_to),
  constraint hold_one_subject check (num_nonnulls(person_id, subject_organization_id) = 1)
);
comment on table hold is 'Nothing is proposed or decided for the person or the organization meanwhile (tạm dừng xét, Nghị định 152/2025/NĐ-CP Đ.4); says only that there is one.';
create index hold_of_person on hold (person_id);
create index hold_of_organization on hold (subject_organization_id);

create table hold_reason (
  id uuid primary key constraint hold_reason_hold references hold,
  organization_id uuid not null constraint hold_reason_placed_by references organization,
  kind text not null constraint hold_reason_kind check (kind in ('DISCIPLINE_UNDER_REVIEW', 'INVESTIGATION', 'INSPECTION', 'COMPLAINT', 'DENUNCIATION', 'PRESS_REPORT', 'OTHER')),
  body text not null,
  reason text not null,
  salt uuid not null default gen_random_uuid()
);
comment on table hold_reason is 'Why there is a hold and which body examines: for the organization that placed it alone (a denouncer stays confidential).';

call protect('person_leave', 'select, insert, update');
call protect('discipline', 'select, insert, update');
call protect('hold', 'select, insert, update');
call protect('hold_reason', 'select, insert');
create policy own_leaves on person_leave for all using (organization_id = any ((select viewer_organizations())::uuid[])) with check (organization_id = any ((select viewer_acting())::uuid[]));
create policy history_of_own_people on person_leave for select using (person_is_owned(person_id));
create policy own_people on discipline for all using (organization_id = any ((select viewer_organizations())::uuid[]) and person_is_owned(person_id)) with check (organization_id = any ((select viewer_acting())::uuid[]));
create policy history_of_own_people on discipline for select using (person_is_owned(person_id));
create policy placed on hold for all using (organization_id = any ((select viewer_organizations())::uuid[])) with check (organization_id = any ((select viewer_acting())::uuid[]));
create policy of_what_one_sees on hold for select using (viewer_is_above(subject_organization_id) or person_is_owned(person_id));
create policy placed on hold_reason for select using (organization_id = any ((select viewer_organizations())::uuid[]));
create policy held_by_own on hold_reason for insert with check (organization_id = any ((select viewer_acting())::uuid[]));
call track('person_leave', 'PersonLeave');
call track('discipline', 'Discipline');
call track('hold', 'Hold');
call track('hold_reason', 'HoldReason');
