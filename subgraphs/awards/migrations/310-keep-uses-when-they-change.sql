-- The ledger of uses looks only at steps that change it: most steps leave initiative, candidate and life as they were.
drop trigger keep_uses on proposal;
create trigger keep_uses_of_new after insert on proposal for each row when (new.initiative_id is not null) execute function keep_uses();
create trigger keep_uses_of_changed after update of initiative_id, state, owner_id, candidate_id on proposal for each row
  when ((old.initiative_id, old.owner_id, old.candidate_id) is distinct from (new.initiative_id, new.owner_id, new.candidate_id)
    or (old.state in ('WITHDRAWN', 'COUNCIL_REJECTED', 'REFUSED')) <> (new.state in ('WITHDRAWN', 'COUNCIL_REJECTED', 'REFUSED')))
  execute function keep_uses();
