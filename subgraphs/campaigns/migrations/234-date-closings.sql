-- A closed campaign expects nobody who comes later; the day of closing is kept.
alter table campaign
  add column closed_on date,
  add constraint campaign_closed_when_closed check (closed_on is null or state = 'CLOSED');
comment on column campaign.closed_on is 'Day on which it was closed; null for one closed before this was kept without an end of its own.';
update campaign set closed_on = least(valid_to, current_date) where state = 'CLOSED';

create or replace function refresh_expectations(campaigns uuid[], organizations uuid[]) returns void language plpgsql security definer set search_path from current as $$
begin
  perform pg_advisory_xact_lock_shared(hashtext(current_schema()), hashtext('tree'));
  insert into campaign_expectation as stored (campaign_id, organization_id, level, period, expected_on, released_on, joined_on, left_on)
  with asked as (
    select distinct campaign_id, organization_id from unnest(campaigns, organizations) pair (campaign_id, organization_id)
  ), running as (
    select c.id, c.period, least(c.launched_on, c.valid_to - 1) as starts,
      -- The day of closing is the last one; a campaign is over with its own end at the latest.
      coalesce(least(c.valid_to, case when c.closed_on is not null then greatest(c.closed_on, c.launched_on) + 1 end), 'infinity') as ends,
      case c.state when 'CANCELLED' then c.cancelled_on end as cancelled
    from campaign c where c.id = any (campaigns) and c.state <> 'DRAFT'
  ), below as (
    select a.campaign_id, a.organization_id, min(greatest(t.valid_from, c.starts)) as since, max(t.valid_to) as until
    from asked a join running c on c.id = a.campaign_id
    join runners_of_campaigns() r on r.campaign_id = a.campaign_id
    join org_closure t on t.ancestor_id = r.organization_id and t.descendant_id = a.organization_id
      and t.valid_from < least(c.ends, c.cancelled) and c.starts < t.valid_to
    group by 1, 2
  ), last_joining as (
    select distinct on (j.campaign_id, j.organization_id) j.campaign_id, j.organization_id, j.joined_on, j.left_on
    from asked a join campaign_joining j on j.campaign_id = a.campaign_id and j.organization_id = a.organization_id
    order by j.campaign_id, j.organization_id, j.left_on desc nulls first
  )
  select a.campaign_id, a.organization_id, coalesce(known.level, o.level), c.period, coalesce(known.expected_on, b.since, j.joined_on),
    case
      when b.until is not null then case when b.until < c.ends or c.cancelled is not null then least(b.until, c.cancelled) end
      when j.joined_on is not null then j.left_on
      else coalesce(known.released_on, greatest(known.expected_on, hub_today()))
    end,
    j.joined_on, j.left_on
  from asked a
  join running c on c.id = a.campaign_id
  left join below b on b.campaign_id = a.campaign_id and b.organization_id = a.organization_id
  left join last_joining j on j.campaign_id = a.campaign_id and j.organization_id = a.organization_id
  left join campaign_expectation known on known.campaign_id = a.campaign_id and known.organization_id = a.organization_id
  left join known_organization o on o.id = a.organization_id
  where coalesce(known.level, o.level) is not null and coalesce(known.expected_on, b.since, j.joined_on) is not null
  on conflict on constraint campaign_expectation_once do update
  set (released_on, joined_on, left_on) = (excluded.released_on, excluded.joined_on, excluded.left_on)
  where (stored.released_on, stored.joined_on, stored.left_on) is distinct from (excluded.released_on, excluded.joined_on, excluded.left_on);
end $$;

create or replace function expect_of_changed() returns trigger language plpgsql security definer set search_path from current as $$
begin
  perform refresh_expectations_of(array_agg(c.id)) from new_rows c join old_rows before on before.id = c.id
  where c.state <> 'DRAFT'
    and (c.launched_on, c.valid_to, c.closed_on, c.cancelled_on, c.owner_id)
      is distinct from (before.launched_on, before.valid_to, before.closed_on, before.cancelled_on, before.owner_id)
  having count(*) > 0;
  return null;
end $$;
comment on function expect_of_changed is 'Statement trigger: a launch, an extension, a closing, a cancellation and a hand-over move who is expected to join.';
select refresh_expectations_of(array_agg(id)) from campaign where state = 'CLOSED' having count(*) > 0;
