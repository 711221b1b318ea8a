-- A policy is asked for every row, and walks the tree each time: of the sums of all provinces that took nine tenths of the
-- time. These functions ask once for each organization, by the same rule (rollup_is_visible), and read as the owner.
create function organizations_with_readable_sums(organizations uuid[], wanted text) returns table (id uuid, is_own boolean)
language sql stable parallel safe as $$
  select o.id, viewer_is_service() or o.id = any (viewer_organizations())
  from (select distinct unnest(organizations) as id) o
  where viewer_is_service() or viewer_was_above(o.id, days_of_period(wanted))
$$;
comment on function organizations_with_readable_sums is 'Those of the organizations whose sums of a period the viewer may read; with drafts where they are its own.';

create function read_totals(organizations uuid[], wanted text, measures text[])
returns table (organization_id uuid, measure text, item text, subject text, position_group text, gender text, amount bigint)
language sql stable security definer set search_path from current as $$
  with seen as materialized (select * from organizations_with_readable_sums(organizations, wanted))
  select booked.organization_id, booked.measure, booked.item, booked.subject, booked.position_group, booked.gender, sum(booked.amount)::bigint
  from (
    select t.organization_id, t.measure, t.item, t.subject, t.position_group, t.gender, t.amount
    from rollup_total t
    where t.organization_id = any (array(select id from seen)) and (not t.own_only or t.organization_id = any (array(select id from seen where is_own)))
      and t.period = wanted and (measures is null or t.measure = any (measures))
    union all
    select d.organization_id, d.measure, d.item, d.subject, d.position_group, d.gender, d.amount
    from rollup_delta d
    where d.organization_id = any (array(select id from seen)) and (not d.own_only or d.organization_id = any (array(select id from seen where is_own)))
      and d.period = wanted and (measures is null or d.measure = any (measures))
  ) booked
  group by 1, 2, 3, 4, 5, 6 having sum(booked.amount) <> 0
$$;
comment on function read_totals is 'Sums of a period, folded and not yet folded, of those organizations whose sums the viewer may read; measures null: all.';

create function read_series(organizations uuid[], wanted text, until date, measures text[])
returns table (organization_id uuid, measure text, item text, amount bigint)
language sql stable security definer set search_path from current as $$
  with seen as materialized (select * from organizations_with_readable_sums(organizations, wanted))
  select booked.organization_id, booked.measure, booked.item, sum(booked.amount)::bigint
  from (
    select s.organization_id, s.measure, s.item, s.amount
    from rollup_series s
    where s.organization_id = any (array(select id from seen)) and (not s.own_only or s.organization_id = any (array(select id from seen where is_own)))
      and s.period = wanted and s.day <= until and s.measure = any (measures)
    union all
    select d.organization_id, d.measure, d.item, d.amount
    from rollup_delta d
    where d.organization_id = any (array(select id from seen)) and (not d.own_only or d.organization_id = any (array(select id from seen where is_own)))
      and d.period = wanted and d.day <= until and d.measure = any (measures)
  ) booked
  group by 1, 2, 3 having sum(booked.amount) <> 0
$$;
comment on function read_series is 'Sums of some measures booked up to and including a day, of those organizations whose sums of the period the viewer may read.';
