create table dossier (
  id uuid primary key,
  owner_id uuid not null,
  receiver_id uuid not null,
  period text not null,
  number text not null,
  dated date not null,
  signer_name text not null,
  signer_title text not null,
  state text not null constraint dossier_state_known check (state in ('SENT', 'RECEIVED')),
  sent_on date not null,
  received_on date,
  version integer not null default 1,
  constraint dossier_number_once unique (owner_id, period, number)
);
comment on table dossier is 'Hồ sơ và tờ trình: the proposals that one organization sends up together, with its statement.';
call protect('dossier', 'select, insert, update');
call install_access('dossier', 'Dossier');
call track('dossier', 'Dossier', 'owner_id');

create table dossier_item (
  id uuid primary key,
  owner_id uuid not null,
  dossier_id uuid not null constraint dossier_item_dossier references dossier,
  proposal_id uuid not null constraint dossier_item_proposal references proposal,
  constraint dossier_item_once unique (dossier_id, proposal_id)
);
create index dossier_item_proposal_id on dossier_item (proposal_id);
comment on table dossier_item is 'Which proposal travelled in which dossier; a forwarded proposal is in several.';
call protect('dossier_item', 'select, insert');
create policy owner_enters on dossier_item for insert with check (owner_id = any ((select viewer_organizations())::uuid[]));
create policy with_the_dossier on dossier_item for select using (record_is_open(dossier_id));
call track('dossier_item', 'DossierItem', 'owner_id');

create table appraisal (
  id uuid primary key,
  organization_id uuid not null,
  proposal_id uuid not null constraint appraisal_proposal references proposal,
  eligible boolean not null,
  opinion text not null,
  appraised_on date not null,
  judgement jsonb not null
);
create index appraisal_proposal_id on appraisal (proposal_id);
comment on table appraisal is 'Thẩm định: a level''s opinion on a proposal, with what the rules said that day; never overwritten.';
call protect('appraisal', 'select, insert');
create policy appraiser_enters on appraisal for insert with check (organization_id = any ((select viewer_organizations())::uuid[]));
create policy with_the_proposal on appraisal for select using (record_is_open(proposal_id));
call track('appraisal', 'Appraisal');
