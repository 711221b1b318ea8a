create table import_job (
  id uuid primary key,
  organization_id uuid not null constraint import_job_organization references organization,
  kind text not null constraint import_job_kind check (kind in ('ORGANIZATIONS', 'PEOPLE', 'TEAMS')),
  mode text not null constraint import_job_mode check (mode in ('DRY_RUN', 'COMMIT')),
  skip_invalid boolean not null,
  file_id uuid not null,
  file_name text not null,
  below boolean not null,
  state text not null default 'QUEUED' constraint import_job_state check (state in ('QUEUED', 'RUNNING', 'DONE', 'REFUSED', 'FAILED')),
  started_by text not null default viewer_subject(),
  created_at timestamptz not null default hub_now(),
  version integer not null default 1
);
comment on table import_job is 'Imports of sheets: what is read, how, and what became of it.';
comment on column import_job.below is 'True when who started it is ADMIN: rows may be of organizations below too.';
create index import_job_of_organization on import_job (organization_id, created_at);
create index import_job_open on import_job (created_at) where state in ('QUEUED', 'RUNNING');

create table import_progress (
  id uuid primary key constraint import_progress_job references import_job,
  processed integer not null default 0,
  total integer,
  errors integer not null default 0,
  created integer not null default 0,
  changed integer not null default 0,
  attempts integer not null default 0,
  leased_until timestamptz not null default '-infinity'
);
comment on table import_progress is 'How far an import has come, and until when a process holds it.';

create table import_error (
  job_id uuid not null constraint import_error_job references import_job,
  position integer not null,
  row_number integer not null,
  column_name text not null,
  value text not null,
  expected_vi text not null,
  expected_en text not null,
  constraint import_error_once primary key (job_id, position)
);
comment on table import_error is 'What is wrong with a sheet: row, column, value and what was expected. At most 10,000 are kept for one import.';

create table staged_row (
  job_id uuid not null constraint staged_row_job references import_job,
  row_number integer not null,
  data jsonb not null,
  record_id uuid not null,
  second_id uuid not null,
  third_id uuid not null,
  place_id uuid,
  match_id uuid,
  constraint staged_row_once primary key (job_id, row_number)
);
comment on table staged_row is 'Rows of a sheet between reading and applying; outside the feed, emptied at the end.';

call protect('import_job', 'select, insert, update');
call protect('import_progress', 'select, insert, update');
call protect('import_error', 'select, insert, delete');
call protect('staged_row', 'select, insert, update, delete');
create policy own_imports on import_job for select using (organization_id = any ((select viewer_acting())::uuid[]));
create policy own_imports_begin on import_job for insert with check (organization_id = any ((select viewer_acting())::uuid[]));
create policy own_imports on import_progress for select using (exists (select from import_job j where j.id = import_progress.id));
create policy own_imports_begin on import_progress for insert with check (exists (select from import_job j where j.id = import_progress.id));
create policy own_imports on import_error for select using (exists (select from import_job j where j.id = job_id));
call track('import_job', 'ImportJob');
