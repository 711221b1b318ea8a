-- A bare "id" was the member's own column: nobody was ever shown the team or the council in which she sits.
create or replace function viewer_sits_in(seats_of text, id uuid) returns boolean language sql stable parallel safe security definer set search_path from current as $$
  select case seats_of
    when 'TEAM' then exists (select from team_member m where m.team_id = viewer_sits_in.id and m.person_id = any (viewer_records()))
    else exists (select from council_member m where m.council_id = viewer_sits_in.id and m.person_id = any (viewer_records())) end
$$;
