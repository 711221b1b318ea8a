call follow_organizations();

create table known_employment (
  id uuid primary key,
  person_id uuid not null,
  organization_id uuid not null,
  valid_from date not null,
  valid_to date not null
);
create index known_employment_organization on known_employment (organization_id, person_id);
comment on table known_employment is 'Projection: who works where, from–to, so that authors are people of the owner. Fed by the organizations feed.';
call protect('known_employment', 'select, insert, update, delete');
create policy own_people on known_employment for select using (organization_id = any ((select viewer_organizations())::uuid[]));

create table initiative (
  id uuid primary key,
  owner_id uuid not null,
  title text not null constraint initiative_title_nfc check (title is nfc normalized and title <> ''),
  kind text not null constraint initiative_kind_known check (kind in (
    'TECHNICAL', 'MANAGEMENT', 'PROFESSIONAL', 'APPLICATION', 'SCIENTIFIC_TOPIC')),
  field text not null,
  period text not null,
  state text not null default 'REGISTERED' constraint initiative_state_known check (state in (
    'REGISTERED', 'FILED', 'RETURNED', 'RECOGNIZED', 'NOT_RECOGNIZED', 'WITHDRAWN')),
  abstract text,
  applied_since date,
  confirmation text,
  return_reason text,
  refusal_reasons text,
  registered_on date not null,
  filed_on date,
  decided_on date,
  reported_on date,
  version integer not null default 1,
  constraint initiative_of_owner unique (id, owner_id),
  constraint initiative_filed_whole check (
    (state not in ('FILED', 'RETURNED', 'RECOGNIZED', 'NOT_RECOGNIZED') and filed_on is null)
    or (filed_on is not null and abstract is not null and applied_since is not null and confirmation is not null)),
  constraint initiative_decided check ((decided_on is not null) = (state in ('RECOGNIZED', 'NOT_RECOGNIZED'))),
  constraint initiative_reported_recognized check (reported_on is null or state = 'RECOGNIZED')
);
create index initiative_owner on initiative (owner_id, period, state);
comment on table initiative is 'Initiatives (sáng kiến, SKKN, đề tài), private to the owner until the recognized ones are reported up.';
comment on column initiative.registered_on is 'Booking day of REGISTERED.';
comment on column initiative.filed_on is 'Booking day of FILED: the first filing; filing again after a return does not move it.';
comment on column initiative.decided_on is 'Booking day of RECOGNIZED_INITIATIVE and NOT_RECOGNIZED: the day of the owner''s decision in the hub.';
comment on column initiative.reported_on is 'Day on which the owner sent it up; from then on superiors count it.';
call protect('initiative', 'select, insert, update');
call install_access('initiative', 'Initiative');
call track('initiative', 'Initiative', 'owner_id');

create table initiative_author (
  id uuid primary key,
  initiative_id uuid not null,
  owner_id uuid not null,
  person_id uuid not null,
  share_percent integer not null constraint initiative_author_share check (share_percent between 1 and 100),
  constraint initiative_author_of_initiative foreign key (initiative_id, owner_id) references initiative (id, owner_id),
  constraint initiative_author_once unique (initiative_id, person_id)
);
create index initiative_author_person on initiative_author (person_id);
comment on table initiative_author is 'Who made an initiative, with the share of contribution (tỷ lệ đóng góp) in percent; the shares of one sum to 100.';
call protect('initiative_author', 'select, insert');
create policy of_open_initiatives on initiative_author for select using (record_is_open(initiative_id));
create policy owner_enters on initiative_author for insert with check (owner_id = any ((select viewer_organizations())::uuid[]));
call track('initiative_author', 'InitiativeAuthor', 'owner_id');

create function assert_shares_sum() returns trigger language plpgsql security definer set search_path from current as $$
declare
  checked uuid := (coalesce(to_jsonb(new), to_jsonb(old)) ->> tg_argv[0])::uuid;
  total bigint := (select coalesce(sum(share_percent), 0) from initiative_author where initiative_id = checked);
begin
  if total <> 100 and exists (select from initiative where id = checked) then
    raise exception 'the shares of initiative % sum to % percent, not to 100', checked, total
      using errcode = 'check_violation', constraint = 'initiative_author_shares_sum';
  end if;
  return null;
end $$;
comment on function assert_shares_sum is 'Constraint trigger at the end of the transaction: the authors'' shares of an initiative sum to exactly 100.';
create constraint trigger shares_sum_of_initiative after insert on initiative
  deferrable initially deferred for each row execute function assert_shares_sum('id');
create constraint trigger shares_sum after insert or update or delete on initiative_author
  deferrable initially deferred for each row execute function assert_shares_sum('initiative_id');

create function bookings(i initiative) returns setof booking language sql stable as $$
  select i.owner_id, i.reported_on is null, coalesce(i.reported_on, i.registered_on), i.period, stage.measure, i.kind, '', '', '', stage.day, 1::bigint
  from (values
    ('REGISTERED', i.registered_on),
    ('FILED', i.filed_on),
    ('RECOGNIZED_INITIATIVE', case when i.state = 'RECOGNIZED' then i.decided_on end),
    ('NOT_RECOGNIZED', case when i.state = 'NOT_RECOGNIZED' then i.decided_on end)
  ) stage (measure, day)
  where stage.day is not null
$$;
comment on function bookings(initiative) is 'An initiative counts once in each stage that it reached; item = kind of the initiative.';
call install_rollup('initiative');
