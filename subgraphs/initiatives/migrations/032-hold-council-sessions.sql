create table council_session (
  id uuid primary key,
  organization_id uuid not null,
  held_on date not null,
  total_members integer not null,
  present_members integer not null,
  minutes_number text not null,
  constraint council_session_members check (0 < present_members and present_members <= total_members)
);
comment on table council_session is 'Phiên họp của Hội đồng sáng kiến: a session of an organization''s council on initiatives.';
call protect('council_session', 'select, insert');
create policy own_sessions on council_session for select using (organization_id = any ((select viewer_organizations())::uuid[]));
create policy council_sits on council_session for insert with check (organization_id = any ((select viewer_organizations())::uuid[]));
call track('council_session', 'InitiativeCouncilSession');

create table council_vote (
  id uuid primary key,
  session_id uuid not null constraint council_vote_session references council_session,
  initiative_id uuid not null,
  organization_id uuid not null,
  filing integer not null,
  scope text not null constraint council_vote_scope_known check (scope in ('GRASSROOTS', 'DISTRICT', 'PROVINCE', 'MINISTRY', 'NATIONAL')),
  agree integer not null,
  total_members integer not null,
  held_on date not null,
  passed boolean not null,
  basis text not null,
  constraint council_vote_initiative foreign key (initiative_id) references initiative (id),
  constraint council_vote_count check (0 <= agree and agree <= total_members),
  constraint council_vote_once unique (session_id, initiative_id, scope)
);
create index council_vote_of_initiative on council_vote (initiative_id);
comment on table council_vote is 'The tally of a session on one initiative at one scope, and whether it suffices by the threshold of the day.';
call protect('council_vote', 'select, insert');
create policy of_open_initiatives on council_vote for select using (record_is_open(initiative_id));
create policy council_votes on council_vote for insert
  with check (organization_id = any ((select viewer_organizations())::uuid[]) and record_is_open(initiative_id));
call track('council_vote', 'InitiativeCouncilVote');

alter table initiative_recognition
  add column annulled_on date,
  add column annulment_grounds text,
  add column annulment_number text,
  add column annulment_dated date,
  drop constraint initiative_recognition_once,
  add constraint initiative_recognition_annulled check (
    (annulled_on is null) = (annulment_grounds is null) and (annulled_on is null) = (annulment_number is null)
    and (annulled_on is null) = (annulment_dated is null));
create unique index initiative_recognition_once on initiative_recognition (initiative_id, scope) where annulled_on is null;
comment on column initiative_recognition.annulled_on is 'Day on which it was annulled (hủy công nhận) in the hub, e.g. because copying was proved; null while it holds.';
create policy holder_annuls on initiative_recognition for update using (record_is_open(initiative_id)) with check (record_is_open(initiative_id));

insert into recognition_competence (relation, organization_level, organization_kind, scope, valid_from, valid_to, basis, verification) values
  ('ANCESTOR', 'DISTRICT', 'PEOPLES_COMMITTEE', 'GRASSROOTS', '2012-04-25', '2025-07-01', 'Trường nhỏ: Hội đồng sáng kiến cấp huyện xét thay cơ sở, theo thông lệ', 'UNVERIFIED'),
  ('ANCESTOR', 'DISTRICT', 'EDUCATION_SECTION', 'GRASSROOTS', '2012-04-25', '2025-07-01', 'Trường nhỏ: Phòng GD&ĐT xét thay cơ sở, theo thông lệ', 'UNVERIFIED'),
  ('ANCESTOR', 'COMMUNE', 'PEOPLES_COMMITTEE', 'GRASSROOTS', '2025-07-01', 'infinity', 'Trường nhỏ: Hội đồng sáng kiến cấp xã xét thay cơ sở (thực tế Hàm Yên, Văn Môn)', 'UNVERIFIED');
