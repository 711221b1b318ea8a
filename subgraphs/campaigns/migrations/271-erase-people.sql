create function erase_people(ids uuid[]) returns void language plpgsql security definer set search_path from current as $$
declare
  cards uuid[] := array(select id from scorecard where subject = 'PERSON' and subject_id = any (ids));
begin
  perform assert_may_erase();
  perform erase_reasons(cards || array(select id from role_model where subject = 'PERSON' and subject_id = any (ids)));
  update known_person set name = erased_text() where id = any (ids);
  update scorecard set subject_name = erased_text() where id = any (cards);
  update scorecard_line set evidence = null, note = null where scorecard_id = any (cards);
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
comment on function erase_people is 'Erases what names people who were scored, rated or held up as models, and the sheets that their ratings came from.';
