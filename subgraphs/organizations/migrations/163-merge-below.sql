-- A common superior of two schools may find and merge the records of one human being that neither school owns both of.

create function person_is_kept_by(person uuid, place uuid) returns boolean language sql stable parallel safe security definer set search_path from current as $$
  select place = any (owners) or (owners <> '{}' and not exists (
    select from unnest(owners) owner join organization o on o.id = owner
    where not exists (
      select from org_closure c
      where c.ancestor_id = place and c.descendant_id = owner
        and c.valid_from <= least(hub_today(), o.valid_to - 1) and least(hub_today(), o.valid_to - 1) < c.valid_to)))
  from (select person_employers(person) as owners) of
$$;
comment on function person_is_kept_by is 'True for an organization that owns the records of a person, and for one above all who do (of one that is no more: on its last day).';

create function lock_kept_person(person uuid, place uuid) returns uuid language plpgsql security definer set search_path from current as $$
declare
  living uuid := person;
  next uuid;
begin
  loop
    select merged_into into next from person p where p.id = living for update;
    if not found then
      return null;
    end if;
    exit when next is null;
    living := next;
  end loop;
  return case when place = any (viewer_acting()) and person_is_kept_by(living, place) then living end;
end $$;
comment on function lock_kept_person is 'Locks the record that goes on for a person; null when the organization, for which the viewer must act, may not merge it.';

create function duplicates_below(place uuid, most integer)
returns table (first_id uuid, second_id uuid, why text, first_name text, second_name text, first_owners uuid[], second_owners uuid[])
language sql stable security definer set search_path from current as $$
  with below as materialized (
    select place as id where place = any (viewer_acting())
    union
    select c.descendant_id from org_closure c
    where c.ancestor_id = place and place = any (viewer_acting()) and c.valid_from <= hub_today() and hub_today() < c.valid_to
  ), known as materialized (
    select p.id, fold_text(p.name) as name, d.birth_date, d.identity_number
    from person p join person_protected d on d.id = p.id
    where p.merged_into is null and p.id in (select e.person_id from employment e join below on below.id = e.organization_id)
  ), pairs as (
    select a.id as first, b.id as second, 'SAME_IDENTITY_NUMBER' as why
    from known a join known b on a.identity_number = b.identity_number and a.id < b.id
    union all
    select a.id, b.id, 'SAME_NAME_AND_BIRTH_DATE'
    from known a join known b on a.name = b.name and a.birth_date = b.birth_date and a.id < b.id
    where a.identity_number is null or b.identity_number is null
  )
  select pairs.first, pairs.second, pairs.why, a.name, b.name, person_employers(a.id), person_employers(b.id)
  from pairs join person a on a.id = pairs.first join person b on b.id = pairs.second
  where not person_employers(a.id) && person_employers(b.id) and person_is_kept_by(a.id, place) and person_is_kept_by(b.id, place)
  order by pairs.first, pairs.second limit most
$$;
comment on function duplicates_below is 'Pairs of people who may be one and whom no single organization owns both of, below an organization for which the viewer acts. Who reads it is recorded by the service.';

