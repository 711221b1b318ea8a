create table earlier_award (
  id uuid primary key,
  owner_id uuid not null,
  subject text not null constraint earlier_award_subject_known check (subject in ('PERSON', 'COLLECTIVE')),
  candidate_id uuid not null,
  award_type text not null,
  commendation_kind text not null,
  period text not null,
  issuer_name text not null,
  decision_number text not null,
  decided_on date not null,
  state text not null constraint earlier_award_state_known check (state in ('ENTERED', 'VERIFIED', 'REJECTED')),
  entered_on date not null,
  checked_by uuid,
  checked_on date,
  opinion text,
  version integer not null default 1
);
create unique index earlier_award_once on earlier_award (candidate_id, award_type, decided_on, decision_number) where state <> 'REJECTED';
create index earlier_award_list on earlier_award (owner_id, state, decided_on desc, id desc);
comment on table earlier_award is 'Awards given before the hub, entered by the owner with their decision and marked so; the rules count them once a superior has verified them.';

create table stated_fact (
  id uuid primary key,
  owner_id uuid not null,
  candidate_id uuid not null,
  period text not null,
  name text not null,
  value text not null,
  evidence text not null,
  stated_on date not null
);
create index stated_fact_candidate on stated_fact (candidate_id, name);
comment on table stated_fact is 'What the rules ask and no room of the hub owns (service, first places, age of a collective), as its owner states it with the paper that shows it; the latest statement counts.';
comment on column stated_fact.period is 'Label of the period; empty for what belongs to none.';

call protect('earlier_award', 'select, insert, update');
call protect('stated_fact', 'select, insert');
create trigger name_survivor before insert or update on earlier_award for each row execute function name_survivor();
create trigger name_survivor before insert on stated_fact for each row execute function name_survivor();
create policy owner_enters on earlier_award for insert with check (owner_id = any ((select viewer_acting())::uuid[]));
create policy owner_and_candidates on earlier_award for select using (
  owner_id = any ((select viewer_organizations())::uuid[]) or candidate_is_mine(candidate_id) or candidate_is_open(candidate_id)
  or exists (select from org_closure c where c.descendant_id = owner_id and c.ancestor_id = any (viewer_acting()) and c.valid_from <= hub_today() and hub_today() < c.valid_to));
create policy superior_checks on earlier_award for update using (
  exists (select from org_closure c where c.descendant_id = owner_id and c.ancestor_id = any (viewer_acting()) and c.valid_from <= hub_today() and hub_today() < c.valid_to));
create policy owner_states on stated_fact for insert with check (owner_id = any ((select viewer_acting())::uuid[]));
create policy owner_and_candidates on stated_fact for select using (
  owner_id = any ((select viewer_organizations())::uuid[]) or candidate_is_mine(candidate_id) or candidate_is_open(candidate_id));
call track('earlier_award', 'EarlierAward', 'owner_id');
call track('stated_fact', 'StatedFact', 'owner_id');
