-- Exact sums at every level. A fact table says in one SQL function, bookings(row), what a row counts for; triggers
-- turn each change into signed deltas for the owner and all its ancestors of the booking day, in the same transaction.

create type booking as (
  organization_id uuid, own_only boolean, booked_on date, period text, measure text, item text,
  subject text, position_group text, gender text, day date, amount bigint
);
comment on type booking is 'What one fact counts for: own_only keeps a draft out of the ancestors'' sums; its ancestors are those of booked_on, which does not change with later steps; the series counts it on day.';

create table rollup_delta (
  organization_id uuid not null, own_only boolean not null, period text not null, measure text not null, item text not null,
  subject text not null, position_group text not null, gender text not null, day date not null, amount bigint not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);
create index rollup_delta_organization on rollup_delta (organization_id, period);
comment on table rollup_delta is 'Signed changes not yet folded into the totals; append-only for writers, emptied by fold_rollups().';

create table rollup_total (
  organization_id uuid not null, own_only boolean not null, period text not null, measure text not null, item text not null,
  subject text not null, position_group text not null, gender text not null, amount bigint not null,
  constraint rollup_total_once primary key (organization_id, own_only, period, measure, item, subject, position_group, gender)
);
comment on table rollup_total is 'Folded sums without the day: (organization, drafts or not, period, measure, item, people dimensions) → records.';

create table rollup_series (
  organization_id uuid not null, own_only boolean not null, period text not null, measure text not null, item text not null, day date not null,
  amount bigint not null,
  constraint rollup_series_once primary key (organization_id, own_only, period, measure, item, day)
);
comment on table rollup_series is 'Folded sums by booking day: (organization, drafts or not, period, measure, item, day) → records.';

alter table rollup_delta enable row level security;
alter table rollup_total enable row level security;
alter table rollup_series enable row level security;
create policy service_reads on rollup_delta for select using ((select viewer_is_service()));
create policy service_reads on rollup_total for select using ((select viewer_is_service()));
create policy service_reads on rollup_series for select using ((select viewer_is_service()));
create function rollup_is_visible(organization uuid, own_only boolean) returns boolean language sql stable parallel safe
  return organization = any (viewer_organizations()) or (not own_only and viewer_is_above(organization));
comment on function rollup_is_visible is 'Sums of drafts are for the organization itself; all others for those above it too.';
create policy own_and_below on rollup_delta for select using (rollup_is_visible(organization_id, own_only));
create policy own_and_below on rollup_total for select using (rollup_is_visible(organization_id, own_only));
create policy own_and_below on rollup_series for select using (rollup_is_visible(organization_id, own_only));
grant select on rollup_delta, rollup_total, rollup_series to hub_app;

create function rebook() returns trigger language plpgsql security definer set search_path from current as $$
declare
  fact name;
begin
  -- A new school has no sums that anybody above shares: no fact is read for it.
  if not exists (
    select from changed_lines line
    where exists (select from rollup_total t where t.organization_id = line.descendant_id and not t.own_only)
      or exists (select from rollup_delta d where d.organization_id = line.descendant_id and not d.own_only)
  ) then
    return null;
  end if;
  for fact in
    select c.relname from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where t.tgname = 'book_insert' and c.relnamespace = tg_table_schema::regnamespace
  loop
    execute format(
      $body$
      insert into rollup_delta (organization_id, own_only, period, measure, item, subject, position_group, gender, day, amount)
      select line.ancestor_id, b.own_only, b.period, b.measure, b.item, b.subject, b.position_group, b.gender, b.day, %s * sum(b.amount)
      from %I fact, lateral bookings(fact) b
      join changed_lines line on line.descendant_id = b.organization_id and line.valid_from <= b.booked_on and b.booked_on < line.valid_to
      where not b.own_only
      group by 1, 2, 3, 4, 5, 6, 7, 8, 9
      $body$,
      case tg_op when 'INSERT' then 1 else -1 end, fact);
  end loop;
  return null;
