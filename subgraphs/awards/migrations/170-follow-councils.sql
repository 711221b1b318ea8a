-- Councils and who sits in them, as organizations tells. The feed is read anew for it.
create table known_council (
  id uuid primary key,
  organization_id uuid not null,
  kind text not null,
  school_year text not null,
  valid_from date not null,
  valid_to date not null
);
create index known_council_organization on known_council (organization_id, kind);
comment on table known_council is 'Projection of councils owned by organizations (Hội đồng thi đua – khen thưởng), from–to.';

create table known_council_member (
  id uuid primary key,
  council_id uuid not null,
  organization_id uuid not null,
  person_id uuid not null,
  role text not null,
  valid_from date not null,
  valid_to date not null
);
create index known_council_member_council on known_council_member (council_id);
comment on table known_council_member is 'Projection: who sits in which council in which role, from–to.';

call protect('known_council', 'select, insert, update, delete');
call protect('known_council_member', 'select, insert, update, delete');
create policy own_council on known_council for select using (organization_id = any ((select viewer_organizations())::uuid[]));
create policy own_council on known_council_member for select using (organization_id = any ((select viewer_organizations())::uuid[]));
delete from feed_cursor where source = 'organizations';
