create table emulation_result (
  id uuid primary key,
  owner_id uuid not null,
  subject text not null constraint emulation_result_subject_known check (subject in ('ORGANIZATION', 'TEAM', 'PERSON')),
  subject_id uuid not null,
  subject_name text not null,
  period text not null,
  part text not null constraint emulation_result_part_known check (part in ('ROUND', 'SEMESTER_1', 'SEMESTER_2', 'WHOLE')),
  round_id uuid constraint emulation_result_round references campaign_round,
  classification text not null,
  points numeric(8, 2),
  note text,
  state text not null constraint emulation_result_state_known check (state in ('DRAFT', 'ANNOUNCED')),
  recorded_on date not null,
  announced_on date,
  version integer not null default 1,
  constraint emulation_result_once unique nulls not distinct (owner_id, period, part, round_id, subject_id),
  constraint emulation_result_round_named check ((part = 'ROUND') = (round_id is not null)),
  constraint emulation_result_announced_on_a_day check ((state = 'ANNOUNCED') = (announced_on is not null))
);
create index emulation_result_list on emulation_result (owner_id, period, subject_name collate vi_order, id);
comment on table emulation_result is 'Kết quả thi đua, xếp loại: the class of an organization, a team or a person in a round, a semester or a whole period. A draft is its owner''s until announced.';
call protect('emulation_result', 'select, insert, update');
create policy own_and_announced_below on emulation_result for select using (
  owner_id = any ((select viewer_organizations())::uuid[])
  or (state = 'ANNOUNCED' and viewer_was_above(owner_id, days_of_period(period))));
create policy owner_enters on emulation_result for insert with check (owner_id = any ((select viewer_organizations())::uuid[]));
create policy owner_changes on emulation_result for update using (owner_id = any ((select viewer_organizations())::uuid[]));
call track('emulation_result', 'EmulationResult', 'owner_id');

create function bookings(fact emulation_result) returns setof booking language sql stable as $$
  select fact.owner_id, fact.announced_on is null, coalesce(fact.announced_on, fact.recorded_on), fact.period, 'RESULT_' || fact.part,
         fact.classification, fact.subject, '', '', coalesce(fact.announced_on, fact.recorded_on), 1::bigint
$$;
comment on function bookings(emulation_result) is 'RESULT_ROUND, RESULT_SEMESTER_1, RESULT_SEMESTER_2, RESULT_WHOLE: results by class, for the owner at once, for all above from the day on which they are announced.';
call install_rollup('emulation_result');

create table monthly_rating (
  id uuid primary key,
  organization_id uuid not null,
  person_id uuid not null,
  person_name text not null,
  month date not null constraint monthly_rating_first_day check (extract(day from month) = 1),
  score numeric(8, 2),
  grade text not null,
  source text not null,
  file_id uuid not null,
  imported_on date not null,
  version integer not null default 1,
  constraint monthly_rating_once unique (organization_id, person_id, month)
);
comment on table monthly_rating is 'Xếp loại tháng: ratings of another system as its sheets give them, evidence for results; never computed here. Read by the organization alone.';
comment on column monthly_rating.month is 'First day of the month.';
call protect('monthly_rating', 'select, insert, update');
create policy own_ratings on monthly_rating for all using (organization_id = any ((select viewer_organizations())::uuid[]))
  with check (organization_id = any ((select viewer_organizations())::uuid[]));
call track('monthly_rating', 'MonthlyRating');
