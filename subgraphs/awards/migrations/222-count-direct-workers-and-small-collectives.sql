-- Two shares that the plans ask for: direct workers among persons, small collectives among collectives. Both are copied
-- when the proposal is made, so that the sums do not move when somebody changes her post.
alter table proposal add column is_direct_worker boolean;
alter table proposal add column is_small_collective boolean;
alter table proposal add constraint proposal_small_collective check (subject = 'COLLECTIVE' or is_small_collective is null);
comment on column proposal.is_direct_worker is 'Person: whether her employment was one of a direct worker (người trực tiếp lao động) when the proposal was made.';
comment on column proposal.is_small_collective is 'Collective: tập thể nhỏ, as its owner stated when the proposal was made.';

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
    ('DIRECT_WORKER_GRANTED', p.decided_on, false, p.state = 'GRANTED' and p.is_direct_worker),
    ('SMALL_COLLECTIVE_GRANTED', p.decided_on, false, p.state = 'GRANTED' and p.is_small_collective),
    ('WITHDRAWN', p.sent_on, false, p.state = 'WITHDRAWN'),
    ('HELD', p.sent_on, false, p.state = 'HELD'),
    ('AT_' || p.holder_level, p.sent_on, false, p.state in ('SENT', 'RECEIVED', 'SUPPLEMENT_REQUESTED', 'APPRAISED', 'LEVEL_PASSED',
      'LEVEL_REJECTED', 'HELD', 'RETURNED'))
  ) b (measure, day, own_only, counts)
  where b.counts and b.day is not null and b.measure is not null;
end;

-- The trigger books what this changes.
update proposal p set is_direct_worker = (
  select e.is_direct_worker from known_employment e
  where e.person_id = survivor(p.candidate_id) and e.organization_id = p.owner_id and e.valid_from <= p.drafted_on and p.drafted_on < e.valid_to
  order by e.valid_from desc, e.id limit 1)
where p.subject = 'PERSON';
