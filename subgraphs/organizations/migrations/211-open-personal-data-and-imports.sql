-- PERSONAL_DATA: a client reads protected fields where their owner has granted it by name. IMPORT: a client hands in a
-- sheet of people for the organization that vouches for it; a person of that organization applies it.
alter table api_client drop constraint api_client_scopes_known;
alter table api_client add constraint api_client_scopes_known
  check (scopes <@ array['PUBLISHED_RESULTS', 'EDITIONS', 'CHANGE_FEED', 'PERSONAL_DATA', 'IMPORT']);

create function viewer_client() returns uuid language sql stable parallel safe
  return case when viewer_setting('kind') = 'CLIENT' and viewer_subject() ~ '^client:[0-9a-f-]{36}$' then substr(viewer_subject(), 8)::uuid end;
comment on function viewer_client is 'The API client that is asking; null for everybody else.';

alter table personal_data_grant
  add column client_id uuid constraint personal_data_grant_client references api_client,
  drop constraint personal_data_grant_to_another,
  add constraint personal_data_grant_to_another check (client_id is not null or organization_id <> grantee_id);
comment on column personal_data_grant.client_id is 'The client that may read, and nobody else; grantee_id is then the organization that vouches for it.';

create or replace function person_is_granted(person uuid) returns boolean language sql stable parallel safe security definer set search_path from current as $$
  select exists (
    select from personal_data_grant g
    where g.valid_from <= hub_today() and hub_today() < g.valid_to and g.revoked_at is null
      and g.organization_id = any (person_employers(person))
      and case when g.client_id is null then g.grantee_id = any (viewer_organizations())
          else g.client_id = viewer_client() and viewer_has_scope('PERSONAL_DATA') and viewer_covers(g.organization_id) end)
$$;
create policy client_enters on personal_data_reading for insert with check (
  (select viewer_has_scope('PERSONAL_DATA')) and reader_organization_id = (select viewer_setting('covers'))::uuid);

create function viewer_hands_in(organization uuid) returns boolean language sql stable parallel safe
  return viewer_has_scope('IMPORT') and coalesce(organization = viewer_setting('covers')::uuid, false);
comment on function viewer_hands_in is 'True for an API client that may hand in sheets of this organization, which vouches for it.';
create policy client_hands_in on stored_file for select using (viewer_hands_in(owner_id) and offered_by = (select viewer_subject()));
create policy client_offers on stored_file for insert with check (viewer_hands_in(owner_id) and purpose = 'IMPORT');
create policy client_hands_in on import_job for select using (viewer_hands_in(organization_id) and started_by = (select viewer_subject()));
create policy client_begins on import_job for insert with check (
  viewer_hands_in(organization_id) and kind = 'PEOPLE' and mode = 'DRY_RUN' and not below);

create function client_may_be_granted(client uuid, voucher uuid) returns boolean language sql stable parallel safe security definer set search_path from current as $$
  select exists (
    select from api_client c where c.id = client and c.organization_id = voucher and 'PERSONAL_DATA' = any (c.scopes)
      and c.revoked_at is null and hub_today() < c.valid_to)
$$;
comment on function client_may_be_granted is 'True for a client with the scope PERSONAL_DATA that the organization vouches for today; for who grants, below that organization or elsewhere.';
