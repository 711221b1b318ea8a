-- What a decision has printed (award) stays: it is a public act, kept by law. Case files of complaints stay with the body
-- that handles them. All else that names a candidate goes.
create or replace function keep_signed_self_assessment() returns trigger language plpgsql as $$
begin
  if current_user <> 'hub_app' and new.person_name = erased_text() then
    return new;
  end if;
  raise exception 'what was signed is not changed: a correction is a new self-assessment' using errcode = 'restrict_violation';
end $$;
comment on function keep_signed_self_assessment is 'Row trigger: a signed self-assessment stays as it is, whoever tries; but for the erasure of a person.';

create function erase_people(ids uuid[]) returns void language plpgsql security definer set search_path from current as $$
declare
  hers uuid[] := array(select p.id from proposal p where p.subject = 'PERSON' and p.candidate_id = any (ids));
begin
  perform assert_may_erase();
  perform erase_reasons(hers || array(select r.id from registration r where r.subject = 'PERSON' and r.candidate_id = any (ids)));
  update known_person set name = erased_text() where id = any (ids);
  update registration set candidate_name = erased_text(), initiative_topic = null,
    return_reason = case when return_reason is not null then erased_text() end
  where subject = 'PERSON' and candidate_id = any (ids);
  update proposal set candidate_name = erased_text(), position = null, achievement = null,
    return_reason = case when return_reason is not null then erased_text() end
  where id = any (hers);
  update proposal_working_copy set achievement = null where id = any (hers);
  update proposal_hold set reason = erased_text() where proposal_id = any (hers);
  update proposal_step set reason = erased_text() where proposal_id = any (hers) and reason is not null;
  update team_review set minutes = erased_text() where proposal_id = any (hers) and minutes is not null;
  update disclosure_comment set author = null, text = erased_text(), handling = case when handling is not null then erased_text() end
  where proposal_id = any (hers);
  update council_agenda_item set candidate_name = erased_text() where candidate_id = any (ids);
  update council_seat set person_name = erased_text() where person_id = any (ids);
  update stated_fact set evidence = erased_text() where candidate_id = any (ids);
  update achievement set title = erased_text(), evidence = erased_text() where candidate_id = any (ids);
  update earlier_award set opinion = case when opinion is not null then erased_text() end where candidate_id = any (ids);
  update self_assessment set person_name = erased_text(), results = erased_text() where person_id = any (ids);
  perform erase_files(array(select d.file_id from proposal_document d where d.proposal_id = any (hers)));
  update proposal_document set name = erased_text() where proposal_id = any (hers);
end $$;
comment on function erase_people is 'Erases what names people as candidates, members or authors, and the papers of their proposals; not what a decision has printed.';
