-- How long each holder took for a step that ended its turn, and why proposals were returned: facts of their own, since
-- what was late stays late whatever happens to the proposal afterwards.
alter table proposal add column return_code text constraint proposal_return_code_known check (return_code in (
  'MISSING_DOCUMENTS', 'WRONG_DATA', 'NOT_ELIGIBLE', 'NOT_COMPETENT', 'PAST_DEADLINE', 'OTHER'));
comment on column proposal.return_code is 'Coded reason of the last return, beside its free text.';

create table step_time (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null,
  proposal_id uuid not null constraint step_time_proposal references proposal,
  period text not null,
  award_type text not null,
  step text not null constraint step_time_step_known check (step in ('APPRAISED', 'RETURNED', 'DECIDED')),
  clock_from date,
  done_on date not null,
  working_days integer,
  is_late boolean,
  return_code text,
  constraint step_time_clocked check ((clock_from is null) = (working_days is null) and (clock_from is null) = (is_late is null)),
  constraint step_time_return check ((step = 'RETURNED') = (return_code is not null))
);
create unique index step_time_first_appraisal on step_time (proposal_id, organization_id, clock_from) where step = 'APPRAISED';
comment on table step_time is 'Thời gian giải quyết: an appraisal, return or decision by a holder, with the working days it took; never changed.';
comment on column step_time.clock_from is 'Day after which the limit ran; null where none ran (a supplement was awaited, or it had come back from above).';
comment on column step_time.working_days is 'Whole working days after clock_from, up to and including done_on.';
comment on index step_time_first_appraisal is 'Of several opinions on one full file the first one tells how long it took.';
call protect('step_time', 'select, insert');
create policy holder_enters on step_time for insert with check (organization_id = any ((select viewer_organizations())::uuid[]));
create policy with_the_proposal on step_time for select using (record_is_open(proposal_id));
call track('step_time', 'StepTime');

create function bookings(s step_time) returns setof booking language sql stable
begin atomic
  select s.organization_id, false, s.done_on, s.period, b.measure, b.item, '', '', '', s.done_on, 1::bigint
  from (values
    (s.step || case when s.is_late then '_LATE' else '_IN_TIME' end, s.award_type, s.working_days is not null),
    ('DAYS_' || s.step, s.working_days::text, s.working_days is not null),
    ('RETURNED_FOR', s.return_code, s.return_code is not null)
  ) b (measure, item, counts)
  where b.counts;
end;
comment on function bookings(step_time) is 'Counts for who took the step and all above it on that day. The item of DAYS_… is the number of whole working days, so that medians are exact at every level.';
call install_rollup('step_time');
