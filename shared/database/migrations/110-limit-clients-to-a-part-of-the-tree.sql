-- A key of a third party reaches as far as the organization that vouches for it, and what lies or lay below that one.

create function viewer_covers(organization uuid) returns boolean language sql stable parallel safe
  return coalesce(organization = viewer_setting('covers')::uuid, false) or exists (
    select from org_closure c where c.descendant_id = organization and c.ancestor_id = viewer_setting('covers')::uuid);
comment on function viewer_covers is 'True for an API client when the organization is the one that vouches for it, or lies or lay below that one.';
