/** Counts initiatives and recognitions anew from the facts, for rollups:verify; shares nothing with bookings(). */
export const factCounts = `
  select owner_id as organization_id, reported_on is null as own_only, coalesce(reported_on, registered_on) as booked_on, period, 'REGISTERED' as measure, kind as item,
    '' as subject, '' as position_group, '' as gender, registered_on as day, count(*) as amount
  from initiative group by owner_id, reported_on, registered_on, period, kind, registered_on
  union all
  select owner_id, reported_on is null, coalesce(reported_on, registered_on), period, 'FILED', kind, '', '', '', filed_on, count(*)
  from initiative where filed_on is not null group by owner_id, reported_on, registered_on, period, kind, filed_on
  union all
  select owner_id, reported_on is null, coalesce(reported_on, registered_on), period, 'RECOGNIZED_INITIATIVE', kind, '', '', '', decided_on, count(*)
  from initiative where state = 'RECOGNIZED' group by owner_id, reported_on, registered_on, period, kind, decided_on
  union all
  select owner_id, reported_on is null, coalesce(reported_on, registered_on), period, 'NOT_RECOGNIZED', kind, '', '', '', decided_on, count(*)
  from initiative where state = 'NOT_RECOGNIZED' group by owner_id, reported_on, registered_on, period, kind, decided_on
  union all
  select i.owner_id, i.reported_on is null, coalesce(i.reported_on, r.decided_on), i.period, 'RECOGNIZED', r.scope, '', '', '', r.decided_on, count(*)
  from initiative_recognition r join initiative i on i.id = r.initiative_id
  group by i.owner_id, i.reported_on, i.period, r.scope, r.decided_on`
