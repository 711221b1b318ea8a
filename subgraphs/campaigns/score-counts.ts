/** Counts scorecards, results, role models and entries of contests anew from the facts (rollups:verify): period and subject by the set of criteria, not by the copied columns. */
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
  from emulation_result r group by 1, 2, 3, 4, 5, 6, 7, 10
  union all
  select m.owner_id, false, m.sent_on, m.period, 'ROLE_MODEL_SENT', '', m.subject, '', '', m.sent_on, count(*)
  from role_model m where m.state <> 'DRAFT' group by 1, 3, 4, 7, 10
  union all
  select m.owner_id, false, m.published_on, m.period, 'ROLE_MODEL_PUBLISHED', '', m.subject, '', '', m.published_on, count(*)
  from role_model m where m.state = 'PUBLISHED' group by 1, 3, 4, 7, 10
  union all
  select q.organization_id, false, q.due_on, q.period, 'ENTRIES_DUE', q.campaign_id::text, '', '', '', q.due_on, sum(q.entries)
  from contest_quota q group by 1, 3, 4, 6, 10
  union all
  select e.owner_id, false, q.due_on, q.period, 'ENTRIES_ON_TIME', e.campaign_id::text, '', '', '', q.due_on, count(*)
  from contest_entry e join contest_quota q on q.id = e.quota_id where e.counts_as <> 'EXTRA' and e.sent_on <= q.due_on group by 1, 3, 4, 6, 10
  union all
  select e.owner_id, false, q.due_on, q.period, 'ENTRIES_LATE', e.campaign_id::text, '', '', '', e.sent_on, count(*)
  from contest_entry e join contest_quota q on q.id = e.quota_id where e.counts_as <> 'EXTRA' and e.sent_on > q.due_on group by 1, 3, 4, 6, 10
  union all
  select e.owner_id, false, e.sent_on, coalesce(q.period, e.period), 'ENTRIES_EXTRA', e.campaign_id::text, '', '', '', e.sent_on, count(*)
  from contest_entry e left join contest_quota q on q.id = e.quota_id where e.counts_as = 'EXTRA' group by 1, 3, 4, 6, 10`
