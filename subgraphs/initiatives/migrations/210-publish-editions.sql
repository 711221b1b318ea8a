call keep_editions();

create function edition_figures(organizations uuid[], wanted text, of_measure text)
returns table (organization_id uuid, dimension text, value text, count bigint, persons bigint)
language sql stable security definer set search_path from current as $$
  with booked as (
    select t.organization_id, t.item, t.amount from (
      select organization_id, own_only, period, measure, item, amount from rollup_total
      union all
      select organization_id, own_only, period, measure, item, amount from rollup_delta
    ) t where t.organization_id = any (organizations) and t.period = wanted and t.measure = 'RECOGNIZED_INITIATIVE' and not t.own_only
      and of_measure = 'INITIATIVES'
  ), sums as (
    select b.organization_id, d.dimension, d.value, sum(b.amount)::bigint as count
    from booked b, lateral (values ('TOTAL', ''), ('KIND', b.item)) d (dimension, value) group by 1, 2, 3
  ), heads as (
    select line.id as organization_id, d.dimension, d.value, count(distinct a.person_id) as persons
    from initiative i join initiative_author a on a.initiative_id = i.id
    cross join lateral (
      select i.owner_id as id
      union all
      select c.ancestor_id from org_closure c where c.descendant_id = i.owner_id and c.valid_from <= i.reported_on and i.reported_on < c.valid_to
    ) line
    cross join lateral (values ('TOTAL', ''), ('KIND', i.kind)) d (dimension, value)
    where i.period = wanted and i.state = 'RECOGNIZED' and i.reported_on is not null and line.id = any (organizations)
    group by 1, 2, 3
  )
  select s.organization_id, s.dimension, s.value, s.count, coalesce(h.persons, 0)
  from sums s left join heads h using (organization_id, dimension, value)
  where viewer_setting('action') is not null and cardinality(viewer_acting()) > 0
$$;
comment on function edition_figures is 'Booked sums of recognized initiatives that were reported up, and how many authors each concerns: for who makes an edition, never shown as such.';
