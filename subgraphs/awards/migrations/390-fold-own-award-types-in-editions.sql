create function award_group(code text) returns text language sql immutable parallel safe
  return case when position('@' in code) > 0 then 'OWN' else code end;
comment on function award_group is 'The award type as who stands outside may know it: what an organization has defined for itself is one group, OWN.';

create or replace function edition_figures(organizations uuid[], wanted text, of_measure text)
returns table (organization_id uuid, dimension text, value text, count bigint, persons bigint)
language sql stable security definer set search_path from current as $$
  with kind as (
    select case of_measure when 'AWARDS_TO_PERSONS' then 'PERSON' when 'AWARDS_TO_COLLECTIVES' then 'COLLECTIVE' end as subject
  ), booked as (
    select b.organization_id, b.item, b.position_group, b.gender, case b.measure when 'GRANTED' then b.amount else - b.amount end as amount
    from kind, lateral (
      select t.* from (
        select organization_id, own_only, period, measure, item, subject, position_group, gender, amount from rollup_total
        union all
        select organization_id, own_only, period, measure, item, subject, position_group, gender, amount from rollup_delta
      ) t where t.organization_id = any (organizations) and t.period = wanted and t.measure in ('GRANTED', 'ANNULLED')
        and t.subject = kind.subject and not t.own_only
    ) b
  ), sums as (
    select b.organization_id, d.dimension, d.value, sum(b.amount)::bigint as count
    from booked b, lateral (values ('TOTAL', ''), ('AWARD_TYPE', award_group(b.item)), ('POSITION_GROUP', b.position_group), ('GENDER', b.gender)) d (dimension, value)
    where of_measure = 'AWARDS_TO_PERSONS' or d.dimension in ('TOTAL', 'AWARD_TYPE')
    group by 1, 2, 3
  ), heads as (
    select line.id as organization_id, d.dimension, d.value, count(distinct survivor(p.candidate_id)) as persons
    from kind, proposal p left join award a on a.proposal_id = p.id
    cross join lateral (
      select p.owner_id as id
      union all
      select c.ancestor_id from org_closure c where c.descendant_id = p.owner_id and c.valid_from <= p.sent_on and p.sent_on < c.valid_to
    ) line
    cross join lateral (values ('TOTAL', ''), ('AWARD_TYPE', award_group(p.award_type)), ('POSITION_GROUP', p.position_group), ('GENDER', p.gender)) d (dimension, value)
    where kind.subject = 'PERSON' and p.subject = 'PERSON' and p.period = wanted and p.state = 'GRANTED' and a.annulled_on is null
      and line.id = any (organizations)
    group by 1, 2, 3
  )
  select s.organization_id, s.dimension, s.value, s.count,
    case when of_measure = 'AWARDS_TO_PERSONS' then coalesce(h.persons, 0) end
  from sums s left join heads h using (organization_id, dimension, value)
  where viewer_setting('action') is not null and cardinality(viewer_acting()) > 0
$$;
comment on function edition_figures is 'Booked sums of awards that stand, by dimension, and how many persons each concerns (null for collectives): for who makes an edition, never shown as such.';
