create table contest_quota (
  id uuid primary key,
  campaign_id uuid not null constraint contest_quota_campaign references campaign,
  organizer_id uuid not null,
  organization_id uuid not null,
  period text not null,
  month date not null constraint contest_quota_first_day check (extract(day from month) = 1),
  entries integer not null constraint contest_quota_positive check (entries > 0),
  due_on date not null,
  constraint contest_quota_once unique (campaign_id, organization_id, month)
);
create index contest_quota_of_month on contest_quota (campaign_id, month, organization_id);
create index contest_quota_of_organization on contest_quota (organization_id, period, month);
comment on table contest_quota is 'How many entries an organization must send to a contest in a month, and until which day ("03 bài, ngày 15 hàng tháng").';
call protect('contest_quota', 'select, insert');
create policy own_and_organizer on contest_quota for select using (
  organizer_id = any ((select viewer_organizations())::uuid[]) or organization_id = any ((select viewer_organizations())::uuid[]));
create policy organizer_sets on contest_quota for insert with check (organizer_id = any ((select viewer_organizations())::uuid[]));
call track('contest_quota', 'ContestQuota');

create function bookings(fact contest_quota) returns setof booking language sql stable as $$
  select fact.organization_id, false, fact.due_on, fact.period, 'ENTRIES_DUE', fact.campaign_id::text, '', '', '', fact.due_on, fact.entries::bigint
$$;
comment on function bookings(contest_quota) is 'ENTRIES_DUE: entries asked for, on their due day; item is the contest.';
call install_rollup('contest_quota');

create table contest_entry (
  id uuid primary key,
  owner_id uuid not null,
  campaign_id uuid not null constraint contest_entry_campaign references campaign,
  organizer_id uuid not null,
  title text not null,
  author_name text not null,
  about text,
  content text not null,
  period text not null,
  state text not null constraint contest_entry_state_known check (state in ('DRAFT', 'SENT')),
  quota_id uuid constraint contest_entry_quota references contest_quota,
  due_on date,
  sent_on date,
  counts_as text constraint contest_entry_counts_as_known check (counts_as in ('ON_TIME', 'LATE', 'EXTRA')),
  points numeric(8, 2),
  rank integer,
  prize text,
  version integer not null default 1,
  constraint contest_entry_sent_counts check ((state = 'SENT') = (sent_on is not null) and (sent_on is null) = (counts_as is null))
);
create index contest_entry_of_quota on contest_entry (quota_id);
create index contest_entry_standing on contest_entry (campaign_id, rank, id);
comment on table contest_entry is 'Bài dự thi: private to its owner until sent to the organizer; once placed, read by everybody in the hub.';
comment on column contest_entry.counts_as is 'Fills the quota of its month in time or late; EXTRA beyond it, or without one.';
call protect('contest_entry', 'select, insert, update');
call install_access('contest_entry', 'ContestEntry');
create policy placed_ones on contest_entry for select using (rank is not null and (select viewer_is_person()));
call track('contest_entry', 'ContestEntry', 'owner_id');

create function bookings(fact contest_entry) returns setof booking language sql stable as $$
  select fact.owner_id, false, case fact.counts_as when 'EXTRA' then fact.sent_on else fact.due_on end, fact.period, 'ENTRIES_' || fact.counts_as,
         fact.campaign_id::text, '', '', '', case fact.counts_as when 'ON_TIME' then fact.due_on else fact.sent_on end, 1::bigint
  where fact.counts_as is not null
$$;
comment on function bookings(contest_entry) is 'ENTRIES_ON_TIME on the due day, ENTRIES_LATE on the day of sending, both for who lay above on the due day; ENTRIES_EXTRA beyond the quota. Missing on a day is then a difference of sums.';
call install_rollup('contest_entry');

create table contest_mark (
  id uuid primary key,
  entry_id uuid not null constraint contest_mark_entry references contest_entry,
  organization_id uuid not null,
  judge text not null default viewer_subject(),
  points numeric(8, 2) not null constraint contest_mark_points check (points between 0 and 100),
  remark text,
  marked_on date not null,
  constraint contest_mark_once unique (entry_id, judge)
);
comment on table contest_mark is 'What a judge gives an entry, once. Read by the organizer alone.';
call protect('contest_mark', 'select, insert');
create policy organizer_judges on contest_mark for insert with check (organization_id = any ((select viewer_organizations())::uuid[]));
create policy organizer_reads on contest_mark for select using (organization_id = any ((select viewer_organizations())::uuid[]));
call track('contest_mark', 'ContestMark');

create function quota_counts(quota uuid, out on_time bigint, out late bigint, out extra bigint) language sql stable as $$
  select count(*) filter (where e.counts_as = 'ON_TIME'), count(*) filter (where e.counts_as = 'LATE'), count(*) filter (where e.counts_as = 'EXTRA')
  from contest_entry e where e.quota_id = quota
$$;
comment on function quota_counts is 'How many entries count for a quota; whose it is and the organizer see them all.';
