-- An annulled award frees its place: neither what is used nor what a percentage is taken of counts it.
create function was_annulled(proposal uuid) returns boolean language sql stable
  return exists (select from award a where a.proposal_id = was_annulled.proposal and a.annulled_on is not null);
comment on function was_annulled is 'True when the award that a proposal was granted is annulled.';

create or replace function quota_balances(concerned uuid[], label text, award text, on_day date)
returns table (id uuid, organization_id uuid, owner_id uuid, most integer, percent integer, of_award_type text, legal_basis text, base integer, used integer, pending integer)
language sql stable security definer set search_path from current as $$
  with scope as (
    select distinct on (q.organization_id) q.*
    from quota q
    where q.period = label and q.award_type = award and q.valid_from <= on_day
      and (q.organization_id = any (concerned) or exists (
        select from org_closure c where c.descendant_id = any (concerned) and c.ancestor_id = q.organization_id
          and c.valid_from <= on_day and on_day < c.valid_to))
    order by q.organization_id, q.valid_from desc, q.id desc
  ), members as (
    select s.id, s.organization_id as member from scope s
    union select s.id, c.descendant_id from scope s join org_closure c on c.ancestor_id = s.organization_id
      and c.valid_from <= on_day and on_day < c.valid_to
  ), counts as (
    select m.id, count(*) filter (where p.award_type = award and p.state = 'GRANTED' and not was_annulled(p.id)) as used,
      count(*) filter (where p.award_type = award and p.state not in ('GRANTED', 'REFUSED', 'WITHDRAWN', 'COUNCIL_REJECTED') and p.sent_on is not null) as pending,
      count(*) filter (where p.award_type = s.of_award_type and p.state = 'GRANTED' and not was_annulled(p.id)) as whole
    from members m join scope s on s.id = m.id
    join proposal p on p.owner_id = m.member and p.period = label and p.award_type in (award, coalesce(s.of_award_type, award))
    group by m.id
  )
  select s.id, s.organization_id, s.owner_id, s.most, s.percent, s.of_award_type, s.legal_basis,
    coalesce(s.most, s.percent * coalesce(c.whole, 0)::integer / 100),
    coalesce(c.used, 0)::integer, coalesce(c.pending, 0)::integer
  from scope s left join counts c on c.id = s.id
  where viewer_is_service() or s.owner_id = any (viewer_organizations()) or s.organization_id = any (viewer_organizations())
    or concerned && viewer_organizations()
    or exists (select from org_closure c where c.descendant_id = any (concerned) and c.ancestor_id = any (viewer_acting())
      and c.valid_from <= on_day and on_day < c.valid_to)
  order by s.organization_id
$$;
