create table stored_file (
  id uuid primary key,
  owner_id uuid not null,
  purpose text not null,
  name text not null,
  media_type text not null,
  most_bytes bigint not null constraint stored_file_limit check (most_bytes > 0),
  size bigint,
  sha256 text,
  state text not null constraint stored_file_state_known check (state in ('OFFERED', 'STORED')),
  offered_by text not null default viewer_subject(),
  offered_at timestamptz not null default hub_now(),
  version integer not null default 1,
  constraint stored_file_complete check ((state = 'STORED') = (size is not null and sha256 is not null))
);
comment on table stored_file is 'What is known of files: whose, what for, how large, their digest. Their content lies in the file store.';
comment on column stored_file.most_bytes is 'Limit for the upload, in bytes.';
call protect('stored_file', 'select, insert, update');
create policy own_files on stored_file for all using (owner_id = any ((select viewer_organizations())::uuid[])) with check (owner_id = any ((select viewer_organizations())::uuid[]));
call track('stored_file', 'StoredFile', 'owner_id');
