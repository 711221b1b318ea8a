create table known_person_merge (
  id uuid primary key,
  kept_id uuid not null
);
create index known_person_merge_kept on known_person_merge (kept_id);
comment on table known_person_merge is 'Projection of merged people: of two records of one human being the one that ended (id) and the one that goes on; never a chain.';

create table known_leave (
  id uuid primary key,
  person_id uuid not null,
  kind text not null,
  valid_from date not null,
  valid_to date not null
);
create index known_leave_person on known_leave (person_id);
comment on table known_leave is 'Projection of leaves owned by organizations: maternity bridges a chain, other leaves shorten the time worked.';

create table known_discipline (
  id uuid primary key,
  person_id uuid not null,
  kind text not null,
  valid_from date not null,
  valid_to date not null
);
create index known_discipline_person on known_discipline (person_id);
comment on table known_discipline is 'Projection of discipline owned by organizations; protected: for the owner and the chain of a pending proposal.';

create table known_hold (
  id uuid primary key,
  person_id uuid,
  subject_organization_id uuid,
  valid_from date not null,
  valid_to date not null
);
create index known_hold_subject on known_hold ((coalesce(person_id, subject_organization_id)));
comment on table known_hold is 'Projection of holds (tạm dừng xét) owned by organizations; says that there is one, never why or by whom.';

call protect('known_person_merge', 'select, insert, update, delete');
call protect('known_leave', 'select, insert, update, delete');
call protect('known_discipline', 'select, insert, update, delete');
call protect('known_hold', 'select, insert, update, delete');

create function candidate_is_mine(candidate uuid) returns boolean language sql stable parallel safe security definer set search_path from current as $$
  select candidate = any (viewer_organizations())
    or exists (
      select from known_employment mine
      where mine.person_id = candidate and mine.organization_id = any (viewer_organizations())
        and (mine.valid_to > hub_today() or mine.valid_to >= all (select other.valid_to from known_employment other where other.person_id = candidate)))
    or exists (
      select from proposal p
      where p.candidate_id = candidate and p.owner_id = any (viewer_organizations())
        and p.state not in ('WITHDRAWN', 'COUNCIL_REJECTED', 'REFUSED', 'GRANTED'))
$$;
comment on function candidate_is_mine is 'True when an organization of the viewer is the candidate, employs her, was the last to do so, or has a proposal for her under way.';

create function has_left(person uuid, organization uuid) returns boolean language sql stable parallel safe security definer set search_path from current as $$
  select not exists (
    select from known_employment e where e.person_id = person and e.organization_id = organization and e.valid_to > hub_today())
$$;
comment on function has_left is 'True when a person no longer works for an organization: what it wrote of her is history, not the other employer''s business of today.';

create policy everybody_reads on known_person_merge for select using ((select viewer_is_known()));
create policy mine_and_candidates on known_leave for select using (candidate_is_mine(person_id) or candidate_is_open(person_id));
create policy mine_and_candidates on known_discipline for select using (candidate_is_mine(person_id) or candidate_is_open(person_id));
create policy mine_and_candidates on known_hold for select using (
  candidate_is_mine(coalesce(person_id, subject_organization_id)) or candidate_is_open(coalesce(person_id, subject_organization_id)));
-- One history: who answers for a person reads where she worked before and how she was rated there.
create policy history_of_mine on known_rating for select using (candidate_is_mine(person_id) and has_left(person_id, organization_id));
create policy history_of_mine on known_employment for select using (candidate_is_mine(person_id));

create function survivor(person uuid) returns uuid language sql stable parallel safe
  return coalesce((select m.kept_id from known_person_merge m where m.id = person), person);
comment on function survivor is 'The record that goes on for a person: her own id unless it was merged into another.';

create function name_survivor() returns trigger language plpgsql set search_path from current as $$
begin
  new.candidate_id := survivor(new.candidate_id);
  return new;
end $$;
comment on function name_survivor is 'Whatever is written of a candidate is written of the record that goes on, so that nobody is registered or proposed twice under two ids.';
create trigger name_survivor before insert or update on registration for each row execute function name_survivor();
create trigger name_survivor before insert or update on proposal for each row execute function name_survivor();

create function adopt_candidate(gone uuid) returns void language plpgsql set search_path from current as $$
declare
  one uuid;
begin
  for one in select id from registration where candidate_id = gone order by id for update loop
    begin
      update registration set candidate_id = survivor(gone) where id = one;
    exception when unique_violation then null; -- the two are registered for the same: whoever withdraws one of them frees the other
    end;
  end loop;
  for one in select id from proposal where candidate_id = gone order by id for update loop
    begin
      update proposal set candidate_id = survivor(gone) where id = one;
    exception when unique_violation then null; -- no step is possible with the second one until one of the two is withdrawn
    end;
  end loop;
end $$;
comment on function adopt_candidate is 'Lets the record that goes on take over registrations and proposals of the one that was merged into it.';

create function member_counts(collective uuid, label text, from_day date, to_day date, on_day date)
returns table (members integer, rated integer, not_completed integer, disciplined integer) language sql stable parallel safe security definer set search_path from current as $$
  with counted as (
    select distinct e.person_id from known_employment e
    where e.organization_id = collective and e.valid_from <= on_day and on_day < e.valid_to
      and (viewer_is_service() or candidate_is_mine(collective) or candidate_is_open(collective))
  ), marks as (
    select c.person_id, (select r.rating from known_rating r where r.person_id = c.person_id and r.period = label
      order by (r.organization_id = collective) desc, r.id limit 1) as rating
    from counted c
  )
  select count(*)::integer, count(rating)::integer, (count(*) filter (where rating = 'NOT_COMPLETED'))::integer,
    (select count(distinct d.person_id)::integer from known_discipline d join counted using (person_id)
     where d.kind <> 'REPRIMAND' and from_day <= d.valid_from and d.valid_from < to_day)
  from marks
$$;
comment on function member_counts is 'How many members of a collective count, are rated, did not complete their tasks and were disciplined with a warning or heavier; figures alone, for who sees the collective as a candidate.';
