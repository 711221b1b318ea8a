create table team (
  id uuid primary key,
  organization_id uuid not null constraint team_organization references organization,
  name text not null,
  kind text not null constraint team_kind check (kind in ('PROFESSIONAL', 'OFFICE')),
  valid_from date not null,
  valid_to date not null default 'infinity',
  version integer not null default 1,
  constraint team_dates check (valid_from < valid_to)
);
comment on table team is 'Teams of an organization (tổ chuyên môn, tổ văn phòng), from–to.';
create index team_of_organization on team (organization_id, fold_text(name));
alter table team add constraint team_once exclude using gist (organization_id with =, fold_text(name) with =, daterange(valid_from, valid_to) with &&);

create table team_member (
  id uuid primary key,
  team_id uuid not null constraint team_member_team references team,
  organization_id uuid not null constraint team_member_organization references organization,
  person_id uuid not null constraint team_member_person references person,
  role text not null constraint team_member_role check (role in ('LEADER', 'DEPUTY', 'MEMBER')),
  valid_from date not null,
  valid_to date not null default 'infinity',
  version integer not null default 1,
  constraint team_member_dates check (valid_from < valid_to),
  constraint team_member_once exclude using gist (team_id with =, person_id with =, daterange(valid_from, valid_to) with &&)
);
comment on table team_member is 'Who belongs to which team in which role, from–to.';
create index team_member_person on team_member (person_id);

create table council (
  id uuid primary key,
  organization_id uuid not null constraint council_organization references organization,
  kind text not null constraint council_kind check (kind in ('EMULATION', 'INITIATIVE')),
  school_year text not null,
  decision_number text not null,
  decided_on date not null,
  valid_from date not null,
  valid_to date not null default 'infinity',
  version integer not null default 1,
  constraint council_dates check (valid_from < valid_to),
  constraint council_once exclude using gist (organization_id with =, kind with =, daterange(valid_from, valid_to) with &&)
);
comment on table council is 'Councils (Hội đồng thi đua – khen thưởng, Hội đồng sáng kiến), re-formed each school year by a decision (kiện toàn).';

create table council_member (
  id uuid primary key,
  council_id uuid not null constraint council_member_council references council,
  organization_id uuid not null constraint council_member_organization references organization,
  person_id uuid not null constraint council_member_person references person,
  role text not null constraint council_member_role check (role in ('CHAIR', 'DEPUTY', 'STANDING', 'SECRETARY', 'MEMBER')),
  post text not null,
  valid_from date not null,
  valid_to date not null default 'infinity',
  version integer not null default 1,
  constraint council_member_dates check (valid_from < valid_to),
  constraint council_member_once exclude using gist (council_id with =, person_id with =, daterange(valid_from, valid_to) with &&)
);
comment on table council_member is 'Who sits in a council, in which role and for which post, from–to.';
create index council_member_person on council_member (person_id);

create table council_requirement (
  id uuid primary key default gen_random_uuid(),
  organization_kind text not null,
  council_kind text not null,
  rule text not null constraint council_requirement_rule check (rule in ('ODD_NUMBER', 'POST')),
  post text,
  legal_basis text not null,
  valid_from date not null,
  valid_to date not null default 'infinity',
  constraint council_requirement_post check ((rule = 'POST') = (post is not null)),
  constraint council_requirement_dates check (valid_from < valid_to)
);
comment on table council_requirement is 'What the charter (điều lệ) of a kind of school asks of its councils, from–to; missed, it becomes a warning.';
insert into council_requirement (organization_kind, council_kind, rule, post, legal_basis, valid_from) values
  ('PRESCHOOL', 'EMULATION', 'ODD_NUMBER', null, 'Thông tư 52/2020/TT-BGDĐT Điều 11', '2021-02-16'),
  ('PRIMARY', 'EMULATION', 'ODD_NUMBER', null, 'Thông tư 28/2020/TT-BGDĐT Điều 12 khoản 1', '2020-10-20');
insert into council_requirement (organization_kind, council_kind, rule, post, legal_basis, valid_from)
select kind, 'EMULATION', 'POST', post, 'Thông tư 32/2020/TT-BGDĐT Điều 12 khoản 1', '2020-11-01'
from unnest(array['LOWER_SECONDARY', 'UPPER_SECONDARY', 'MULTI_LEVEL']) kind,
  unnest(array['PARTY_SECRETARY', 'VICE_PRINCIPAL', 'SCHOOL_BOARD', 'TRADE_UNION', 'YOUTH_UNION', 'YOUNG_PIONEERS', 'TEAM_LEADER', 'OFFICE_LEADER', 'FORM_TEACHER']) post
-- The Young Pioneers end with lower secondary school.
where not (kind = 'UPPER_SECONDARY' and post = 'YOUNG_PIONEERS');

call protect('team', 'select, insert, update');
call protect('team_member', 'select, insert, update');
call protect('council', 'select, insert, update');
call protect('council_member', 'select, insert, update');
call protect('council_requirement', 'select');
create policy own_team on team for all using (organization_id = any ((select viewer_organizations())::uuid[])) with check (organization_id = any ((select viewer_acting())::uuid[]));
create policy own_team on team_member for all using (organization_id = any ((select viewer_organizations())::uuid[])) with check (organization_id = any ((select viewer_acting())::uuid[]));
create policy own_council on council for all using (organization_id = any ((select viewer_organizations())::uuid[])) with check (organization_id = any ((select viewer_acting())::uuid[]));
create policy own_council on council_member for all using (organization_id = any ((select viewer_organizations())::uuid[])) with check (organization_id = any ((select viewer_acting())::uuid[]));
create policy everybody_reads on council_requirement for select using ((select viewer_is_known()));
call track('team', 'Team');
call track('team_member', 'TeamMember');
call track('council', 'Council');
call track('council_member', 'CouncilMember');
