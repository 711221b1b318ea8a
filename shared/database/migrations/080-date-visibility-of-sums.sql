-- Sums and duties are read by those who lay above on the days that they speak of; who governed a school once does not
-- read on after it has moved away, and keeps what is of its own time.

create function days_of_period(period text) returns daterange language sql immutable parallel safe
  return case
    when period ~ '^\d{4}$' then daterange(make_date(period::int, 1, 1), make_date(period::int + 1, 1, 1))
    when period ~ '^\d{4}-\d{4}$' then daterange(make_date(left(period, 4)::int, 7, 1), make_date(right(period, 4)::int, 9, 1))
    else 'empty'::daterange
  end;
comment on function days_of_period is 'The days of a calendar year, or of a school year with the summer before and after it.';

create function viewer_was_above(organization uuid, days daterange) returns boolean language sql stable parallel safe
  return organization = any (viewer_organizations()) or exists (
    select from org_closure c
    where c.descendant_id = organization and c.ancestor_id = any (viewer_acting())
      and daterange(c.valid_from, c.valid_to) && days
  );
comment on function viewer_was_above is 'True when the viewer acts for the organization, or for one that lies above it on one of these days.';

create or replace function viewer_is_above(organization uuid) returns boolean language sql stable parallel safe
  return viewer_was_above(organization, daterange(hub_today(), hub_today(), '[]'));
comment on function viewer_is_above is 'True when the viewer acts for the organization, or for one that lies above it today.';

create function rollup_is_visible(organization uuid, own_only boolean, period text) returns boolean language sql stable parallel safe
  return organization = any (viewer_organizations())
    or (not own_only and viewer_was_above(organization, days_of_period(period)));
comment on function rollup_is_visible(uuid, boolean, text) is 'Sums of drafts are for the organization itself; all others for those, too, who lay above it in the period.';
alter policy own_and_below on rollup_delta using (rollup_is_visible(organization_id, own_only, period));
alter policy own_and_below on rollup_total using (rollup_is_visible(organization_id, own_only, period));
alter policy own_and_below on rollup_series using (rollup_is_visible(organization_id, own_only, period));
drop function rollup_is_visible(uuid, boolean);
