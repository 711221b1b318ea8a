-- A work that others have written too stays, and so does the public register, which names no author.
create function erase_people(ids uuid[]) returns void language plpgsql security definer set search_path from current as $$
declare
  alone uuid[] := array(
    select a.initiative_id from initiative_author a where a.person_id = any (ids) and not exists (
      select from initiative_author o join known_person p on p.id = o.person_id
      where o.initiative_id = a.initiative_id and not o.person_id = any (ids) and p.name <> erased_text()));
begin
  perform assert_may_erase();
  perform erase_reasons(array(select initiative_id from initiative_author where person_id = any (ids)));
  update known_person set name = erased_text() where id = any (ids);
  perform erase_files(array(select file_id from initiative_text where initiative_id = any (alone)));
  update initiative_text set name = erased_text(), content = case when content is not null then erased_text() end where initiative_id = any (alone);
end $$;
comment on function erase_people is 'Erases names of authors and markers, and the full texts of what they have written alone.';
