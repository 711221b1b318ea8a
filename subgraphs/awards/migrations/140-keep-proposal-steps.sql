-- The whole way of a proposal (DOMAIN: one process for every kind of award), and who took each step.
alter table proposal drop constraint proposal_state_known;
alter table proposal add constraint proposal_state_known check (state in (
  'DRAFT', 'TEAM_REVIEWED', 'COUNCIL_PASSED', 'COUNCIL_REJECTED', 'DISCLOSED', 'DISCLOSURE_CLOSED', 'SENT', 'RECEIVED',
  'SUPPLEMENT_REQUESTED', 'APPRAISED', 'LEVEL_PASSED', 'LEVEL_REJECTED', 'HELD', 'RETURNED', 'GRANTED', 'REFUSED', 'WITHDRAWN'));

create table proposal_step (
  id uuid primary key default gen_random_uuid(),
  owner_id uuid not null,
  proposal_id uuid not null constraint proposal_step_proposal references proposal,
  place bigint not null generated always as identity,
  action text not null,
  from_state text,
  to_state text not null,
  holder_id uuid not null,
  organization_id uuid,
  actor text not null,
  roles text[] not null,
  at timestamptz not null default hub_now(),
  reason text
);
create index proposal_step_list on proposal_step (proposal_id, place);
comment on table proposal_step is 'Every step of a proposal: who acted, for which organization, in which roles, when and why. Written by a trigger, never changed.';
comment on column proposal_step.organization_id is 'For whom the actor acted: the holder where the actor acts for it, else the owner; null for the hub''s own work.';
comment on column proposal_step.holder_id is 'Whose turn it is after the step.';
comment on column proposal_step.roles is 'Roles that the actor had at that organization at that instant.';
call protect('proposal_step', 'select');
create policy with_the_proposal on proposal_step for select using (record_is_open(proposal_id));
call track('proposal_step', 'ProposalStep', 'owner_id');

create function viewer_roles(organization uuid) returns text[] language sql stable parallel safe
  return coalesce((
    select array_agg(distinct a ->> 'role' order by a ->> 'role')
    from jsonb_array_elements(coalesce(viewer_setting('appointments'), '[]')::jsonb) a
    where a ->> 'organizationId' = organization::text
  ), '{}');
comment on function viewer_roles is 'Roles of who is acting at an organization.';

create function write_proposal_steps() returns trigger language plpgsql security definer set search_path from current as $$
begin
  if tg_op = 'INSERT' then
    insert into proposal_step (owner_id, proposal_id, action, to_state, holder_id, organization_id, actor, roles)
    select n.owner_id, n.id, coalesce(viewer_setting('action'), 'unnamed'), n.state, n.holder_id, n.owner_id,
           coalesce(viewer_subject(), session_user), viewer_roles(n.owner_id)
    from new_rows n order by n.id;
  else
    insert into proposal_step (owner_id, proposal_id, action, from_state, to_state, holder_id, organization_id, actor, roles, reason)
    select n.owner_id, n.id, coalesce(viewer_setting('action'), 'unnamed'), o.state, n.state, n.holder_id, acting.id,
           coalesce(viewer_subject(), session_user), viewer_roles(acting.id),
           case when n.state in ('RETURNED', 'REFUSED', 'SUPPLEMENT_REQUESTED') and n.state <> o.state then n.return_reason
                else (select r.reason from act_reason r where r.txid = pg_current_xact_id()) end
    from new_rows n join old_rows o on o.id = n.id
    cross join lateral (
      select case when o.holder_id = any (viewer_acting()) then o.holder_id
                  when o.owner_id = any (viewer_acting()) then o.owner_id
                  else (viewer_acting())[1] end as id
    ) acting
    where n.version <> o.version and (n.state <> o.state or coalesce(viewer_setting('action'), '') <> 'updateProposal')
    order by n.id;
  end if;
  return null;
end $$;
comment on function write_proposal_steps is 'Statement trigger: each new version of a proposal is a step, but what the owner writes before sending is nobody else''s business.';
create trigger step_insert after insert on proposal referencing new table as new_rows for each statement execute function write_proposal_steps();
create trigger step_update after update on proposal referencing old table as old_rows new table as new_rows for each statement execute function write_proposal_steps();
