-- Who implements whose plan, what replaces what, and the files of a plan.

create function document_key(number text) returns text language sql immutable strict parallel safe
  return replace(fold_text(number), ' ', '');
comment on function document_key is 'A number of a document without accents, case and spaces: "52/KH-SGDĐT" and "52/KH-SGDDT" are one.';

alter table plan add column replaces_id uuid constraint plan_replaces references plan;
comment on column plan.replaces_id is 'Earlier plan that this one replaces: a plan itself never changes.';
create unique index plan_replaced_once on plan (replaces_id);
create index plan_document on plan (document_key(number), date);

alter table cited_document
  add column cited_plan_id uuid constraint cited_document_cited_plan references plan,
  add column date_written text,
  add constraint cited_document_one_date check (date is null or date_written is null);
comment on column cited_document.cited_plan_id is 'The plan of the hub that is cited, if whoever entered it named it.';
comment on column cited_document.date_written is 'Date as written where no calendar has it.';
create index cited_document_cited on cited_document (cited_plan_id);
create index cited_document_document on cited_document (document_key(number), date);

create function plan_cited_by(citation cited_document) returns uuid language sql stable parallel safe
  return coalesce(citation.cited_plan_id, (
    select case when count(*) = 1 then (array_agg(p.id))[1] end from plan p
    where document_key(p.number) = document_key(citation.number) and p.date = citation.date and p.id <> citation.plan_id));
comment on function plan_cited_by is 'The plan of the hub that a citation means: the named one, else the only one of its number and date, entered before or after.';

create table plan_file (
  id uuid primary key,
  plan_id uuid not null constraint plan_file_plan references plan,
  issuer_id uuid not null,
  file_id uuid not null constraint plan_file_once unique,
  name text not null,
  media_type text not null,
  size integer not null,
  sha256 text not null
);
create index plan_file_plan_id on plan_file (plan_id);
comment on table plan_file is 'Files of plans, seen by whoever sees the plan. Name, type, size and digest are copied from the stored file.';
call protect('plan_file', 'select, insert');
create policy of_visible_plan on plan_file for select using (exists (select from plan p where p.id = plan_id));
create policy issuer_attaches on plan_file for insert with check (issuer_id = any ((select viewer_organizations())::uuid[]));
call track('plan_file', 'PlanFile', 'issuer_id');
