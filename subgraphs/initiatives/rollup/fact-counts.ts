const stages = [
  ['REGISTERED', 'registered_on', 'true'],
  ['FILED', 'filed_on', 'filed_on is not null'],
  ['RECOGNIZED_INITIATIVE', 'decided_on', "state = 'RECOGNIZED'"],
  ['NOT_RECOGNIZED', 'decided_on', "state = 'NOT_RECOGNIZED'"],
  ['WITHDRAWN', 'withdrawn_on', "state = 'WITHDRAWN'"],
  ['ANNULLED', 'annulled_on', "state = 'ANNULLED'"],
  ['FIELD_REGISTERED', 'registered_on', 'true'],
  ['FIELD_FILED', 'filed_on', 'filed_on is not null'],
  ['FIELD_RECOGNIZED', 'decided_on', "state = 'RECOGNIZED'"],
  ['FIELD_NOT_RECOGNIZED', 'decided_on', "state = 'NOT_RECOGNIZED'"],
] as const

function ofStage([measure, day, condition]: (typeof stages)[number]): string {
  const item = measure.startsWith('FIELD_') ? 'lower(field)' : 'kind'
  return `
  select owner_id as organization_id, reported_on is null as own_only, coalesce(reported_on, registered_on) as booked_on, period,
    '${measure}' as measure, ${item} as item, '' as subject, '' as position_group, '' as gender, ${day} as day, count(*) as amount
  from initiative where ${condition} group by owner_id, reported_on, registered_on, period, ${item}, ${day}`
}

/** Counts initiatives, recognitions and uses anew from the facts, for rollups:verify; shares nothing with bookings(). */
export const factCounts = `${stages.map(ofStage).join('\n  union all')}
  union all
  select i.owner_id, i.reported_on is null, coalesce(i.reported_on, r.decided_on), i.period, 'RECOGNIZED', r.scope, '', '', '', r.decided_on, count(*)
  from initiative_recognition r join initiative i on i.id = r.initiative_id where r.annulled_on is null
  group by i.owner_id, i.reported_on, i.period, r.scope, r.decided_on
  union all
  select owner_id, false, asked_on, period, 'SCOPE_REQUESTED', scope, '', '', '', asked_on, count(*)
  from recognition_request group by owner_id, period, scope, asked_on
  union all
  select owner_id, false, asked_on, period, 'SCOPE_REFUSED', scope, '', '', '', closed_on, count(*)
  from recognition_request where state = 'REFUSED' group by owner_id, period, scope, asked_on, closed_on
  union all
  select owner_id, sent_on is null, coalesce(sent_on, drafted_on), period, 'USED', award_type, '', '', '', coalesce(sent_on, drafted_on), count(*)
  from known_use where live group by owner_id, sent_on, drafted_on, period, award_type`
