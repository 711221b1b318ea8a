-- What a room must know of organizations that another room owns; fed by the feed of organizations.
create table known_organization (
  id uuid primary key,
  code text not null,
  name text not null,
  level text not null,
  kind text not null,
  valid_from date not null,
  valid_to date not null
);
create index known_organization_code on known_organization (code);
comment on table known_organization is 'Projection of the organizations owned by the organizations subgraph.';
call protect('known_organization', 'select, insert, update, delete');
create policy everybody_reads on known_organization for select using ((select viewer_is_known()));
