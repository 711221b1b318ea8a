-- Who lies below whom, by day: two kinds of dated edges, and the closure over both, each pair once.

create table organization_edge (
  id uuid primary key,
  child_id uuid not null,
  parent_id uuid not null,
  kind text not null constraint organization_edge_kind_known check (kind in ('PROFESSIONAL', 'AUTHORITY')),
  valid_from date not null,
  valid_to date not null default 'infinity',
  constraint organization_edge_dates check (valid_from < valid_to),
  constraint organization_edge_not_own_parent check (child_id <> parent_id),
  constraint organization_edge_one_parent exclude using gist (child_id with =, kind with =, daterange(valid_from, valid_to) with &&)
);
create index organization_edge_parent on organization_edge (parent_id);
comment on table organization_edge is 'Dated edges of the organization graph: professional parent and governing authority. Half-open days [valid_from, valid_to).';
call protect('organization_edge', 'select, insert, update, delete');
create policy everybody_reads on organization_edge for select using ((select viewer_is_known()));

create table org_closure (
  ancestor_id uuid not null,
  descendant_id uuid not null,
  valid_from date not null,
  valid_to date not null,
  constraint org_closure_once primary key (ancestor_id, descendant_id, valid_from)
);
create index org_closure_descendant on org_closure (descendant_id, ancestor_id);
comment on table org_closure is 'Each pair of a proper ancestor and its descendant once over both kinds of edges, with the days on which it holds. Kept by trigger.';
call protect('org_closure', 'select');
create policy everybody_reads on org_closure for select using ((select viewer_is_known()));

create function lock_tree() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtext(tg_table_schema), hashtext('tree'));
  return null;
end $$;
comment on function lock_tree is 'A change of the tree waits for all writers of facts, and they for it: no fact is booked to a wrong ancestor.';

create function refresh_closure(children uuid[]) returns void language plpgsql security definer set search_path from current as $$
declare
  moved uuid[];
begin
  with recursive below (id) as (
    select unnest(children)
    union
    select e.child_id from below b join organization_edge e on e.parent_id = b.id
  )
  select array_agg(id) into moved from below;

  delete from org_closure where descendant_id = any (moved);
  with recursive above (descendant, ancestor, days, path) as (
    select id, id, daterange('-infinity', 'infinity'), array[id] from unnest(moved) id
    union all
    select a.descendant, e.parent_id, a.days * daterange(e.valid_from, e.valid_to), a.path || e.parent_id
    from above a join organization_edge e on e.child_id = a.ancestor and a.days && daterange(e.valid_from, e.valid_to)
    where e.parent_id <> a.descendant and cardinality(a.path) < 32
  )
  insert into org_closure (ancestor_id, descendant_id, valid_from, valid_to)
  select ancestor, descendant, lower(run), upper(run)
  from (
    select ancestor, descendant, unnest(range_agg(days)) as run from above where ancestor <> descendant group by ancestor, descendant
  ) merged;

  if exists (
    select from org_closure up join org_closure down
      on up.ancestor_id = down.descendant_id and up.descendant_id = down.ancestor_id
      and daterange(up.valid_from, up.valid_to) && daterange(down.valid_from, down.valid_to)
    where up.descendant_id = any (moved)
  ) or exists (
    select from organization_edge back join org_closure up
      on up.ancestor_id = back.child_id and up.descendant_id = back.parent_id
      and daterange(up.valid_from, up.valid_to) && daterange(back.valid_from, back.valid_to)
    where back.child_id = any (moved)
  ) then
    raise exception 'these edges make a cycle' using errcode = 'check_violation', constraint = 'organization_edge_no_cycle';
  end if;
end $$;
comment on function refresh_closure is 'Computes the closure anew for the given organizations and all that lie below them; refuses a cycle.';

create function refresh_closure_of_changed() returns trigger language plpgsql security definer set search_path from current as $$
begin
  if tg_op = 'INSERT' then
    perform refresh_closure(array(select distinct child_id from new_rows));
  elsif tg_op = 'UPDATE' then
    perform refresh_closure(array(select child_id from new_rows union select child_id from old_rows));
  else
    perform refresh_closure(array(select distinct child_id from old_rows));
  end if;
  return null;
end $$;
comment on function refresh_closure_of_changed is 'Statement trigger: a changed edge moves the closure in the same transaction.';

create trigger lock_tree before insert or update or delete on organization_edge for each statement execute function lock_tree();
create trigger closure_insert after insert on organization_edge referencing new table as new_rows for each statement execute function refresh_closure_of_changed();
create trigger closure_update after update on organization_edge referencing old table as old_rows new table as new_rows for each statement execute function refresh_closure_of_changed();
create trigger closure_delete after delete on organization_edge referencing old table as old_rows for each statement execute function refresh_closure_of_changed();

create function viewer_is_above(organization uuid) returns boolean language sql stable parallel safe
  return exists (
    select from org_closure c
    where c.descendant_id = organization and c.ancestor_id = any (viewer_organizations())
  ) or organization = any (viewer_organizations());
comment on function viewer_is_above is 'True when the viewer acts for the organization or for one that has, on some day, lain above it.';

create procedure follow_organizations() language plpgsql as $$
begin
  create table known_organization (
    id uuid primary key,
    code text not null,
    name text not null,
    level text not null,
    kind text not null,
    valid_from date not null,
    valid_to date not null
  );
  create index known_organization_code on known_organization (code);
  comment on table known_organization is 'Projection of the organizations owned by the organizations subgraph, fed by its feed.';
  call protect('known_organization', 'select, insert, update, delete');
  create policy everybody_reads on known_organization for select using ((select viewer_is_known()));
end $$;
comment on procedure follow_organizations is 'For every room but organizations itself: what it must know of organizations (shared/tree/projection.ts).';