create or replace function merge_person(gone uuid, kept uuid) returns void language plpgsql security definer set search_path from current as $$
begin
  -- Everybody who changes what hangs on a person locks her row first, in the order of ids.
  perform from person where id in (gone, kept) order by id for update;
  if not viewer_is_service() and not exists (
    select from unnest(viewer_acting()) place where person_is_kept_by(gone, place) and person_is_kept_by(kept, place)
  ) then
    raise exception 'only who owns both records, or stands above all who do, may merge them' using errcode = 'insufficient_privilege';
  end if;
  if exists (
    select from quality_rating a join quality_rating b using (organization_id, period)
    where a.person_id = gone and b.person_id = kept and a.rating <> b.rating
  ) then
    raise exception 'the two were rated differently' using errcode = 'check_violation', constraint = 'person_merge_one_rating';
  end if;
  -- An old card of 9 digits and a number of 12 may be of one human being; two numbers of 12 never are.
  if exists (
    select from person_protected a, person_protected b
    where a.id = gone and b.id = kept and length(a.identity_number) = 12 and length(b.identity_number) = 12 and a.identity_number <> b.identity_number
  ) then
    raise exception 'the two have different identity numbers' using errcode = 'check_violation', constraint = 'person_merge_one_identity';
  end if;
  delete from quality_rating a using quality_rating b
  where a.person_id = gone and b.person_id = kept and (a.organization_id, a.period) = (b.organization_id, b.period);

  -- Two employments in one organization become one that covers the days of both.
  if exists (
    select from employment g join employment k using (organization_id)
    where g.person_id = gone and k.person_id = kept and daterange(k.valid_from, k.valid_to) && daterange(g.valid_from, g.valid_to)
    group by grouping sets (g.id, k.id) having count(*) > 1
  ) then
    raise exception 'their employments cross more than once' using errcode = 'check_violation', constraint = 'person_merge_one_employment';
  end if;
  update employment k set valid_from = least(k.valid_from, g.valid_from), valid_to = greatest(k.valid_to, g.valid_to)
  from employment g
  where g.person_id = gone and k.person_id = kept and k.organization_id = g.organization_id
    and daterange(k.valid_from, k.valid_to) && daterange(g.valid_from, g.valid_to);
  delete from employment g using employment k
  where g.person_id = gone and k.person_id = kept and k.organization_id = g.organization_id
    and daterange(k.valid_from, k.valid_to) && daterange(g.valid_from, g.valid_to);
  update employment set person_id = kept where person_id = gone;
  update quality_rating set person_id = kept where person_id = gone;

  delete from person_leave g using person_leave k where g.person_id = gone and k.person_id = kept
    and (g.organization_id, g.kind, g.valid_from, g.valid_to) = (k.organization_id, k.kind, k.valid_from, k.valid_to);
  update person_leave set person_id = kept where person_id = gone;
  delete from discipline g using discipline k where g.person_id = gone and k.person_id = kept
    and (g.organization_id, g.decision_number, g.decided_on) = (k.organization_id, k.decision_number, k.decided_on);
  update discipline set person_id = kept where person_id = gone;
  update hold set person_id = kept where person_id = gone;
  delete from team_member g using team_member k where g.person_id = gone and k.person_id = kept and g.team_id = k.team_id
    and daterange(g.valid_from, g.valid_to) && daterange(k.valid_from, k.valid_to);
  update team_member set person_id = kept where person_id = gone;
  delete from council_member g using council_member k where g.person_id = gone and k.person_id = kept and g.council_id = k.council_id
    and daterange(g.valid_from, g.valid_to) && daterange(k.valid_from, k.valid_to);
  update council_member set person_id = kept where person_id = gone;
  update person_transfer g set state = 'WITHDRAWN', version = g.version + 1 from person_transfer k
  where g.person_id = gone and k.person_id = kept and g.state = 'OFFERED' and k.state = 'OFFERED'
    and (g.from_organization_id, g.to_organization_id) = (k.from_organization_id, k.to_organization_id);
  update person_transfer set person_id = kept where person_id = gone;

  update person_protected k set birth_date = coalesce(k.birth_date, g.birth_date), identity_number = coalesce(k.identity_number, g.identity_number),
    ethnicity = coalesce(k.ethnicity, g.ethnicity), version = k.version + 1
  from person_protected g where g.id = gone and k.id = kept;
  insert into person_protected (id, birth_date, identity_number, ethnicity)
  select kept, birth_date, identity_number, ethnicity from person_protected g where g.id = gone
    and not exists (select from person_protected k where k.id = kept);
  delete from person_protected where id = gone;
  -- An account of the one that ends goes on where the other has none on any of its days; else it ends with the record.
  update person_account g set valid_to = least(g.valid_to, greatest(g.valid_from, hub_today())), version = g.version + 1
  where g.person_id = gone and hub_today() < g.valid_to
    and exists (select from person_account k where k.person_id = kept and daterange(k.valid_from, k.valid_to) && daterange(g.valid_from, g.valid_to));
  update person_account g set person_id = kept, version = g.version + 1
  where g.person_id = gone
    and not exists (select from person_account k where k.person_id = kept and daterange(k.valid_from, k.valid_to) && daterange(g.valid_from, g.valid_to));
  update person set merged_into = kept, version = version + 1 where id = gone or merged_into = gone;
  update person set version = version + 1 where id = kept;
end $$;
