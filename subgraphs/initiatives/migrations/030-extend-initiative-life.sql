-- The whole life: applied, filed, checked, scored, put to the council, decided; returned and corrected; annulled.

alter table initiative
  add column subject text,
  add column evidence text,
  add column effect text,
  add column originality boolean not null default false,
  add column form_checked_on date,
  add column duplicates_checked_on date,
  add column duplicates_finding text,
  add column last_filed_on date,
  add column filing integer not null default 0,
  add column withdrawn_on date,
  add column annulled_on date;
comment on column initiative.subject is 'School subject (môn học) to which it belongs, if to one.';
comment on column initiative.evidence is 'Evidence of application and effect (minh chứng).';
comment on column initiative.effect is 'What was achieved (hiệu quả); what the public register shows.';
comment on column initiative.originality is 'The authors commit themselves that it is their own work (cam kết không sao chép).';
comment on column initiative.last_filed_on is 'Day of the last filing: from it the time limits run; a return stops them.';
comment on column initiative.filing is 'How often it was filed: scores and votes belong to one filing.';
comment on column initiative.withdrawn_on is 'Booking day of WITHDRAWN.';
comment on column initiative.annulled_on is 'Booking day of ANNULLED: the day on which its last recognition was annulled.';

alter table initiative
  drop constraint initiative_state_known,
  drop constraint initiative_filed_whole,
  drop constraint initiative_decided,
  drop constraint initiative_reported_recognized;
update initiative set last_filed_on = filed_on, filing = 1 where filed_on is not null;
update initiative set withdrawn_on = registered_on where state = 'WITHDRAWN';
alter table initiative
  add constraint initiative_state_known check (state in (
    'REGISTERED', 'APPLIED', 'FILED', 'FORM_CHECKED', 'DUPLICATES_CHECKED', 'SCORING', 'SCORED', 'COUNCIL_PASSED',
    'COUNCIL_REJECTED', 'RETURNED', 'RECOGNIZED', 'NOT_RECOGNIZED', 'WITHDRAWN', 'ANNULLED')),
  add constraint initiative_filed_whole check (
    (state in ('REGISTERED', 'APPLIED', 'WITHDRAWN') and filed_on is null)
    or (state not in ('REGISTERED', 'APPLIED') and filed_on is not null and last_filed_on is not null and filing > 0
      and abstract is not null and applied_since is not null and confirmation is not null)),
  add constraint initiative_decided check ((decided_on is not null) = (state in ('RECOGNIZED', 'NOT_RECOGNIZED', 'ANNULLED'))),
  add constraint initiative_reported_filed check (reported_on is null or state not in ('REGISTERED', 'APPLIED')),
  add constraint initiative_withdrawn check ((withdrawn_on is not null) = (state = 'WITHDRAWN')),
  add constraint initiative_annulled check ((annulled_on is not null) = (state = 'ANNULLED'));
comment on constraint initiative_reported_filed on initiative is 'Recognized ones are reported; others that are filed travel when the receiving body asks for them.';

-- Authors are corrected after a return; the program deletes no row, so one who is left out is marked.
alter table initiative_author
  add column removed_on date,
  drop constraint initiative_author_once;
create unique index initiative_author_once on initiative_author (initiative_id, person_id) where removed_on is null;
comment on column initiative_author.removed_on is 'Day on which a correction left this author out; null for authors.';
grant update (removed_on) on initiative_author to hub_app;
create policy owner_corrects on initiative_author for update
  using (owner_id = any ((select viewer_organizations())::uuid[])) with check (owner_id = any ((select viewer_organizations())::uuid[]));

create or replace function assert_shares_sum() returns trigger language plpgsql security definer set search_path from current as $$
declare
  checked uuid := (coalesce(to_jsonb(new), to_jsonb(old)) ->> tg_argv[0])::uuid;
  total bigint := (select coalesce(sum(share_percent), 0) from initiative_author where initiative_id = checked and removed_on is null);
begin
  if total <> 100 and exists (select from initiative where id = checked) then
    raise exception 'the shares of initiative % sum to % percent, not to 100', checked, total
      using errcode = 'check_violation', constraint = 'initiative_author_shares_sum';
  end if;
  return null;
end $$;
create trigger renew_recognitions_of_new_author after insert on initiative_author
  for each row execute function renew_recognitions('initiative_id');

-- Who belongs to which team: a marker does not mark the work of the own team. The feed is read anew for it.
create table known_team_member (
  id uuid primary key,
  team_id uuid not null,
  organization_id uuid not null,
  person_id uuid not null,
  valid_from date not null,
  valid_to date not null
);
create index known_team_member_person on known_team_member (person_id);
comment on table known_team_member is 'Projection: who belongs to which team (tổ), from–to. Fed by the organizations feed.';
call protect('known_team_member', 'select, insert, update, delete');
create policy own_people on known_team_member for select using (organization_id = any ((select viewer_organizations())::uuid[]));
delete from feed_cursor where source = 'organizations';

create table filing_window (
  id uuid primary key,
  organization_id uuid not null,
  period text not null,
  opens_on date not null,
  closes_on date not null,
  basis text not null,
  verification text not null constraint filing_window_verification_known check (verification in ('V1', 'V2', 'V3', 'UNVERIFIED')),
  entered_on date not null,
  constraint filing_window_days check (opens_on <= closes_on),
  constraint filing_window_apart exclude using gist (organization_id with =, period with =, daterange(opens_on, closes_on, '[]') with &&)
);
comment on table filing_window is 'Configuration: on which days (both included) an organization takes applications of a period in; an organization without a window takes them on every day.';
call protect('filing_window', 'select, insert');
create policy everybody_reads on filing_window for select using ((select viewer_is_known()));
create policy owner_opens on filing_window for insert with check (organization_id = any ((select viewer_organizations())::uuid[]));
call track('filing_window', 'FilingWindow');

create table time_limit (
  scope text not null,
  step text not null constraint time_limit_step_known check (step in ('FORM_CHECK', 'DECISION')),
  months integer not null constraint time_limit_months check (months > 0),
  valid_from date not null,
  valid_to date not null default 'infinity',
  basis text not null,
  verification text not null constraint time_limit_verification_known check (verification in ('V1', 'V2', 'V3', 'UNVERIFIED')),
  constraint time_limit_one exclude using gist (scope with =, step with =, daterange(valid_from, valid_to) with &&)
);
comment on table time_limit is 'Configuration: within how many months of the last filing the form is checked and the decision taken, per scope, by the day of filing.';
call protect('time_limit', 'select');
create policy everybody_reads on time_limit for select using ((select viewer_is_known()));
insert into time_limit (scope, step, months, valid_from, basis, verification) values
  ('GRASSROOTS', 'FORM_CHECK', 1, '2012-04-25', 'Nghị định 13/2012/NĐ-CP (01 tháng xem xét hình thức đơn); chưa xác minh', 'UNVERIFIED'),
  ('GRASSROOTS', 'DECISION', 3, '2012-04-25', 'Nghị định 13/2012/NĐ-CP (03 tháng từ ngày nhận đơn); chưa xác minh', 'UNVERIFIED');

alter table recognition_threshold
  add column quorum_numerator integer not null default 2,
  add column quorum_denominator integer not null default 3,
  add constraint recognition_threshold_quorum check (0 < quorum_numerator and quorum_numerator <= quorum_denominator);
comment on column recognition_threshold.quorum_numerator is 'Share of all members who must be present (quorum); with quorum_denominator.';
