-- Annulment (hủy bỏ quyết định, Luật 06/2022/QH15 Điều 93): the award stays in history, marked, and counts for nothing;
-- insignia and money are recovered by acts of their own; what rested on it is reviewed by who decided it.

alter table award add column annulled_on date;
comment on column award.annulled_on is 'Day of the decision that annulled it; null while it holds. Set by trigger of annulled_award alone.';

create table annulment (
  id uuid primary key,
  owner_id uuid not null,
  owner_name text not null,
  decision_id uuid not null constraint annulment_decision references decision,
  number text not null,
  dated date not null,
  year integer not null generated always as (extract(year from dated)) stored,
  signer_name text not null,
  signer_title text not null,
  constraint annulment_number_once unique (owner_id, year, number)
);
create index annulment_of_decision on annulment (decision_id);
comment on table annulment is 'Quyết định hủy bỏ: annuls awards of one decision; public with the decision, but for its ground.';

create table annulment_ground (
  id uuid primary key constraint annulment_ground_annulment references annulment,
  owner_id uuid not null,
  ground text not null constraint annulment_ground_known check (ground in ('DISHONEST_DECLARATION', 'FALSE_PAPERS', 'UNLAWFUL_PROCEDURE', 'VIOLATION_CONCLUDED')),
  reason text not null
);
comment on table annulment_ground is 'Why awards were annulled (Điều 93 khoản 2 điểm a–d): for who annulled and the organizations concerned.';

create table annulled_award (
  id uuid primary key,
  owner_id uuid not null,
  annulment_id uuid not null constraint annulled_award_annulment references annulment,
  award_id uuid not null constraint annulled_award_award references award constraint annulled_award_once unique,
  period text not null,
  award_type text not null,
  subject text not null,
  position_group text not null,
  gender text not null,
  booked_on date not null,
  annulled_on date not null
);
create index annulled_award_of_annulment on annulled_award (annulment_id);
comment on table annulled_award is 'An award that was annulled, with the dimensions under which it is counted; owner_id is the recipient''s organization.';
comment on column annulled_award.booked_on is 'Day on which the award''s proposal was booked: who counted the award counts the annulment.';

create table recovery (
  id uuid primary key,
  owner_id uuid not null,
  annulled_award_id uuid not null constraint recovery_award references annulled_award,
  kind text not null constraint recovery_kind_known check (kind in ('INSIGNIA', 'MONEY')),
  recovered_on date not null,
  amount bigint,
  note text,
  constraint recovery_once unique (annulled_award_id, kind),
  constraint recovery_amount check ((kind = 'MONEY') = (amount is not null) and amount > 0)
);
comment on table recovery is 'Thu hồi: insignia and money, two acts with their days; the amount in đồng.';

create table review_task (
  id uuid primary key,
  owner_id uuid not null,
  annulled_award_id uuid not null constraint review_task_annulled references annulled_award,
  award_id uuid not null constraint review_task_award references award,
  rule_ids text[] not null,
  opened_on date not null,
  state text not null default 'OPEN' constraint review_task_state_known check (state in ('OPEN', 'KEPT', 'ANNULLED')),
  conclusion text,
  concluded_on date,
  version integer not null default 1,
  constraint review_task_once unique (annulled_award_id, award_id),
  constraint review_task_concluded check ((state = 'OPEN') = (concluded_on is null))
);
create index review_task_list on review_task (owner_id, opened_on desc, id desc);
create index review_task_of_award on review_task (award_id);
comment on table review_task is 'A later award that no longer meets what it was judged by, for who decided it: nothing is cancelled by itself.';
comment on column review_task.rule_ids is 'Rules whose result changed with the annulment.';

call protect('annulment', 'select, insert');
call protect('annulment_ground', 'select, insert');
call protect('annulled_award', 'select, insert');
call protect('recovery', 'select, insert');
call protect('review_task', 'select, insert, update');
-- The decision's issuer, or its successor, annuls.
create policy issuer_annuls on annulment for insert with check (
  owner_id = any ((select viewer_acting())::uuid[])
  and exists (select from decision d where d.id = decision_id and d.owner_id = any (viewer_organizations())));
create policy with_the_decision on annulment for select using (exists (select from decision d where d.id = decision_id));
create policy issuer_annuls on annulled_award for insert with check (exists (
  select from annulment n join award a on a.decision_id = n.decision_id
  where n.id = annulment_id and a.id = award_id and n.owner_id = any (viewer_acting())));
