-- Discipline is for the owner and for those in the chain of a pending record: who has decided, or has refused, reads it
-- no more. That a record was sent to somebody never ends.
create function candidate_is_pending(candidate uuid) returns boolean language sql stable parallel safe
  return exists (
    select from proposal p join record_access a on a.record_id = p.id
    where p.candidate_id = candidate and p.state not in ('WITHDRAWN', 'COUNCIL_REJECTED', 'REFUSED', 'GRANTED')
      and a.why <> 'OWNER' and a.organization_id = any (viewer_organizations()));
comment on function candidate_is_pending is 'True when somebody else''s proposal for the candidate has been opened to the viewer and is not decided yet.';
alter policy mine_and_candidates on known_discipline using (candidate_is_mine(person_id) or candidate_is_pending(person_id));
