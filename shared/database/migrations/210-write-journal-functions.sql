-- More than a third of the cost of a step of many records was their journal: rows were taken apart as JSON objects to find their ids,
-- their owners and what differs. Each tracked table now has a function of its own that names its columns; migrate.ts has
-- them written anew after every migration, which may have added some. The digest is of the row as JSON text as it stands,
-- columns in the order of the table: a JSON object would sort them first.
create procedure write_journal(tracked regclass, type text, owner_column text) language plpgsql as $$
declare
  name text := (select 'journal_' || relname from pg_class where oid = tracked);
  owner text;
  columns text;
  differing text;
  entry text := $body$insert into journal (type, record_id, organization_id, operation, fields, digest)
      select %L, r.id, %s::uuid, tg_op, %s, sha256(convert_to(row_to_json(r)::text, 'UTF8'))$body$;
begin
  select coalesce(max(format('r.%I', attname)) filter (where attname = owner_column), 'null'),
         quote_literal(array_agg(attname::text order by attname::text)),
         string_agg(format('case when r.%1$I is distinct from o.%1$I then %1$L end', attname), ', ' order by attname::text)
  into owner, columns, differing
  from pg_attribute where attrelid = tracked and attnum > 0 and not attisdropped;
  -- Without nested loops, because a plan is kept from its first call: for one row, or for thousands.
  execute format(
    $body$
    create or replace function %1$I() returns trigger language plpgsql security definer
      set search_path from current set enable_nestloop = off set enable_mergejoin = off as $function$
    begin
      if tg_op = 'INSERT' then
        %2$s from new_rows r;
      elsif tg_op = 'UPDATE' then
        %3$s from new_rows r join old_rows o on o.id = r.id
        cross join lateral (select array_remove(array[%4$s], null) as fields) changed
        where changed.fields <> '{}';
      else
        %5$s from old_rows r;
      end if;
      return null;
    end $function$
    $body$,
    name, format(entry, type, owner, columns || '::text[]'), format(entry, type, owner, 'changed.fields'), differing,
    format(entry, type, owner, $body$'{}'::text[]$body$));
  execute format('comment on function %I is ''Statement trigger behind track(): one journal row per changed record.''', name);
end $$;
comment on procedure write_journal is 'Writes the trigger function that journals the changes of a table, from the columns that it has now.';

create procedure write_journals() language plpgsql as $$
declare
  tracked record;
begin
  for tracked in
    select t.tgrelid::regclass as name, string_to_array(encode(t.tgargs, 'escape'), '\000') as args
    from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where t.tgname = 'journal_insert' and c.relnamespace = current_schema::regnamespace
  loop
    call write_journal(tracked.name, tracked.args[1], tracked.args[2]);
  end loop;
end $$;
comment on procedure write_journals is 'For whoever changes the columns of tracked tables: writes all their trigger functions anew.';

create or replace procedure track(tracked regclass, type text, owner_column text default 'organization_id') language plpgsql as $$
declare
  name text := (select 'journal_' || relname from pg_class where oid = tracked);
  command record;
begin
  call write_journal(tracked, type, owner_column);
  for command in
    select * from (values ('insert', 'new table as new_rows'), ('update', 'old table as old_rows new table as new_rows'), ('delete', 'old table as old_rows')) c (verb, rows)
  loop
    execute format('create or replace trigger journal_%s after %s on %s referencing %s for each statement execute function %I(%L, %L)',
      command.verb, command.verb, tracked, command.rows, name, type, owner_column);
  end loop;
end $$;

-- The tables that are tracked already.
do $$
declare
  tracked record;
begin
  for tracked in
    select t.tgrelid::regclass as name, string_to_array(encode(t.tgargs, 'escape'), '\000') as args
    from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where t.tgname = 'journal_insert' and c.relnamespace = current_schema::regnamespace
  loop
    call track(tracked.name, tracked.args[1], tracked.args[2]);
  end loop;
end $$;
drop function journal_changes;
comment on column journal.digest is 'SHA-256 of the row as JSON text after the change (before it, for DELETE).';
