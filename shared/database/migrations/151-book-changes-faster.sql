-- What a change leaves as it was is cancelled, and what many rows book alike is added up, before it is spread over the
-- ancestors and not after: a step of many proposals books for each school once, and not for each proposal at six levels.
create procedure write_booking(fact text) language plpgsql as $$
declare
  booked text := $body$
    insert into rollup_delta (organization_id, own_only, period, measure, item, subject, position_group, gender, day, amount)
    select seen_by.id, b.own_only, b.period, b.measure, b.item, b.subject, b.position_group, b.gender, b.day, sum(b.amount)
    from (
      select organization_id, own_only, booked_on, period, measure, item, subject, position_group, gender, day, sum(amount) as amount
      from (%s) moved group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 having sum(amount) <> 0
    ) b
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
    create or replace function book_%1$s() returns trigger language plpgsql security definer set search_path from current as $function$
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
end $$;
comment on procedure write_booking is 'Writes the trigger function that books the changes of a fact table.';

create or replace procedure install_rollup(fact text) language plpgsql as $$
begin
  call write_booking(fact);
  execute format('create trigger book_insert after insert on %I referencing new table as new_rows for each statement execute function book_%s()', fact, fact);
  execute format('create trigger book_update after update on %I referencing old table as old_rows new table as new_rows for each statement execute function book_%s()', fact, fact);
  execute format('create trigger book_delete after delete on %I referencing old table as old_rows for each statement execute function book_%s()', fact, fact);
end $$;

-- The facts that are there already.
do $$
declare
  fact name;
begin
  for fact in
    select c.relname from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where t.tgname = 'book_insert' and c.relnamespace = current_schema::regnamespace
  loop
    call write_booking(fact::text);
  end loop;
end $$;
