-- A person's data can be erased on a lawful request: values go, ids stay, so that chains and sums stay whole. Each room
-- has a function erase_people(ids) that knows where its values are.
create function erased_text() returns text language sql immutable parallel safe return '(đã xóa theo yêu cầu hợp pháp)';
comment on function erased_text is 'What stands where a value was erased.';

alter table stored_file add column erasure text constraint stored_file_erasure_known check (erasure in ('DUE', 'DONE'));
create index stored_file_erasure on stored_file (id) where erasure = 'DUE';
comment on column stored_file.erasure is 'DUE: its content is to be replaced by a sentence that says so; DONE: it has been.';

create function erase_files(ids uuid[]) returns void language sql security definer set search_path from current as $$
  update stored_file set erasure = 'DUE', name = erased_text(), version = version + 1 where id = any (ids) and state = 'STORED' and erasure is null
$$;
comment on function erase_files is 'Marks contents to be erased by the room''s background work; called by erase_people() alone.';
revoke execute on function erase_files from public;

create function erase_reasons(records uuid[]) returns void language sql security definer set search_path from current as $$
  update act_reason set reason = erased_text() where txid in (select j.txid from journal j where j.record_id = any (records))
$$;
comment on function erase_reasons is 'Erases the reasons of all acts on records; called by erase_people() alone.';
revoke execute on function erase_reasons from public;

create function assert_may_erase() returns void language plpgsql stable as $$
begin
  if session_user = 'hub_app' and not viewer_is_service() then
    raise exception 'only the hub itself erases people' using errcode = 'insufficient_privilege';
  end if;
end $$;
comment on function assert_may_erase is 'Lets the hub''s background work and the owner of the database through.';
