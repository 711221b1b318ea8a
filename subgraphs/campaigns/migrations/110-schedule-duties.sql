-- Duties that recur, follow an event, ask for several entries; the day that counts is a working day.

alter table duty
  add column due_written date,
  add column series_id uuid,
  add column quota integer not null default 1 constraint duty_quota_positive check (quota > 0),
  add column event text,
  add column offset_days integer constraint duty_offset_positive check (offset_days >= 0),
  add column offset_in_working_days boolean not null default false,
  add constraint duty_event_with_offset check ((event is null) = (offset_days is null));
update duty set due_written = due_on;
comment on column duty.due_written is 'Day that the document sets; due_on is the same day or the first working day after it.';
comment on column duty.series_id is 'Duties that one act has assigned together.';
comment on column duty.quota is 'How many entries are asked for.';
comment on column duty.event is 'Event after which it falls due; due_on is null until the day of the event is recorded.';
comment on column duty.offset_days is 'How many days after the event it falls due.';
comment on column duty.offset_in_working_days is 'Whether only working days count in offset_days.';
create index duty_due on duty (period, due_on, id);
create index duty_calendar_days on duty (organization_id, due_on, id);
grant update (due_on, due_written) on duty to hub_app;

create or replace function bookings(fact duty) returns setof booking language sql stable as $$
  select fact.organization_id, false, fact.due_on, fact.period, 'DUE', fact.kind, '', '', '', fact.due_on, 1::bigint
  where fact.due_on is not null
  union all
  select fact.organization_id, false, fact.due_on, fact.period, 'QUOTA', fact.kind, '', '', '', fact.due_on, fact.quota::bigint
  where fact.due_on is not null and fact.quota > 1
$$;
comment on function bookings(duty) is 'DUE: duties on their due day; QUOTA: entries that duties with a quota ask for; item is the kind.';

create table duty_delivery (
  id uuid primary key,
  duty_id uuid not null constraint duty_delivery_duty references duty,
  organization_id uuid not null,
  period text not null,
  kind text not null,
  due_on date,
  delivered_on date not null,
  delivered_by text not null,
  amount integer not null constraint duty_delivery_amount_positive check (amount > 0),
  evidence text
);
create index duty_delivery_of_duty on duty_delivery (duty_id, delivered_on);
comment on table duty_delivery is 'Entries handed in for a duty with a quota. Period, kind and due day are copied from the duty.';
call protect('duty_delivery', 'select, insert');
create policy of_visible_duty on duty_delivery for select using (exists (select from duty d where d.id = duty_id));
create policy own_enters on duty_delivery for insert with check (organization_id = any ((select viewer_organizations())::uuid[]));
call track('duty_delivery', 'DutyDelivery');
create function bookings(fact duty_delivery) returns setof booking language sql stable as $$
  select fact.organization_id, false, fact.due_on, fact.period, 'DELIVERED', fact.kind, '', '', '', greatest(fact.due_on, fact.delivered_on), fact.amount::bigint
  where fact.due_on is not null
$$;
comment on function bookings(duty_delivery) is 'DELIVERED: entries handed in, from the due day or the later day of delivery on, for who lay above on the due day.';
call install_rollup('duty_delivery');

create table duty_event (
  id uuid primary key,
  organization_id uuid not null,
  period text not null,
  name text not null,
  held_on date not null,
  version integer not null default 1
);
create unique index duty_event_once on duty_event (organization_id, period, fold_text(name));
comment on table duty_event is 'Events of organizations (hội nghị, lễ) after which duties fall due.';
call protect('duty_event', 'select, insert');
grant update (held_on, version) on duty_event to hub_app;
create policy own_and_above on duty_event for select using (viewer_was_above(organization_id, days_of_period(period)));
create policy own_enters on duty_event for insert with check (organization_id = any ((select viewer_organizations())::uuid[]));
create policy own_changes on duty_event for update using (organization_id = any ((select viewer_organizations())::uuid[]));
call track('duty_event', 'DutyEvent');

create table duty_calendar (
  id uuid primary key,
  organization_id uuid not null,
  label text not null,
  opened_by text not null,
  opened_on date not null,
  revoked_on date,
  version integer not null default 1
);
create index duty_calendar_organization on duty_calendar (organization_id, id);
comment on table duty_calendar is 'Addresses under which calendar programs read the duties of one organization, until they are revoked.';
call protect('duty_calendar', 'select, insert');
grant update (revoked_on, version) on duty_calendar to hub_app;
create policy own_calendars on duty_calendar for select using (organization_id = any ((select viewer_organizations())::uuid[]));
create policy own_opens on duty_calendar for insert with check (organization_id = any ((select viewer_organizations())::uuid[]));
create policy own_revokes on duty_calendar for update using (organization_id = any ((select viewer_organizations())::uuid[]));
call track('duty_calendar', 'DutyCalendar');
