call follow_organizations();

create function viewer_is_person() returns boolean language sql stable parallel safe
  return coalesce(viewer_setting('kind') = 'PERSON', false);
comment on function viewer_is_person is 'True for people with a token, not for third parties with a key: who may read plans and launched campaigns.';

-- The closure is computed from edges downwards, so that an organization without parents has no row for itself and
-- its own facts would be booked nowhere.
create function know_oneself() returns trigger language plpgsql security definer set search_path from current as $$
begin
  insert into org_closure (ancestor_id, descendant_id, valid_from, valid_to)
  select id, id, '-infinity', 'infinity' from new_rows
  on conflict on constraint org_closure_once do nothing;
  return null;
end $$;
comment on function know_oneself is 'Statement trigger: every known organization lies in its own line of ancestors, also when nothing lies above it.';
create trigger know_oneself after insert on known_organization referencing new table as new_rows for each statement execute function know_oneself();
