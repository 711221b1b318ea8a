create table appointment (
  id uuid primary key,
  subject text not null,
  organization_id uuid not null constraint appointment_organization references organization,
  role text not null constraint appointment_role_known check (role in ('VIEWER', 'CLERK', 'SECRETARY', 'COUNCIL_MEMBER', 'APPRAISER', 'HEAD', 'ADMIN')),
  valid_from date not null,
  valid_to date not null default 'infinity',
  version integer not null default 1,
  constraint appointment_dates check (valid_from < valid_to),
  constraint appointment_once exclude using gist (subject with =, organization_id with =, role with =, daterange(valid_from, valid_to) with &&)
);
comment on table appointment is 'Who (subject of the token) may act for which organization, in which role, from–to.';
create index appointment_subject on appointment (subject);

create table api_client (
  id uuid primary key,
  key_prefix text not null constraint api_client_prefix_once unique,
  key_digest text not null,
  name text not null,
  organization_id uuid not null constraint api_client_organization references organization,
  scopes text[] not null,
  valid_to date not null default 'infinity',
  version integer not null default 1
);
comment on table api_client is 'Keys of third parties: the digest of the secret only, and what the key is good for.';

create function viewer_administers(organization uuid) returns boolean language sql stable parallel safe
  return viewer_is_above(organization);
comment on function viewer_administers is 'An organization''s appointments and keys are seen and kept by itself and those above it; who may change them is policies.ts.';

call protect('appointment', 'select, insert, update');
call protect('api_client', 'select, insert, update');
create policy own_and_below on appointment for all using (viewer_administers(organization_id)) with check (viewer_administers(organization_id));
create policy own_and_below on api_client for all using (viewer_administers(organization_id)) with check (viewer_administers(organization_id));
call track('appointment', 'Appointment');
call track('api_client', 'ApiClient');
