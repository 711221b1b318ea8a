-- Launches by central bodies outside the hub are reported by who records them: column "central" of form 0601.
create table outside_launch (
  id integer primary key,
  recorder_level text not null,
  scope text not null constraint outside_launch_scope_known check (scope in ('NATIONAL', 'SECTOR_OR_LOCALITY', 'CLUSTER', 'UNIT')),
  reported_as text not null constraint outside_launch_reported_as_known check (reported_as in ('CENTRAL', 'MINISTRY_OR_PROVINCE', 'UNIT')),
  valid_from date not null,
  valid_to date not null default 'infinity',
  legal_basis text not null,
  is_verified boolean not null,
  constraint outside_launch_once exclude using gist (recorder_level with =, daterange(valid_from, valid_to) with &&)
);
comment on table outside_launch is 'As what a launch from outside the hub is reported, by the level of who records it and the day of the document; the scope is meant where none is given. A level without a row reports none, so that a launch is counted once.';
call protect('outside_launch', 'select');
create policy everybody_reads on outside_launch for select using ((select viewer_is_known()));
insert into outside_launch (id, recorder_level, scope, reported_as, valid_from, legal_basis, is_verified)
values (1, 'MINISTRY', 'NATIONAL', 'CENTRAL', '2004-07-01', 'Biểu 0601.N/BNV-TĐKT, Thông tư 02/2023/TT-BNV', false);

alter table campaign
  add column recorded_by uuid,
  add constraint campaign_recorded_or_launched check (recorded_by is null or launched_by is null);
comment on column campaign.recorded_by is 'Who recorded a launch from outside that is reported in form 0601; it stays counted there when somebody else goes on with the campaign.';

create or replace function bookings(fact campaign) returns setof booking language sql stable as $$
  select fact.launched_by, false, fact.launched_on, fact.period, 'LAUNCHED', fact.kind, '', '', '', fact.launched_on, 1::bigint
  where fact.state <> 'DRAFT' and fact.launched_by is not null
  union all
  select coalesce(fact.launched_by, fact.recorded_by), false, fact.launched_on, fact.period, 'LAUNCHED_AS',
    concat_ws('/', fact.reported_as, fact.scope, coalesce(fact.duration, 'OPEN'), coalesce(fact.form, 'IN_ROUNDS')), '', '', '', fact.launched_on, 1::bigint
  where fact.state <> 'DRAFT' and coalesce(fact.launched_by, fact.recorded_by) is not null and fact.scope is not null and fact.reported_as is not null
  union all
  select fact.launched_by, false, fact.cancelled_on, fact.period, 'CANCELLED', fact.kind, '', '', '', fact.cancelled_on, 1::bigint
  where fact.state = 'CANCELLED' and fact.launched_by is not null
$$;
comment on function bookings(campaign) is 'LAUNCHED: campaigns that an organization of the hub launched, on the day of the launch, item is the kind; LAUNCHED_AS: the same, and launches from outside for who reports them, by column/scope/duration/form of form 0601; CANCELLED on the day of cancellation.';
