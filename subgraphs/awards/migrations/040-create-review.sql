create table team_review (
  id uuid primary key,
  owner_id uuid not null,
  proposal_id uuid not null constraint team_review_proposal references proposal,
  held_on date not null,
  agree integer not null,
  total_members integer not null,
  minutes text,
  constraint team_review_votes check (0 <= agree and agree <= total_members and total_members > 0)
);
create index team_review_proposal_id on team_review (proposal_id);
comment on table team_review is 'Bình xét ở tổ: the team''s vote on a proposal.';

create table council_session (
  id uuid primary key,
  owner_id uuid not null,
  held_on date not null,
  total_members integer not null,
  present_members integer not null,
  minutes_number text,
  constraint council_session_members check (0 < present_members and present_members <= total_members)
);
comment on table council_session is 'Phiên họp hội đồng: the session of an organization''s emulation and commendation council.';

create table council_vote (
  id uuid primary key,
  owner_id uuid not null,
  session_id uuid not null constraint council_vote_session references council_session,
  proposal_id uuid not null constraint council_vote_proposal references proposal,
  agree integer not null,
  passed boolean not null,
  rule_id text not null,
  legal_basis text not null,
  constraint council_vote_once unique (session_id, proposal_id)
);
create index council_vote_proposal_id on council_vote (proposal_id);
comment on table council_vote is 'The tally of one session on one proposal, with the rule that the tally was measured by.';

call protect('team_review', 'select, insert');
call protect('council_session', 'select, insert');
call protect('council_vote', 'select, insert');
create policy owner_enters on team_review for insert with check (owner_id = any ((select viewer_organizations())::uuid[]));
create policy owner_enters on council_session for insert with check (owner_id = any ((select viewer_organizations())::uuid[]));
create policy owner_enters on council_vote for insert with check (owner_id = any ((select viewer_organizations())::uuid[]));
create policy with_the_proposal on team_review for select using (record_is_open(proposal_id));
create policy with_the_proposal on council_vote for select using (record_is_open(proposal_id));
create policy with_a_proposal on council_session for select using (
  owner_id = any ((select viewer_organizations())::uuid[])
  or exists (select from council_vote v where v.session_id = council_session.id and record_is_open(v.proposal_id)));
call track('team_review', 'TeamReview', 'owner_id');
call track('council_session', 'CouncilSession', 'owner_id');
call track('council_vote', 'CouncilVote', 'owner_id');
