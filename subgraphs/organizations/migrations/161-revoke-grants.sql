-- A grant of reading is void from the instant at which its giver takes it back, whatever days it names.
alter table personal_data_grant add column granted_by text default viewer_subject();
alter table personal_data_grant add column revoked_at timestamptz;
alter table personal_data_grant add column revoked_by text;
alter table personal_data_grant add constraint personal_data_grant_revoked check ((revoked_at is null) = (revoked_by is null));
comment on column personal_data_grant.revoked_at is 'Since when it is void; null while it holds.';

create or replace function person_is_granted(person uuid) returns boolean language sql stable parallel safe security definer set search_path from current as $$
  select exists (
    select from personal_data_grant g
    where g.grantee_id = any (viewer_organizations()) and g.valid_from <= hub_today() and hub_today() < g.valid_to and g.revoked_at is null
      and g.organization_id = any (person_employers(person)))
$$;
create index personal_data_grant_owner on personal_data_grant (organization_id);
