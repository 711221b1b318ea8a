-- Uses of initiatives as awards tells them.
create table known_use (
  id uuid primary key,
  initiative_id uuid not null,
  owner_id uuid not null,
  period text not null,
  award_type text not null,
  state text not null,
  live boolean not null,
  drafted_on date not null,
  sent_on date
);
create index known_use_initiative on known_use (initiative_id);
comment on table known_use is 'Projection: which proposal of which organization rests on which initiative; awards keeps the ledger (R-GEN-10). No personal data.';
comment on column known_use.live is 'False when the proposal was withdrawn, rejected or refused: the initiative is free again.';
call protect('known_use', 'select, insert, update, delete');
create policy of_open_initiatives on known_use for select using (
  owner_id = any ((select viewer_organizations())::uuid[]) or (sent_on is not null and record_is_open(initiative_id)));

create function bookings(u known_use) returns setof booking language sql stable as $$
  select u.owner_id, u.sent_on is null, coalesce(u.sent_on, u.drafted_on), u.period, 'USED', u.award_type, '', '', '', coalesce(u.sent_on, u.drafted_on), 1::bigint
  where u.live
$$;
comment on function bookings(known_use) is 'A live use counts once for the owner of the proposal; item = type of the award.';
call install_rollup('known_use');

create or replace function bookings(i initiative) returns setof booking language sql stable as $$
  select i.owner_id, i.reported_on is null, coalesce(i.reported_on, i.registered_on), i.period, stage.measure, stage.item, '', '', '', stage.day, 1::bigint
  from (values
    ('REGISTERED', i.kind, i.registered_on),
    ('FILED', i.kind, i.filed_on),
    ('RECOGNIZED_INITIATIVE', i.kind, case when i.state = 'RECOGNIZED' then i.decided_on end),
    ('NOT_RECOGNIZED', i.kind, case when i.state = 'NOT_RECOGNIZED' then i.decided_on end),
    ('WITHDRAWN', i.kind, i.withdrawn_on),
    ('ANNULLED', i.kind, i.annulled_on),
    ('FIELD_REGISTERED', lower(i.field), i.registered_on),
    ('FIELD_FILED', lower(i.field), i.filed_on),
    ('FIELD_RECOGNIZED', lower(i.field), case when i.state = 'RECOGNIZED' then i.decided_on end),
    ('FIELD_NOT_RECOGNIZED', lower(i.field), case when i.state = 'NOT_RECOGNIZED' then i.decided_on end)
  ) stage (measure, item, day)
  where stage.day is not null
$$;
create or replace function bookings(r initiative_recognition) returns setof booking language sql stable as $$
  select r.owner_id, r.reported_on is null, coalesce(r.reported_on, r.decided_on), r.period, 'RECOGNIZED', r.scope, '', '', '', r.decided_on, 1::bigint
  where r.annulled_on is null
$$;

-- What is there already is booked under the new measures too.
with booked as materialized (
  select b.* from initiative i, lateral bookings(i) b
), more as (
  select * from booked where measure in ('WITHDRAWN', 'ANNULLED') or measure like 'FIELD\_%'
)
insert into rollup_delta (organization_id, own_only, period, measure, item, subject, position_group, gender, day, amount)
select seen_by.id, b.own_only, b.period, b.measure, b.item, b.subject, b.position_group, b.gender, b.day, sum(b.amount)
from more b
cross join lateral (
  select b.organization_id as id
  union all
  select c.ancestor_id from org_closure c
  where c.descendant_id = b.organization_id and c.valid_from <= b.booked_on and b.booked_on < c.valid_to and not b.own_only
) seen_by
group by 1, 2, 3, 4, 5, 6, 7, 8, 9;

create function staff_on(day date, organizations uuid[]) returns table (organization_id uuid, people bigint)
language sql stable security definer set search_path from current as $$
  select o.id, count(distinct e.person_id)
  from unnest(organizations) o (id)
  join lateral (
    select o.id as below
    union
    select c.descendant_id from org_closure c where c.ancestor_id = o.id and c.valid_from <= day and day < c.valid_to
  ) line on true
  join known_employment e on e.organization_id = line.below and e.valid_from <= day and day < e.valid_to
  where viewer_is_above(o.id)
  group by 1
$$;
comment on function staff_on is 'How many people, each once, work at organizations and all below on a day; counted for who may read their sums, who else is not answered.';
