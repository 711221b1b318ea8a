-- Teams (tổ chuyên môn, tổ văn phòng, phòng, ban) inside an organization as collective candidates: small collectives.
create table known_team (
  id uuid primary key,
  organization_id uuid not null,
  name text not null,
  kind text not null,
  valid_from date not null,
  valid_to date not null
);
create index known_team_organization on known_team (organization_id);
comment on table known_team is 'Projection of teams owned by organizations, from–to.';

create table known_team_member (
  id uuid primary key,
  team_id uuid not null,
  organization_id uuid not null,
  person_id uuid not null,
  valid_from date not null,
  valid_to date not null
);
create index known_team_member_team on known_team_member (team_id);
create index known_team_member_person on known_team_member (person_id);
comment on table known_team_member is 'Projection: who belongs to which team, from–to.';

call protect('known_team', 'select, insert, update, delete');
call protect('known_team_member', 'select, insert, update, delete');
create policy own_and_candidates on known_team for select using (
  organization_id = any ((select viewer_organizations())::uuid[]) or candidate_is_open(id));
create policy own_and_candidates on known_team_member for select using (
  organization_id = any ((select viewer_organizations())::uuid[]) or candidate_is_open(team_id));
delete from feed_cursor where source = 'organizations';

comment on column proposal.is_small_collective is 'Collective: tập thể nhỏ, a team, or as its owner stated when the proposal was made.';
comment on column proposal.position_group is 'Person: position group; collective: SMALL_COLLECTIVE for a small one, else empty. Copied when the proposal is made.';
comment on column registration.position_group is 'Person: position group; collective: SMALL_COLLECTIVE for a team, else empty. Copied when it is made.';

create or replace function candidate_is_mine(candidate uuid) returns boolean language sql stable parallel safe security definer set search_path from current as $$
  select candidate = any (viewer_organizations())
    or exists (select from known_team t where t.id = candidate and t.organization_id = any (viewer_organizations()))
    or exists (
      select from known_employment mine
      where mine.person_id = candidate and mine.organization_id = any (viewer_organizations())
        and (mine.valid_to > hub_today() or mine.valid_to >= all (select other.valid_to from known_employment other where other.person_id = candidate)))
    or exists (
      select from proposal p
      where p.candidate_id = candidate and p.owner_id = any (viewer_organizations())
        and p.state not in ('WITHDRAWN', 'COUNCIL_REJECTED', 'REFUSED', 'GRANTED'))
$$;
comment on function candidate_is_mine is 'True when an organization of the viewer is the candidate, has her as a team, employs her, was the last to do so, or has a proposal for her under way.';

create or replace function member_counts(collective uuid, label text, from_day date, to_day date, on_day date)
returns table (members integer, rated integer, not_completed integer, disciplined integer) language sql stable parallel safe security definer set search_path from current as $$
  with counted as (
    select m.person_id from (
      select e.person_id from known_employment e
      where e.organization_id = collective and e.valid_from <= on_day and on_day < e.valid_to
      union
      select survivor(t.person_id) from known_team_member t
      where t.team_id = collective and t.valid_from <= on_day and on_day < t.valid_to
    ) m
    where viewer_is_service() or candidate_is_mine(collective) or candidate_is_open(collective)
  ), marks as (
    select c.person_id, (select r.rating from known_rating r where r.person_id = c.person_id and r.period = label
      order by (r.organization_id = coalesce((select t.organization_id from known_team t where t.id = collective), collective)) desc, r.id limit 1) as rating
    from counted c
  )
  select count(*)::integer, count(rating)::integer, (count(*) filter (where rating = 'NOT_COMPLETED'))::integer,
    (select count(distinct d.person_id)::integer from known_discipline d join counted using (person_id)
     where d.kind <> 'REPRIMAND' and from_day <= d.valid_from and d.valid_from < to_day)
  from marks
$$;
comment on function member_counts is 'How many members of a collective (an organization or a team) count, are rated, did not complete their tasks and were disciplined with a warning or heavier; figures alone, for who sees the collective as a candidate.';

create or replace function later_awards(annulled uuid[])
returns table (annulled_id uuid, id uuid, decider_id uuid, "proposalId" uuid, "ownerId" uuid, "candidateId" uuid, subject text, "awardType" text,
  period text, "registrationId" uuid, "initiativeId" uuid, "statedRating" text, "statedUnity" boolean, "statedDisciplined" integer, "dayOfLaw" date)
language sql stable security definer set search_path = awards, public, pg_temp as $$
  select x.id, y.id, d.owner_id, y.proposal_id, y.owner_id, survivor(y.recipient_id), y.subject, y.award_type, y.period, p.registration_id,
    p.initiative_id, p.stated_rating, p.stated_unity, p.stated_disciplined, coalesce(p.received_on, y.granted_on)
  from award x join decision of_x on of_x.id = x.decision_id and of_x.owner_id = any (viewer_organizations())
  join award y on y.id <> x.id and not y.id = any (annulled) and y.annulled_on is null and y.granted_on >= x.granted_on
    and (survivor(y.recipient_id) = survivor(x.recipient_id)
      or (x.subject = 'PERSON' and y.subject = 'COLLECTIVE' and y.period = x.period and (y.recipient_id = x.owner_id
        or exists (select from known_team_member m where m.team_id = y.recipient_id and survivor(m.person_id) = survivor(x.recipient_id)))))
  join decision d on d.id = y.decision_id
  left join proposal p on p.id = y.proposal_id
  where x.id = any (annulled) order by x.id, y.id
$$;
comment on function later_awards is 'Awards that may rest on awards of the viewer''s own decisions: later ones of the same recipient, and those of a collective, her organization or her team, for titles of its members in the period; whoever decided them.';
