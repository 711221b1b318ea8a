-- Who may launch what (Article 18), what a launch must state (Article 17), how it is extended and cancelled.

alter table campaign drop constraint campaign_state_known;
alter table campaign
  add constraint campaign_state_known check (state in ('DRAFT', 'LAUNCHED', 'CLOSED', 'CANCELLED')),
  add column scope text constraint campaign_scope_known check (scope in ('NATIONAL', 'SECTOR_OR_LOCALITY', 'CLUSTER', 'UNIT')),
  add column aims text,
  add column reach text,
  add column subjects text,
  add column content text,
  add column criteria text,
  add column measures text,
  add column reported_as text constraint campaign_reported_as_known check (reported_as in ('CENTRAL', 'MINISTRY_OR_PROVINCE', 'UNIT')),
  add column duration text constraint campaign_duration_known check (duration in ('UNDER_ONE', 'ONE', 'ONE_TO_THREE', 'THREE_TO_FIVE', 'FIVE_AND_MORE')),
  add column cancelled_on date,
  add constraint campaign_cancelled_on_a_day check ((state = 'CANCELLED') = (cancelled_on is not null));
comment on column campaign.scope is 'Scope of Article 16: for whom it is launched.';
comment on column campaign.reach is 'Scope as the document words it (phạm vi).';
comment on column campaign.reported_as is 'Column of form 0601 in which its launch is counted, copied when it is launched.';
comment on column campaign.duration is 'Duration class of form 0601 in years, copied when it is launched; null when its first or last day is open.';

create function duration_class(valid_from date, valid_to date) returns text language sql immutable parallel safe
  return case
    when valid_from is null or valid_to is null then null
    when valid_to < valid_from + interval '1 year' then 'UNDER_ONE'
    when valid_to = valid_from + interval '1 year' then 'ONE'
    when valid_to < valid_from + interval '3 years' then 'ONE_TO_THREE'
    when valid_to < valid_from + interval '5 years' then 'THREE_TO_FIVE'
    else 'FIVE_AND_MORE'
  end;
comment on function duration_class is 'Duration class of form 0601 of half-open days.';

create table launch_competence (
  id integer primary key,
  level text,
  kind text,
  scope text not null,
  reported_as text not null,
  valid_from date not null,
  valid_to date not null default 'infinity',
  legal_basis text not null,
  is_verified boolean not null
);
comment on table launch_competence is 'Who may launch campaigns of which scope, by day; level and kind are null for all. The most particular row says which scope is meant where none is given.';
call protect('launch_competence', 'select');
create policy everybody_reads on launch_competence for select using ((select viewer_is_known()));
insert into launch_competence (id, level, kind, scope, reported_as, valid_from, valid_to, legal_basis, is_verified)
select n * 10 + era, level, kind, scope, reported_as, since, least(last_day, until),
  case era when 1 then 'Luật 15/2003/QH11' else basis end, era = 2 and verified
from (values
  (1, 'MINISTRY', null, 'SECTOR_OR_LOCALITY', 'MINISTRY_OR_PROVINCE', 'infinity'::date, 'Điều 18 Luật 06/2022/QH15', true),
  (2, 'PROVINCE', 'PEOPLES_COMMITTEE', 'SECTOR_OR_LOCALITY', 'MINISTRY_OR_PROVINCE', 'infinity', 'Điều 18 Luật 06/2022/QH15', true),
  (3, 'DISTRICT', 'PEOPLES_COMMITTEE', 'SECTOR_OR_LOCALITY', 'UNIT', '2025-07-01', 'Điều 18 Luật 06/2022/QH15', true),
  (4, 'COMMUNE', 'PEOPLES_COMMITTEE', 'SECTOR_OR_LOCALITY', 'UNIT', 'infinity', 'Điều 18 Luật 06/2022/QH15', true),
  (5, null, null, 'UNIT', 'UNIT', 'infinity', 'Điều 18 Luật 06/2022/QH15', true),
  (6, null, null, 'CLUSTER', 'UNIT', 'infinity', 'Điều 16 khoản 2 điểm c Luật 06/2022/QH15', false)
) known (n, level, kind, scope, reported_as, last_day, basis, verified),
(values (1, '2004-07-01'::date, '2024-01-01'::date), (2, '2024-01-01', 'infinity')) law (era, since, until);

create table campaign_change (
  id uuid primary key,
  campaign_id uuid not null constraint campaign_change_campaign references campaign,
  owner_id uuid not null,
  kind text not null constraint campaign_change_kind_known check (kind in ('EXTENDED', 'CANCELLED')),
  document_number text not null,
  document_date date not null,
  signer_name text not null,
  reason text,
  valid_to_before date,
  valid_to_after date,
  changed_on date not null
);
create index campaign_change_campaign_id on campaign_change (campaign_id, id);
comment on table campaign_change is 'Documents that extend or cancel a launched campaign.';
call protect('campaign_change', 'select, insert');
create policy changes_of_campaign on campaign_change for select using (exists (select from campaign c where c.id = campaign_id));
create policy owner_enters on campaign_change for insert with check (owner_id = any ((select viewer_organizations())::uuid[]));
call track('campaign_change', 'CampaignChange', 'owner_id');

create or replace function bookings(fact campaign) returns setof booking language sql stable as $$
  select fact.launched_by, false, fact.launched_on, fact.period, 'LAUNCHED', fact.kind, '', '', '', fact.launched_on, 1::bigint
  where fact.state <> 'DRAFT' and fact.launched_by is not null
  union all
  select fact.launched_by, false, fact.launched_on, fact.period, 'LAUNCHED_AS',
    concat_ws('/', fact.reported_as, fact.scope, coalesce(fact.duration, 'OPEN'), coalesce(fact.form, 'IN_ROUNDS')), '', '', '', fact.launched_on, 1::bigint
  where fact.state <> 'DRAFT' and fact.launched_by is not null and fact.scope is not null and fact.reported_as is not null
  union all
  select fact.launched_by, false, fact.cancelled_on, fact.period, 'CANCELLED', fact.kind, '', '', '', fact.cancelled_on, 1::bigint
  where fact.state = 'CANCELLED' and fact.launched_by is not null
$$;
comment on function bookings(campaign) is 'LAUNCHED: campaigns that an organization of the hub launched, on the day of the launch, item is the kind; LAUNCHED_AS: the same by column/scope/duration/form of form 0601; CANCELLED on the day of cancellation.';
