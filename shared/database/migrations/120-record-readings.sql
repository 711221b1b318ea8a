-- A superior outside the chain opens a single submitted record, or the list of one owner below it: each time with a
-- reason, kept as a reading that the owner sees. Never drafts, never siblings.
create table record_reading (
  id uuid primary key default gen_random_uuid(),
  owner_id uuid not null,
  reader_organization_id uuid not null,
  record_type text not null,
  record_id uuid not null,
  subject text not null default viewer_subject(),
  reason text not null,
  read_at timestamptz not null default hub_now()
);
create index record_reading_record on record_reading (record_id, read_at);
create index record_reading_owner on record_reading (owner_id, read_at, id);
create index record_reading_reader on record_reading (reader_organization_id, read_at, id);
comment on table record_reading is 'Which superior outside the chain opened which submitted record, when and why; the owner and the reader see it.';
call protect('record_reading', 'select');
create policy both_sides on record_reading for select using (
  owner_id = any ((select viewer_organizations())::uuid[]) or reader_organization_id = any ((select viewer_organizations())::uuid[]));
call track('record_reading', 'RecordReading', 'owner_id');

-- A reading is good for the operation in which it was written, whose instant it carries, and opens nothing to a write.
create or replace function record_is_open(record uuid) returns boolean language sql stable parallel safe
  return exists (select from record_access a where a.record_id = record and a.organization_id = any (viewer_organizations()))
    or (current_setting('transaction_read_only') = 'on' and exists (
      select from record_reading r
      where r.record_id = record and r.read_at = hub_now() and r.subject = viewer_subject() and r.reader_organization_id = any (viewer_acting())));
comment on function record_is_open is 'True when an organization of the viewer has been given access to the record, or the viewer reads it in this very operation as a superior (record_reading).';

create procedure install_reading(travelling regclass, type text, submitted text) language plpgsql as $$
begin
  execute format($sql$
    create function read_submitted_%1$s(reader uuid, wanted uuid, owner uuid, label text, after uuid, most integer, why text) returns setof uuid
    language plpgsql security definer set search_path from current as $body$
    begin
      return query
      with found as (
        select t.id, t.owner_id from %1$s t
        where (%3$s) and reader = any (viewer_acting())
          and exists (select from org_closure c where c.descendant_id = t.owner_id and c.ancestor_id = reader
            and c.valid_from <= hub_today() and hub_today() < c.valid_to)
          and (t.id = wanted or (t.owner_id = owner and t.period = label and (after is null or t.id > after)))
        order by t.id limit most
      )
      insert into record_reading (owner_id, reader_organization_id, record_type, record_id, reason)
      select f.owner_id, reader, %2$L, f.id, why from found f order by f.id
      returning record_id;
    end $body$ $sql$, travelling, type, submitted);
  execute format('comment on function read_submitted_%1$s is %2$L', travelling,
    'For a superior of today: writes the reading of one submitted record, or of a page of the list of one owner and period, and answers which; nothing for anybody else.');
end $$;
comment on procedure install_reading is 'Lets superiors open what was submitted of a travelling record with columns id, owner_id and period: call install_reading(''proposal'', ''Proposal'', ''t.sent_on is not null'').';
