create table rubric (
  id uuid primary key,
  owner_id uuid,
  code text not null,
  edition integer not null,
  name text not null,
  criteria jsonb not null,
  bands jsonb not null,
  pass_mark numeric not null,
  least_markers integer not null,
  spread_limit numeric not null,
  refuses_own_team boolean not null,
  basis text not null,
  verification text not null constraint rubric_verification_known check (verification in ('V1', 'V2', 'V3', 'UNVERIFIED')),
  constraint rubric_once unique nulls not distinct (owner_id, code, edition),
  constraint rubric_markers check (least_markers >= 2),
  constraint rubric_limits check (pass_mark >= 0 and spread_limit >= 0)
);
comment on table rubric is 'Rubrics (thang điểm) as data, each edition a row that never changes; without an owner: samples for everybody.';
comment on column rubric.criteria is 'List of {code, name, max, passMin, knockOut}: max 0 for a criterion with a comment only; under passMin a knock-out criterion fails the whole.';
comment on column rubric.bands is 'List of {name, from}: the highest one whose from is reached names the result.';
comment on column rubric.spread_limit is 'Points between the highest and the lowest total; a larger gap asks for a third marker.';
comment on column rubric.refuses_own_team is 'True when nobody marks the work of a member of the own team on the day.';
call protect('rubric', 'select, insert');
create policy everybody_reads on rubric for select using ((select viewer_is_known()));
create policy owner_enters on rubric for insert with check (owner_id = any ((select viewer_organizations())::uuid[]));
call track('rubric', 'Rubric', 'owner_id');

insert into rubric (id, code, edition, name, criteria, bands, pass_mark, least_markers, spread_limit, refuses_own_team, basis, verification) values
  (sample_id('RUBRIC', 'HAM-YEN'), 'HAM-YEN', 1, 'Phiếu chấm sáng kiến kinh nghiệm, Hội đồng sáng kiến xã Hàm Yên (Tuyên Quang)',
   '[{"code":"CAP_THIET","name":"Tính cấp thiết (nhận xét)","max":0,"passMin":0,"knockOut":false},
     {"code":"MOI","name":"Tính mới, sáng tạo","max":10,"passMin":0,"knockOut":false},
     {"code":"KHOA_HOC","name":"Tính khoa học, hình thức","max":15,"passMin":0,"knockOut":false},
     {"code":"MINH_CHUNG","name":"Minh chứng, số liệu","max":15,"passMin":0,"knockOut":false},
     {"code":"HIEU_QUA","name":"Hiệu quả áp dụng","max":40,"passMin":0,"knockOut":false},
     {"code":"NHAN_RONG","name":"Khả năng áp dụng, nhân rộng","max":20,"passMin":0,"knockOut":false}]',
   '[{"name":"Xuất sắc","from":85},{"name":"Đạt","from":70}]', 70, 2, 20, true,
   'Thang điểm công bố; điểm đạt 70, xếp loại, chênh lệch 20 điểm và quy tắc cùng tổ: chưa xác minh', 'UNVERIFIED'),
  (sample_id('RUBRIC', 'VAN-MON'), 'VAN-MON', 1, 'Phiếu chấm sáng kiến, Hội đồng sáng kiến xã Văn Môn (Bắc Ninh)',
   '[{"code":"A1","name":"Tính mới (1)","max":20,"passMin":10,"knockOut":true},
     {"code":"A2","name":"Tính mới (2)","max":20,"passMin":10,"knockOut":true},
     {"code":"B1","name":"Khả năng áp dụng (1)","max":15,"passMin":0,"knockOut":false},
     {"code":"B2","name":"Khả năng áp dụng (2)","max":10,"passMin":0,"knockOut":false},
     {"code":"C","name":"Hiệu quả kinh tế","max":15,"passMin":0,"knockOut":false},
     {"code":"D1","name":"Hiệu quả xã hội (1)","max":10,"passMin":0,"knockOut":false},
     {"code":"D2","name":"Hiệu quả xã hội (2)","max":10,"passMin":0,"knockOut":false}]',
   '[{"name":"Xuất sắc","from":85},{"name":"Đạt","from":70}]', 70, 2, 20, true,
   'Thang điểm công bố, tính mới mỗi mục từ 10 điểm; điểm đạt 70, xếp loại, chênh lệch 20 điểm và quy tắc cùng tổ: chưa xác minh', 'UNVERIFIED');

create table scoring_round (
  id uuid primary key,
  initiative_id uuid not null,
  owner_id uuid not null,
  organization_id uuid not null,
  rubric_id uuid not null constraint scoring_round_rubric references rubric,
  filing integer not null,
  opened_on date not null,
  closed_on date,
  outcome text constraint scoring_round_outcome_known check (outcome in ('PASSED', 'FAILED', 'ABANDONED')),
  average numeric,
  spread numeric,
  band text,
  knocked_out_by text,
  version integer not null default 1,
  constraint scoring_round_of_initiative foreign key (initiative_id, owner_id) references initiative (id, owner_id),
  constraint scoring_round_closed check ((closed_on is not null) = (outcome is not null))
);
create index scoring_round_initiative on scoring_round (initiative_id);
create unique index scoring_round_open_once on scoring_round (initiative_id, organization_id) where closed_on is null;
comment on table scoring_round is 'The scoring of one filing of an initiative by the markers of one organization''s council.';
comment on column scoring_round.average is 'Mean of the totals of all sheets, rounded to hundredths for showing; the outcome is found in exact sums.';
call protect('scoring_round', 'select, insert, update');
call track('scoring_round', 'ScoringRound');

