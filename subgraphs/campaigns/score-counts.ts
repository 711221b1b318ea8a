/** Counts scorecards and results anew from the facts (rollups:verify): period and subject by the set of criteria, not by the copied columns. */
export const scoreCounts = `
  select s.owner_id as organization_id, false as own_only, s.sent_on as booked_on, c.period, 'SCORECARD_SENT' as measure, '' as item, c.subject,
    '' as position_group, '' as gender, s.sent_on as day, count(*) as amount
  from scorecard s join criteria_set c on c.id = s.set_id where s.state not in ('DRAFT', 'RETURNED') group by 1, 3, 4, 7, 10
  union all
  select s.owner_id, false, a.appraised_on, c.period, 'SCORECARD_APPRAISED', coalesce(a.band, 'UNCLASSIFIED'), c.subject, '', '',
    a.appraised_on, count(*)
  from scorecard_appraisal a join scorecard s on s.id = a.scorecard_id join criteria_set c on c.id = s.set_id group by 1, 3, 4, 6, 7, 10
  union all
  select r.owner_id, r.state = 'DRAFT', case r.state when 'DRAFT' then r.recorded_on else r.announced_on end, r.period,
    case r.part when 'ROUND' then 'RESULT_ROUND' when 'SEMESTER_1' then 'RESULT_SEMESTER_1' when 'SEMESTER_2' then 'RESULT_SEMESTER_2' else 'RESULT_WHOLE' end,
    r.classification, r.subject, '', '', case r.state when 'DRAFT' then r.recorded_on else r.announced_on end, count(*)
  from emulation_result r group by 1, 2, 3, 4, 5, 6, 7, 10`
