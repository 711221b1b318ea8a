create table quota (
  id uuid primary key,
  owner_id uuid not null,
  organization_id uuid not null,
  period text not null,
  award_type text not null,
  most integer,
  percent integer,
  of_award_type text,
  valid_from date not null,
  legal_basis text not null,
  constraint quota_one_measure check (num_nonnulls(most, percent) = 1 and (percent is null) = (of_award_type is null)),
  constraint quota_not_negative check (coalesce(most, percent) >= 0)
);
create index quota_of on quota (period, award_type, organization_id, valid_from);
comment on table quota is 'Chỉ tiêu (tỷ lệ) danh hiệu: how many awards of a type may be granted in a period at an organization and below it; a number, or a percentage of another award granted there. None by default; nothing is changed, a later row follows.';
call protect('quota', 'select, insert');
create policy everybody_reads on quota for select using ((select viewer_is_known()));
create policy owner_sets on quota for insert with check (owner_id = any ((select viewer_acting())::uuid[]));
call track('quota', 'Quota', 'owner_id');
create index proposal_by_award on proposal (award_type, period, owner_id);

create function quota_balances(concerned uuid[], label text, award text, on_day date)
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
    select m.id, count(*) filter (where p.award_type = award and p.state = 'GRANTED') as used,
      count(*) filter (where p.award_type = award and p.state not in ('GRANTED', 'REFUSED', 'WITHDRAWN', 'COUNCIL_REJECTED') and p.sent_on is not null) as pending,
      count(*) filter (where p.award_type = s.of_award_type and p.state = 'GRANTED') as whole
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
comment on function quota_balances is 'The quotas that lie over organizations, with what is granted and what is on its way at each and below it; figures alone, for who is concerned or lies above.';

create function lock_quotas(concerned uuid[], label text, award text, on_day date) returns void language plpgsql as $$
declare
  place uuid;
begin
  -- Who sets a quota for this award waits for all who grant it, and they for her; see set_quota_lock().
  perform pg_advisory_xact_lock_shared(hashtext(current_schema || ' quotas'), hashtext(label || ' ' || award));
  for place in
    select distinct q.organization_id from quota q
    where q.period = label and q.award_type = award
      and (q.organization_id = any (concerned) or exists (
        select from org_closure c where c.descendant_id = any (concerned) and c.ancestor_id = q.organization_id
          and c.valid_from <= on_day and on_day < c.valid_to))
    order by 1
  loop
    perform pg_advisory_xact_lock(hashtext(current_schema || ' quota ' || place), hashtext(label || ' ' || award));
  end loop;
end $$;
comment on function lock_quotas is 'Lets who grants wait for who grants the same award of the same period under the same quota; where there is none, grants do not wait for each other.';

create function set_quota_lock(label text, award text) returns void language sql
  return pg_advisory_xact_lock(hashtext(current_schema || ' quotas'), hashtext(label || ' ' || award));
comment on function set_quota_lock is 'Lets who sets a quota wait for all who grant the award of the period, and them for her.';
