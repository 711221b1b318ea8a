/** The facts counted anew, for rollups:verify; shares nothing with bookings() and the triggers. */
export const factCounts = `
  select owner_id as organization_id, state = 'REGISTERED' as own_only,
         case state when 'SENT' then sent_on else registered_on end as booked_on, period, 'REGISTERED' as measure, award_type as item,
         subject, position_group, gender, case state when 'SENT' then sent_on else registered_on end as day, count(*) as amount
  from registration where state in ('REGISTERED', 'SENT') group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
  union all
  select owner_id, true, drafted_on, period, 'PROPOSED', award_type, subject, position_group, gender, drafted_on, count(*)
  from proposal where sent_on is null and state in ('DRAFT', 'TEAM_REVIEWED', 'COUNCIL_PASSED') group by 1, 3, 4, 6, 7, 8, 9, 10
  union all
  select owner_id, false, sent_on, period, 'PROPOSED', award_type, subject, position_group, gender, sent_on, count(*)
  from proposal where sent_on is not null and state <> 'WITHDRAWN' group by 1, 3, 4, 6, 7, 8, 9, 10
  union all
  select owner_id, false, sent_on, period, 'APPRAISED', award_type, subject, position_group, gender, appraised_on, count(*)
  from proposal where appraised_on is not null and state not in ('WITHDRAWN', 'COUNCIL_REJECTED') group by 1, 3, 4, 6, 7, 8, 9, 10
  union all
  select owner_id, false, sent_on, period, 'RETURNED', award_type, subject, position_group, gender, returned_on, count(*)
  from proposal where state = 'RETURNED' group by 1, 3, 4, 6, 7, 8, 9, 10
  union all
  select owner_id, false, sent_on, period, state, award_type, subject, position_group, gender, decided_on, count(*)
  from proposal where state in ('GRANTED', 'REFUSED') group by 1, 3, 4, 5, 6, 7, 8, 9, 10
  union all
  select a.owner_id, false, p.sent_on, a.period, 'ANNULLED', a.award_type, p.subject, p.position_group, p.gender, a.annulled_on, count(*)
  from award a join proposal p on p.id = a.proposal_id where a.annulled_on is not null group by 1, 3, 4, 6, 7, 8, 9, 10`
