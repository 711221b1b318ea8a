-- Whose token is whose record: said by the ADMIN of who employs the person, or of one above, from–to; never by herself.
create table person_account (
  id uuid primary key,
  person_id uuid not null constraint person_account_person references person,
  organization_id uuid not null constraint person_account_organization references organization,
  subject text not null,
  valid_from date not null,
  valid_to date not null default 'infinity',
  linked_by text not null default viewer_subject(),
  version integer not null default 1,
  -- An account that was linked by mistake ends on the day on which it began.
  constraint person_account_dates check (valid_from <= valid_to),
  constraint person_account_one_person exclude using gist (subject with =, daterange(valid_from, valid_to) with &&),
  constraint person_account_one_subject exclude using gist (person_id with =, daterange(valid_from, valid_to) with &&),
  constraint person_account_by_another check (linked_by <> subject)
);
comment on table person_account is 'Which subject of a token is which person, from–to: by it she sees what the hub holds about herself.';
comment on column person_account.organization_id is 'The employer for which the account was linked.';

create function viewer_records() returns uuid[] language sql stable parallel safe security definer set search_path from current as $$
  select array(select p.id from person p where p.id = viewer_person() or p.merged_into = viewer_person())
$$;
comment on function viewer_records is 'The records of the viewer herself: her own, and those that were merged into it.';

create function person_is_administered(person uuid) returns boolean language sql stable parallel safe security definer set search_path from current as $$
  select exists (select from unnest(person_employers(person)) owner where viewer_is_above(owner))
$$;
comment on function person_is_administered is 'True when the viewer acts for who owns the records of the person, or for one above; which roles may do what is policies.ts.';

call protect('person_account', 'select, insert, update');
create policy kept_by_employers on person_account for all using (person_is_administered(person_id)) with check (person_is_administered(person_id));
create policy own_account on person_account for select using (person_id = any ((select viewer_records())::uuid[]));
call track('person_account', 'PersonAccount');

create policy own_record on person for select using (id = any ((select viewer_records())::uuid[]));
create policy own_record on employment for select using (person_id = any ((select viewer_records())::uuid[]));
create policy own_record on quality_rating for select using (person_id = any ((select viewer_records())::uuid[]));
create policy own_record on person_protected for select using (id = any ((select viewer_records())::uuid[]));
create policy own_record on person_leave for select using (person_id = any ((select viewer_records())::uuid[]));
create policy own_record on discipline for select using (person_id = any ((select viewer_records())::uuid[]));
create policy own_record on hold for select using (person_id = any ((select viewer_records())::uuid[]));
create policy own_record on person_transfer for select using (person_id = any ((select viewer_records())::uuid[]));
create policy own_record on personal_data_reading for select using (person_id = any ((select viewer_records())::uuid[]));
create policy own_record on person_merge for select using (kept_id = any ((select viewer_records())::uuid[]));
create policy own_seat on team_member for select using (person_id = any ((select viewer_records())::uuid[]));
create policy own_seat on council_member for select using (person_id = any ((select viewer_records())::uuid[]));
create function viewer_sits_in(seats_of text, id uuid) returns boolean language sql stable parallel safe security definer set search_path from current as $$
  select case seats_of
    when 'TEAM' then exists (select from team_member m where m.team_id = id and m.person_id = any (viewer_records()))
    else exists (select from council_member m where m.council_id = id and m.person_id = any (viewer_records())) end
$$;
comment on function viewer_sits_in is 'True when the viewer herself has, or had, a seat in the team or the council.';
create policy own_seat on team for select using (viewer_person() is not null and viewer_sits_in('TEAM', id));
create policy own_seat on council for select using (viewer_person() is not null and viewer_sits_in('COUNCIL', id));
create index personal_data_reading_person on personal_data_reading (person_id, read_at);
