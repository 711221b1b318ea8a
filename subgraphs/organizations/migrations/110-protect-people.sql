-- What only the owner of a person may read stands in a table of its own, so that no list can carry it by accident.

create table person_protected (
  id uuid primary key constraint person_protected_person references person,
  birth_date date,
  identity_number text constraint person_protected_identity_number check (identity_number ~ '^([0-9]{9}|[0-9]{12})$'),
  ethnicity text,
  salt uuid not null default gen_random_uuid(),
  version integer not null default 1
);
comment on table person_protected is 'Protected fields of a person (id = person): never in feed, logs or messages.';
comment on column person_protected.salt is 'Makes the journal''s digest of few possible values unguessable; erased with the row.';
create index person_protected_identity on person_protected (identity_number);
insert into person_protected (id, birth_date) select id, birth_date from person where birth_date is not null;
alter table person drop column birth_date;
alter table person add column merged_into uuid constraint person_successor references person;
comment on column person.merged_into is 'The record that goes on for this one, after two records of one human being were merged.';
create index person_merged on person (merged_into) where merged_into is not null;
create index person_folded_name on person (fold_text(name));

create index employment_person on employment (person_id);

create table person_transfer (
  id uuid primary key,
  person_id uuid not null constraint person_transfer_person references person,
  from_organization_id uuid not null constraint person_transfer_from references organization,
  to_organization_id uuid not null constraint person_transfer_to references organization,
  keeps_employment boolean not null,
  moves_on date not null,
  decision_number text,
  state text not null default 'OFFERED' constraint person_transfer_state check (state in ('OFFERED', 'DONE', 'WITHDRAWN')),
  version integer not null default 1,
  constraint person_transfer_two_organizations check (from_organization_id <> to_organization_id)
);
comment on table person_transfer is 'A transfer (thuyên chuyển) or a second employment (dạy liên trường, biệt phái): offered by the organization that employs, done when the other one receives.';
create unique index person_transfer_once on person_transfer (person_id, from_organization_id, to_organization_id) where state = 'OFFERED';
create index person_transfer_receiver on person_transfer (to_organization_id, state);

create table personal_data_grant (
  id uuid primary key,
  organization_id uuid not null constraint personal_data_grant_owner references organization,
  grantee_id uuid not null constraint personal_data_grant_grantee references organization,
  purpose text not null,
  valid_from date not null,
  valid_to date not null,
  version integer not null default 1,
  constraint personal_data_grant_dates check (valid_from < valid_to),
  constraint personal_data_grant_to_another check (organization_id <> grantee_id)
);
comment on table personal_data_grant is 'An organization lets another one read protected fields of its people, for a named purpose, from–to.';
create index personal_data_grant_grantee on personal_data_grant (grantee_id);

create table personal_data_reading (
  id uuid primary key,
  organization_id uuid not null constraint personal_data_reading_owner references organization,
  person_id uuid not null constraint personal_data_reading_person references person,
  reader_organization_id uuid not null constraint personal_data_reading_reader references organization,
  reader text not null default viewer_subject(),
  reason text not null,
  read_at timestamptz not null default hub_now()
);
comment on table personal_data_reading is 'Who outside the owner read protected fields of whom, when and why; the owner sees it.';
create index personal_data_reading_owner on personal_data_reading (organization_id, read_at);

create function person_is_owned(person uuid) returns boolean language sql stable parallel safe security definer set search_path from current as $$
  select exists (
    select from employment mine
    where mine.person_id = person and mine.organization_id = any (viewer_organizations())
      and (mine.valid_to > hub_today() or mine.valid_to >= all (select other.valid_to from employment other where other.person_id = person)))
$$;
comment on function person_is_owned is 'True when an organization of the viewer employs the person, or was the last to do so: it owns her records.';

create function person_employers(person uuid) returns uuid[] language sql stable parallel safe security definer set search_path from current as $$
  select coalesce(array_agg(distinct mine.organization_id), '{}') from employment mine
  where mine.person_id = person
    and (mine.valid_to > hub_today() or mine.valid_to >= all (select other.valid_to from employment other where other.person_id = person))
$$;
comment on function person_employers is 'Organizations that own the records of a person, for the service to authorize by; never shown.';

create function person_is_granted(person uuid) returns boolean language sql stable parallel safe security definer set search_path from current as $$
  select exists (
    select from personal_data_grant g
    where g.grantee_id = any (viewer_organizations()) and g.valid_from <= hub_today() and hub_today() < g.valid_to
      and g.organization_id = any (person_employers(person)))
$$;
comment on function person_is_granted is 'True when an owner of the person has granted an organization of the viewer the reading of protected fields.';

create or replace function person_is_visible(person uuid) returns boolean language sql stable parallel safe
  return exists (select from employment e where e.person_id = person and e.organization_id = any (viewer_organizations()))
    or exists (select from person_transfer t where t.person_id = person and t.state = 'OFFERED' and t.to_organization_id = any (viewer_organizations()))
    or person_is_granted(person);
comment on function person_is_visible is 'People are visible to the organizations that employ or employed them, to which they are offered, or that were granted the reading.';

call protect('person_protected', 'select, insert, update');
call protect('person_transfer', 'select, insert, update');
call protect('personal_data_grant', 'select, insert, update');
call protect('personal_data_reading', 'select, insert');
create policy owner_reads on person_protected for select using (person_is_owned(id) or person_is_granted(id));
create policy owner_enters on person_protected for insert with check (person_is_owned(id));
create policy owner_changes on person_protected for update using (person_is_owned(id));
create policy both_sides on person_transfer for all
  using (from_organization_id = any ((select viewer_organizations())::uuid[]) or to_organization_id = any ((select viewer_organizations())::uuid[]))
  with check (from_organization_id = any ((select viewer_organizations())::uuid[]) or to_organization_id = any ((select viewer_organizations())::uuid[]));
create policy owner_grants on personal_data_grant for all using (organization_id = any ((select viewer_organizations())::uuid[])) with check (organization_id = any ((select viewer_acting())::uuid[]));
create policy grantee_reads on personal_data_grant for select using (grantee_id = any ((select viewer_organizations())::uuid[]));
create policy both_sides on personal_data_reading for select
  using (organization_id = any ((select viewer_organizations())::uuid[]) or reader_organization_id = any ((select viewer_organizations())::uuid[]));
create policy reader_enters on personal_data_reading for insert with check (reader_organization_id = any ((select viewer_acting())::uuid[]));
call track('person_protected', 'PersonProtected', 'id');
call track('person_transfer', 'PersonTransfer', 'from_organization_id');
call track('personal_data_grant', 'PersonalDataGrant');
call track('personal_data_reading', 'PersonalDataReading');

-- One history: who owns a person reads where she worked before and how she was rated there.
create policy history_of_own_people on employment for select using (person_is_owned(person_id));
create policy history_of_own_people on quality_rating for select using (person_is_owned(person_id));
-- The receiver of an offered transfer closes the employment that the other side has released.
create policy receiver_closes on employment for update using (exists (
  select from person_transfer t
  where t.person_id = employment.person_id and t.from_organization_id = employment.organization_id and t.state = 'OFFERED'
    and not t.keeps_employment and t.to_organization_id = any ((select viewer_organizations())::uuid[])));