end $$;
comment on function rebook is 'Statement trigger: when the closure of a day changes, what was booked on that day moves with it. Days before a reform stay as they are.';
create trigger rebook_insert after insert on org_closure referencing new table as changed_lines for each statement execute function rebook();
create trigger rebook_delete after delete on org_closure referencing old table as changed_lines for each statement execute function rebook();

create procedure install_rollup(fact text) language plpgsql as $$
declare
  booked text := $body$
    insert into rollup_delta (organization_id, own_only, period, measure, item, subject, position_group, gender, day, amount)
    select seen_by.id, b.own_only, b.period, b.measure, b.item, b.subject, b.position_group, b.gender, b.day, sum(b.amount)
    from (%s) b
    cross join lateral (
      select b.organization_id as id
      union all
      select c.ancestor_id from org_closure c
      where c.descendant_id = b.organization_id and c.valid_from <= b.booked_on and b.booked_on < c.valid_to and not b.own_only
    ) seen_by
    group by 1, 2, 3, 4, 5, 6, 7, 8, 9 having sum(b.amount) <> 0;
  $body$;
  arrived text := format('select b.* from new_rows n, lateral bookings(n::%I) b', fact);
  left_over text := format('select b.organization_id, b.own_only, b.booked_on, b.period, b.measure, b.item, b.subject, b.position_group, b.gender, b.day, -b.amount as amount from old_rows o, lateral bookings(o::%I) b', fact);
begin
  execute format(
    $body$
    create function book_%1$s() returns trigger language plpgsql security definer set search_path from current as $function$
    begin
      perform pg_advisory_xact_lock_shared(hashtext(tg_table_schema), hashtext('tree'));
      if tg_op = 'INSERT' then %2$s
      elsif tg_op = 'UPDATE' then %3$s
      else %4$s
      end if;
      return null;
    end $function$
    $body$,
    fact, format(booked, arrived), format(booked, arrived || ' union all ' || left_over), format(booked, left_over));
  execute format('comment on function book_%s is ''Statement trigger behind install_rollup(): the change as signed deltas of all ancestors.''', fact);
  execute format('create trigger book_insert after insert on %I referencing new table as new_rows for each statement execute function book_%s()', fact, fact);
  execute format('create trigger book_update after update on %I referencing old table as old_rows new table as new_rows for each statement execute function book_%s()', fact, fact);
  execute format('create trigger book_delete after delete on %I referencing old table as old_rows for each statement execute function book_%s()', fact, fact);
end $$;
comment on procedure install_rollup is 'Keeps the roll-ups of a fact table; needs a function bookings(<table>) returning setof booking.';

create function fold_rollups(most integer) returns bigint language plpgsql security definer set search_path from current as $$
declare
  folded bigint;
begin
  with taken as (
    delete from rollup_delta where ctid = any (array(select ctid from rollup_delta limit most for update skip locked)) returning *
  ), totals as (
    insert into rollup_total as t (organization_id, own_only, period, measure, item, subject, position_group, gender, amount)
    select organization_id, own_only, period, measure, item, subject, position_group, gender, sum(amount) from taken
    group by 1, 2, 3, 4, 5, 6, 7, 8
    on conflict on constraint rollup_total_once do update set amount = t.amount + excluded.amount
  ), series as (
    insert into rollup_series as s (organization_id, own_only, period, measure, item, day, amount)
    select organization_id, own_only, period, measure, item, day, sum(amount) from taken group by 1, 2, 3, 4, 5, 6
    on conflict on constraint rollup_series_once do update set amount = s.amount + excluded.amount
  )
  select count(*) into folded from taken;
  return folded;
end $$;
comment on function fold_rollups is 'Merges up to so many deltas into the totals; one statement, so that every snapshot sees each delta exactly once.';
revoke execute on function fold_rollups from public;
grant execute on function fold_rollups to hub_app;
