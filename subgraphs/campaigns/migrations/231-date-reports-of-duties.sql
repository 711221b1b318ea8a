-- A duty is done after it was given, and what is reported long afterwards counts on the day on which it is entered.
create table duty_backdating (
  id integer primary key,
  days integer not null constraint duty_backdating_days_known check (days >= 0),
  valid_from date not null,
  valid_to date not null default 'infinity',
  legal_basis text not null,
  is_verified boolean not null,
  constraint duty_backdating_once exclude using gist (daterange(valid_from, valid_to) with &&)
);
comment on table duty_backdating is 'How many days after a duty was done this may be entered for that day, by the day of entry; later it counts on the day of entry. No norm says it: a setting of the operator.';
call protect('duty_backdating', 'select');
create policy everybody_reads on duty_backdating for select using ((select viewer_is_known()));
insert into duty_backdating (id, days, valid_from, legal_basis, is_verified) values (1, 30, '2000-01-01', 'Chưa có quy định; mặc định của hệ thống', false);

alter table duty add column given_on date;
comment on column duty.given_on is 'Day on which it was given: the date of its plan, or the day of the request; null when it was entered after it fell due.';
update duty d set given_on = p.date from plan p where p.id = d.plan_id and (d.due_written is null or p.date <= d.due_written);

alter table duty_fulfilment
  add column stated_on date,
  add column explanation text,
  add constraint duty_fulfilment_explained check ((stated_on is null) = (explanation is null)),
  add constraint duty_fulfilment_stated_earlier check (stated_on < done_on);
comment on column duty_fulfilment.done_on is 'Day on which it counts as done: the day it was done, or when that lies too far back, the day of entry.';
comment on column duty_fulfilment.stated_on is 'Day on which it is said to have been done, where that lies too far back to count.';
comment on column duty_fulfilment.explanation is 'Why it was entered so late.';
alter table duty_delivery
  add column stated_on date,
  add column explanation text,
  add constraint duty_delivery_explained check ((stated_on is null) = (explanation is null)),
  add constraint duty_delivery_stated_earlier check (stated_on < delivered_on);
comment on column duty_delivery.delivered_on is 'Day on which it counts as handed in, as duty_fulfilment.done_on.';
comment on column duty_delivery.stated_on is 'Day on which it is said to have been handed in, where that lies too far back to count.';
comment on column duty_delivery.explanation is 'Why it was entered so late.';
