create table person_erasure (
  id uuid primary key,
  organization_id uuid not null constraint person_erasure_organization references organization,
  person_id uuid not null constraint person_erasure_person references person,
  person_ids uuid[] not null default '{}',
  legal_ground text not null,
  document_number text not null,
  document_date date not null,
  state text not null default 'REQUESTED' constraint person_erasure_state_known check (state in ('REQUESTED', 'WITHDRAWN', 'DONE')),
  requested_by text not null default viewer_subject(),
  requested_at timestamptz not null default hub_now(),
  ended_by text,
  ended_at timestamptz,
  version integer not null default 1,
  constraint person_erasure_two check (state <> 'DONE' or ended_by <> requested_by),
  constraint person_erasure_whole check ((state = 'DONE') = (person_ids <> '{}'))
);
create unique index person_erasure_once on person_erasure (person_id) where state <> 'WITHDRAWN';
create index person_erasure_organization on person_erasure (organization_id, id);
comment on table person_erasure is 'Erasures of people on a lawful request: ground and document, who asked and who confirmed; ids, no values.';
comment on column person_erasure.person_ids is 'The record and all that were merged into it, as they were erased.';
call protect('person_erasure', 'select, insert, update');
create policy own_and_below on person_erasure for select using (viewer_is_above(organization_id));
create policy owner_asks on person_erasure for insert with check (organization_id = any ((select viewer_acting())::uuid[]) and state = 'REQUESTED');
create policy own_and_below_end on person_erasure for update using (viewer_is_above(organization_id)) with check (viewer_is_above(organization_id));
call track('person_erasure', 'PersonErasure');

create function erase_people(ids uuid[]) returns void language plpgsql security definer set search_path from current as $$
declare
  employers uuid[] := array(select distinct e.organization_id from employment e where e.person_id = any (ids));
  records uuid[];
  sheets uuid[];
begin
  if not exists (select from person_erasure e where e.state = 'DONE' and ids <@ e.person_ids) then
    perform assert_may_erase();
  end if;
  select array_agg(id) into records from (
    select unnest(ids) as id
    union all select id from employment where person_id = any (ids)
    union all select id from quality_rating where person_id = any (ids)
    union all select id from person_leave where person_id = any (ids)
    union all select id from discipline where person_id = any (ids)
    union all select id from hold where person_id = any (ids)
    union all select id from person_transfer where person_id = any (ids)
    union all select id from person_account where person_id = any (ids)
  ) hers;
  perform erase_reasons(records);
  update person set name = erased_text(), version = version + 1 where id = any (ids);
  delete from person_protected where id = any (ids);
  delete from discipline where person_id = any (ids);
  delete from person_leave where person_id = any (ids);
  update hold_reason set body = erased_text(), reason = erased_text() where id in (select id from hold where person_id = any (ids));
  update person_account set subject = 'erased:' || id, valid_to = least(valid_to, greatest(valid_from, hub_today())), version = version + 1
  where person_id = any (ids);
  update person_merge set reason = erased_text() where id = any (ids) or kept_id = any (ids);
  update personal_data_reading set reason = erased_text() where person_id = any (ids);
  -- A sheet holds everybody of a school: nothing says which line was hers.
  sheets := array(
    select j.file_id from import_job j
    where j.organization_id in (select unnest(employers) union select c.ancestor_id from org_closure c where c.descendant_id = any (employers))
      and j.kind in ('PEOPLE', 'TEAMS') and j.state not in ('QUEUED', 'RUNNING'));
  perform erase_files(sheets);
  delete from import_error e using import_job j where j.id = e.job_id and j.file_id = any (sheets);
end $$;
comment on function erase_people is 'Erases all values of people and of records merged into them; for an erasure that was confirmed, and for replaying it on a restored database.';

create function carry_out_erasure(erasure uuid) returns void language plpgsql security definer set search_path from current as $$
declare
  ids uuid[];
begin
  update person_erasure e set state = 'DONE', ended_by = viewer_subject(), ended_at = hub_now(), version = e.version + 1,
    person_ids = array(select p.id from person p where p.id = e.person_id or p.merged_into = e.person_id)
  where e.id = erasure and e.state = 'REQUESTED' and e.requested_by <> viewer_subject() and viewer_is_above(e.organization_id)
  returning person_ids into ids;
  if ids is null then
    raise exception 'this erasure is not open, or not for the viewer to confirm' using errcode = 'insufficient_privilege';
  end if;
  perform erase_people(ids);
end $$;
comment on function carry_out_erasure is 'Confirms and carries out an erasure that somebody else asked for, for who acts for the organization or stands above it.';
