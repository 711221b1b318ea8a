/** Counts initiatives and recognitions anew from the facts, for rollups:verify; shares nothing with bookings(). */
export const factCounts = `
  select owner_id as organization_id, reported_on is null as own_only, period, 'REGISTERED' as measure, kind as item,
    '' as subject, '' as position_group, '' as gender, registered_on as day, count(*) as amount
  from initiative group by owner_id, reported_on is null, period, kind, registered_on
  union all
  select owner_id, reported_on is null, period, 'FILED', kind, '', '', '', filed_on, count(*)
  from initiative where filed_on is not null group by owner_id, reported_on is null, period, kind, filed_on
  union all
  select owner_id, reported_on is null, period, 'RECOGNIZED_INITIATIVE', kind, '', '', '', decided_on, count(*)
  from initiative where state = 'RECOGNIZED' group by owner_id, reported_on is null, period, kind, decided_on
  union all
  select owner_id, reported_on is null, period, 'NOT_RECOGNIZED', kind, '', '', '', decided_on, count(*)
  from initiative where state = 'NOT_RECOGNIZED' group by owner_id, reported_on is null, period, kind, decided_on
  union all
  select i.owner_id, i.reported_on is null, i.period, 'RECOGNIZED', r.scope, '', '', '', r.decided_on, count(*)
  from initiative_recognition r join initiative i on i.id = r.initiative_id
  group by i.owner_id, i.reported_on is null, i.period, r.scope, r.decided_on`
