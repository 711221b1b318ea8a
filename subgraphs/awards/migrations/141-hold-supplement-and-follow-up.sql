-- Side states, clocks and what follows a decision.
alter table proposal add column clock_from date;
alter table proposal add column held_from text;
alter table proposal add column notified_on date;
alter table proposal add column presented_on date;
alter table proposal add column presented_at text;
alter table proposal add column presented_by text;
alter table proposal add column archived_on date;
alter table proposal add constraint proposal_held_from_known check ((state = 'HELD') = (held_from is not null));
comment on column proposal.clock_from is 'Day on which the holder received the full file: its limit of working days begins after it. Whether it is over is computed.';
comment on column proposal.held_from is 'State to which a held proposal comes back.';
comment on column proposal.presented_at is 'Place where the award was handed over.';
update proposal set clock_from = received_on where received_on is not null;
create index proposal_clock on proposal (holder_id, clock_from) where state in ('RECEIVED', 'APPRAISED', 'LEVEL_PASSED', 'LEVEL_REJECTED');

create table proposal_hold (
  id uuid primary key,
  organization_id uuid not null,
  proposal_id uuid not null constraint proposal_hold_proposal references proposal,
  reason text not null,
  held_on date not null
);
create index proposal_hold_of_proposal on proposal_hold (proposal_id);
comment on table proposal_hold is 'Tạm dừng xét: why an organization holds a proposal; for that organization alone, since a denouncer stays confidential.';
call protect('proposal_hold', 'select, insert');
create policy holder_enters on proposal_hold for insert with check (organization_id = any ((select viewer_organizations())::uuid[]));
create policy holder_reads on proposal_hold for select using (organization_id = any ((select viewer_organizations())::uuid[]));
call track('proposal_hold', 'ProposalHold');
