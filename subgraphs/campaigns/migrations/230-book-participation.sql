-- Who is expected to join which campaign, who of these takes part, and who has left: booked, the denominator too.

alter table campaign_joining
  add column left_on date,
  add column leaving_reason text,
  add column version integer not null default 1,
  add constraint campaign_joining_left_with_reason check ((left_on is null) = (leaving_reason is null)),
  add constraint campaign_joining_left_after_joining check (left_on >= joined_on),
  drop constraint campaign_joining_once;
create unique index campaign_joining_once on campaign_joining (campaign_id, organization_id) where left_on is null;
create index campaign_joining_campaign_id on campaign_joining (campaign_id, organization_id);
comment on column campaign_joining.left_on is 'Day on which it no longer takes part (thôi hưởng ứng); it may join again.';
comment on column campaign_joining.leaving_reason is 'Why it no longer takes part, as those above read it.';
grant update (left_on, leaving_reason, version) on campaign_joining to hub_app;
create policy own_leaves on campaign_joining for update using (organization_id = any ((select viewer_organizations())::uuid[]));

-- Every branch asks for its day, also where it always has one: without a condition the planner cannot join the first branch in rebook().
create or replace function bookings(fact campaign_joining) returns setof booking language sql stable as $$
  select fact.organization_id, false, fact.joined_on, fact.period, 'JOINED', fact.kind, '', '', '', fact.joined_on, 1::bigint
  where fact.joined_on is not null
  union all
  select fact.organization_id, false, fact.left_on, fact.period, 'LEFT', fact.kind, '', '', '', fact.left_on, 1::bigint
  where fact.left_on is not null
$$;
comment on function bookings(campaign_joining) is 'JOINED: campaigns joined, on the joining day; LEFT: campaigns left, on the day of leaving; item is the kind of the campaign.';

alter table campaign
  add column join_from date,
  add column join_until date,
  add constraint campaign_joining_period check (join_from <= join_until);
comment on column campaign.join_from is 'First day on which it may be joined; null: its own first day.';
comment on column campaign.join_until is 'Last day on which it may be joined, and on which a joining may be entered; null: as long as it runs.';

-- No foreign key: its check would lock the campaign, which a cancellation holds while it waits for the tree.
create table campaign_expectation (
  campaign_id uuid not null,
  organization_id uuid not null,
  level text not null,
  period text not null,
  expected_on date not null,
  released_on date,
  joined_on date,
  left_on date,
  constraint campaign_expectation_once primary key (campaign_id, organization_id)
);
create index campaign_expectation_organization on campaign_expectation (organization_id);
comment on table campaign_expectation is 'Which organizations may join which launched campaign: those below its launcher and below who goes on with it (or recorded one from outside), and whoever joined. Follows from the tree, the campaign and the joinings by trigger.';
comment on column campaign_expectation.expected_on is 'Booking day, never changed: the launch, or the later day on which it came to lie below the launcher.';
comment on column campaign_expectation.released_on is 'Day on which it no longer lies there, or on which the campaign was cancelled; whoever takes part goes on counting.';
comment on column campaign_expectation.joined_on is 'Day of its last joining.';
comment on column campaign_expectation.left_on is 'Day on which that joining ended.';
call protect('campaign_expectation', 'select');
create policy own_and_below on campaign_expectation for select using (
  viewer_was_above(organization_id, days_of_period(period)) or viewer_is_above(organization_id));

create function bookings(fact campaign_expectation) returns setof booking language sql stable as $$
  select fact.organization_id, false, fact.expected_on, fact.period, 'EXPECTED', fact.campaign_id || '/' || fact.level, '', '', '', fact.expected_on, 1::bigint
  where fact.expected_on is not null
  union all
  select fact.organization_id, false, fact.expected_on, fact.period, 'EXPECTED', fact.campaign_id || '/' || fact.level, '', '', '', greatest(fact.released_on, fact.expected_on), -1::bigint
  where fact.released_on is not null and (fact.joined_on is null or fact.left_on is not null)
  union all
  select fact.organization_id, false, fact.expected_on, fact.period, 'PARTICIPATING', fact.campaign_id || '/' || fact.level, '', '', '', greatest(fact.joined_on, fact.expected_on), 1::bigint
  where fact.joined_on is not null
  union all
  select fact.organization_id, false, fact.expected_on, fact.period, 'PARTICIPATING', fact.campaign_id || '/' || fact.level, '', '', '', greatest(fact.left_on, fact.expected_on), -1::bigint
  where fact.left_on is not null
$$;
comment on function bookings(campaign_expectation) is 'EXPECTED: organizations that may join a campaign, less those released without taking part; PARTICIPATING: of these, those that take part. Both for who lay above on the day from which they are expected, so that one never exceeds the other; item is campaign/level.';
call install_rollup('campaign_expectation');

create function runners_of_campaigns() returns table (campaign_id uuid, organization_id uuid) language sql stable as $$
  select c.id, c.launched_by from campaign c where c.state <> 'DRAFT' and c.launched_by is not null
  union all
  select c.id, c.owner_id from campaign c where c.state <> 'DRAFT' and c.owner_id is distinct from c.launched_by
$$;
comment on function runners_of_campaigns is 'Below whom a launched campaign may be joined: its launcher, and its owner where that is another one: a successor, or who recorded it from outside.';
create index campaign_owner_launched on campaign (owner_id) where state <> 'DRAFT';

