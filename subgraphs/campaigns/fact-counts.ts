/** Counts the measures anew from the facts (rollups:verify): by joins to campaign and duty, not by the copied columns. */
export const factCounts = `
  select c.launched_by as organization_id, false as own_only, c.launched_on as booked_on, c.period, 'LAUNCHED' as measure, c.kind as item, '' as subject,
    '' as position_group, '' as gender, c.launched_on as day, count(*) as amount
  from campaign c where c.state in ('LAUNCHED', 'CLOSED') and c.launched_by is not null group by 1, 3, 4, 6, 10
  union all
  select j.organization_id, false, j.joined_on, j.period, 'JOINED', c.kind, '', '', '', j.joined_on, count(*)
  from campaign_joining j join campaign c on c.id = j.campaign_id group by 1, 3, 4, 6, 10
  union all
  select d.organization_id, false, d.due_on, d.period, 'DUE', d.kind, '', '', '', d.due_on, count(*)
  from duty d where d.due_on is not null group by 1, 3, 4, 6, 10
  union all
  select d.organization_id, false, d.due_on, d.period, 'QUOTA', d.kind, '', '', '', d.due_on, sum(d.quota)
  from duty d where d.due_on is not null and d.quota > 1 group by 1, 3, 4, 6, 10
  union all
  select d.organization_id, false, d.due_on, d.period, 'DELIVERED', d.kind, '', '', '', greatest(d.due_on, v.delivered_on), sum(v.amount)
  from duty d join duty_delivery v on v.duty_id = d.id where d.due_on is not null group by 1, 3, 4, 6, 10
  union all
  select d.organization_id, false, d.due_on, d.period, 'FULFILLED', d.kind, '', '', '', d.due_on, count(*)
  from duty d join duty_fulfilment f on f.duty_id = d.id and f.done_on <= d.due_on group by 1, 3, 4, 6, 10
  union all
  select d.organization_id, false, d.due_on, d.period, 'FULFILLED_LATE', d.kind, '', '', '', f.done_on, count(*)
  from duty d join duty_fulfilment f on f.duty_id = d.id and f.done_on > d.due_on group by 1, 3, 4, 6, 10`
