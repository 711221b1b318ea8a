create function rating_counts(organization uuid, label text)
returns table (rated integer, excellent integer) language sql stable parallel safe security definer set search_path from current as $$
  select count(*)::integer, (count(*) filter (where r.rating = 'EXCELLENT'))::integer
  from known_rating r
  where r.organization_id = organization and r.period = label
    and (viewer_is_service() or organization = any (viewer_organizations())
      or exists (select from org_closure c where c.descendant_id = organization and c.ancestor_id = any (viewer_organizations())))
$$;
comment on function rating_counts is 'How many people an organization has rated for a period, and how many of them EXCELLENT (R-GEN-13); figures alone, for the organization and who lies above it.';

-- In plpgsql, which looks for known_team_member when it is called: teams come with a later migration.
create function women_counts(collective uuid, on_day date)
returns table (members integer, women integer) language plpgsql stable parallel safe security definer set search_path from current as $$
begin
  return query
    select count(*)::integer, (count(*) filter (where p.gender = 'FEMALE'))::integer
    from (
      select e.person_id from known_employment e
      where e.organization_id = collective and e.valid_from <= on_day and on_day < e.valid_to
      union
      select survivor(t.person_id) from known_team_member t
      where t.team_id = collective and t.valid_from <= on_day and on_day < t.valid_to
    ) m join known_person p on p.id = m.person_id
    where viewer_is_service() or candidate_is_mine(collective) or candidate_is_open(collective);
end $$;
comment on function women_counts is 'How many members a collective (an organization or a team) has on a day, and how many of them are women (R-GEN-08); figures alone, for who sees the collective as a candidate.';
