-- Uses are told where their proposals stand once for a statement: row by row, each proposal without a use cost an update
-- that found nothing, with the triggers of the ledger.
drop trigger tell_uses on proposal;
create or replace function tell_uses() returns trigger language plpgsql security definer set search_path from current as $$
begin
  -- A plan is kept from its first call, for one row or thousands. This one is the index's for both (offset 0 keeps it from
  -- becoming a join); the update is planned for the rows at hand.
  if exists (
    select from new_rows n cross join lateral (
      select from initiative_use u
      where u.proposal_id = n.id and (u.state, u.award_type) is distinct from (n.state, n.award_type) offset 0
    ) untold
  ) then
    execute 'update initiative_use u set state = n.state, award_type = n.award_type from new_rows n
      where u.proposal_id = n.id and (u.state, u.award_type) is distinct from (n.state, n.award_type)';
  end if;
  return null;
end $$;
comment on function tell_uses is 'Statement trigger of proposals: their uses carry where they stand.';
-- Triggers of statements fire after those of rows, of which keep_uses_of_changed may have made the use.
create trigger tell_uses after update on proposal referencing new table as new_rows for each statement execute function tell_uses();

-- Steps and times are many: their ids are in order.
alter table proposal_step alter column id set default ordered_id();
alter table step_time alter column id set default ordered_id();
