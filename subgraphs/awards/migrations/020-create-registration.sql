create table registration (
  id uuid primary key,
  owner_id uuid not null,
  period text not null,
  subject text not null constraint registration_subject_known check (subject in ('PERSON', 'COLLECTIVE')),
  candidate_id uuid not null,
  candidate_name text not null,
  position_group text not null,
  gender text not null,
  award_type text not null,
  initiative_topic text,
  state text not null constraint registration_state_known check (state in ('REGISTERED', 'SENT', 'WITHDRAWN')),
  registered_on date not null,
  sent_on date,
  version integer not null default 1
);
create unique index registration_once on registration (owner_id, period, candidate_id, award_type) where state <> 'WITHDRAWN';
create index registration_list on registration (owner_id, period, candidate_name collate vi_order, id);
comment on index registration_once is 'A registration that was taken back stays as it was; who registers again gets a new one.';
comment on table registration is 'Đăng ký thi đua: who aims at which title in a period. Private to its owner until sent up.';
call protect('registration', 'select, insert, update');
call install_access('registration', 'Registration');
call track('registration', 'Registration', 'owner_id');

create function bookings(r registration) returns setof booking language sql stable
begin atomic
  select r.owner_id, r.sent_on is null, coalesce(r.sent_on, r.registered_on), r.period, 'REGISTERED', r.award_type, r.subject, r.position_group, r.gender,
         coalesce(r.sent_on, r.registered_on), 1::bigint
  where r.state <> 'WITHDRAWN';
end;
comment on function bookings(registration) is 'REGISTERED: counts for the owner at once, for all above from the day on which it is sent up.';
call install_rollup('registration');
