create table plan (
  id uuid primary key,
  code text constraint plan_code_once unique,
  number text,
  date date,
  place text,
  issuer_id uuid not null,
  title text not null,
  period text not null,
  signer_name text,
  signer_title text,
  recipients text[] not null default '{}',
  inferred text[] not null default '{}',
  note text,
  version integer not null default 1,
  constraint plan_number_once unique (issuer_id, number, date)
);
create index plan_list on plan (coalesce(date, '-infinity'), id);
create index plan_issuer on plan (issuer_id, period);
comment on table plan is 'Plans (kế hoạch) as public acts of their issuers; number and date may be missing in a scan.';
comment on column plan.inferred is 'Names of the fields that the document itself does not say.';
call protect('plan', 'select, insert');
create policy people_read on plan for select using ((select viewer_is_person()));
create policy issuer_enters on plan for insert with check (issuer_id = any ((select viewer_organizations())::uuid[]));
call track('plan', 'Plan', 'issuer_id');

create table cited_document (
  id uuid primary key,
  plan_id uuid not null constraint cited_document_plan references plan,
  position integer not null,
  number text,
  date date,
  issuer text not null,
  title text not null,
  type text not null constraint cited_document_type_known check (type in (
    'LAW', 'DECREE', 'CIRCULAR', 'RESOLUTION', 'DIRECTIVE', 'DECISION', 'PLAN', 'GUIDANCE', 'REGULATION', 'OFFICIAL_LETTER')),
  constraint cited_document_position_once unique (plan_id, position)
);
comment on table cited_document is 'Documents that a plan cites (căn cứ), in its order, as it writes them.';
call protect('cited_document', 'select, insert');
create policy people_read on cited_document for select using ((select viewer_is_person()));
create policy issuer_enters on cited_document for insert with check (
  exists (select from plan p where p.id = plan_id and p.issuer_id = any ((select viewer_organizations())::uuid[])));
