call follow_organizations();

create function viewer_is_person() returns boolean language sql stable parallel safe
  return coalesce(viewer_setting('kind') = 'PERSON', false);
comment on function viewer_is_person is 'True for people with a token, not for third parties with a key: who may read plans and launched campaigns.';
