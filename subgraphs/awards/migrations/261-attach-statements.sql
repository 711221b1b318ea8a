-- The scan of the signed statement (tờ trình) lies with its dossier.
create table dossier_document (
  id uuid primary key,
  owner_id uuid not null,
  dossier_id uuid not null constraint dossier_document_dossier references dossier,
  name text not null,
  media_type text not null,
  file_id uuid not null constraint dossier_document_file references stored_file,
  attached_on date not null,
  replaced_on date,
  version integer not null default 1
);
create unique index dossier_document_once on dossier_document (dossier_id) where replaced_on is null;
create unique index dossier_document_file_once on dossier_document (file_id);
comment on table dossier_document is 'Bản chụp tờ trình: the scan of the signed statement of a dossier; one counts, those that it replaced stay on record.';
call protect('dossier_document', 'select, insert, update');
create policy owner_writes on dossier_document for all using (owner_id = any ((select viewer_organizations())::uuid[])) with check (owner_id = any ((select viewer_organizations())::uuid[]));
create policy with_the_dossier on dossier_document for select using (replaced_on is null and record_is_open(dossier_id));
call track('dossier_document', 'DossierDocument', 'owner_id');
create policy with_the_dossier on stored_file for select using (
  purpose = 'STATEMENT' and exists (select from dossier_document d where d.file_id = stored_file.id));
