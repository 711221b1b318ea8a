create function viewer_person() returns uuid language sql stable parallel safe
  return viewer_setting('person')::uuid;
comment on function viewer_person is 'The person whose account the viewer''s token is; null when none is linked today, and for clients and background work.';
