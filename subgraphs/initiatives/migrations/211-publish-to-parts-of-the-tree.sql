-- A key reads the public register of the part of the tree that it reaches.
alter policy of_the_public on register_entry using (
  (select viewer_reads_results()) and ((select viewer_setting('kind') = 'PERSON') or viewer_covers(owner_id)));
