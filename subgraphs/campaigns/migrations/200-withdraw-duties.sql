-- A duty assigned in error is withdrawn by its assigner, with a reason; it counts no more.
alter table duty
  add column assigned_by uuid,
  add column withdrawn_on date,
  add column withdrawal_reason text,
  add constraint duty_withdrawn_with_reason check ((withdrawn_on is null) = (withdrawal_reason is null));
update duty d set assigned_by = p.issuer_id from plan p where p.id = d.plan_id;
comment on column duty.assigned_by is 'The organization that assigned it; null where that is not known: then whoever stands above may withdraw it.';
comment on column duty.withdrawn_on is 'Day on which its assigner withdrew it; it counts no more.';
comment on column duty.withdrawal_reason is 'Why it was withdrawn, as those who see the duty read it.';
grant update (withdrawn_on, withdrawal_reason) on duty to hub_app;
create policy assigner_withdraws on duty for update using (
  assigned_by = any ((select viewer_organizations())::uuid[]) or (assigned_by is null and viewer_is_above(organization_id)));
-- Who is late with what: the open duties of a period that fell due.
drop index duty_due;
create index duty_due on duty (period, due_on, id) where withdrawn_on is null;

create or replace function bookings(fact duty) returns setof booking language sql stable as $$
  select fact.organization_id, false, fact.due_on, fact.period, 'DUE', fact.kind, '', '', '', fact.due_on, 1::bigint
  where fact.due_on is not null and fact.withdrawn_on is null
  union all
  select fact.organization_id, false, fact.due_on, fact.period, 'QUOTA', fact.kind, '', '', '', fact.due_on, fact.quota::bigint
  where fact.due_on is not null and fact.quota > 1 and fact.withdrawn_on is null
$$;
comment on function bookings(duty) is 'DUE: duties on their due day; QUOTA: entries that duties with a quota ask for; item is the kind. A withdrawn duty counts for nothing.';
