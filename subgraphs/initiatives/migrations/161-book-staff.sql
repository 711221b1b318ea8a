-- How many people work at an organization and below, booked: each person once, however many employments she has there.
create table staff_change (
  organization_id uuid not null,
  day date not null,
  people integer not null,
  constraint staff_change_once primary key (organization_id, day)
);
comment on table staff_change is 'By how many the people who work at an organization and all below it change on a day; their sum up to a day is how many there are. Kept by trigger.';
call protect('staff_change', 'select');

create function book_staff(people uuid[], gone known_employment[], added uuid[]) returns void
language sql security definer set search_path from current as $$
  with present as (
    select * from known_employment where person_id = any (people)
  ), sides (side, person_id, organization_id, days) as (
    select 1, p.person_id, p.organization_id, daterange(p.valid_from, p.valid_to) from present p
    union all
    select -1, p.person_id, p.organization_id, daterange(p.valid_from, p.valid_to) from present p where p.id <> all (added)
    union all
    select -1, g.person_id, g.organization_id, daterange(g.valid_from, g.valid_to) from unnest(gone) g
  ), seen (side, person_id, organization_id, days) as (
    select * from sides
    union all
    select s.side, s.person_id, c.ancestor_id, s.days * daterange(c.valid_from, c.valid_to)
    from sides s join org_closure c on c.descendant_id = s.organization_id and s.days && daterange(c.valid_from, c.valid_to)
  ), runs as (
    select side, organization_id, unnest(range_agg(days)) as run from seen group by side, person_id, organization_id
  ), ends (organization_id, day, people) as (
    select organization_id, lower(run), side from runs
    union all
    select organization_id, upper(run), -side from runs where upper(run) < 'infinity'
  )
  insert into staff_change as c (organization_id, day, people)
  select organization_id, day, sum(people) from ends group by 1, 2 having sum(people) <> 0
  on conflict on constraint staff_change_once do update set people = c.people + excluded.people
$$;
comment on function book_staff is 'Books what has changed for these people: gone are employments that are no more, added the ids of new ones.';
revoke execute on function book_staff from public;

create function book_staff_of_changed() returns trigger language plpgsql security definer set search_path from current as $$
begin
  if tg_op = 'DELETE' and not exists (select from known_employment) then
    delete from staff_change;
    return null;
  end if;
  perform pg_advisory_xact_lock_shared(hashtext(tg_table_schema), hashtext('tree'));
  if tg_op = 'INSERT' then
    perform book_staff(array(select distinct person_id from new_rows), '{}', array(select id from new_rows));
  elsif tg_op = 'UPDATE' then
    perform book_staff(array(select person_id from new_rows union select person_id from old_rows),
      array(select o::known_employment from old_rows o), array(select id from new_rows));
  else
    perform book_staff(array(select distinct person_id from old_rows), array(select o::known_employment from old_rows o), '{}');
  end if;
  return null;
end $$;
comment on function book_staff_of_changed is 'Statement trigger: changed employments move the staff of their organizations and of all above.';
create index known_employment_person on known_employment (person_id);
create trigger staff_insert after insert on known_employment referencing new table as new_rows for each statement execute function book_staff_of_changed();
create trigger staff_update after update on known_employment referencing old table as old_rows new table as new_rows for each statement execute function book_staff_of_changed();
create trigger staff_delete after delete on known_employment referencing old table as old_rows for each statement execute function book_staff_of_changed();

create function rebook_staff() returns trigger language plpgsql security definer set search_path from current as $$
begin
  with touched as (
    select distinct e.person_id, l.ancestor_id
    from changed_lines l join known_employment e on e.organization_id = l.descendant_id and e.valid_from < l.valid_to and l.valid_from < e.valid_to
  ), lines (side, ancestor_id, descendant_id, days) as (
    select 1, c.ancestor_id, c.descendant_id, daterange(c.valid_from, c.valid_to) from org_closure c
    where c.ancestor_id in (select ancestor_id from touched) and c.descendant_id in (
      select e.organization_id from known_employment e where e.person_id in (select person_id from touched))
  ), before as (
    select * from lines
    where tg_op = 'DELETE' or not exists (
      select from changed_lines l where l.ancestor_id = lines.ancestor_id and l.descendant_id = lines.descendant_id
        and daterange(l.valid_from, l.valid_to) = lines.days)
    union all
    select 1, ancestor_id, descendant_id, daterange(valid_from, valid_to) from changed_lines where tg_op = 'DELETE'
  ), sides as (
    select 1 as side, ancestor_id, descendant_id, days from lines
    union all
    select -1, ancestor_id, descendant_id, days from before
  ), seen as (
    select s.side, t.person_id, t.ancestor_id, s.days * daterange(e.valid_from, e.valid_to) as days
    from touched t
    join known_employment e on e.person_id = t.person_id
    join sides s on s.ancestor_id = t.ancestor_id and s.descendant_id = e.organization_id and s.days && daterange(e.valid_from, e.valid_to)
    union all
    -- Who works at the superior itself is there all along.
    select side.side, t.person_id, t.ancestor_id, daterange(e.valid_from, e.valid_to)
    from touched t join known_employment e on e.person_id = t.person_id and e.organization_id = t.ancestor_id
    cross join (values (1), (-1)) side (side)
  ), runs as (
    select side, ancestor_id, unnest(range_agg(days)) as run from seen group by side, person_id, ancestor_id
  ), ends (organization_id, day, people) as (
    select ancestor_id, lower(run), side from runs
    union all
    select ancestor_id, upper(run), -side from runs where upper(run) < 'infinity'
  )
  insert into staff_change as c (organization_id, day, people)
  select organization_id, day, sum(people) from ends group by 1, 2 having sum(people) <> 0
  on conflict on constraint staff_change_once do update set people = c.people + excluded.people;
  return null;
end $$;
comment on function rebook_staff is 'Statement trigger: who moves under another superior is counted there from that day, and no more at the old one.';
create trigger rebook_staff_insert after insert on org_closure referencing new table as changed_lines for each statement execute function rebook_staff();
create trigger rebook_staff_delete after delete on org_closure referencing old table as changed_lines for each statement execute function rebook_staff();

-- What is known already.
select book_staff(array(select distinct person_id from known_employment), '{}', array(select id from known_employment));

create or replace function staff_on(day date, organizations uuid[]) returns table (organization_id uuid, people bigint)
language sql stable security definer set search_path from current as $$
  select c.organization_id, sum(c.people)
  from unnest(organizations) o (id) join staff_change c on c.organization_id = o.id and c.day <= staff_on.day
  where viewer_was_above(o.id, daterange(staff_on.day, staff_on.day, '[]'))
  group by 1 having sum(c.people) <> 0
$$;
comment on function staff_on is 'How many people, each once, work at organizations and all below on a day, from booked changes; for who stood above on that day, who else is not answered.';
