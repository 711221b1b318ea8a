/** Counts the measures anew from the facts (rollups:verify): by joins to campaign and duty, not by the copied columns. */
export const factCounts = `
  select c.launched_by as organization_id, false as own_only, c.launched_on as booked_on, c.period, 'LAUNCHED' as measure, c.kind as item, '' as subject,
    '' as position_group, '' as gender, c.launched_on as day, count(*) as amount
  from campaign c where c.state <> 'DRAFT' and c.launched_by is not null group by 1, 3, 4, 6, 10
  union all
  select coalesce(c.launched_by, c.recorded_by), false, c.launched_on, c.period, 'LAUNCHED_AS', c.reported_as || '/' || c.scope || '/' || coalesce(c.duration, 'OPEN') || '/' || coalesce(c.form, 'IN_ROUNDS'),
    '', '', '', c.launched_on, count(*)
  from campaign c where c.state <> 'DRAFT' and (c.launched_by is not null or c.recorded_by is not null) and c.scope is not null and c.reported_as is not null group by 1, 3, 4, 6, 10
  union all
  select c.launched_by, false, c.cancelled_on, c.period, 'CANCELLED', c.kind, '', '', '', c.cancelled_on, count(*)
  from campaign c where c.state = 'CANCELLED' and c.launched_by is not null group by 1, 3, 4, 6, 10
  union all
  select j.organization_id, false, j.joined_on, j.period, 'JOINED', c.kind, '', '', '', j.joined_on, count(*)
  from campaign_joining j join campaign c on c.id = j.campaign_id group by 1, 3, 4, 6, 10
  union all
  select j.organization_id, false, j.left_on, j.period, 'LEFT', c.kind, '', '', '', j.left_on, count(*)
  from campaign_joining j join campaign c on c.id = j.campaign_id where j.left_on is not null group by 1, 3, 4, 6, 10
  union all
  select e.organization_id, false, e.expected_on, c.period, 'EXPECTED', c.id || '/' || e.level, '', '', '', e.expected_on, count(*)
  from campaign_expectation e join campaign c on c.id = e.campaign_id group by 1, 3, 4, 6, 10
  union all
  select e.organization_id, false, e.expected_on, c.period, 'EXPECTED', c.id || '/' || e.level, '', '', '', greatest(e.released_on, e.expected_on), -count(*)
  from campaign_expectation e join campaign c on c.id = e.campaign_id
  where e.released_on is not null and not exists (select from campaign_joining j where j.campaign_id = c.id and j.organization_id = e.organization_id and j.left_on is null)
  group by 1, 3, 4, 6, 10
  union all
  select e.organization_id, false, e.expected_on, c.period, 'PARTICIPATING', c.id || '/' || e.level, '', '', '', greatest(s.day, e.expected_on), sum(s.amount)::bigint
  from campaign_expectation e join campaign c on c.id = e.campaign_id
  cross join lateral (select * from campaign_joining j where j.campaign_id = c.id and j.organization_id = e.organization_id order by j.left_on desc nulls first limit 1) j
  cross join lateral (values (j.joined_on, 1), (j.left_on, -1)) s (day, amount)
  where s.day is not null group by 1, 3, 4, 6, 10
  union all
  select r.organization_id, false, r.booked_on, r.period, 'REVIEWED', r.kind, '', '', '', r.booked_on, count(*)
  from campaign_review r group by 1, 3, 4, 6, 10
  union all
  select r.organization_id, false, r.booked_on, r.period, m.measure,
    v.indicator_id || '/' || case r.kind when 'FINAL' then 'FINAL' else r.number::text end, '', '', '', r.booked_on, sum(m.amount)::bigint
  from indicator_value v join campaign_review r on r.id = v.review_id
  cross join lateral (select 'INDICATOR' as measure, v.value * v.weight * 1000 as amount
    union all select 'INDICATOR_WEIGHT', v.weight union all select 'INDICATOR_REPORTS', 1) m
  group by 1, 3, 4, 5, 6, 10
  union all
  select d.organization_id, false, d.due_on, d.period, 'DUE', d.kind, '', '', '', d.due_on, count(*)
  from duty d where d.due_on is not null and d.withdrawn_on is null group by 1, 3, 4, 6, 10
  union all
  select d.organization_id, false, d.due_on, d.period, 'QUOTA', d.kind, '', '', '', d.due_on, sum(d.quota)
  from duty d where d.due_on is not null and d.quota > 1 and d.withdrawn_on is null group by 1, 3, 4, 6, 10
  union all
  select v.organization_id, false, d.due_on, d.period, 'DELIVERED', d.kind, '', '', '', greatest(d.due_on, v.delivered_on), sum(v.amount)
  from duty d join duty_delivery v on v.duty_id = d.id where d.due_on is not null group by 1, 3, 4, 6, 10
  union all
  select d.organization_id, false, d.due_on, d.period, 'FULFILLED', d.kind, '', '', '', d.due_on, count(*)
  from duty d join duty_fulfilment f on f.duty_id = d.id and f.done_on <= d.due_on group by 1, 3, 4, 6, 10
  union all
  select d.organization_id, false, d.due_on, d.period, 'FULFILLED_LATE', d.kind, '', '', '', f.done_on, count(*)
  from duty d join duty_fulfilment f on f.duty_id = d.id and f.done_on > d.due_on group by 1, 3, 4, 6, 10`
