-- Windows and time limits of every scope, and of each deciding organization: dated and editable.

alter table filing_window
  add column scope text constraint filing_window_scope_known check (scope in ('GRASSROOTS', 'DISTRICT', 'PROVINCE', 'MINISTRY', 'NATIONAL')),
  add column version integer not null default 1,
  drop constraint filing_window_apart,
  add constraint filing_window_apart exclude using gist (
    organization_id with =, period with =, coalesce(scope, '') with =, daterange(opens_on, closes_on, '[]') with &&);
comment on column filing_window.scope is 'For recognition at this scope only; null: whatever is sent.';
grant update on filing_window to hub_app;
create policy owner_changes on filing_window for update
  using (organization_id = any ((select viewer_organizations())::uuid[])) with check (organization_id = any ((select viewer_organizations())::uuid[]));

alter table time_limit
  add column id uuid not null default gen_random_uuid() constraint time_limit_pkey primary key,
  add column organization_id uuid,
  add constraint time_limit_scope_known check (scope in ('GRASSROOTS', 'DISTRICT', 'PROVINCE', 'MINISTRY', 'NATIONAL')),
  add constraint time_limit_dates check (valid_from < valid_to),
  drop constraint time_limit_one,
  add constraint time_limit_one exclude using gist (
    (coalesce(organization_id, '00000000-0000-0000-0000-000000000000')) with =, scope with =, step with =, daterange(valid_from, valid_to) with &&);
comment on column time_limit.organization_id is 'The deciding organization that has set it for itself; null: for all that have not.';
insert into time_limit (scope, step, months, valid_from, valid_to, basis, verification)
select scope, step, months, '2012-04-25', case scope when 'DISTRICT' then '2025-07-01'::date else 'infinity' end,
  'Tham số cấu hình, lấy theo mức của cơ sở; chưa tìm thấy quy định cho phạm vi này', 'UNVERIFIED'
from unnest(array['DISTRICT', 'PROVINCE', 'MINISTRY', 'NATIONAL']) scope, (values ('FORM_CHECK', 1), ('DECISION', 3)) l (step, months);
grant insert, update on time_limit to hub_app;
create policy owner_sets on time_limit for insert with check (organization_id = any ((select viewer_organizations())::uuid[]));
create policy owner_changes on time_limit for update
  using (organization_id = any ((select viewer_organizations())::uuid[])) with check (organization_id = any ((select viewer_organizations())::uuid[]));
call track('time_limit', 'InitiativeTimeLimit');

create function time_limits_of(organization uuid, at_scope text, day date) returns setof time_limit language sql stable as $$
  select distinct on (l.step) l.* from time_limit l
  where l.scope = at_scope and (l.organization_id is null or l.organization_id = organization) and l.valid_from <= day and day < l.valid_to
  order by l.step, l.organization_id nulls last
$$;
comment on function time_limits_of is 'The limits, one per step, of an organization at a scope on a day: its own, or where it has none those for all.';

create table recognition_request (
  id uuid primary key,
  initiative_id uuid not null,
  owner_id uuid not null,
  period text not null,
  organization_id uuid not null,
  scope text not null constraint recognition_request_scope_known check (scope in ('GRASSROOTS', 'DISTRICT', 'PROVINCE', 'MINISTRY', 'NATIONAL')),
  asked_on date not null,
  form_checked_on date,
  state text not null default 'OPEN' constraint recognition_request_state_known check (state in ('OPEN', 'RECOGNIZED', 'REFUSED', 'RETURNED', 'ENDED')),
  reasons text,
  closed_on date,
  version integer not null default 1,
  constraint recognition_request_of_initiative foreign key (initiative_id, owner_id) references initiative (id, owner_id) on update cascade,
  constraint recognition_request_closed check ((closed_on is null) = (state = 'OPEN')),
  constraint recognition_request_reasons check (reasons is not null or state not in ('REFUSED', 'RETURNED'))
);
create unique index recognition_request_open_once on recognition_request (initiative_id, scope) where state = 'OPEN';
create index recognition_request_initiative on recognition_request (initiative_id);
create index recognition_request_inbox on recognition_request (organization_id, asked_on desc, id);
create index recognition_request_waiting on recognition_request (owner_id) where state = 'OPEN';
comment on table recognition_request is 'Đề nghị công nhận phạm vi: an initiative is laid before a competent organization for recognition at a scope; its time limits run from asked_on.';
comment on column recognition_request.reasons is 'Why it was refused or returned; its owner reads them (Mẫu 09).';
call protect('recognition_request', 'select, insert, update');
create policy of_open_initiatives on recognition_request for select using (record_is_open(initiative_id));
create policy sender_asks on recognition_request for insert with check (record_is_open(initiative_id));
create policy receiver_answers on recognition_request for update
  using (organization_id = any ((select viewer_organizations())::uuid[])) with check (organization_id = any ((select viewer_organizations())::uuid[]));
