create table achievement (
  id uuid primary key,
  owner_id uuid not null,
  subject text not null constraint achievement_subject_known check (subject in ('PERSON', 'COLLECTIVE')),
  candidate_id uuid not null,
  title text not null,
  achieved_on date not null,
  evidence text not null,
  recorded_on date not null
);
create index achievement_list on achievement (owner_id, achieved_on desc, id desc);
create index achievement_candidate on achievement (candidate_id);
comment on table achievement is 'Thành tích: one deed of a person or collective, so that it is not awarded twice (R-GEN-01).';

create table achievement_use (
  id uuid primary key,
  owner_id uuid not null,
  achievement_id uuid not null constraint achievement_use_achievement references achievement,
  proposal_id uuid not null constraint achievement_use_proposal references proposal,
  live boolean not null,
  constraint achievement_use_of_proposal unique (achievement_id, proposal_id)
);
create unique index achievement_once on achievement_use (achievement_id) where live;
create index achievement_use_of on achievement_use (proposal_id);
comment on table achievement_use is 'Ledger: which proposal rests on which achievement; live while the proposal is under way or granted.';
comment on index achievement_once is 'R-GEN-01: no two awards, and no two proposals, for one achievement.';

create table initiative_use (
  id uuid primary key,
  owner_id uuid not null,
  initiative_id uuid not null,
  candidate_id uuid not null,
  proposal_id uuid not null constraint initiative_use_proposal references proposal,
  reused boolean not null default false,
  live boolean not null,
  constraint initiative_use_of_proposal unique (initiative_id, proposal_id)
);
drop index proposal_initiative_once;
create unique index proposal_initiative_once on initiative_use (initiative_id, candidate_id) where live and not reused;
create unique index initiative_reused_once on initiative_use (initiative_id, candidate_id) where live and reused;
create index initiative_use_of on initiative_use (proposal_id);
comment on table initiative_use is 'Ledger: which proposal rests on which initiative, per author (R-GEN-10); live while the proposal is under way or granted.';
comment on index proposal_initiative_once is 'R-GEN-10: one initiative serves one award of one author.';
comment on index initiative_reused_once is 'Where re-use for a later, higher title is allowed, it is allowed once.';

call protect('achievement', 'select, insert');
call protect('achievement_use', 'select, insert, update');
call protect('initiative_use', 'select, insert, update');
create trigger name_survivor before insert on achievement for each row execute function name_survivor();
create trigger name_survivor before insert on initiative_use for each row execute function name_survivor();
create policy owner_records on achievement for insert with check (owner_id = any ((select viewer_acting())::uuid[]));
create policy owner_and_candidates on achievement for select using (
  owner_id = any ((select viewer_organizations())::uuid[]) or candidate_is_open(candidate_id));
create policy owner_uses on achievement_use for insert with check (owner_id = any ((select viewer_acting())::uuid[]));
create policy owner_changes on achievement_use for update using (owner_id = any ((select viewer_acting())::uuid[]));
create policy with_the_proposal on achievement_use for select using (record_is_open(proposal_id));
create policy owner_uses on initiative_use for insert with check (owner_id = any ((select viewer_acting())::uuid[]));
create policy owner_changes on initiative_use for update using (owner_id = any ((select viewer_acting())::uuid[]));
create policy with_the_proposal on initiative_use for select using (record_is_open(proposal_id));
call track('achievement', 'Achievement', 'owner_id');
call track('achievement_use', 'AchievementUse', 'owner_id');
call track('initiative_use', 'InitiativeUse', 'owner_id');

create function keep_uses() returns trigger language plpgsql security definer set search_path from current as $$
declare
  is_live boolean := new.state not in ('WITHDRAWN', 'COUNCIL_REJECTED', 'REFUSED');
begin
  if tg_op = 'UPDATE' then
    if old.initiative_id is distinct from new.initiative_id then
      update initiative_use set live = false where proposal_id = new.id and initiative_id = old.initiative_id;
    end if;
    update initiative_use set live = is_live, owner_id = new.owner_id, candidate_id = new.candidate_id
    where proposal_id = new.id and (initiative_id is distinct from old.initiative_id or initiative_id = new.initiative_id)
      and (live or is_live) and (live, owner_id, candidate_id) is distinct from (is_live, new.owner_id, new.candidate_id);
    update achievement_use set live = is_live, owner_id = new.owner_id
    where proposal_id = new.id and (live, owner_id) is distinct from (is_live, new.owner_id);
  end if;
  if new.initiative_id is not null then
    insert into initiative_use (id, owner_id, initiative_id, candidate_id, proposal_id, live)
    values (gen_random_uuid(), new.owner_id, new.initiative_id, new.candidate_id, new.id, is_live)
    on conflict on constraint initiative_use_of_proposal do update set live = is_live where initiative_use.live <> is_live;
  end if;
  return null;
end $$;
comment on function keep_uses is 'The ledger of uses follows the proposal: what it names is used, what it no longer needs is free.';
create trigger keep_uses after insert or update of initiative_id, state, owner_id, candidate_id on proposal for each row execute function keep_uses();

insert into initiative_use (id, owner_id, initiative_id, candidate_id, proposal_id, live)
select gen_random_uuid(), owner_id, initiative_id, candidate_id, id, state not in ('WITHDRAWN', 'COUNCIL_REJECTED', 'REFUSED')
from proposal where initiative_id is not null;
