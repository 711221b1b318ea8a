/** The facts counted anew, for rollups:verify; shares nothing with bookings() and the triggers. */
export const factCounts = `
  select owner_id as organization_id, sent_on is null as own_only,
         case when sent_on is null then registered_on else sent_on end as booked_on, period, 'REGISTERED' as measure, award_type as item,
         subject, position_group, gender, case when sent_on is null then registered_on else sent_on end as day, count(*) as amount
  from registration where state <> 'WITHDRAWN' group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
  union all
  select owner_id, true, drafted_on, period, 'PROPOSED', award_type, subject, position_group, gender, drafted_on, count(*)
  from proposal where sent_on is null and state not in ('WITHDRAWN', 'COUNCIL_REJECTED') group by 1, 3, 4, 6, 7, 8, 9, 10
  union all
  select owner_id, false, sent_on, period, 'PROPOSED', award_type, subject, position_group, gender, sent_on, count(*)
  from proposal where sent_on is not null and state not in ('WITHDRAWN', 'COUNCIL_REJECTED') group by 1, 3, 4, 6, 7, 8, 9, 10
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
  from award a join proposal p on p.id = a.proposal_id where a.annulled_on is not null group by 1, 3, 4, 6, 7, 8, 9, 10
  union all
  select owner_id, false, sent_on, period, 'GRANTED_' || commendation_kind, award_type, subject, position_group, gender, decided_on, count(*)
  from proposal where state = 'GRANTED' group by 1, 3, 4, 5, 6, 7, 8, 9, 10
  union all
  select owner_id, false, sent_on, period, case subject when 'PERSON' then 'DIRECT_WORKER_GRANTED' else 'SMALL_COLLECTIVE_GRANTED' end,
         award_type, subject, position_group, gender, decided_on, count(*)
  from proposal where state = 'GRANTED' and coalesce(is_direct_worker, is_small_collective) group by 1, 3, 4, 5, 6, 7, 8, 9, 10
  union all
  select owner_id, false, sent_on, period, state, award_type, subject, position_group, gender, sent_on, count(*)
  from proposal where state in ('WITHDRAWN', 'HELD') and sent_on is not null group by 1, 3, 4, 5, 6, 7, 8, 9
  union all
  select p.owner_id, false, p.sent_on, p.period, 'AT_' || o.level, p.award_type, p.subject, p.position_group, p.gender, p.sent_on, count(*)
  from proposal p join known_organization o on o.id = p.holder_id
  where p.sent_on is not null and p.state not in ('WITHDRAWN', 'GRANTED', 'REFUSED', 'COUNCIL_REJECTED', 'DRAFT', 'TEAM_REVIEWED',
    'COUNCIL_PASSED', 'DISCLOSED', 'DISCLOSURE_CLOSED') group by 1, 3, 4, 5, 6, 7, 8, 9
  union all
  select organization_id, false, done_on, period, step || '_IN_TIME', award_type, '', '', '', done_on, count(*)
  from step_time where is_late = false group by 1, 3, 4, 5, 6, 10
  union all
  select organization_id, false, done_on, period, step || '_LATE', award_type, '', '', '', done_on, count(*)
  from step_time where is_late group by 1, 3, 4, 5, 6, 10
  union all
  select organization_id, false, done_on, period, 'DAYS_' || step, working_days::text, '', '', '', done_on, count(*)
  from step_time where clock_from is not null group by 1, 3, 4, 5, 6, 10
  union all
  select organization_id, false, done_on, period, 'RETURNED_FOR', return_code, '', '', '', done_on, count(*)
  from step_time where step = 'RETURNED' group by 1, 3, 4, 5, 6, 10`