call track('recognition_request', 'RecognitionRequest', 'owner_id');

create function bookings(r recognition_request) returns setof booking language sql stable as $$
  select r.owner_id, false, r.asked_on, r.period, stage.measure, r.scope, '', '', '', stage.day, 1::bigint
  from (values ('SCOPE_REQUESTED', r.asked_on), ('SCOPE_REFUSED', case when r.state = 'REFUSED' then r.closed_on end)) stage (measure, day)
  where stage.day is not null
$$;
comment on function bookings(recognition_request) is 'A request counts once as asked and, refused, once as refused; item = scope of influence.';
call install_rollup('recognition_request');

create function close_requests() returns trigger language plpgsql security definer set search_path from current as $$
begin
  if tg_table_name = 'initiative_recognition' then
    update recognition_request r set closed_on = hub_today(), version = version + 1,
      state = case when r.organization_id = new.recognized_by then 'RECOGNIZED' else 'ENDED' end
    where r.initiative_id = new.initiative_id and r.scope = new.scope and r.state = 'OPEN';
  else
    update recognition_request r set closed_on = hub_today(), version = version + 1,
      state = case new.state when 'RETURNED' then 'RETURNED' when 'NOT_RECOGNIZED' then 'REFUSED' else 'ENDED' end,
      reasons = case new.state when 'RETURNED' then new.return_reason when 'NOT_RECOGNIZED' then new.refusal_reasons end
    where r.initiative_id = new.id and r.state = 'OPEN';
  end if;
  return null;
end $$;
comment on function close_requests is 'Trigger: a recognition answers the requests for its scope; what happens to an initiative as a whole answers all.';
create trigger close_requests after insert on initiative_recognition for each row execute function close_requests();
create trigger close_requests after update of state on initiative for each row
  when (new.state in ('RETURNED', 'WITHDRAWN', 'NOT_RECOGNIZED', 'ANNULLED')) execute function close_requests();

create function waiting_steps(wanted uuid[], organization uuid)
returns table (initiative_id uuid, owner_id uuid, organization_id uuid, scope text, since date, form_checked_on date) language sql stable as $$
  select i.id, i.owner_id, i.owner_id, 'GRASSROOTS', i.last_filed_on, i.form_checked_on
  from initiative i
  where (i.id = any (wanted) or i.owner_id = organization) and i.decided_on is null and i.last_filed_on is not null
    and i.state not in ('RETURNED', 'WITHDRAWN')
    and not exists (select from recognition_request r where r.initiative_id = i.id and r.scope = 'GRASSROOTS' and r.state = 'OPEN')
  union all
  select r.initiative_id, r.owner_id, r.organization_id, r.scope, r.asked_on,
    coalesce(r.form_checked_on, case when r.scope = 'GRASSROOTS' then (select i.form_checked_on from initiative i where i.id = r.initiative_id) end)
  from recognition_request r
  where (r.initiative_id = any (wanted) or r.organization_id = organization or r.owner_id = organization) and r.state = 'OPEN'
$$;
comment on function waiting_steps is 'What waits for a decision, of these initiatives or of all that an organization owns or decides on: who decides, at which scope, since when.';

create function deadlines(wanted uuid[], organization uuid)
returns table (initiative_id uuid, organization_id uuid, scope text, step text, due_on date, basis text, verification text) language sql stable as $$
  select w.initiative_id, w.organization_id, w.scope, l.step, (w.since + make_interval(months => l.months))::date, l.basis, l.verification
  from waiting_steps(wanted, organization) w cross join lateral time_limits_of(w.organization_id, w.scope, w.since) l
  where l.step = 'DECISION' or w.form_checked_on is null
$$;
comment on function deadlines is 'The steps that wait and the day until which each should be done, computed from the limits of the day on which the waiting began.';
