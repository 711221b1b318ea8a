-- Third parties: a client is who asks, a key is what it shows. One client has several keys while an old one is replaced.

alter table api_client
  add column networks cidr[] not null default '{}',
  add column revoked_at timestamptz,
  add constraint api_client_scopes_known check (scopes <@ array['PUBLISHED_RESULTS', 'CHANGE_FEED']);
comment on column api_client.networks is 'Networks from which its keys are accepted; none listed means everywhere.';
create index api_client_organization on api_client (organization_id, id);

create table api_key (
  id uuid primary key,
  client_id uuid not null constraint api_key_client references api_client,
  organization_id uuid not null constraint api_key_organization references organization,
  prefix text not null constraint api_key_prefix_once unique,
  digest text not null,
  made_at timestamptz not null default hub_now(),
  valid_to timestamptz not null default 'infinity',
  version integer not null default 1
);
comment on table api_key is 'Keys of API clients: the digest of the secret only, and until when each is good.';
create index api_key_client_keys on api_key (client_id);
call protect('api_key', 'select, insert, update');
create policy own_and_below on api_key for all using (viewer_administers(organization_id)) with check (viewer_administers(organization_id));
insert into api_key (id, client_id, organization_id, prefix, digest) select gen_random_uuid(), id, organization_id, key_prefix, key_digest from api_client;
call track('api_key', 'ApiKey');
alter table api_client drop column key_prefix, drop column key_digest;
comment on table api_client is 'Third parties that an organization vouches for: what their keys are good for, from where and until when.';

-- One row for each hour in which a client asked: no request waits for the row of another.
create table api_client_use (
  client_id uuid not null constraint api_client_use_client references api_client,
  hour timestamptz not null,
  constraint api_client_use_once primary key (client_id, hour)
);
comment on table api_client_use is 'Hours in which a client has asked; its last use is the latest.';
call protect('api_client_use', 'select, insert');
create policy of_own_clients on api_client_use for select using (exists (select from api_client c where c.id = client_id));

create function change_is_covered(type text, record_id uuid, organization_id uuid) returns boolean
  language sql stable parallel safe security definer set search_path from current as $$
  select type in ('Organization', 'OrganizationEdge', 'OrganizationLineage', 'ReformAct')
    or viewer_covers(organization_id)
    or type = 'Person' and exists (select from employment e where e.person_id = record_id and viewer_covers(e.organization_id))
$$;
comment on function change_is_covered is 'True when an API client may learn of a change: of the tree, which everybody reads, or of the part of it that the client reaches; of a person, when she works or worked there.';
alter policy change_feed on journal using (
  (select viewer_has_scope('CHANGE_FEED'))
  and type in ('Organization', 'OrganizationEdge', 'OrganizationLineage', 'ReformAct', 'Person', 'Employment', 'Appointment')
  and change_is_covered(type, record_id, organization_id));
