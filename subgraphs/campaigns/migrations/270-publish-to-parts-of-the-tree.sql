-- A key reads published role models of the part of the tree that it reaches.
alter policy published_ones on role_model using (
  state = 'PUBLISHED' and ((select viewer_is_person()) or ((select viewer_has_scope('PUBLISHED_RESULTS')) and viewer_covers(owner_id))));
