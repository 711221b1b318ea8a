create table proposal (
  id uuid primary key,
  owner_id uuid not null,
  period text not null,
  subject text not null constraint proposal_subject_known check (subject in ('PERSON', 'COLLECTIVE')),
  candidate_id uuid not null,
  candidate_name text not null,
  position text,
  position_group text not null,
  gender text not null,
  award_type text not null,
  commendation_kind text not null,
  registration_id uuid constraint proposal_registration references registration,
  initiative_id uuid,
  state text not null constraint proposal_state_known check (state in (
    'DRAFT', 'TEAM_REVIEWED', 'COUNCIL_PASSED', 'COUNCIL_REJECTED', 'SENT', 'RECEIVED', 'APPRAISED', 'RETURNED',
    'GRANTED', 'REFUSED', 'WITHDRAWN')),
  holder_id uuid not null,
  return_reason text,
  achievement text,
  stated_rating text,
  stated_unity boolean,
  stated_disciplined integer,
  drafted_on date not null,
  sent_on date,
  received_on date,
  appraised_on date,
  returned_on date,
  decided_on date,
  version integer not null default 1
);
create unique index proposal_once on proposal (owner_id, period, candidate_id, award_type, commendation_kind) where state not in ('WITHDRAWN', 'COUNCIL_REJECTED', 'REFUSED');
create unique index proposal_initiative_once on proposal (initiative_id) where state not in ('WITHDRAWN', 'COUNCIL_REJECTED', 'REFUSED');
create index proposal_list on proposal (owner_id, period, candidate_name collate vi_order, id);
create index proposal_candidate on proposal (candidate_id);
comment on table proposal is 'Đề nghị khen thưởng: one candidate × one award type × one period × one kind. What is written here was sent; the owner''s working copy is proposal_working_copy.';
comment on column proposal.registration_id is 'The candidate''s registration of the period: the receivers need not see it to know that there is one.';
comment on column proposal.holder_id is 'The organization whose turn it is.';
comment on column proposal.stated_rating is 'Level of completion of a collective as its owner states it; people have their rating in organizations.';
comment on index proposal_initiative_once is 'R-GEN-10: one initiative serves one award at a time.';
call protect('proposal', 'select, insert, update');
call install_access('proposal', 'Proposal');
call track('proposal', 'Proposal', 'owner_id');

create table proposal_working_copy (
  id uuid primary key constraint proposal_working_copy_proposal references proposal,
  owner_id uuid not null,
  achievement text,
  stated_rating text,
  stated_unity boolean,
  stated_disciplined integer
);
comment on table proposal_working_copy is 'What the owner is writing; nobody else sees it before it is sent (again).';
call protect('proposal_working_copy', 'select, insert, update');
create policy owner_only on proposal_working_copy for all using (owner_id = any ((select viewer_organizations())::uuid[])) with check (owner_id = any ((select viewer_organizations())::uuid[]));
call track('proposal_working_copy', 'ProposalWorkingCopy', 'owner_id');

create function bookings(p proposal) returns setof booking language sql stable
begin atomic
  select p.owner_id, b.own_only, coalesce(p.sent_on, p.drafted_on), p.period, b.measure, p.award_type, p.subject, p.position_group, p.gender, b.day, 1::bigint
  from (values
    ('PROPOSED', coalesce(p.sent_on, p.drafted_on), p.sent_on is null, p.state not in ('WITHDRAWN', 'COUNCIL_REJECTED')),
    ('APPRAISED', p.appraised_on, false, p.state not in ('WITHDRAWN', 'COUNCIL_REJECTED')),
    ('RETURNED', p.returned_on, false, p.state = 'RETURNED'),
    ('GRANTED', p.decided_on, false, p.state = 'GRANTED'),
    ('REFUSED', p.decided_on, false, p.state = 'REFUSED')
  ) b (measure, day, own_only, counts)
  where b.counts and b.day is not null;
end;
comment on function bookings(proposal) is 'PROPOSED counts for the owner at once and for all above from the day of sending, which is the booking day of all its steps; the series counts each step on its own day.';
call install_rollup('proposal');

create function candidate_is_open(candidate uuid) returns boolean language sql stable parallel safe
  return exists (
    select from proposal p join record_access a on a.record_id = p.id
    where p.candidate_id = candidate and a.why <> 'OWNER' and a.organization_id = any (viewer_organizations()));
comment on function candidate_is_open is 'True when somebody else''s proposal for the candidate (a person or a collective) has been opened to the viewer; an own draft opens nothing.';
create policy own_and_candidates on known_person for select using (
  candidate_is_open(id) or exists (select from known_employment e where e.person_id = known_person.id and e.organization_id = any (viewer_organizations())));
create policy own_and_candidates on known_employment for select using (
  organization_id = any ((select viewer_organizations())::uuid[]) or candidate_is_open(organization_id) or candidate_is_open(person_id));
create policy own_and_candidates on known_rating for select using (
  organization_id = any ((select viewer_organizations())::uuid[]) or candidate_is_open(person_id));
create policy own_and_candidates on known_recognition for select using (
  owner_id = any ((select viewer_organizations())::uuid[])
  or exists (
    select from proposal p join record_access a on a.record_id = p.id
    where p.candidate_id = any (author_ids) and a.why <> 'OWNER' and a.organization_id = any (viewer_organizations())));
