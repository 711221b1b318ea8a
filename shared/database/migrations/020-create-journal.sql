-- One append-only table is both the audit log (who did what, for whom, why) and the change feed (its reading in
-- commit order). Rows are written by triggers of the owner role only; the program can read, never write or alter.

create table journal (
  seq bigint generated always as identity primary key,
  txid xid8 not null default pg_current_xact_id(),
  at timestamptz not null default hub_now(),
  type text not null,
  record_id uuid not null,
  organization_id uuid,
  operation text not null constraint journal_operation_known check (operation in ('INSERT', 'UPDATE', 'DELETE')),
  fields text[] not null,
  digest bytea not null,
  subject text not null default coalesce(viewer_subject(), session_user),
  action text not null default coalesce(viewer_setting('action'), 'unnamed'),
  reason text default viewer_setting('reason')
);
create index journal_feed on journal (txid, seq);
create index journal_record on journal (record_id, seq);
comment on table journal is 'Every change of every tracked record: ids, names of changed fields and a digest, never values.';
comment on column journal.txid is 'Writing transaction; the feed is read up to the oldest one still running, hence without gaps.';
comment on column journal.digest is 'SHA-256 of the row as JSON after the change (before it, for DELETE).';
comment on column journal.action is 'Verb of the service call that caused the change.';
alter table journal enable row level security;
create policy journal_of_own_organization on journal for select using (organization_id = any ((select viewer_organizations())::uuid[]));
create policy service_reads on journal for select using ((select viewer_is_service()));
grant select on journal to hub_app;

create table feed_epoch (epoch integer not null, only_row boolean primary key default true constraint feed_epoch_only_row check (only_row));
insert into feed_epoch values (1);
comment on table feed_epoch is 'Raised when a database is restored or moved, so that consumers with an older cursor start again.';
alter table feed_epoch enable row level security;
create policy service_reads on feed_epoch for select using ((select viewer_is_service()));
grant select on feed_epoch to hub_app;

create function raise_feed_epoch() returns integer language plpgsql set search_path from current as $$
begin
  update journal set txid = pg_current_xact_id();
  update feed_epoch set epoch = epoch + 1;
  return (select epoch from feed_epoch);
end $$;
comment on function raise_feed_epoch is 'For the owner, after the database was restored or moved: transaction ids of another server mean nothing here and could hide the journal for ever; consumers start again.';
revoke execute on function raise_feed_epoch from public;

create function journal_changes() returns trigger language plpgsql security definer set search_path from current as $$
begin
  if tg_op = 'INSERT' then
    insert into journal (type, record_id, organization_id, operation, fields, digest)
    select tg_argv[0], (n.row ->> 'id')::uuid, (n.row ->> tg_argv[1])::uuid, tg_op, array(select jsonb_object_keys(n.row)),
           sha256(convert_to(n.row::text, 'UTF8'))
    from (select to_jsonb(r) as row from new_rows r) n;
  elsif tg_op = 'UPDATE' then
    insert into journal (type, record_id, organization_id, operation, fields, digest)
    select tg_argv[0], (n.row ->> 'id')::uuid, (n.row ->> tg_argv[1])::uuid, tg_op, changed.fields,
           sha256(convert_to(n.row::text, 'UTF8'))
    from (select to_jsonb(r) as row from new_rows r) n
    join (select to_jsonb(r) as row from old_rows r) o on o.row ->> 'id' = n.row ->> 'id'
    cross join lateral (
      select array_agg(key order by key) as fields from jsonb_each(n.row) where value is distinct from o.row -> key
    ) changed
    where changed.fields is not null;
  else
    insert into journal (type, record_id, organization_id, operation, fields, digest)
    select tg_argv[0], (o.row ->> 'id')::uuid, (o.row ->> tg_argv[1])::uuid, tg_op, '{}',
           sha256(convert_to(o.row::text, 'UTF8'))
    from (select to_jsonb(r) as row from old_rows r) o;
  end if;
  return null;
end $$;
comment on function journal_changes is 'Statement trigger behind track(): one journal row per changed record.';

create procedure track(tracked regclass, type text, owner_column text default 'organization_id') language plpgsql as $$
begin
  execute format('create trigger journal_insert after insert on %s referencing new table as new_rows for each statement execute function journal_changes(%L, %L)', tracked, type, owner_column);
  execute format('create trigger journal_update after update on %s referencing old table as old_rows new table as new_rows for each statement execute function journal_changes(%L, %L)', tracked, type, owner_column);
  execute format('create trigger journal_delete after delete on %s referencing old table as old_rows for each statement execute function journal_changes(%L, %L)', tracked, type, owner_column);
end $$;
comment on procedure track is 'Journals every change of a table with a uuid id: call track(''proposal'', ''Proposal'', ''owner_id'').';

create procedure protect(protected regclass, privileges text) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', protected);
  execute format('create policy service_reads on %s for select using ((select viewer_is_service()))', protected);
  execute format('create policy service_writes on %s for all using ((select viewer_is_service())) with check ((select viewer_is_service()))', protected);
  execute format('grant %s on %s to hub_app', privileges, protected);
end $$;
comment on procedure protect is 'Switches row-level security on, lets the hub''s own background work through, and grants the program what it may do.';

-- A projection is made of what another room's feed says; a consumer stores where it stands with what it applied.
create table feed_cursor (source text primary key, epoch integer not null, txid xid8 not null, seq bigint not null);
comment on table feed_cursor is 'How far this room has read each other room''s feed.';
call protect('feed_cursor', 'select, insert, update, delete');
create policy everybody_reads on feed_cursor for select using ((select viewer_is_known()));
