-- At which level proposals lie, and for which kind of commendation awards were granted.
alter table proposal add column holder_level text;
comment on column proposal.holder_level is 'Level of the holder when it became the holder, for the roll-ups.';

create function keep_holder_level() returns trigger language plpgsql security definer set search_path from current as $$
begin
  if tg_op = 'INSERT' or new.holder_id <> old.holder_id then
    new.holder_level := (select o.level from known_organization o where o.id = new.holder_id);
  end if;
  return new;
end $$;
comment on function keep_holder_level is 'Row trigger of proposals: copies the level of a new holder.';
update proposal p set holder_level = o.level from known_organization o where o.id = p.holder_id;
create trigger keep_holder_level before insert or update on proposal for each row execute function keep_holder_level();

create or replace function bookings(p proposal) returns setof booking language sql stable
begin atomic
  select p.owner_id, b.own_only, coalesce(p.sent_on, p.drafted_on), p.period, b.measure, p.award_type, p.subject, p.position_group, p.gender, b.day, 1::bigint
  from (values
    ('PROPOSED', coalesce(p.sent_on, p.drafted_on), p.sent_on is null, p.state not in ('WITHDRAWN', 'COUNCIL_REJECTED')),
    ('APPRAISED', p.appraised_on, false, p.state not in ('WITHDRAWN', 'COUNCIL_REJECTED')),
    ('RETURNED', p.returned_on, false, p.state = 'RETURNED'),
    ('GRANTED', p.decided_on, false, p.state = 'GRANTED'),
    ('REFUSED', p.decided_on, false, p.state = 'REFUSED'),
    ('GRANTED_' || p.commendation_kind, p.decided_on, false, p.state = 'GRANTED'),
    ('WITHDRAWN', p.sent_on, false, p.state = 'WITHDRAWN'),
    ('HELD', p.sent_on, false, p.state = 'HELD'),
    ('AT_' || p.holder_level, p.sent_on, false, p.state in ('SENT', 'RECEIVED', 'SUPPLEMENT_REQUESTED', 'APPRAISED', 'LEVEL_PASSED',
      'LEVEL_REJECTED', 'HELD', 'RETURNED'))
  ) b (measure, day, own_only, counts)
  where b.counts and b.day is not null and b.measure is not null;
end;

-- What is there already is booked under the new measures too.
with more as materialized (
  select b.* from proposal p, lateral bookings(p) b
  where b.measure in ('WITHDRAWN', 'HELD') or b.measure like 'AT\_%' or b.measure like 'GRANTED\_%'
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