create function refresh_expectations(campaigns uuid[], organizations uuid[]) returns void language plpgsql security definer set search_path from current as $$
begin
  perform pg_advisory_xact_lock_shared(hashtext(current_schema()), hashtext('tree'));
  insert into campaign_expectation as stored (campaign_id, organization_id, level, period, expected_on, released_on, joined_on, left_on)
  with asked as (
    select distinct campaign_id, organization_id from unnest(campaigns, organizations) pair (campaign_id, organization_id)
  ), running as (
    select c.id, c.period, least(c.launched_on, c.valid_to - 1) as starts, coalesce(c.valid_to, 'infinity') as ends,
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
comment on function refresh_expectations is 'Computes anew, for pairs of a campaign and an organization, since when it is expected to join, whether it still is, and whether it takes part.';
revoke execute on function refresh_expectations from public;

create function refresh_expectations_of(campaigns uuid[]) returns void language plpgsql security definer set search_path from current as $$
begin
  perform refresh_expectations(array_agg(pair.campaign_id), array_agg(pair.organization_id)) from (
    select r.campaign_id, t.descendant_id as organization_id from runners_of_campaigns() r join org_closure t on t.ancestor_id = r.organization_id
    where r.campaign_id = any (campaigns)
    union select e.campaign_id, e.organization_id from campaign_expectation e where e.campaign_id = any (campaigns)
    union select j.campaign_id, j.organization_id from campaign_joining j where j.campaign_id = any (campaigns)
  ) pair having count(*) > 0;
end $$;
comment on function refresh_expectations_of is 'The same for all whom campaigns concern.';
revoke execute on function refresh_expectations_of from public;

create function expect_of_launched() returns trigger language plpgsql security definer set search_path from current as $$
begin
  perform refresh_expectations_of(array_agg(c.id)) from new_rows c where c.state <> 'DRAFT' having count(*) > 0;
  return null;
end $$;
comment on function expect_of_launched is 'Statement trigger: those below are expected to join what is entered as launched.';
create trigger expect_insert after insert on campaign referencing new table as new_rows for each statement execute function expect_of_launched();

create function expect_of_changed() returns trigger language plpgsql security definer set search_path from current as $$
begin
  perform refresh_expectations_of(array_agg(c.id)) from new_rows c join old_rows before on before.id = c.id
  where c.state <> 'DRAFT'
    and (c.launched_on, c.valid_to, c.cancelled_on, c.owner_id) is distinct from (before.launched_on, before.valid_to, before.cancelled_on, before.owner_id)
  having count(*) > 0;
  return null;
end $$;
comment on function expect_of_changed is 'Statement trigger: a launch, an extension, a cancellation and a hand-over move who is expected to join.';
create trigger expect_update after update on campaign referencing old table as old_rows new table as new_rows for each statement execute function expect_of_changed();

create function expect_of_joinings() returns trigger language plpgsql security definer set search_path from current as $$
begin
  perform refresh_expectations(array_agg(campaign_id), array_agg(organization_id)) from new_rows having count(*) > 0;
  return null;
end $$;
comment on function expect_of_joinings is 'Statement trigger: a joining and a leaving move who takes part.';
create trigger expect_insert after insert on campaign_joining referencing new table as new_rows for each statement execute function expect_of_joinings();
create trigger expect_update after update on campaign_joining referencing new table as new_rows for each statement execute function expect_of_joinings();

-- Fires after rebook_insert and rebook_delete (in the order of their names): what is newly expected is booked once, along the lines that are there then.
create function expect_of_lines() returns trigger language plpgsql security definer set search_path from current as $$
begin
  perform refresh_expectations(array_agg(pair.campaign_id), array_agg(pair.organization_id)) from (
    select distinct r.campaign_id, line.descendant_id as organization_id
    from changed_lines line join runners_of_campaigns() r on r.organization_id = line.ancestor_id
  ) pair having count(*) > 0;
  return null;
end $$;
comment on function expect_of_lines is 'Statement trigger: who comes to lie below a launcher is expected to join, who leaves its line no more.';
create trigger refresh_expectations_insert after insert on org_closure referencing new table as changed_lines for each statement execute function expect_of_lines();
create trigger refresh_expectations_delete after delete on org_closure referencing old table as changed_lines for each statement execute function expect_of_lines();

create function expect_of_known() returns trigger language plpgsql security definer set search_path from current as $$
begin
  perform refresh_expectations(array_agg(pair.campaign_id), array_agg(pair.organization_id)) from (
    select distinct r.campaign_id, o.id as organization_id
    from new_rows o join org_closure t on t.descendant_id = o.id join runners_of_campaigns() r on r.organization_id = t.ancestor_id
  ) pair having count(*) > 0;
  return null;
end $$;
comment on function expect_of_known is 'Statement trigger: an organization that is known only after its edges is expected to join too.';
create trigger expect_insert after insert on known_organization referencing new table as new_rows for each statement execute function expect_of_known();

create function hold_campaign(campaign uuid) returns void language plpgsql security definer set search_path from current as $$
begin
  perform from campaign c where c.id = hold_campaign.campaign for share;
end $$;
comment on function hold_campaign is 'Whoever joins or leaves keeps the campaign from being closed, cancelled or extended until the end of the transaction; those who join do not wait for each other.';
revoke execute on function hold_campaign from public;
grant execute on function hold_campaign to hub_app;

-- What was launched before.
select refresh_expectations_of(array_agg(id)) from campaign where state <> 'DRAFT' having count(*) > 0;

alter table campaign_change add column join_until_after date;
comment on column campaign_change.join_until_after is 'Last day on which it may be joined from then on; null when that did not change.';