create table scoring_marker (
  id uuid primary key,
  round_id uuid not null constraint scoring_marker_round references scoring_round,
  initiative_id uuid not null,
  organization_id uuid not null,
  subject text not null,
  person_id uuid not null,
  assigned_on date not null,
  constraint scoring_marker_once unique (round_id, subject),
  constraint scoring_marker_person_once unique (round_id, person_id)
);
create index scoring_marker_subject on scoring_marker (subject, initiative_id);
comment on table scoring_marker is 'Who marks: the subject of the token, and the person, who may be neither author nor, by the rubric, of an author''s team.';
call protect('scoring_marker', 'select, insert');
create policy of_own_rounds on scoring_marker for select
  using (organization_id = any ((select viewer_organizations())::uuid[]) or subject = (select viewer_subject()));
create policy council_assigns on scoring_marker for insert with check (organization_id = any ((select viewer_organizations())::uuid[]));
call track('scoring_marker', 'ScoringMarker');

create policy of_own_rounds on scoring_round for select
  using (organization_id = any ((select viewer_organizations())::uuid[]) or owner_id = any ((select viewer_organizations())::uuid[]));
create policy council_opens on scoring_round for insert
  with check (organization_id = any ((select viewer_organizations())::uuid[]) and record_is_open(initiative_id));
create policy council_closes on scoring_round for update
  using (organization_id = any ((select viewer_organizations())::uuid[]) or owner_id = any ((select viewer_organizations())::uuid[]));

create table score_sheet (
  id uuid primary key,
  round_id uuid not null constraint score_sheet_round references scoring_round,
  organization_id uuid not null,
  marker_id uuid not null constraint score_sheet_marker references scoring_marker,
  subject text not null,
  marks jsonb not null,
  total numeric not null constraint score_sheet_total check (total >= 0),
  comment text,
  submitted_on date not null,
  constraint score_sheet_once unique (marker_id)
);
create index score_sheet_round_id on score_sheet (round_id);
comment on table score_sheet is 'Phiếu chấm: one marker''s marks {criterion: points}; until the round is closed only the marker sees them.';
call protect('score_sheet', 'select, insert');
create policy own_until_closed on score_sheet for select using (
  subject = (select viewer_subject())
  or (organization_id = any ((select viewer_organizations())::uuid[])
    and exists (select from scoring_round r where r.id = round_id and r.closed_on is not null)));
create policy marker_submits on score_sheet for insert with check (
  organization_id = any ((select viewer_organizations())::uuid[])
  and exists (select from scoring_marker m where m.id = marker_id and m.round_id = score_sheet.round_id and m.subject = (select viewer_subject()) and score_sheet.subject = m.subject));
call track('score_sheet', 'ScoreSheet');

create function viewer_marks(initiative uuid) returns boolean language sql stable parallel safe
  return exists (
    select from scoring_marker m join scoring_round r on r.id = m.round_id
    where m.initiative_id = initiative and m.subject = viewer_subject() and r.closed_on is null);
comment on function viewer_marks is 'True while the viewer is a marker of an open round on the initiative: the authors'' names are hidden from her.';
create policy hidden_from_markers on initiative_author as restrictive for select
  using ((select viewer_is_service()) or not viewer_marks(initiative_id));

create function close_rounds() returns trigger language plpgsql security definer set search_path from current as $$
begin
  update scoring_round set closed_on = hub_today(), outcome = 'ABANDONED', version = version + 1
  where initiative_id = new.id and closed_on is null;
  return null;
end $$;
comment on function close_rounds is 'Trigger: the scoring of an initiative that is returned, withdrawn, refused or annulled ends without a result.';
create trigger close_rounds after update of state on initiative for each row
  when (new.state in ('RETURNED', 'WITHDRAWN', 'NOT_RECOGNIZED', 'ANNULLED')) execute function close_rounds();

create function conflict_of(person uuid, initiative uuid, day date) returns text
language sql stable security definer set search_path from current as $$
  select case
    when exists (select from initiative_author a where a.initiative_id = initiative and a.person_id = person and a.removed_on is null) then 'AUTHOR'
    when exists (
      select from initiative_author a
      join known_team_member theirs on theirs.person_id = a.person_id and theirs.valid_from <= day and day < theirs.valid_to
      join known_team_member own on own.person_id = person and own.team_id = theirs.team_id and own.valid_from <= day and day < own.valid_to
      where a.initiative_id = initiative and a.removed_on is null) then 'TEAM'
  end
  where record_is_open(initiative)
$$;
comment on function conflict_of is 'Why a person must not mark an initiative on a day: AUTHOR, or TEAM of an author; null when nothing is known. With the owner''s rights: a council does not see who works in a school.';
