-- A session that is convened lives in these tables until it is closed; closing writes council_session and council_vote,
-- which are never changed again.

create table council_rule (
  id uuid primary key,
  owner_id uuid not null,
  valid_from date not null,
  valid_to date not null default 'infinity',
  quorum_numerator integer not null,
  quorum_denominator integer not null,
  max_rounds integer not null,
  recuses_candidates boolean not null,
  recusal_shrinks_base boolean not null,
  basis text not null,
  version integer not null default 1,
  constraint council_rule_dates check (valid_from < valid_to),
  constraint council_rule_quorum check (0 < quorum_numerator and quorum_numerator <= quorum_denominator and quorum_denominator <= 1000),
  constraint council_rule_rounds check (max_rounds between 1 and 9),
  constraint council_rule_once exclude using gist (owner_id with =, daterange(valid_from, valid_to) with &&)
);
comment on table council_rule is 'How an organization''s council sits (quy chế hoạt động của hội đồng), from–to: quorum, rounds, recusal. Without a row the defaults of the program hold.';
call protect('council_rule', 'select, insert, update');
create policy own_rules on council_rule for all using (owner_id = any ((select viewer_organizations())::uuid[])) with check (owner_id = any ((select viewer_organizations())::uuid[]));
call track('council_rule', 'CouncilRule', 'owner_id');

create table council_convocation (
  id uuid primary key,
  owner_id uuid not null,
  council_id uuid not null,
  held_on date not null,
  place text,
  state text not null default 'CONVENED' constraint council_convocation_state_known check (state in ('CONVENED', 'VOTING', 'COUNTED', 'CLOSED', 'CANCELLED')),
  total_members integer not null,
  quorum integer not null,
  max_rounds integer not null,
  recuses_candidates boolean not null,
  recusal_shrinks_base boolean not null,
  places jsonb not null default '{}',
  round integer not null default 0,
  minutes_file_id uuid,
  cancel_reason text,
  version integer not null default 1,
  constraint council_convocation_counts check (0 < quorum and quorum <= total_members and round <= max_rounds)
);
create index council_convocation_list on council_convocation (owner_id, held_on desc, id desc);
comment on table council_convocation is 'A session of an organization''s council as it was convened: the council of the day, the quorum and the rules that bind it.';
comment on column council_convocation.quorum is 'Members who must be present and hand in their paper.';
comment on column council_convocation.places is 'Quota of the session: award type → places; a type that is left out has none.';
call protect('council_convocation', 'select, insert');
grant update (state, round, minutes_file_id, cancel_reason, version) on council_convocation to hub_app;
create policy own_sessions on council_convocation for all using (owner_id = any ((select viewer_organizations())::uuid[])) with check (owner_id = any ((select viewer_organizations())::uuid[]));
call track('council_convocation', 'CouncilConvocation', 'owner_id');

create table council_seat (
  id uuid primary key,
  session_id uuid not null constraint council_seat_session references council_convocation,
  owner_id uuid not null,
  person_id uuid not null,
  person_name text not null,
  role text not null,
  subject text,
  is_present boolean not null default false,
  voted_round integer not null default 0,
  constraint council_seat_person_once unique (session_id, person_id),
  constraint council_seat_subject_once unique (session_id, subject)
);
comment on table council_seat is 'Who sits in a session: the members of the council on the day of the session, their accounts, who is present and who has handed in a paper, never what.';
comment on column council_seat.subject is 'Subject of the account with which the member votes.';
comment on column council_seat.voted_round is 'Last round in which the member has handed in a paper; set by cast_ballot() alone.';
call protect('council_seat', 'select, insert');
grant update (subject, is_present) on council_seat to hub_app;
create policy own_sessions on council_seat for all using (owner_id = any ((select viewer_organizations())::uuid[])) with check (owner_id = any ((select viewer_organizations())::uuid[]));
call track('council_seat', 'CouncilSeat', 'owner_id');

create table council_agenda_item (
  id uuid primary key,
  session_id uuid not null constraint council_agenda_item_session references council_convocation,
  owner_id uuid not null,
  proposal_id uuid not null constraint council_agenda_item_proposal references proposal,
  place integer not null,
  candidate_id uuid not null,
  candidate_name text not null,
  award_type text not null,
  rule_id text not null,
  last_round integer not null default 0,
  is_open boolean not null default true,
  constraint council_agenda_item_once unique (session_id, proposal_id)
);
create unique index council_agenda_item_open_once on council_agenda_item (owner_id, proposal_id) where is_open;
comment on table council_agenda_item is 'A proposal on the agenda of a session, with what the paper prints of it.';
comment on column council_agenda_item.last_round is 'Last round in which it was put to the vote.';
comment on index council_agenda_item_open_once is 'A proposal is before a council once at a time: nobody votes again because the first tally did not please.';
call protect('council_agenda_item', 'select, insert');
grant update (last_round, is_open) on council_agenda_item to hub_app;
create policy own_sessions on council_agenda_item for all using (owner_id = any ((select viewer_organizations())::uuid[])) with check (owner_id = any ((select viewer_organizations())::uuid[]));
call track('council_agenda_item', 'CouncilAgendaItem', 'owner_id');

create table written_opinion (
  id uuid primary key,
  session_id uuid not null constraint written_opinion_session references council_convocation,
  owner_id uuid not null,
  person_id uuid not null,
  proposal_id uuid not null,
  agrees boolean not null,
  paper text not null,
  constraint written_opinion_once unique (session_id, person_id, proposal_id),
  constraint written_opinion_seat foreign key (session_id, person_id) references council_seat (session_id, person_id),
  constraint written_opinion_item foreign key (session_id, proposal_id) references council_agenda_item (session_id, proposal_id)
);
comment on table written_opinion is 'Written opinions of absent members (ý kiến bằng văn bản), with number and date of the paper: signed, hence not secret.';
call protect('written_opinion', 'select, insert');
create policy own_sessions on written_opinion for select using (owner_id = any ((select viewer_organizations())::uuid[]));
create policy secretary_enters on written_opinion for insert with check (owner_id = any ((select viewer_organizations())::uuid[]));
call track('written_opinion', 'WrittenOpinion', 'owner_id');

create function keep_closed_session() returns trigger language plpgsql as $$
begin
  raise exception 'a session that was closed or cancelled is not changed' using errcode = 'check_violation', constraint = 'council_session_closed';
end $$;
comment on function keep_closed_session is 'Row trigger: what a session was when it was closed or cancelled, it stays.';
create trigger keep_closed_session before update on council_convocation for each row
  when (old.state in ('CLOSED', 'CANCELLED')) execute function keep_closed_session();

-- What the session decided stands in the tables of sessions on paper, too; here in more detail.
alter table council_vote
  add column base_members integer,
  add column round integer,
  add column ballots_agree integer,
  add column ballots_against integer,
  add column ballots_blank integer,
  add column written_agree integer,
  add column written_against integer,
  add column beyond_places boolean not null default false;
comment on column council_vote.base_members is 'Members against whom the threshold was measured; all of the session where it is null.';
comment on column council_vote.beyond_places is 'Enough votes, but no place left within the quota: highest votes first, at a tie as the chair says.';
