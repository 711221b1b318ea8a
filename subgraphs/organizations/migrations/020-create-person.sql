create table person (
  id uuid primary key,
  name text not null,
  gender text not null constraint person_gender_known check (gender in ('FEMALE', 'MALE')),
  birth_date date,
  version integer not null default 1
);
comment on table person is 'People who work in organizations. Birth date is a protected field.';
comment on column person.birth_date is 'Protected: never in journal, feed, logs or messages.';

create table employment (
  id uuid primary key,
  person_id uuid not null constraint employment_person references person,
  organization_id uuid not null constraint employment_organization references organization,
  team text,
  position text not null,
  position_group text not null constraint employment_position_group_known check (position_group in ('MANAGER', 'TEACHER', 'STAFF')),
  is_direct_worker boolean not null,
  valid_from date not null,
  valid_to date not null default 'infinity',
  constraint employment_dates check (valid_from < valid_to),
  constraint employment_once exclude using gist (person_id with =, organization_id with =, daterange(valid_from, valid_to) with &&)
);
comment on table employment is 'Who works where, in which team and position, from–to; one person may work in two schools at once.';
create index employment_organization on employment (organization_id, person_id);

create table quality_rating (
  id uuid primary key,
  person_id uuid not null constraint quality_rating_person references person,
  organization_id uuid not null constraint quality_rating_organization references organization,
  period text not null,
  rating text not null constraint quality_rating_known check (rating in ('EXCELLENT', 'GOOD', 'COMPLETED', 'NOT_COMPLETED')),
  version integer not null default 1,
  constraint quality_rating_once unique (person_id, organization_id, period)
);
comment on table quality_rating is 'Annual quality rating (xếp loại chất lượng HTXS/HTT/HT/KHT), Nghị định 90/2020/NĐ-CP.';

create function person_is_visible(person uuid) returns boolean language sql stable parallel safe
  return exists (select from employment e where e.person_id = person and e.organization_id = any (viewer_organizations()));
comment on function person_is_visible is 'People are visible to the organizations that employ or employed them.';

call protect('person', 'select, insert, update');
call protect('employment', 'select, insert, update');
call protect('quality_rating', 'select, insert, update');
create policy own_people on person for select using (person_is_visible(id));
create policy own_people_enter on person for insert with check (cardinality(viewer_organizations()) > 0);
create policy own_people_change on person for update using (person_is_visible(id));
create policy own_employment on employment for all using (organization_id = any ((select viewer_organizations())::uuid[])) with check (organization_id = any ((select viewer_organizations())::uuid[]));
create policy own_ratings on quality_rating for all using (organization_id = any ((select viewer_organizations())::uuid[])) with check (organization_id = any ((select viewer_organizations())::uuid[]));
-- A person belongs to several organizations; the employment says to which.
call track('person', 'Person', 'organization_id');
call track('employment', 'Employment');
call track('quality_rating', 'QualityRating');
