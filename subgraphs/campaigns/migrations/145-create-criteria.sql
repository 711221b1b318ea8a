create table criteria_set (
  id uuid primary key,
  issuer_id uuid not null,
  series_id uuid not null,
  edition integer not null,
  title text not null,
  subject text not null constraint criteria_set_subject_known check (subject in ('ORGANIZATION', 'TEAM', 'PERSON')),
  level text not null constraint criteria_set_level_known check (level in ('MINISTRY', 'PROVINCE', 'DISTRICT', 'COMMUNE', 'SCHOOL')),
  period text not null,
  copied_from uuid constraint criteria_set_copied_from references criteria_set,
  criteria jsonb not null default '[]',
  rule jsonb not null,
  state text not null constraint criteria_set_state_known check (state in ('DRAFT', 'COMMENTING', 'ADOPTED', 'REPLACED')),
  comments_until date,
  document_number text,
  document_date date,
  signer_name text,
  adopted_on date,
  version integer not null default 1,
  constraint criteria_set_edition_once unique (series_id, period, edition),
  constraint criteria_set_adopted_on_a_day check ((state in ('ADOPTED', 'REPLACED')) = (adopted_on is not null))
);
create unique index criteria_set_one_adopted on criteria_set (series_id, period) where state = 'ADOPTED';
create index criteria_set_list on criteria_set (issuer_id, period, title collate vi_order, id);
comment on table criteria_set is 'Bộ tiêu chí, bảng chấm điểm: criteria with points and the rule of totals and classes, for one level and period. A draft is its issuer''s; from the comment round on everybody in the hub reads it.';
comment on column criteria_set.series_id is 'The first set of the line that was copied from year to year.';
comment on column criteria_set.criteria is 'Criteria in their order: code, section, text, kind, mostPoints, capsAt, needsEvidence.';
comment on column criteria_set.rule is 'Formula of the total and the classes: scaleTo, mostBonus, decimals, bands.';
call protect('criteria_set', 'select, insert, update');
create policy people_read on criteria_set for select using (
  (state <> 'DRAFT' and (select viewer_is_person())) or issuer_id = any ((select viewer_organizations())::uuid[]));
create policy issuer_enters on criteria_set for insert with check (issuer_id = any ((select viewer_organizations())::uuid[]));
create policy issuer_changes on criteria_set for update using (issuer_id = any ((select viewer_organizations())::uuid[]));
call track('criteria_set', 'CriteriaSet', 'issuer_id');

create table criteria_comment (
  id uuid primary key,
  set_id uuid not null constraint criteria_comment_set references criteria_set,
  organization_id uuid not null,
  criterion_code text,
  text text not null,
  commented_on date not null,
  answer text,
  answered_on date,
  version integer not null default 1
);
create index criteria_comment_of_set on criteria_comment (set_id, commented_on, id);
comment on table criteria_comment is 'What organizations say of criteria before they are adopted (góp ý), and what the issuer answers. Read by the two.';
call protect('criteria_comment', 'select, insert');
grant update (answer, answered_on, version) on criteria_comment to hub_app;
create policy author_and_issuer on criteria_comment for select using (
  organization_id = any ((select viewer_organizations())::uuid[])
  or exists (select from criteria_set s where s.id = set_id and s.issuer_id = any ((select viewer_organizations())::uuid[])));
create policy author_enters on criteria_comment for insert with check (organization_id = any ((select viewer_organizations())::uuid[]));
create policy issuer_answers on criteria_comment for update using (
  exists (select from criteria_set s where s.id = set_id and s.issuer_id = any ((select viewer_organizations())::uuid[])));
call track('criteria_comment', 'CriteriaComment');
