-- A function is called for every row, four times for each that an act changes, which was a quarter of the cost of a step of many
-- proposals. The condition of record_is_open stands in the policies themselves; the function is asked for a superior's reading
-- alone, which is in read-only transactions. Offset 0 keeps the planner from reading the whole inbox first.
alter policy open_records on proposal using (
  owner_id = any ((select viewer_organizations())::uuid[])
  or exists (select from record_access a where a.record_id = proposal.id and a.organization_id = any ((select viewer_organizations())::uuid[]) offset 0)
  or ((select current_setting('transaction_read_only')) = 'on' and record_is_open(id)));
alter policy open_records_change on proposal using (
  owner_id = any ((select viewer_organizations())::uuid[])
  or exists (select from record_access a where a.record_id = proposal.id and a.organization_id = any ((select viewer_organizations())::uuid[]) offset 0));

-- Whoever is a candidate is a person far more often than a whole organization: asked first.
alter policy own_and_candidates on known_employment using (
  organization_id = any ((select viewer_organizations())::uuid[]) or candidate_is_open(person_id) or candidate_is_open(organization_id));
