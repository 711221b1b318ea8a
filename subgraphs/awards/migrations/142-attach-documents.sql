create table proposal_document (
  id uuid primary key,
  owner_id uuid not null,
  proposal_id uuid not null constraint proposal_document_proposal references proposal,
  kind text not null,
  name text not null,
  media_type text not null,
  file_id uuid not null constraint proposal_document_file references stored_file,
  size bigint,
  sha256 text,
  sent_on date,
  removed_on date,
  ended_on date,
  version integer not null default 1
);
create index proposal_document_list on proposal_document (proposal_id, id);
comment on table proposal_document is 'Giấy tờ kèm theo: documents of a proposal. Others than its owner see what was sent, as it was sent, until it is sent again.';
comment on column proposal_document.size is 'Bytes, with the digest, as they were when the document was sent.';
comment on column proposal_document.removed_on is 'The owner has taken it out of its working copy.';
comment on column proposal_document.ended_on is 'It was sent again without it.';
call protect('proposal_document', 'select, insert, update');
create policy owner_writes on proposal_document for all using (owner_id = any ((select viewer_organizations())::uuid[])) with check (owner_id = any ((select viewer_organizations())::uuid[]));
create policy sent_with_the_proposal on proposal_document for select using (sent_on is not null and ended_on is null and record_is_open(proposal_id));
call track('proposal_document', 'ProposalDocument', 'owner_id');
