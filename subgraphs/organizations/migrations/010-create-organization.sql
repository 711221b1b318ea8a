create table organization (
  id uuid primary key,
  code text not null constraint organization_code_once unique,
  name text not null,
  name_en text,
  short_name text,
  level text not null constraint organization_level_known check (level in ('MINISTRY', 'PROVINCE', 'DISTRICT', 'COMMUNE', 'SCHOOL')),
  kind text not null constraint organization_kind_known check (kind in (
    'MINISTRY', 'EDUCATION_DEPARTMENT', 'EDUCATION_SECTION', 'PEOPLES_COMMITTEE', 'PRESCHOOL', 'PRIMARY',
    'LOWER_SECONDARY', 'UPPER_SECONDARY', 'MULTI_LEVEL', 'CONTINUING_EDUCATION')),
  address text,
  valid_from date not null,
  valid_to date not null default 'infinity',
  version integer not null default 1,
  constraint organization_dates check (valid_from < valid_to)
);
comment on table organization is 'Offices and schools (cơ quan, đơn vị, trường), with the days [valid_from, valid_to) on which they exist.';
create index organization_search on organization using gin (fold_text(name) public.gin_trgm_ops);
create index organization_name on organization (name collate vi_order, id);
call protect('organization', 'select, insert, update');
create policy everybody_reads on organization for select using ((select viewer_is_known()));
call track('organization', 'Organization', 'id');
call track('organization_edge', 'OrganizationEdge', 'child_id');
create policy administrators_enter on organization for insert with check (cardinality(viewer_organizations()) > 0);
create policy administrators_enter on organization_edge for insert with check (viewer_is_above(parent_id));
