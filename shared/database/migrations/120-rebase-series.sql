-- Series over the tree of another day, by the same line of organizations as the totals.

create function rebased_line(organizations uuid[], day date) returns table (above uuid, school uuid)
language sql stable as $$
  with recursive line (above, school) as (
    select above.id, above.id from unnest(organizations) above (id)
    union
    select above.id, c.descendant_id from unnest(organizations) above (id)
    join org_closure c on c.ancestor_id = above.id and c.valid_from <= day and day < c.valid_to
    union
    -- One that was split and goes on lies below somebody still, and keeps its figures.
    select line.above, l.predecessor_id
    from line join known_lineage l on l.successor_id = line.school and l.effective_on <= day and upper(current_schema) = any (l.record_groups)
      and not exists (select from org_closure still where still.descendant_id = l.predecessor_id and still.valid_from <= day and day < still.valid_to)
  )
  select line.above, line.school from line
  where viewer_was_above(line.above, daterange(day, day, '[]'))
    and not exists (select from org_closure b where b.ancestor_id = line.school)
$$;
comment on function rebased_line is 'Whose own sums make the figures of organizations over the tree of a day: those below that never had anybody below them, with their predecessors that are no more; for who acts for the organization or lay above it on that day.';

create or replace function rebased_rollups(organizations uuid[], wanted text, day date)
returns table (organization_id uuid, measure text, item text, subject text, position_group text, gender text, amount bigint)
language sql stable security definer set search_path from current as $$
  select line.above, own.measure, own.item, own.subject, own.position_group, own.gender, sum(own.amount)::bigint
  from rebased_line(organizations, day) line
  cross join lateral (
    select t.measure, t.item, t.subject, t.position_group, t.gender, t.amount from rollup_total t
    where t.organization_id = line.school and t.period = wanted and not t.own_only
    union all
    select d.measure, d.item, d.subject, d.position_group, d.gender, d.amount from rollup_delta d
    where d.organization_id = line.school and d.period = wanted and not d.own_only
  ) own
  group by 1, 2, 3, 4, 5, 6 having sum(own.amount) <> 0
$$;

create function rebased_series(organizations uuid[], wanted text, until date, day date)
returns table (organization_id uuid, measure text, item text, amount bigint)
language sql stable security definer set search_path from current as $$
  select line.above, own.measure, own.item, sum(own.amount)::bigint
  from rebased_line(organizations, day) line
  cross join lateral (
    select s.measure, s.item, s.amount from rollup_series s
    where s.organization_id = line.school and s.period = wanted and s.day <= until and not s.own_only
    union all
    select d.measure, d.item, d.amount from rollup_delta d
    where d.organization_id = line.school and d.period = wanted and d.day <= until and not d.own_only
  ) own
  group by 1, 2, 3 having sum(own.amount) <> 0
$$;
comment on function rebased_series is 'What was booked up to a day, over the tree of another day, as rebased_rollups does for totals.';
