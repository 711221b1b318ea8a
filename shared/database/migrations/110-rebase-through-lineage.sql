-- A school that was merged into another lies nowhere any more: over the tree of a later day its figures are its successor's.
create table known_lineage (
  id uuid primary key,
  predecessor_id uuid not null,
  successor_id uuid not null,
  record_groups text[] not null,
  effective_on date not null
);
create index known_lineage_successor on known_lineage (successor_id);
comment on table known_lineage is 'Which organization came out of which, from which day on, and which groups of records it took over; a group has the name of its room.';
call protect('known_lineage', 'select, insert, update, delete');
-- Whoever follows the tree already reads it once more from its beginning, with the lineage.
delete from feed_cursor where source = 'organizations';

create or replace function rebased_rollups(organizations uuid[], wanted text, day date)
returns table (organization_id uuid, measure text, item text, subject text, position_group text, gender text, amount bigint)
language sql stable security definer set search_path from current as $$
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
  select line.above, own.measure, own.item, own.subject, own.position_group, own.gender, sum(own.amount)::bigint
  from line
  cross join lateral (
    select t.measure, t.item, t.subject, t.position_group, t.gender, t.amount from rollup_total t
    where t.organization_id = line.school and t.period = wanted and not t.own_only
    union all
    select d.measure, d.item, d.subject, d.position_group, d.gender, d.amount from rollup_delta d
    where d.organization_id = line.school and d.period = wanted and not d.own_only
  ) own
  where viewer_was_above(line.above, daterange(day, day, '[]'))
    and not exists (select from org_closure b where b.ancestor_id = line.school)
  group by 1, 2, 3, 4, 5, 6 having sum(own.amount) <> 0
$$;
comment on function rebased_rollups is 'Sums of what organizations have sent up that never had anybody below them, over the tree of a day, with those of their predecessors that are no more; for who acts for the organization or lay above it on that day. Costs more the more schools lie below.';