create policy with_the_annulment on annulled_award for select using (
  owner_id = any ((select viewer_organizations())::uuid[]) or exists (select from annulment n where n.id = annulment_id));
create policy issuer_says_why on annulment_ground for insert with check (owner_id = any ((select viewer_acting())::uuid[]));
create policy concerned on annulment_ground for select using (
  owner_id = any ((select viewer_organizations())::uuid[])
  or exists (select from annulled_award w where w.annulment_id = annulment_ground.id and w.owner_id = any (viewer_organizations())));
create policy issuer_recovers on recovery for insert with check (
  owner_id = any ((select viewer_organizations())::uuid[])
  and exists (select from annulled_award w join annulment n on n.id = w.annulment_id where w.id = annulled_award_id and n.owner_id = any (viewer_organizations())));
create policy concerned on recovery for select using (
  owner_id = any ((select viewer_organizations())::uuid[])
  or exists (select from annulled_award w where w.id = annulled_award_id and w.owner_id = any (viewer_organizations())));
create policy issuer_asks on review_task for insert with check (exists (
  select from annulled_award w join annulment n on n.id = w.annulment_id where w.id = annulled_award_id and n.owner_id = any (viewer_acting())));
create policy asked_and_asking on review_task for select using (
  owner_id = any ((select viewer_organizations())::uuid[])
  or exists (select from annulled_award w join annulment n on n.id = w.annulment_id where w.id = annulled_award_id and n.owner_id = any (viewer_organizations())));
create policy asked_concludes on review_task for update using (owner_id = any ((select viewer_organizations())::uuid[]));
call track('annulment', 'Annulment', 'owner_id');
call track('annulment_ground', 'AnnulmentGround', 'owner_id');
call track('annulled_award', 'AnnulledAward', 'owner_id');
call track('recovery', 'Recovery', 'owner_id');
call track('review_task', 'ReviewTask', 'owner_id');

create function mark_annulled() returns trigger language plpgsql security definer set search_path = awards, public, pg_temp as $$
begin
  update award a set annulled_on = new.annulled_on where a.id = new.award_id;
  return new;
end $$;
comment on function mark_annulled is 'Row trigger: marks the award, whose history the program itself cannot change; the feed tells it as changed.';
create trigger mark_annulled after insert on annulled_award for each row execute function mark_annulled();

create function bookings(w annulled_award) returns setof booking language sql stable
begin atomic
  select w.owner_id, false, w.booked_on, w.period, 'ANNULLED', w.award_type, w.subject, w.position_group, w.gender, w.annulled_on, 1::bigint;
end;
comment on function bookings(annulled_award) is 'ANNULLED counts for those who counted the award, on the day of the annulment.';
call install_rollup('annulled_award');

create function later_awards(annulled uuid[])
returns table (annulled_id uuid, id uuid, decider_id uuid, "proposalId" uuid, "ownerId" uuid, "candidateId" uuid, subject text, "awardType" text,
  period text, "registrationId" uuid, "initiativeId" uuid, "statedRating" text, "statedUnity" boolean, "statedDisciplined" integer, "dayOfLaw" date)
language sql stable security definer set search_path = awards, public, pg_temp as $$
  select x.id, y.id, d.owner_id, y.proposal_id, y.owner_id, survivor(y.recipient_id), y.subject, y.award_type, y.period, p.registration_id,
    p.initiative_id, p.stated_rating, p.stated_unity, p.stated_disciplined, coalesce(p.received_on, y.granted_on)
  from award x join decision of_x on of_x.id = x.decision_id and of_x.owner_id = any (viewer_organizations())
  join award y on y.id <> x.id and not y.id = any (annulled) and y.annulled_on is null and y.granted_on >= x.granted_on
    and (survivor(y.recipient_id) = survivor(x.recipient_id)
      or (x.subject = 'PERSON' and y.subject = 'COLLECTIVE' and y.recipient_id = x.owner_id and y.period = x.period))
  join decision d on d.id = y.decision_id
  left join proposal p on p.id = y.proposal_id
  where x.id = any (annulled) order by x.id, y.id
$$;
comment on function later_awards is 'Awards that may rest on awards of the viewer''s own decisions: later ones of the same recipient, and those of a collective for titles of its members in the period; whoever decided them.';
revoke execute on function later_awards from public;
grant execute on function later_awards to hub_app;
