-- A marker who does not act for the council that named her does not see its round: looked at with her own rights she was
-- no marker, and read whose work it is. Who marks is found whatever she sees.
create or replace function viewer_marks(initiative uuid) returns boolean language sql stable parallel safe security definer set search_path from current as $$
  select exists (
    select from scoring_marker m join scoring_round r on r.id = m.round_id
    where m.initiative_id = viewer_marks.initiative and m.subject = viewer_subject() and r.closed_on is null)
$$;
