call follow_organizations();

create table known_person (
  id uuid primary key,
  name text not null,
  gender text not null
);
comment on table known_person is 'Projection of people owned by organizations: what a proposal prints of its candidate.';

create table known_employment (
  id uuid primary key,
  person_id uuid not null,
  organization_id uuid not null,
  position text not null,
  position_group text not null,
  is_direct_worker boolean not null,
  valid_from date not null,
  valid_to date not null
);
create index known_employment_organization on known_employment (organization_id, person_id);
create index known_employment_person on known_employment (person_id);
comment on table known_employment is 'Projection of employments owned by organizations: who belongs to whom on which day.';

create table known_rating (
  id uuid primary key,
  person_id uuid not null,
  organization_id uuid not null,
  period text not null,
  rating text not null
);
create index known_rating_person on known_rating (person_id, period);
comment on table known_rating is 'Projection of annual quality ratings owned by organizations.';

create table known_recognition (
  id uuid primary key,
  initiative_id uuid not null,
  owner_id uuid not null,
  title text not null,
  scope text not null,
  decision_number text not null,
  recognized_on date not null,
  period text not null,
  author_ids uuid[] not null
);
create index known_recognition_authors on known_recognition using gin (author_ids);
comment on table known_recognition is 'Projection of recognized initiatives owned by initiatives.';

call protect('known_person', 'select, insert, update, delete');
call protect('known_employment', 'select, insert, update, delete');
call protect('known_rating', 'select, insert, update, delete');
call protect('known_recognition', 'select, insert, update, delete');
