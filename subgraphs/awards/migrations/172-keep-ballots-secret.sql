-- Secret ballots (bỏ phiếu kín). A ballot is no row: it raises counters that the program cannot read, through functions
-- of the owner role. That a member has handed in a paper is recorded on the seat; what was on it, nowhere.
-- The tally of a round is opened by the round having been closed in an earlier, committed transaction: whoever could
-- close, read and roll back would watch the counters grow. Temporary tables come last in the search path, otherwise a
-- caller's own table of the same name would catch the ballots.

create table ballot_round (
  session_id uuid not null constraint ballot_round_session references council_convocation,
  round integer not null,
  papers integer not null default 0,
  closed_in xid8,
  constraint ballot_round_once primary key (session_id, round)
);
comment on table ballot_round is 'A round of voting: how many papers were handed in, and the transaction that closed it for good.';
call protect('ballot_round', 'select');
create policy with_the_session on ballot_round for select using (exists (select from council_convocation c where c.id = session_id));

create table ballot_box (
  session_id uuid not null,
  round integer not null,
  proposal_id uuid not null,
  agree integer not null default 0,
  against integer not null default 0,
  blank integer not null default 0,
  constraint ballot_box_once primary key (session_id, round, proposal_id),
  constraint ballot_box_round foreign key (session_id, round) references ballot_round,
  constraint ballot_box_item foreign key (session_id, proposal_id) references council_agenda_item (session_id, proposal_id)
);
comment on table ballot_box is 'Hòm phiếu: sums of one round on one proposal. Nobody but the owner role reads it; no journal, no time, no order.';
alter table ballot_box enable row level security;

create function open_ballot_round(session uuid, proposals uuid[]) returns integer
language plpgsql security definer set search_path = awards, public, pg_temp as $$
declare
  opened integer;
begin
  perform from council_convocation c where c.id = session and c.owner_id = any (viewer_organizations()) for update;
  if not found then
    raise exception 'no such session' using errcode = 'check_violation', constraint = 'ballot_session_known';
  end if;
  if exists (select from ballot_round r where r.session_id = session and r.closed_in is null) then
    raise exception 'a round is open' using errcode = 'check_violation', constraint = 'ballot_round_one_open';
  end if;
  select coalesce(max(r.round), 0) + 1 into opened from ballot_round r where r.session_id = session;
  insert into ballot_round (session_id, round) values (session, opened);
  insert into ballot_box (session_id, round, proposal_id) select session, opened, unnest(proposals);
  return opened;
end $$;
comment on function open_ballot_round is 'Opens the next round of a session with an empty box for each of these proposals; answers its number.';

create function cast_ballot(session uuid, proposals uuid[], choices text[]) returns void
language plpgsql security definer set search_path = awards, public, pg_temp as $$
declare
  open_round ballot_round;
  seat council_seat;
begin
  perform from council_convocation c where c.id = session and c.state = 'VOTING' for share;
  if not found then
    raise exception 'no round is open' using errcode = 'check_violation', constraint = 'ballot_round_open';
  end if;
  select * into open_round from ballot_round r where r.session_id = session order by r.round desc limit 1 for update;
  if open_round.session_id is null or open_round.closed_in is not null then
    raise exception 'no round is open' using errcode = 'check_violation', constraint = 'ballot_round_open';
  end if;
  select * into seat from council_seat s where s.session_id = session and s.subject = viewer_subject() for update;
  if seat.id is null then
    raise exception 'no seat' using errcode = 'check_violation', constraint = 'ballot_seat';
  end if;
  if not seat.is_present then
    raise exception 'not present' using errcode = 'check_violation', constraint = 'ballot_seat_present';
  end if;
  if seat.voted_round >= open_round.round then
    raise exception 'a paper was handed in' using errcode = 'check_violation', constraint = 'ballot_once';
  end if;
  -- One paper answers every box of the round, once each, but for the own nomination.
  if cardinality(proposals) <> cardinality(choices)
    or not coalesce((select bool_and(choice in ('AGREE', 'AGAINST', 'BLANK')) from unnest(choices) choice), true)
    or (select array_agg(p order by p) from unnest(proposals) p) is distinct from (
      select array_agg(b.proposal_id order by b.proposal_id)
      from ballot_box b
      join council_convocation c on c.id = b.session_id
      join council_agenda_item i on i.session_id = b.session_id and i.proposal_id = b.proposal_id
      where b.session_id = session and b.round = open_round.round
        and not (c.recuses_candidates and i.candidate_id = seat.person_id))
  then
    raise exception 'the paper is not complete' using errcode = 'check_violation', constraint = 'ballot_paper_complete';
  end if;
  update council_seat s set voted_round = open_round.round where s.id = seat.id;
  update ballot_round r set papers = r.papers + 1 where r.session_id = session and r.round = open_round.round;
  -- One statement that writes all counters of all boxes, whatever was chosen.
  update ballot_box b set agree = b.agree + (paper.choice = 'AGREE')::integer,
    against = b.against + (paper.choice = 'AGAINST')::integer, blank = b.blank + (paper.choice = 'BLANK')::integer
  from unnest(proposals, choices) paper (proposal_id, choice)
  where b.session_id = session and b.round = open_round.round and b.proposal_id = paper.proposal_id;
end $$;
comment on function cast_ballot is 'Hands in the paper of the viewer''s seat in the open round: a choice AGREE, AGAINST or BLANK for each proposal. Leaves no trace of the choices but the sums.';

create function close_ballot_round(session uuid) returns void
language plpgsql security definer set search_path = awards, public, pg_temp as $$
declare
  open_round ballot_round;
  needed integer;
begin
  select c.quorum into needed from council_convocation c where c.id = session and c.owner_id = any (viewer_organizations());
  select * into open_round from ballot_round r where r.session_id = session order by r.round desc limit 1 for update;
  if needed is null or open_round.session_id is null or open_round.closed_in is not null then
    raise exception 'no round is open' using errcode = 'check_violation', constraint = 'ballot_round_open';
  end if;
  if open_round.papers < greatest(needed, 2) then
    raise exception 'too few papers' using errcode = 'check_violation', constraint = 'ballot_papers_enough';
  end if;
  update ballot_round r set closed_in = pg_current_xact_id() where r.session_id = session and r.round = open_round.round;
end $$;
comment on function close_ballot_round is 'Closes the open round for good. Never below the quorum: the sums of a few papers would tell what was on them.';

create function ballot_tallies(sessions uuid[])
returns table (session_id uuid, round integer, proposal_id uuid, agree integer, against integer, blank integer)
language sql stable security definer set search_path = awards, public, pg_temp as $$
  select b.session_id, b.round, b.proposal_id, b.agree, b.against, b.blank
  from ballot_box b
  join ballot_round r on r.session_id = b.session_id and r.round = b.round
  join council_convocation c on c.id = b.session_id
  where b.session_id = any (sessions) and c.owner_id = any (viewer_organizations())
    and r.closed_in is not null and r.closed_in is distinct from pg_current_xact_id_if_assigned()
$$;
comment on function ballot_tallies is 'Sums of the rounds that an earlier transaction has closed, for who acts for the organization.';
revoke execute on function open_ballot_round, cast_ballot, close_ballot_round, ballot_tallies from public;
grant execute on function open_ballot_round, cast_ballot, close_ballot_round, ballot_tallies to hub_app;
