-- A step follows from a version of its proposal, which is journaled: an entry of its own said the same once more, and a
-- third of the journal was such entries.
drop trigger journal_insert on proposal_step;
drop trigger journal_update on proposal_step;
drop trigger journal_delete on proposal_step;
drop function journal_proposal_step;

-- A version that stays with its holder needs no look at the holder's level.
create or replace trigger keep_holder_level before insert or update of holder_id on proposal for each row execute function keep_holder_level();
