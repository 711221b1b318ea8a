-- Who acts for the successor of an abolished organization reads what that one left: viewer_organizations() holds both.
-- What lies below somebody is seen by those who act for it, not by the heirs of an office that is no more.

create function viewer_acting() returns uuid[] language sql stable parallel safe
  return coalesce(viewer_setting('acting')::uuid[], '{}');
comment on function viewer_acting is 'Organizations in which the viewer holds an appointment today, without those that it inherited.';

comment on function viewer_organizations is 'Organizations whose records the viewer reads: those in which it holds an appointment today, and their abolished predecessors. What may be done is policies.ts.';

create or replace function viewer_is_above(organization uuid) returns boolean language sql stable parallel safe
  return exists (
    select from org_closure c
    where c.descendant_id = organization and c.ancestor_id = any (viewer_acting())
  ) or organization = any (viewer_organizations());
