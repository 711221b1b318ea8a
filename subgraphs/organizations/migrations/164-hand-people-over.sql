-- A reform that ends an organization leaves nobody behind: who is on the way from it or to it arrives at the successor,
-- teams and councils end, and an appointment that was made by mistake ends on the day on which it began.

create or replace function move_people(from_id uuid, to_id uuid, day date) returns bigint language plpgsql security definer set search_path from current as $$
declare
  moved bigint;
begin
  if not (viewer_has_been_above(from_id) and exists (select from organization_lineage l where l.predecessor_id = from_id and l.successor_id = to_id and 'PEOPLE' = any (l.record_groups))) then
    raise exception 'people move to a successor only, and by who stands above' using errcode = 'insufficient_privilege';
  end if;
  -- As whoever moves a person does: her row first, in the order of ids, then what hangs on it.
  perform from person p where p.id in (
    select e.person_id from employment e where e.organization_id = from_id and day < e.valid_to
    union select t.person_id from person_transfer t where t.state = 'OFFERED' and from_id in (t.from_organization_id, t.to_organization_id)
  ) order by p.id for update;
  with ended as (
    update employment e set valid_to = day
    from (select id, valid_to as until from employment where organization_id = from_id and valid_from < day and day < valid_to) was
    where e.id = was.id returning e.*, was.until
  )
  insert into employment
  select there.* from ended e
  cross join lateral jsonb_populate_record(null::employment, to_jsonb(e)
    || jsonb_build_object('id', gen_random_uuid(), 'organization_id', to_id, 'valid_from', day, 'valid_to', e.until)) there
  where not exists (select from employment there where there.person_id = e.person_id and there.organization_id = to_id
    and daterange(there.valid_from, there.valid_to) && daterange(day, e.until));
  get diagnostics moved = row_count;
  -- Who was to begin later begins at the successor, unless she is there by then.
  update employment e set organization_id = to_id
  where e.organization_id = from_id and e.valid_from >= day and not exists (
    select from employment there where there.person_id = e.person_id and there.organization_id = to_id
      and daterange(there.valid_from, there.valid_to) && daterange(e.valid_from, e.valid_to));
  delete from employment e where e.organization_id = from_id and e.valid_from >= day;

  -- Who is offered by one of the two to the other is there already; so is whom both have offered to the same place.
  update person_transfer t set state = 'WITHDRAWN', version = t.version + 1
  where t.state = 'OFFERED' and (
    (t.from_organization_id, t.to_organization_id) in ((from_id, to_id), (to_id, from_id))
    or exists (
      select from person_transfer other
      where other.state = 'OFFERED' and other.person_id = t.person_id and from_id in (t.from_organization_id, t.to_organization_id)
        and (other.from_organization_id, other.to_organization_id) = (
          case t.from_organization_id when from_id then to_id else t.from_organization_id end,
          case t.to_organization_id when from_id then to_id else t.to_organization_id end)));
  -- She works for the successor from the day on, hence leaves it at the earliest on the day after.
  update person_transfer t set from_organization_id = to_id, moves_on = greatest(t.moves_on, day + 1), version = t.version + 1
  where t.state = 'OFFERED' and t.from_organization_id = from_id;
  update person_transfer t set to_organization_id = to_id, moves_on = greatest(t.moves_on, day), version = t.version + 1
  where t.state = 'OFFERED' and t.to_organization_id = from_id;
  return moved;
end $$;
comment on function move_people is 'A reform ends the employments of an organization and begins them at its successor on the same day; who works there already stays as she is, and who leaves on a known day leaves on it. Transfers under way go on from or to the successor.';

create function people_left_behind(organizations uuid[], day date) returns table (organization_id uuid, people bigint)
language sql stable security definer set search_path from current as $$
  select e.organization_id, count(distinct e.person_id) from employment e
  where e.organization_id = any (organizations) and day < e.valid_to and viewer_has_been_above(e.organization_id)
  group by 1
$$;
comment on function people_left_behind is 'How many people work for organizations on a day or later, for who stood above them: a reform that names nobody to take them over is refused.';

create function end_inner_bodies(organization uuid, day date) returns void language plpgsql security definer set search_path from current as $$
begin
  if not viewer_has_been_above(organization) then
    raise exception 'teams and councils are ended by who stands above' using errcode = 'insufficient_privilege';
  end if;
  update team_member set valid_to = day, version = version + 1 where organization_id = $1 and valid_from < day and day < valid_to;
  update team set valid_to = day, version = version + 1 where organization_id = $1 and valid_from < day and day < valid_to;
  update council_member set valid_to = day, version = version + 1 where organization_id = $1 and valid_from < day and day < valid_to;
  update council set valid_to = day, version = version + 1 where organization_id = $1 and valid_from < day and day < valid_to;
end $$;
comment on function end_inner_bodies is 'Teams, councils and seats of an organization end with it.';

alter table appointment drop constraint appointment_dates;
alter table appointment add constraint appointment_dates check (valid_from <= valid_to);

-- Who locks a person goes on to rows of her organizations, a reform comes from these to her: the reform goes first or last.
create or replace function lock_kept_person(person uuid, place uuid) returns uuid language plpgsql security definer set search_path from current as $$
declare
  living uuid := person;
  next uuid;
begin
  perform pg_advisory_xact_lock_shared(hashtext(current_schema), hashtext('tree'));
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
