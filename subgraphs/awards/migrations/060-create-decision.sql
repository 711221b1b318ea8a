create table decision (
  id uuid primary key,
  owner_id uuid not null,
  owner_name text not null,
  number text not null,
  dated date not null,
  year integer not null generated always as (extract(year from dated)) stored,
  signer_name text not null,
  signer_title text not null,
  period text not null,
  relied_on jsonb not null,
  published_on date,
  version integer not null default 1,
  constraint decision_number_once unique (owner_id, year, number)
);
create index decision_published on decision (dated desc, id) where published_on is not null;
comment on table decision is 'Quyết định khen thưởng: public once published, with its own printed copy of everything.';
comment on column decision.relied_on is 'Positions of the other rooms'' feeds on which the decision relied.';
call protect('decision', 'select, insert, update');
create policy issuer_enters on decision for insert with check (owner_id = any ((select viewer_organizations())::uuid[]));
create policy issuer_publishes on decision for update using (owner_id = any ((select viewer_organizations())::uuid[])) with check (owner_id = any ((select viewer_organizations())::uuid[]));
create policy issuer_and_published on decision for select using (
  owner_id = any ((select viewer_organizations())::uuid[])
  or (published_on is not null and (viewer_setting('kind') = 'PERSON' or viewer_has_scope('PUBLISHED_RESULTS'))));
call track('decision', 'Decision', 'owner_id');

create table award (
  id uuid primary key,
  owner_id uuid not null,
  decision_id uuid not null constraint award_decision references decision,
  proposal_id uuid not null constraint award_proposal references proposal constraint award_once_per_proposal unique,
  award_type text not null,
  award_name text not null,
  period text not null,
  subject text not null,
  recipient_id uuid not null,
  recipient_name text not null,
  unit_name text not null,
  granted_on date not null
);
create index award_recipient on award (recipient_id, granted_on);
create index award_of_decision on award (decision_id, recipient_name collate vi_order, id);
comment on table award is 'Awards granted (được tặng), as printed in their decision; owner_id is the recipient''s organization.';
call protect('award', 'select, insert');
create policy issuer_enters on award for insert with check (
  exists (select from decision d where d.id = decision_id and d.owner_id = any (viewer_organizations())));
create policy with_the_decision on award for select using (
  owner_id = any ((select viewer_organizations())::uuid[]) or exists (select from decision d where d.id = decision_id));
call track('award', 'Award', 'owner_id');
