-- When two records of one human being become one, what hangs on the one that ends goes on with the other: her authorship,
-- so that nobody decides on her own work and her name stays hidden from markers; and her seat as a marker.
create function follow_merge(gone uuid, kept uuid) returns void language plpgsql security definer set search_path from current as $$
begin
  if not viewer_is_service() then
    raise exception 'only the feed tells of merged records' using errcode = 'insufficient_privilege';
  end if;
  -- Who stands twice among the authors of one initiative stands there once, with both shares.
  with ended as (
    update initiative_author a set removed_on = hub_today()
    where a.person_id = gone and a.removed_on is null and exists (
      select from initiative_author b where b.initiative_id = a.initiative_id and b.person_id = kept and b.removed_on is null)
    returning a.initiative_id, a.share_percent
  )
  update initiative_author b set share_percent = b.share_percent + e.share_percent
  from ended e where b.initiative_id = e.initiative_id and b.person_id = kept and b.removed_on is null;
  update initiative_author a set person_id = kept where a.person_id = gone;
  update scoring_marker s set person_id = kept
  where s.person_id = gone and not exists (select from scoring_marker o where o.round_id = s.round_id and o.person_id = kept);
end $$;
comment on function follow_merge is 'Hands authorship and seats of markers over to the record that goes on; for the background work, which reads the feed.';
delete from feed_cursor where source = 'organizations';
