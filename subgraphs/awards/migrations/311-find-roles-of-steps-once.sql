-- The roles of who acts are read once for a statement, and not once for each of its proposals.
create or replace function write_proposal_steps() returns trigger language plpgsql security definer set search_path from current as $$
begin
  if tg_op = 'INSERT' then
    insert into proposal_step (owner_id, proposal_id, action, to_state, holder_id, organization_id, actor, roles)
    with place as materialized (
      select owner_id, viewer_roles(owner_id) as roles from (select distinct owner_id from new_rows) o
    )
    select n.owner_id, n.id, coalesce(viewer_setting('action'), 'unnamed'), n.state, n.holder_id, n.owner_id,
           coalesce(viewer_subject(), session_user), place.roles
    from new_rows n join place using (owner_id) order by n.id;
  else
    insert into proposal_step (owner_id, proposal_id, action, from_state, to_state, holder_id, organization_id, actor, roles, reason)
    with place as materialized (
      select holder_id, owner_id, acting.id, coalesce(viewer_roles(acting.id), '{}') as roles
      from (select distinct holder_id, owner_id from old_rows) o
      cross join lateral (
        select case when o.holder_id = any (viewer_acting()) then o.holder_id
                    when o.owner_id = any (viewer_acting()) then o.owner_id
                    else (viewer_acting())[1] end as id
      ) acting
    )
    select n.owner_id, n.id, coalesce(viewer_setting('action'), 'unnamed'), o.state, n.state, n.holder_id, place.id,
           coalesce(viewer_subject(), session_user), place.roles,
           case when n.state in ('RETURNED', 'REFUSED', 'SUPPLEMENT_REQUESTED') and n.state <> o.state then n.return_reason
                else (select r.reason from act_reason r where r.txid = pg_current_xact_id()) end
    from new_rows n join old_rows o on o.id = n.id
    join place on place.holder_id = o.holder_id and place.owner_id = o.owner_id
    where n.version <> o.version and (n.state <> o.state or coalesce(viewer_setting('action'), '') <> 'updateProposal')
    order by n.id;
  end if;
  return null;
end $$;
