-- Who is scored, rated or proposed as a good example: people and teams, as organizations tells of them.
create table known_person (
  id uuid primary key,
  name text not null
);
comment on table known_person is 'Projection of people owned by organizations: the name that a scorecard, a result or a good example prints.';

create table known_employment (
  id uuid primary key,
  person_id uuid not null,
  organization_id uuid not null,
  valid_from date not null,
  valid_to date not null
);
create index known_employment_organization on known_employment (organization_id, person_id);
create index known_employment_person on known_employment (person_id);
comment on table known_employment is 'Projection of employments owned by organizations: who belongs to whom on which day.';

create table known_team (
  id uuid primary key,
  organization_id uuid not null,
  name text not null,
  valid_from date not null,
  valid_to date not null
);
create index known_team_organization on known_team (organization_id);
comment on table known_team is 'Projection of teams (tổ chuyên môn, tổ văn phòng) owned by organizations.';

call protect('known_person', 'select, insert, update, delete');
call protect('known_employment', 'select, insert, update, delete');
call protect('known_team', 'select, insert, update, delete');
create policy own_people on known_employment for select using (organization_id = any ((select viewer_organizations())::uuid[]));
create policy own_people on known_person for select using (exists (select from known_employment e where e.person_id = known_person.id));
create policy own_teams on known_team for select using (organization_id = any ((select viewer_organizations())::uuid[]));
