create table reform_act (
  id uuid primary key,
  kind text not null constraint reform_act_kind_known check (kind in ('RENAME', 'REPARENT', 'MERGE', 'SPLIT', 'ABOLISH', 'CONVERT_LEVEL')),
  organization_id uuid not null constraint reform_act_by references organization,
  organization_ids uuid[] not null constraint reform_act_concerns check (cardinality(organization_ids) > 0),
  decision_number text not null,
  decision_date date not null,
  effective_on date not null,
  entered_on date not null
);
create index reform_act_concerned on reform_act using gin (organization_ids);
comment on table reform_act is 'Reforms of organizations (đổi tên, chuyển cấp trên, hợp nhất, chia tách, giải thể, chuyển cấp), each with its decision.';
comment on column reform_act.organization_id is 'The organization whose ADMIN entered it.';
comment on column reform_act.organization_ids is 'The organizations that it changed.';
comment on column reform_act.effective_on is 'First day on which it holds; days before stay as they were.';
call protect('reform_act', 'select, insert');
create policy everybody_reads on reform_act for select using ((select viewer_is_known()));
create policy administrators_enter on reform_act for insert with check (organization_id = any ((select viewer_acting())::uuid[]));
call track('reform_act', 'ReformAct');

create table organization_lineage (
  id uuid primary key,
  act_id uuid not null constraint organization_lineage_act references reform_act,
  predecessor_id uuid not null constraint organization_lineage_predecessor references organization,
  successor_id uuid not null constraint organization_lineage_successor references organization,
  record_groups text[] not null constraint organization_lineage_groups check (record_groups <@ array['PEOPLE', 'AWARDS', 'INITIATIVES', 'CAMPAIGNS']),
  effective_on date not null,
  constraint organization_lineage_other check (predecessor_id <> successor_id),
  constraint organization_lineage_once unique (act_id, predecessor_id, successor_id)
);
create index organization_lineage_to on organization_lineage (successor_id);
create index organization_lineage_from on organization_lineage (predecessor_id);
comment on table organization_lineage is 'Which organization came out of which, from which day on, and which groups of records it takes over.';
call protect('organization_lineage', 'select, insert');
create policy everybody_reads on organization_lineage for select using ((select viewer_is_known()));
create policy administrators_enter on organization_lineage for insert with check (
  exists (select from reform_act a where a.id = act_id and a.organization_id = any (viewer_acting())));
call track('organization_lineage', 'OrganizationLineage', 'predecessor_id');

create table organization_form (
  id uuid primary key,
  organization_id uuid not null constraint organization_form_organization references organization,
  act_id uuid not null constraint organization_form_act references reform_act,
  name text not null,
  name_en text,
  short_name text,
  level text not null,
  kind text not null,
  valid_from date not null,
  valid_to date not null,
  constraint organization_form_dates check (valid_from < valid_to),
  constraint organization_form_one exclude using gist (organization_id with =, daterange(valid_from, valid_to) with &&)
);
comment on table organization_form is 'What an organization was called, and its level and kind, before it was renamed or converted. The row of organization is its latest form.';
call protect('organization_form', 'select, insert');
create policy everybody_reads on organization_form for select using ((select viewer_is_known()));
create function viewer_has_been_above(organization uuid) returns boolean language sql stable parallel safe
  return viewer_was_above(organization, daterange(null, null));
comment on function viewer_has_been_above is 'True when the viewer acts for the organization, or for one that has lain above it on any day: a reform that ends a line goes on writing below it. Who stands above today is asked by policies.ts.';
create policy administrators_enter on organization_form for insert with check (viewer_has_been_above(organization_id));
call track('organization_form', 'OrganizationForm');

create policy administrators_change on organization for update using (viewer_has_been_above(id));
create policy administrators_hang on organization_edge for insert with check (viewer_has_been_above(child_id));
create policy administrators_move on organization_edge for update using (viewer_has_been_above(child_id));

create function organization_on(day date) returns setof organization language sql stable as $$
  select o.id, o.code, coalesce(f.name, o.name), case when f.id is null then o.name_en else f.name_en end,
         case when f.id is null then o.short_name else f.short_name end, coalesce(f.level, o.level), coalesce(f.kind, o.kind),
         o.address, o.valid_from, o.valid_to, o.version
  from organization o left join organization_form f on f.organization_id = o.id and f.valid_from <= day and day < f.valid_to
$$;
comment on function organization_on is 'Organizations as they were called on a day.';

create function move_people(from_id uuid, to_id uuid, day date) returns bigint language plpgsql security definer set search_path from current as $$
declare
  moved bigint;
begin
  if not (viewer_has_been_above(from_id) and exists (select from organization_lineage l where l.predecessor_id = from_id and l.successor_id = to_id and 'PEOPLE' = any (l.record_groups))) then
    raise exception 'people move to a successor only, and by who stands above' using errcode = 'insufficient_privilege';
  end if;
  with ended as (
    update employment e set valid_to = day
    where e.organization_id = from_id and e.valid_from < day and day < e.valid_to returning *
  )
  insert into employment
  select there.* from ended e
  cross join lateral jsonb_populate_record(null::employment, to_jsonb(e)
    || jsonb_build_object('id', gen_random_uuid(), 'organization_id', to_id, 'valid_from', day, 'valid_to', 'infinity')) there
  where not exists (select from employment there where there.person_id = e.person_id and there.organization_id = to_id
    and daterange(there.valid_from, there.valid_to) && daterange(day, 'infinity'));
  get diagnostics moved = row_count;
  return moved;
end $$;
comment on function move_people is 'A reform ends the employments of an organization and begins them at its successor on the same day; who works there already stays as she is.';

create function refuse_employment_after_end() returns trigger language plpgsql security definer set search_path from current as $$
begin
  -- Waits for a reform that is ending the organization just now; afterwards its end is seen.
  perform from organization where id in (select organization_id from new_rows) order by id for key share;
  if exists (select from new_rows n join organization o on o.id = n.organization_id where n.valid_from >= o.valid_to) then
    raise exception 'the organization does not exist on these days' using errcode = 'check_violation', constraint = 'employment_within_organization';
  end if;
  return null;
end $$;
comment on function refuse_employment_after_end is 'Statement trigger: nobody is employed by an organization that is no more, so that a merge beside a transfer loses nobody.';
create trigger employment_within_insert after insert on employment referencing new table as new_rows for each statement execute function refuse_employment_after_end();
create trigger employment_within_update after update on employment referencing new table as new_rows for each statement execute function refuse_employment_after_end();
