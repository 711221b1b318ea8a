/** The facts counted anew, for rollups:verify; shares nothing with bookings() and the triggers. */
export const factCounts = `
  select owner_id as organization_id, state = 'REGISTERED' as own_only, period, 'REGISTERED' as measure, award_type as item,
         subject, position_group, gender, case state when 'SENT' then sent_on else registered_on end as day, count(*) as amount
  from registration where state in ('REGISTERED', 'SENT') group by 1, 2, 3, 4, 5, 6, 7, 8, 9
  union all
  select owner_id, true, period, 'PROPOSED', award_type, subject, position_group, gender, drafted_on, count(*)
  from proposal where sent_on is null and state in ('DRAFT', 'TEAM_REVIEWED', 'COUNCIL_PASSED') group by 1, 3, 5, 6, 7, 8, 9
  union all
  select owner_id, false, period, 'PROPOSED', award_type, subject, position_group, gender, sent_on, count(*)
  from proposal where sent_on is not null and state <> 'WITHDRAWN' group by 1, 3, 5, 6, 7, 8, 9
  union all
  select owner_id, false, period, 'APPRAISED', award_type, subject, position_group, gender, appraised_on, count(*)
  from proposal where appraised_on is not null group by 1, 3, 5, 6, 7, 8, 9
  union all
  select owner_id, false, period, 'RETURNED', award_type, subject, position_group, gender, sent_on, count(*)
  from proposal where state = 'RETURNED' group by 1, 3, 5, 6, 7, 8, 9
  union all
  select owner_id, false, period, state, award_type, subject, position_group, gender, decided_on, count(*)
  from proposal where state in ('GRANTED', 'REFUSED') group by 1, 3, 4, 5, 6, 7, 8, 9`
