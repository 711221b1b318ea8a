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
  fresh org_closure[];
begin
  with recursive below (id) as (
    select unnest(children)
    union
    select e.child_id from below b join organization_edge e on e.parent_id = b.id
  )
  select array_agg(id) into moved from below;

  -- Without paths, so that the cost grows with the pairs and not with the ways between them, and a cycle comes to an end.
  with recursive above (descendant, ancestor, days) as (
    select child_id, parent_id, daterange(valid_from, valid_to) from organization_edge where child_id = any (moved)
    union
    select a.descendant, e.parent_id, a.days * daterange(e.valid_from, e.valid_to)
    from above a join organization_edge e on e.child_id = a.ancestor and a.days && daterange(e.valid_from, e.valid_to)
  ), merged (ancestor, descendant, run) as (
    select ancestor, descendant, unnest(range_agg(days)) from above where ancestor <> descendant group by ancestor, descendant
  )
  select array_agg(row(ancestor, descendant, lower(run), upper(run))::org_closure) into fresh from merged;

  -- What stays is left alone: each row written here moves the sums of the facts below (050).
  delete from org_closure c where c.descendant_id = any (moved) and not exists (
    select from unnest(fresh) f
    where (f.ancestor_id, f.descendant_id, f.valid_from, f.valid_to) = (c.ancestor_id, c.descendant_id, c.valid_from, c.valid_to)
  );
  insert into org_closure select (unnest(fresh)).* on conflict on constraint org_closure_once do nothing;
end $$;
comment on function refresh_closure is 'Computes the closure anew for the given organizations and all that lie below them.';
revoke execute on function refresh_closure from public;

create function refuse_cycle() returns trigger language plpgsql security definer set search_path from current as $$
begin
  if exists (
    with recursive above (descendant, ancestor, days) as (
      select child_id, parent_id, daterange(valid_from, valid_to) from new_rows
      union
      select a.descendant, e.parent_id, a.days * daterange(e.valid_from, e.valid_to)
      from above a join organization_edge e on e.child_id = a.ancestor and a.days && daterange(e.valid_from, e.valid_to)
    )
    select from above where ancestor = descendant
  ) then
    raise exception 'these edges make a cycle' using errcode = 'check_violation', constraint = 'organization_edge_no_cycle';
  end if;
  return null;
end $$;
comment on function refuse_cycle is 'Statement trigger: on no day may an organization lie above itself.';

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
create trigger cycle_insert after insert on organization_edge referencing new table as new_rows for each statement execute function refuse_cycle();
create trigger cycle_update after update on organization_edge referencing new table as new_rows for each statement execute function refuse_cycle();

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

  -- A room that follows believes the owner of the edges: between two pages of its feed new and old ones stand side by side.
  alter table organization_edge drop constraint organization_edge_one_parent;
  create index organization_edge_child on organization_edge (child_id, kind);
  drop trigger cycle_insert on organization_edge;
  drop trigger cycle_update on organization_edge;
end $$;
comment on procedure follow_organizations is 'For every room but organizations itself: what it must know of organizations (shared/tree/projection.ts).';
