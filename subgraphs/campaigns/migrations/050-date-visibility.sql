-- Joinings and duties are seen by those who lay above in their period, on their due day.
alter policy own_and_below on campaign_joining using (viewer_was_above(organization_id, days_of_period(period)));
alter policy own_below_and_received on duty using (
  viewer_was_above(organization_id, coalesce(daterange(due_on, due_on, '[]'), days_of_period(period)))
  or receivers && (select viewer_organizations())::uuid[]);
