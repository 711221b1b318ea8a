create table scorecard (
  id uuid primary key,
  owner_id uuid not null,
  set_id uuid not null constraint scorecard_set references criteria_set,
  period text not null,
  subject text not null constraint scorecard_subject_known check (subject in ('ORGANIZATION', 'TEAM', 'PERSON')),
  subject_id uuid not null,
  subject_name text not null,
  state text not null constraint scorecard_state_known check (state in ('DRAFT', 'SENT', 'RETURNED', 'APPRAISED')),
  edition integer not null default 1,
  sent_edition integer,
  appraiser_id uuid,
  sent_on date,
  self_total numeric(8, 2),
  self_band text,
  version integer not null default 1,
  constraint scorecard_once unique (set_id, owner_id, subject_id),
  constraint scorecard_sent_to_somebody check (
    (sent_edition is null) = (appraiser_id is null) and (sent_edition is null) = (sent_on is null) and (sent_edition is null) = (self_total is null))
);
comment on table scorecard is 'Bảng tự chấm điểm: one subject scored by one set of criteria. Private to its owner until sent, then seen by the appraiser and by who is asked to check it.';
comment on column scorecard.edition is 'The copy that the owner works on; after a return it is a new one, and the receiver keeps the one that was sent.';
comment on column scorecard.self_total is 'Total of the edition that was sent, in points.';
call protect('scorecard', 'select, insert, update');
call install_access('scorecard', 'Scorecard');
call track('scorecard', 'Scorecard', 'owner_id');

create function bookings(fact scorecard) returns setof booking language sql stable as $$
  select fact.owner_id, false, fact.sent_on, fact.period, 'SCORECARD_SENT', '', fact.subject, '', '', fact.sent_on, 1::bigint
  where fact.state in ('SENT', 'APPRAISED')
$$;
comment on function bookings(scorecard) is 'SCORECARD_SENT: scorecards that lie with their appraiser or were appraised, on the day they were sent; by who is scored.';
call install_rollup('scorecard');

create table scorecard_line (
  id uuid primary key,
  scorecard_id uuid not null constraint scorecard_line_scorecard references scorecard,
  edition integer not null,
  criterion_code text not null,
  points numeric(8, 2) not null constraint scorecard_line_points check (points >= 0),
  is_applicable boolean not null,
  evidence text,
  note text,
  constraint scorecard_line_once unique (scorecard_id, edition, criterion_code)
);
comment on table scorecard_line is 'What the owner says of a criterion (tự chấm): points and evidence, edition by edition. Nobody else writes it.';
call protect('scorecard_line', 'select, insert');
grant update (points, is_applicable, evidence, note) on scorecard_line to hub_app;
create policy owner_and_what_was_sent on scorecard_line for select using (
  exists (select from scorecard s where s.id = scorecard_id
    and (s.owner_id = any ((select viewer_organizations())::uuid[]) or scorecard_line.edition <= s.sent_edition)));
create policy owner_enters on scorecard_line for insert with check (
  exists (select from scorecard s where s.id = scorecard_id and s.owner_id = any ((select viewer_organizations())::uuid[])));
create policy owner_changes on scorecard_line for update using (
  exists (select from scorecard s where s.id = scorecard_id and s.owner_id = any ((select viewer_organizations())::uuid[])
    and scorecard_line.edition > coalesce(s.sent_edition, 0)));

create table scorecard_check (
  id uuid primary key,
  scorecard_id uuid not null constraint scorecard_check_scorecard references scorecard,
  organization_id uuid not null,
  edition integer not null,
  asked_on date not null,
  checked_on date,
  opinion text,
  version integer not null default 1,
  constraint scorecard_check_once unique (scorecard_id, organization_id, edition)
);
comment on table scorecard_check is 'Who was asked to check a scorecard against the own knowledge (chấm chéo), and that it did.';
call protect('scorecard_check', 'select, insert');
grant update (checked_on, opinion, version) on scorecard_check to hub_app;
create policy of_both_sides on scorecard_check for select using (
  organization_id = any ((select viewer_organizations())::uuid[])
  or exists (select from scorecard s where s.id = scorecard_id
    and (s.owner_id = any ((select viewer_organizations())::uuid[]) or s.appraiser_id = any ((select viewer_organizations())::uuid[]))));
create policy appraiser_asks on scorecard_check for insert with check (
  exists (select from scorecard s where s.id = scorecard_id and s.appraiser_id = any ((select viewer_organizations())::uuid[])));
create policy checker_answers on scorecard_check for update using (organization_id = any ((select viewer_organizations())::uuid[]));
call track('scorecard_check', 'ScorecardCheck');

create table scorecard_mark (
  id uuid primary key,
  scorecard_id uuid not null constraint scorecard_mark_scorecard references scorecard,
  organization_id uuid not null,
  kind text not null constraint scorecard_mark_kind_known check (kind in ('CROSS_CHECK', 'APPRAISAL')),
  edition integer not null,
  criterion_code text not null,
  points numeric(8, 2) not null constraint scorecard_mark_points check (points >= 0),
  is_applicable boolean not null,
  note text not null,
  constraint scorecard_mark_once unique (scorecard_id, edition, organization_id, kind, criterion_code)
);
comment on table scorecard_mark is 'What a checker or the appraiser says of a criterion where it differs from the owner (chấm lại), and why: beside the owner''s own points, never over them.';
call protect('scorecard_mark', 'select, insert');
create policy of_both_sides on scorecard_mark for select using (
  organization_id = any ((select viewer_organizations())::uuid[])
  or exists (select from scorecard s where s.id = scorecard_id
    and (s.owner_id = any ((select viewer_organizations())::uuid[]) or s.appraiser_id = any ((select viewer_organizations())::uuid[]))));
create policy marker_enters on scorecard_mark for insert with check (
  organization_id = any ((select viewer_organizations())::uuid[]) and record_is_open(scorecard_id));
call track('scorecard_mark', 'ScorecardMark');

create table scorecard_appraisal (
  id uuid primary key,
  scorecard_id uuid not null constraint scorecard_appraisal_scorecard references scorecard,
  owner_id uuid not null,
  organization_id uuid not null,
  period text not null,
  subject text not null,
  edition integer not null,
  total numeric(8, 2) not null,
  band text,
  opinion text,
  appraised_on date not null,
  constraint scorecard_appraisal_once unique (scorecard_id)
);
comment on table scorecard_appraisal is 'Total and class of a scorecard as its appraiser found them; never overwritten.';
call protect('scorecard_appraisal', 'select, insert');
create policy of_both_sides on scorecard_appraisal for select using (
  organization_id = any ((select viewer_organizations())::uuid[]) or owner_id = any ((select viewer_organizations())::uuid[]));
create policy appraiser_enters on scorecard_appraisal for insert with check (
  organization_id = any ((select viewer_organizations())::uuid[]) and record_is_open(scorecard_id));
call track('scorecard_appraisal', 'ScorecardAppraisal', 'owner_id');

create function bookings(fact scorecard_appraisal) returns setof booking language sql stable as $$
  select fact.owner_id, false, fact.appraised_on, fact.period, 'SCORECARD_APPRAISED', coalesce(fact.band, 'UNCLASSIFIED'), fact.subject, '', '',
         fact.appraised_on, 1::bigint
$$;
comment on function bookings(scorecard_appraisal) is 'SCORECARD_APPRAISED: scorecards appraised, on that day; item is the class.';
call install_rollup('scorecard_appraisal');
