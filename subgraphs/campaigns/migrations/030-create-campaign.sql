create table campaign (
  id uuid primary key,
  code text constraint campaign_code_once unique,
  owner_id uuid not null,
  name text not null,
  kind text not null constraint campaign_kind_known check (kind in ('MOVEMENT', 'DRIVE', 'CONTEST')),
  form text constraint campaign_form_known check (form in ('REGULAR', 'THEMATIC')),
  launched_by uuid,
  launched_by_outside text,
  cascades_from uuid constraint campaign_cascades_from references campaign,
  plan_id uuid constraint campaign_plan references plan,
  period text not null,
  valid_from date,
  valid_to date,
  state text not null constraint campaign_state_known check (state in ('DRAFT', 'LAUNCHED', 'CLOSED')),
  document_number text,
  document_date date,
  signer_name text,
  launched_on date,
  inferred text[] not null default '{}',
  note text,
  version integer not null default 1,
  constraint campaign_dates check (valid_from < valid_to),
  constraint campaign_one_launcher check ((launched_by is null) <> (launched_by_outside is null)),
  constraint campaign_launched_on_a_day check ((state = 'DRAFT') = (launched_on is null))
);
create index campaign_list on campaign (name collate vi_order, id);
create index campaign_launcher on campaign (launched_by);
create index campaign_cascade on campaign (cascades_from, name collate vi_order);
comment on table campaign is 'Movements, drives and contests (phong trào thi đua, cuộc vận động, cuộc thi). Half-open days [valid_from, valid_to), null when unknown or open.';
comment on column campaign.owner_id is 'Who entered it: the launcher, or for a launcher outside the hub the organization that recorded it.';
comment on column campaign.launched_on is 'Booking day of its launch.';
comment on column campaign.period is 'Period in which its launch is counted.';
call protect('campaign', 'select, insert, update');
create policy launched_ones on campaign for select using (
  (state <> 'DRAFT' and (select viewer_is_person())) or owner_id = any ((select viewer_organizations())::uuid[]));
create policy owner_enters on campaign for insert with check (owner_id = any ((select viewer_organizations())::uuid[]));
create policy owner_changes on campaign for update
  using (owner_id = any ((select viewer_organizations())::uuid[])) with check (owner_id = any ((select viewer_organizations())::uuid[]));
call track('campaign', 'Campaign', 'owner_id');

create function bookings(fact campaign) returns setof booking language sql stable as $$
  select fact.launched_by, false, fact.launched_on, fact.period, 'LAUNCHED', fact.kind, '', '', '', fact.launched_on, 1::bigint
  where fact.state <> 'DRAFT' and fact.launched_by is not null
$$;
comment on function bookings(campaign) is 'LAUNCHED: campaigns that an organization of the hub launched, on the day of the launch; item is the kind.';
call install_rollup('campaign');

create table campaign_round (
  id uuid primary key,
  campaign_id uuid not null constraint campaign_round_campaign references campaign,
  owner_id uuid not null,
  school_year text not null,
  number integer not null constraint campaign_round_number_positive check (number > 0),
  valid_from date not null,
  valid_to date not null,
  theme text not null,
  occasions text[] not null default '{}',
  note text,
  constraint campaign_round_dates check (valid_from < valid_to),
  constraint campaign_round_once unique (campaign_id, school_year, number)
);
comment on table campaign_round is 'Rounds of a campaign (đợt thi đua) with theme and occasions. Half-open days [valid_from, valid_to).';
call protect('campaign_round', 'select, insert');
create policy rounds_of_campaign on campaign_round for select using (exists (select from campaign c where c.id = campaign_id));
create policy owner_enters on campaign_round for insert with check (owner_id = any ((select viewer_organizations())::uuid[]));
call track('campaign_round', 'CampaignRound', 'owner_id');

create table campaign_joining (
  id uuid primary key,
  campaign_id uuid not null constraint campaign_joining_campaign references campaign,
  organization_id uuid not null,
  period text not null,
  kind text not null,
  joined_on date not null,
  constraint campaign_joining_once unique (campaign_id, organization_id)
);
create index campaign_joining_organization on campaign_joining (organization_id, period, joined_on);
comment on table campaign_joining is 'Who takes part in which campaign (hưởng ứng), counted in which period, since when.';
comment on column campaign_joining.kind is 'Kind of the campaign, copied when the organization joins.';
call protect('campaign_joining', 'select, insert');
create policy own_and_below on campaign_joining for select using (viewer_is_above(organization_id));
create policy own_enters on campaign_joining for insert with check (organization_id = any ((select viewer_organizations())::uuid[]));
call track('campaign_joining', 'CampaignJoining');

create function bookings(fact campaign_joining) returns setof booking language sql stable as $$
  select fact.organization_id, false, fact.joined_on, fact.period, 'JOINED', fact.kind, '', '', '', fact.joined_on, 1::bigint
$$;
comment on function bookings(campaign_joining) is 'JOINED: campaigns joined, on the joining day; item is the kind of the campaign.';
call install_rollup('campaign_joining');
