-- A range from no day to no day is all days: duties without a due day, and what was delivered for them, were shown to
-- everybody who ever lay above. They are seen in the days of their period.
alter policy own_below_and_received on duty using (
  viewer_was_above(organization_id, case when due_on is null then days_of_period(period) else daterange(due_on, due_on, '[]') end)
  or receivers && (select viewer_organizations())::uuid[]);
