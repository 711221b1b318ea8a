-- The scope that a key can have is PUBLISHED_RESULTS; the one that was asked for before, no key has.
alter policy published_ones on role_model using (
  state = 'PUBLISHED' and ((select viewer_is_person()) or (select viewer_has_scope('PUBLISHED_RESULTS'))));
