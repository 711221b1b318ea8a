create table recognition_competence (
  relation text not null constraint recognition_competence_relation_known check (relation in ('OWNER', 'ANCESTOR')),
  organization_level text,
  organization_kind text,
  scope text not null constraint recognition_competence_scope_known check (scope in ('GRASSROOTS', 'DISTRICT', 'PROVINCE', 'MINISTRY', 'NATIONAL')),
  valid_from date not null,
  valid_to date not null default 'infinity',
  basis text not null,
  verification text not null constraint recognition_competence_verification_known check (verification in ('V1', 'V2', 'V3', 'UNVERIFIED')),
  constraint recognition_competence_dates check (valid_from < valid_to),
  constraint recognition_competence_once unique nulls not distinct (relation, organization_level, organization_kind, scope, valid_from)
);
comment on table recognition_competence is 'Which organization recognizes at which scope, by the day of the decision: the owner, or one above it of this level and kind (null: any).';
call protect('recognition_competence', 'select');
create policy everybody_reads on recognition_competence for select using ((select viewer_is_known()));
insert into recognition_competence (relation, organization_level, organization_kind, scope, valid_from, valid_to, basis, verification) values
  ('OWNER', null, null, 'GRASSROOTS', '2012-04-25', 'infinity', 'Nghị định 13/2012/NĐ-CP: người đứng đầu cơ sở công nhận sáng kiến', 'V3'),
  ('ANCESTOR', 'DISTRICT', 'PEOPLES_COMMITTEE', 'DISTRICT', '2012-04-25', '2025-07-01', 'Cấp huyện theo thông lệ; kết thúc khi bỏ cấp huyện', 'UNVERIFIED'),
  ('ANCESTOR', 'DISTRICT', 'EDUCATION_SECTION', 'DISTRICT', '2012-04-25', '2025-07-01', 'Phòng GD&ĐT theo thông lệ của ngành; kết thúc khi bỏ cấp huyện', 'UNVERIFIED'),
  ('ANCESTOR', 'PROVINCE', 'PEOPLES_COMMITTEE', 'PROVINCE', '2024-01-01', 'infinity', 'Luật 06/2022/QH15 Điều 22 khoản 2', 'V1'),
  ('ANCESTOR', 'PROVINCE', 'PEOPLES_COMMITTEE', 'NATIONAL', '2024-01-01', 'infinity', 'Luật 06/2022/QH15 Điều 21 khoản 2', 'V1'),
  ('ANCESTOR', 'MINISTRY', 'MINISTRY', 'MINISTRY', '2024-01-01', 'infinity', 'Luật 06/2022/QH15 Điều 22 khoản 2', 'V1'),
  ('ANCESTOR', 'MINISTRY', 'MINISTRY', 'NATIONAL', '2024-01-01', 'infinity', 'Luật 06/2022/QH15 Điều 21 khoản 2', 'V1');

create table recognition_threshold (
  scope text not null,
  numerator integer not null,
  denominator integer not null,
  valid_from date not null,
  valid_to date not null default 'infinity',
  basis text not null,
  verification text not null constraint recognition_threshold_verification_known check (verification in ('V1', 'V2', 'V3', 'UNVERIFIED')),
  constraint recognition_threshold_share check (0 < numerator and numerator <= denominator),
  constraint recognition_threshold_one exclude using gist (scope with =, daterange(valid_from, valid_to) with &&)
);
comment on table recognition_threshold is 'Configuration: share of all council members that must agree, per scope, by the day of the decision. No national norm was found; offices differ.';
call protect('recognition_threshold', 'select');
create policy everybody_reads on recognition_threshold for select using ((select viewer_is_known()));
insert into recognition_threshold (scope, numerator, denominator, valid_from, basis, verification)
select scope, 2, 3, '2012-04-25', 'Tham số cấu hình 2/3 tổng số thành viên, theo mẫu QĐ 964/QĐ-BHXH; chưa xác minh cho ngành giáo dục', 'UNVERIFIED'
from unnest(array['GRASSROOTS', 'DISTRICT', 'PROVINCE', 'MINISTRY', 'NATIONAL']) scope;

create table initiative_recognition (
  id uuid primary key,
  initiative_id uuid not null,
  owner_id uuid not null,
  period text not null,
  scope text not null constraint initiative_recognition_scope_known check (scope in ('GRASSROOTS', 'DISTRICT', 'PROVINCE', 'MINISTRY', 'NATIONAL')),
  recognized_by uuid not null,
  decision_number text not null constraint initiative_recognition_number_nfc check (decision_number is nfc normalized and decision_number <> ''),
  recognized_on date not null,
  decision_year integer not null generated always as (extract(year from recognized_on)) stored,
  signer text not null,
  votes_agree integer not null,
  votes_total integer not null,
  decided_on date not null,
  reported_on date,
  version integer not null default 1,
  constraint initiative_recognition_of_initiative foreign key (initiative_id, owner_id) references initiative (id, owner_id),
  constraint initiative_recognition_once unique (initiative_id, scope),
  constraint initiative_recognition_decision_once exclude using gist (
    recognized_by with =, decision_year with =, decision_number with =, recognized_on with <>),
  constraint initiative_recognition_votes check (0 <= votes_agree and votes_agree <= votes_total and votes_total > 0)
);
comment on table initiative_recognition is 'Recognitions of initiatives (công nhận sáng kiến), one per scope of influence, each with its decision.';
comment on constraint initiative_recognition_decision_once on initiative_recognition is 'A number names one decision of a year, which may recognize many initiatives: all of one date.';
comment on column initiative_recognition.recognized_on is 'Date of the decision, as the paper has it.';
comment on column initiative_recognition.decided_on is 'Booking day of RECOGNIZED: the day on which it was entered.';
comment on column initiative_recognition.reported_on is 'Day on which its initiative was reported up, copied; null before.';
call protect('initiative_recognition', 'select, insert, update');
create policy of_open_initiatives on initiative_recognition for select using (record_is_open(initiative_id));
create policy recognizer_enters on initiative_recognition for insert
  with check (recognized_by = any ((select viewer_organizations())::uuid[]) and record_is_open(initiative_id));
create policy owner_reports on initiative_recognition for update
  using (owner_id = any ((select viewer_organizations())::uuid[])) with check (owner_id = any ((select viewer_organizations())::uuid[]));
call track('initiative_recognition', 'InitiativeRecognition', 'owner_id');

create function bookings(r initiative_recognition) returns setof booking language sql stable as $$
  select r.owner_id, r.reported_on is null, coalesce(r.reported_on, r.decided_on), r.period, 'RECOGNIZED', r.scope, '', '', '', r.decided_on, 1::bigint
$$;
comment on function bookings(initiative_recognition) is 'A recognition counts once for the owner of the initiative; item = scope of influence.';
call install_rollup('initiative_recognition');

create function renew_recognitions() returns trigger language plpgsql security definer set search_path from current as $$
begin
  update initiative_recognition r set version = version + 1
  where r.initiative_id in (select (coalesce(to_jsonb(new), to_jsonb(old)) ->> tg_argv[0])::uuid);
  return null;
end $$;
comment on function renew_recognitions is 'What is published of a recognition holds title and authors: when they change, the feed says that the recognition changed.';
create trigger renew_recognitions after update or delete on initiative_author
  for each row execute function renew_recognitions('initiative_id');
create trigger renew_recognitions after update of title on initiative
  for each row when (old.title is distinct from new.title) execute function renew_recognitions('id');
