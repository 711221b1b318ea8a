-- Figures of a period over the tree of another day: "results of 2023–2024 of the schools that are now in commune X".

create function rebased_rollups(organizations uuid[], wanted text, day date)
returns table (organization_id uuid, measure text, item text, subject text, position_group text, gender text, amount bigint)
language sql stable security definer set search_path from current as $$
  select above.id, own.measure, own.item, own.subject, own.position_group, own.gender, sum(own.amount)::bigint
  from unnest(organizations) above (id)
  cross join lateral (
    select above.id as school
    union
    select c.descendant_id from org_closure c where c.ancestor_id = above.id and c.valid_from <= day and day < c.valid_to
  ) line
  cross join lateral (
    select t.measure, t.item, t.subject, t.position_group, t.gender, t.amount from rollup_total t
    where t.organization_id = line.school and t.period = wanted and not t.own_only
    union all
    select d.measure, d.item, d.subject, d.position_group, d.gender, d.amount from rollup_delta d
    where d.organization_id = line.school and d.period = wanted and not d.own_only
  ) own
  where viewer_was_above(above.id, daterange(day, day, '[]'))
    and not exists (select from org_closure b where b.ancestor_id = line.school)
  group by 1, 2, 3, 4, 5, 6 having sum(own.amount) <> 0
$$;
comment on function rebased_rollups is 'Sums of what organizations have sent up that never had anybody below them, over the tree of a day; for who acts for the organization or lay above it on that day. Costs more the more schools lie below.';
