create table scorecard_evidence (
  id uuid primary key,
  organization_id uuid not null,
  scorecard_id uuid not null constraint scorecard_evidence_scorecard references scorecard,
  criterion_code text not null,
  from_edition integer not null,
  until_edition integer,
  file_id uuid not null constraint scorecard_evidence_once unique,
  name text not null,
  media_type text not null,
  size integer not null,
  sha256 text not null,
  version integer not null default 1,
  constraint scorecard_evidence_editions check (until_edition >= from_edition)
);
create index scorecard_evidence_list on scorecard_evidence (scorecard_id, id);
comment on table scorecard_evidence is 'Minh chứng: files of a scorecard, by criterion. Those of the sent edition are seen by whoever sees the card, the working copy by its owner alone. Name, type, size and digest are copied from the stored file.';
comment on column scorecard_evidence.organization_id is 'Who attached it; who owns the card now is said by the card.';
comment on column scorecard_evidence.from_edition is 'First edition of the card that has it; later ones have it too.';
comment on column scorecard_evidence.until_edition is 'First edition of the card that has it no more; what was sent before keeps it.';
call protect('scorecard_evidence', 'select, insert');
grant update (until_edition, version) on scorecard_evidence to hub_app;
create policy owner_and_what_was_sent on scorecard_evidence for select using (
  exists (select from scorecard s where s.id = scorecard_id
    and (s.owner_id = any ((select viewer_organizations())::uuid[])
      or (from_edition <= s.sent_edition and (until_edition is null or until_edition > s.sent_edition)))));
create policy owner_attaches on scorecard_evidence for insert with check (
  exists (select from scorecard s where s.id = scorecard_id and s.owner_id = any ((select viewer_organizations())::uuid[])
    and s.edition = from_edition and s.edition > coalesce(s.sent_edition, 0)));
create policy owner_removes on scorecard_evidence for update using (
  exists (select from scorecard s where s.id = scorecard_id and s.owner_id = any ((select viewer_organizations())::uuid[])
    and s.edition > coalesce(s.sent_edition, 0)));
call track('scorecard_evidence', 'ScorecardEvidence');

create or replace function erase_people(ids uuid[]) returns void language plpgsql security definer set search_path from current as $$
declare
  cards uuid[] := array(select id from scorecard where subject = 'PERSON' and subject_id = any (ids));
begin
  perform assert_may_erase();
  perform erase_reasons(cards || array(select id from role_model where subject = 'PERSON' and subject_id = any (ids)));
  update known_person set name = erased_text() where id = any (ids);
  update scorecard set subject_name = erased_text() where id = any (cards);
  update scorecard_line set evidence = null, note = null where scorecard_id = any (cards);
  perform erase_files(array(select file_id from scorecard_evidence where scorecard_id = any (cards)));
  update scorecard_evidence set name = erased_text(), version = version + 1 where scorecard_id = any (cards);
  update scorecard_mark set note = erased_text() where scorecard_id = any (cards);
  update emulation_result set subject_name = erased_text(), note = case when note is not null then erased_text() end
  where subject = 'PERSON' and subject_id = any (ids);
  update role_model set subject_name = erased_text(), title = erased_text(), story = erased_text(),
    opinion = case when opinion is not null then erased_text() end
  where subject = 'PERSON' and subject_id = any (ids);
  -- A sheet of monthly ratings holds everybody of a school: nothing says which line was hers.
  perform erase_files(array(select file_id from monthly_rating where person_id = any (ids)));
  update monthly_rating set person_name = erased_text() where person_id = any (ids);
end $$;
comment on function erase_people is 'Erases what names people who were scored, rated or held up as models, the files of their scorecards, and the sheets that their ratings came from.';
