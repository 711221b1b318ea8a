-- A person with an account writes and signs her own self-assessment, and her own registration; for who has none the
-- clerk enters them, marked so (DOMAIN §3.3, §3.4).
create function viewer_works_for(organization uuid) returns boolean language sql stable parallel safe security definer set search_path from current as $$
  select exists (
    select from known_employment e
    where e.person_id = viewer_person() and e.organization_id = organization and e.valid_from <= hub_today() and hub_today() < e.valid_to)
$$;
comment on function viewer_works_for is 'True when the viewer herself works for the organization on the day of the request.';

create policy own_record on known_person for select using (id = (select viewer_person()));
create policy own_record on known_employment for select using (person_id = (select viewer_person()));
create policy own_employer on registration_window for select using (viewer_works_for(owner_id));

alter table registration add column signed_on date;
comment on column registration.signed_on is 'Day on which the person signed it with her own account; null: entered for her, or changed since.';
create policy own_record on registration for select using (subject = 'PERSON' and candidate_id = (select viewer_person()));
create policy own_record_enters on registration for insert with check (
  subject = 'PERSON' and candidate_id = (select viewer_person()) and viewer_works_for(owner_id));
create policy own_record_signs on registration for update using (subject = 'PERSON' and candidate_id = (select viewer_person()));

create table self_assessment (
  id uuid primary key,
  owner_id uuid not null,
  period text not null,
  person_id uuid not null,
  person_name text not null,
  results text not null,
  self_rating text not null constraint self_assessment_rating_known check (self_rating in ('EXCELLENT', 'GOOD', 'COMPLETED', 'NOT_COMPLETED')),
  entered_for_her boolean not null,
  written_on date not null,
  signed_on date,
  signed_by_herself boolean,
  version integer not null default 1,
  constraint self_assessment_signed check ((signed_on is null) = (signed_by_herself is null)),
  constraint self_assessment_paper check (signed_by_herself or entered_for_her or signed_on is null)
);
create unique index self_assessment_one_draft on self_assessment (owner_id, period, person_id, entered_for_her) where signed_on is null;
create index self_assessment_list on self_assessment (owner_id, period, person_name collate vi_order, id);
create index self_assessment_person on self_assessment (person_id);
comment on table self_assessment is 'Bản tự đánh giá of a person for a period: what was signed stays as it is; a correction is a new one.';
comment on column self_assessment.entered_for_her is 'Written by her organization for her, from her paper.';
comment on column self_assessment.signed_on is 'Day of her signature: by her account, or on the paper from which it was entered.';
comment on column self_assessment.signed_by_herself is 'Signed with her own account; false: the clerk confirms her signature on paper.';
call protect('self_assessment', 'select, insert, update');
create policy own_record on self_assessment for select using (survivor(person_id) = (select viewer_person()));
create policy own_record_enters on self_assessment for insert with check (
  person_id = (select viewer_person()) and not entered_for_her and viewer_works_for(owner_id));
create policy own_record_changes on self_assessment for update using (survivor(person_id) = (select viewer_person()));
create policy organization_reads on self_assessment for select using (
  owner_id = any ((select viewer_organizations())::uuid[]) and (entered_for_her or signed_on is not null));
create policy organization_enters on self_assessment for insert with check (
  owner_id = any ((select viewer_organizations())::uuid[]) and entered_for_her);
create policy organization_changes on self_assessment for update using (
  owner_id = any ((select viewer_organizations())::uuid[]) and entered_for_her);
call track('self_assessment', 'SelfAssessment', 'owner_id');

create function keep_signed_self_assessment() returns trigger language plpgsql as $$
begin
  raise exception 'what was signed is not changed: a correction is a new self-assessment' using errcode = 'restrict_violation';
end $$;
comment on function keep_signed_self_assessment is 'Row trigger: a signed self-assessment stays as it is, whoever tries.';
create trigger keep_signed before update on self_assessment for each row when (old.signed_on is not null) execute function keep_signed_self_assessment();

create table proposal_self_assessment (
  id uuid primary key,
  owner_id uuid not null,
  proposal_id uuid not null constraint proposal_self_assessment_proposal references proposal,
  self_assessment_id uuid not null constraint proposal_self_assessment_assessment references self_assessment,
  sent_on date not null,
  constraint proposal_self_assessment_once unique (proposal_id, self_assessment_id)
);
create index proposal_self_assessment_of on proposal_self_assessment (self_assessment_id);
comment on table proposal_self_assessment is 'Which signed self-assessments travelled with a proposal: each that was the latest when it was sent. Nothing is taken back.';
call protect('proposal_self_assessment', 'select, insert');
create policy owner_enters on proposal_self_assessment for insert with check (owner_id = any ((select viewer_organizations())::uuid[]));
create policy with_the_proposal on proposal_self_assessment for select using (record_is_open(proposal_id));
call track('proposal_self_assessment', 'ProposalSelfAssessment', 'owner_id');
create policy with_the_proposal on self_assessment for select using (
  exists (select from proposal_self_assessment s where s.self_assessment_id = self_assessment.id));
