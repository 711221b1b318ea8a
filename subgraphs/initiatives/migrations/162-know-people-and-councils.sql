-- Names, to hide them from markers; councils and appointments, to know who may mark and vote. The feed is read anew for them.
create table known_person (
  id uuid primary key,
  name text not null
);
comment on table known_person is 'Projection: names of people, so that they can be hidden from who marks their work; read by the background work and hidden_names() alone.';
call protect('known_person', 'select, insert, update, delete');

create table known_council (
  id uuid primary key,
  organization_id uuid not null,
  kind text not null,
  valid_from date not null,
  valid_to date not null
);
create index known_council_organization on known_council (organization_id);
comment on table known_council is 'Projection: councils of organizations, from–to. Fed by the organizations feed.';
call protect('known_council', 'select, insert, update, delete');
create policy own_councils on known_council for select using (organization_id = any ((select viewer_organizations())::uuid[]));

create table known_council_member (
  id uuid primary key,
  council_id uuid not null,
  organization_id uuid not null,
  person_id uuid not null,
  valid_from date not null,
  valid_to date not null
);
create index known_council_member_council on known_council_member (council_id);
comment on table known_council_member is 'Projection: who sits in a council, from–to. Fed by the organizations feed.';
call protect('known_council_member', 'select, insert, update, delete');
create policy own_councils on known_council_member for select using (organization_id = any ((select viewer_organizations())::uuid[]));

create table known_appointment (
  id uuid primary key,
  subject text not null,
  organization_id uuid not null,
  role text not null,
  valid_from date not null,
  valid_to date not null
);
create index known_appointment_subject on known_appointment (subject, organization_id);
comment on table known_appointment is 'Projection: who acts for which organization in which role, from–to. Fed by the organizations feed.';
call protect('known_appointment', 'select, insert, update, delete');
create policy own_appointments on known_appointment for select using (organization_id = any ((select viewer_organizations())::uuid[]));
delete from feed_cursor where source = 'organizations';

create function hidden_names(initiatives uuid[]) returns table (initiative_id uuid, kind text, name text)
language sql stable security definer set search_path from current as $$
  with marked as (select i.id, i.owner_id from initiative i where i.id = any (initiatives) and viewer_marks(i.id))
  select m.id, 'PERSON', p.name
  from marked m join initiative_author a on a.initiative_id = m.id join known_person p on p.id = a.person_id
  union
  select m.id, 'ORGANIZATION', o.name from marked m join known_organization o on o.id = m.owner_id
$$;
comment on function hidden_names is 'Names of authors (of left-out ones too) and of their organization that must not stand in what the viewer reads while she marks.';
