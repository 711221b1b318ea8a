-- Records that travel: who may see one is a row, never a state. It stays after a return.
create table record_access (
  organization_id uuid not null,
  sort_at timestamptz not null default hub_now(),
  record_id uuid not null,
  record_type text not null,
  why text not null constraint record_access_why_known check (why in ('OWNER', 'SENT', 'ASKED', 'HANDED_OVER')),
  constraint record_access_once primary key (organization_id, record_id)
);
create index record_access_list on record_access (organization_id, record_type, sort_at desc, record_id);
create index record_access_record on record_access (record_id);
comment on table record_access is 'Which organization may see which travelling record, since when and why; inboxes and lists start here.';
call protect('record_access', 'select');
create policy own_access on record_access for select using (organization_id = any ((select viewer_organizations())::uuid[]));

create function record_is_open(record uuid) returns boolean language sql stable parallel safe
  return exists (select from record_access a where a.record_id = record and a.organization_id = any (viewer_organizations()));
comment on function record_is_open is 'True when an organization of the viewer has been given access to the record.';

create function share_record(record uuid, type text, receiver uuid, reason text) returns void
language plpgsql security definer set search_path from current as $$
begin
  if not record_is_open(record) and not viewer_is_service() then
    raise exception 'only who may see a record can share it' using errcode = 'insufficient_privilege';
  end if;
  insert into record_access (organization_id, record_id, record_type, why) values (receiver, record, type, reason)
  on conflict on constraint record_access_once do nothing;
end $$;
comment on function share_record is 'Opens a record to another organization; only for who may see it.';

create function open_to_owner() returns trigger language plpgsql security definer set search_path from current as $$
begin
  insert into record_access (organization_id, record_id, record_type, why) values (new.owner_id, new.id, tg_argv[0], 'OWNER');
  return new;
end $$;
comment on function open_to_owner is 'Row trigger of a travelling record: its owner sees it from the first instant.';

create procedure install_access(travelling regclass, type text) language plpgsql as $$
begin
  execute format('create trigger open_to_owner before insert on %s for each row execute function open_to_owner(%L)', travelling, type);
  execute format('create policy owner_writes on %s for insert with check (owner_id = any ((select viewer_organizations())::uuid[]))', travelling);
  execute format('create policy open_records on %s for select using (owner_id = any ((select viewer_organizations())::uuid[]) or record_is_open(id))', travelling);
  execute format('create policy open_records_change on %s for update using (owner_id = any ((select viewer_organizations())::uuid[]) or record_is_open(id))', travelling);
end $$;
comment on procedure install_access is 'The policies of a travelling record with columns id and owner_id: call install_access(''proposal'', ''Proposal'').';
