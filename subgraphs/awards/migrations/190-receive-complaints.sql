-- Complaints and denunciations (khiếu nại, tố cáo). A denunciation exists for its handling body alone; what an accepted
-- case holds is told as a hold that says nothing of where it comes from.

create table complaint (
  id uuid primary key,
  owner_id uuid not null,
  kind text not null constraint complaint_kind_known check (kind in ('COMPLAINT', 'DENUNCIATION')),
  target_type text not null constraint complaint_target_known check (target_type in ('PROPOSAL', 'DECISION', 'COUNCIL_SESSION', 'INITIATIVE')),
  target_id uuid not null,
  respondent_id uuid not null,
  received_on date not null,
  accepted_on date,
  due_on date,
  held_ids uuid[] not null default '{}',
  state text not null default 'RECEIVED' constraint complaint_state_known check (state in ('RECEIVED', 'ACCEPTED', 'CONCLUDED')),
  outcome text constraint complaint_outcome_known check (outcome in ('UPHELD', 'PARTLY_UPHELD', 'DISMISSED', 'NOT_ACCEPTED', 'WITHDRAWN')),
  conclusion text,
  concluded_on date,
  salt uuid not null default gen_random_uuid(),
  version integer not null default 1,
  constraint complaint_accepted check ((accepted_on is null) = (due_on is null) and (state <> 'ACCEPTED' or accepted_on is not null)),
  constraint complaint_concluded check ((state = 'CONCLUDED') = (outcome is not null) and (outcome is null) = (concluded_on is null)),
  constraint complaint_not_by_the_accused check (kind = 'COMPLAINT' or owner_id <> respondent_id)
);
create index complaint_list on complaint (owner_id, received_on desc, id desc);
comment on table complaint is 'A complaint or a denunciation; owner_id is the body that handles it, respondent_id the organization whose act it is about.';
comment on column complaint.held_ids is 'Candidates who are not considered while the accepted case is open (R-GEN-05).';
comment on column complaint.salt is 'Keeps the digest of the journal from being guessed.';
call protect('complaint', 'select, insert, update');
create policy handler_receives on complaint for insert with check (
  owner_id = any ((select viewer_acting())::uuid[])
  and (respondent_id = owner_id or exists (
    select from org_closure c where c.ancestor_id = owner_id and c.descendant_id = respondent_id and c.valid_from <= hub_today() and hub_today() < c.valid_to)));
create policy handler_works on complaint for update using (owner_id = any ((select viewer_organizations())::uuid[]));
create policy handler_and_respondent on complaint for select using (
  owner_id = any ((select viewer_organizations())::uuid[])
  or (kind = 'COMPLAINT' and respondent_id = any ((select viewer_organizations())::uuid[])));
call track('complaint', 'Complaint', 'owner_id');

create table complainant (
  id uuid primary key constraint complainant_complaint references complaint,
  owner_id uuid not null,
  name text not null,
  contact text,
  content text not null,
  salt uuid not null default gen_random_uuid()
);
comment on table complainant is 'Who complains or denounces, and what: for the body that handles it alone.';
call protect('complainant', 'select, insert');
create policy handler_only on complainant for select using (owner_id = any ((select viewer_organizations())::uuid[]));
create policy handler_enters on complainant for insert with check (owner_id = any ((select viewer_acting())::uuid[]));
call track('complainant', 'Complainant', 'owner_id');

create table case_hold (
  id uuid primary key default gen_random_uuid(),
  candidate_id uuid not null,
  valid_from date not null,
  valid_to date not null default 'infinity'
);
create index case_hold_candidate on case_hold (candidate_id);
comment on table case_hold is 'Holds that come from accepted cases: whom and when, never why or by whom. Kept by trigger of complaint; holds of people that organizations place are known_hold.';
call protect('case_hold', 'select');
create policy mine_and_candidates on case_hold for select using (candidate_is_mine(candidate_id) or candidate_is_open(candidate_id));

create table case_hold_source (
  hold_id uuid primary key constraint case_hold_source_hold references case_hold,
  complaint_id uuid not null constraint case_hold_source_complaint references complaint
);
comment on table case_hold_source is 'From which case a hold comes; nobody but the owner role and the hub''s own work reads it.';
call protect('case_hold_source', 'select');

create function keep_case_holds() returns trigger language plpgsql security definer set search_path = awards, public, pg_temp as $$
begin
  if new.state = 'ACCEPTED' and old.state <> 'ACCEPTED' then
    with held as (
      insert into case_hold (candidate_id, valid_from) select distinct survivor(h), new.accepted_on from unnest(new.held_ids) h returning id
    )
    insert into case_hold_source (hold_id, complaint_id) select id, new.id from held;
  elsif old.state = 'ACCEPTED' and new.state <> 'ACCEPTED' then
    update case_hold h set valid_to = new.concluded_on from case_hold_source s where s.hold_id = h.id and s.complaint_id = new.id;
  end if;
  return null;
end $$;
comment on function keep_case_holds is 'Row trigger: a hold begins with the acceptance of a case and ends with its conclusion.';
create trigger keep_case_holds after update on complaint for each row execute function keep_case_holds();
