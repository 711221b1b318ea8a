create table duty (
  id uuid primary key,
  code text constraint duty_code_once unique,
  organization_id uuid not null,
  plan_id uuid constraint duty_plan references plan,
  title text not null,
  kind text not null constraint duty_kind_shape check (kind ~ '^[A-Z][A-Z_]{1,39}$'),
  period text not null,
  due_on date,
  recurrence text,
  receivers uuid[] not null default '{}',
  receivers_text text[] not null default '{}',
  inferred text[] not null default '{}',
  version integer not null default 1
);
create index duty_list on duty (organization_id, period, coalesce(due_on, 'infinity'), id);
create index duty_plan on duty (plan_id);
comment on table duty is 'What an organization must do in a period (nhiệm vụ, mốc thời gian), and until when.';
comment on column duty.due_on is 'Last day on which it is on time; null when no day is set. Without it the duty is never late and not counted.';
comment on column duty.recurrence is 'How the document words the time: monthly, relative to an event, "according to schedule".';
call protect('duty', 'select, insert');
create policy own_below_and_received on duty for select using (
  viewer_is_above(organization_id) or receivers && (select viewer_organizations())::uuid[]);
create policy superior_assigns on duty for insert with check (viewer_is_above(organization_id));
call track('duty', 'Duty');

create function bookings(fact duty) returns setof booking language sql stable as $$
  select fact.organization_id, false, fact.due_on, fact.period, 'DUE', fact.kind, '', '', '', fact.due_on, 1::bigint
  where fact.due_on is not null
$$;
comment on function bookings(duty) is 'DUE: duties on their due day; item is the kind.';
call install_rollup('duty');

create table duty_fulfilment (
  id uuid primary key,
  duty_id uuid not null constraint duty_fulfilment_duty references duty,
  organization_id uuid not null,
  period text not null,
  kind text not null,
  due_on date,
  done_on date not null,
  done_by text not null,
  evidence text,
  constraint duty_fulfilment_once unique (duty_id)
);
comment on table duty_fulfilment is 'That a duty was done, when, who entered it, and the evidence named. Period, kind and due day are copied from the duty.';
call protect('duty_fulfilment', 'select, insert');
create policy of_visible_duty on duty_fulfilment for select using (exists (select from duty d where d.id = duty_id));
create policy own_enters on duty_fulfilment for insert with check (organization_id = any ((select viewer_organizations())::uuid[]));
call track('duty_fulfilment', 'DutyFulfilment');

create function bookings(fact duty_fulfilment) returns setof booking language sql stable as $$
  select fact.organization_id, false, fact.due_on, fact.period, case when fact.done_on <= fact.due_on then 'FULFILLED' else 'FULFILLED_LATE' end,
         fact.kind, '', '', '', greatest(fact.due_on, fact.done_on), 1::bigint
  where fact.due_on is not null
$$;
comment on function bookings(duty_fulfilment) is 'FULFILLED on the due day when done in time, FULFILLED_LATE on the day it was done, both for who lay above on the due day: late on a day is then a difference of sums, also across a reform.';
call install_rollup('duty_fulfilment');
