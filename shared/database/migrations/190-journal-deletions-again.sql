-- A condition is planned as a whole, whatever comes first in it: the one that counted the new rows of an update was planned
-- for deletions too, where there are none, and no record that is tracked could be deleted. It stands inside now.
create or replace function journal_changes() returns trigger language plpgsql security definer set search_path from current as $$
declare
  owner text;
  differing text;
begin
  if tg_op = 'INSERT' then
    insert into journal (type, record_id, organization_id, operation, fields, digest)
    with n as materialized (select to_jsonb(r) as row from new_rows r),
         names as materialized (select array(select jsonb_object_keys(n.row)) as fields from n limit 1)
    select tg_argv[0], (n.row ->> 'id')::uuid, (n.row ->> tg_argv[1])::uuid, tg_op, names.fields,
           sha256(convert_to(n.row::text, 'UTF8'))
    from n, names;
  elsif tg_op = 'UPDATE' then
    if (select count(*) from (select from new_rows limit 20) rows_of_it) = 20 then
      select string_agg(format('case when n.%1$I is distinct from o.%1$I then %1$L end', attname), ', ' order by attname::text),
             coalesce(max(format('n.%I', attname)) filter (where attname = tg_argv[1]), 'null')
      into differing, owner
      from pg_attribute where attrelid = tg_relid and attnum > 0 and not attisdropped;
      execute format(
        $body$
        insert into journal (type, record_id, organization_id, operation, fields, digest)
        select %L, n.id, %s::uuid, 'UPDATE', changed.fields, sha256(convert_to(to_jsonb(n)::text, 'UTF8'))
        from new_rows n join old_rows o on o.id = n.id
        cross join lateral (select array_remove(array[%s], null) as fields) changed
        where changed.fields <> '{}'
        $body$, tg_argv[0], owner, differing);
    else
      insert into journal (type, record_id, organization_id, operation, fields, digest)
      with n as materialized (select r.id, to_jsonb(r) as row from new_rows r),
           o as materialized (select r.id, to_jsonb(r) as row from old_rows r)
      select tg_argv[0], n.id, (n.row ->> tg_argv[1])::uuid, tg_op, changed.fields, sha256(convert_to(n.row::text, 'UTF8'))
      from n join o on o.id = n.id
      cross join lateral (
        select array_agg(key order by key) as fields from jsonb_each(n.row) where value is distinct from o.row -> key
      ) changed
      where changed.fields is not null;
    end if;
  else
    insert into journal (type, record_id, organization_id, operation, fields, digest)
    with o as materialized (select to_jsonb(r) as row from old_rows r)
    select tg_argv[0], (o.row ->> 'id')::uuid, (o.row ->> tg_argv[1])::uuid, tg_op, '{}',
           sha256(convert_to(o.row::text, 'UTF8'))
    from o;
  end if;
  return null;
end $$;
