-- Interim and final reviews of campaigns, with values of the indicators that the launcher asks for.

create table campaign_indicator (
  id uuid primary key,
  campaign_id uuid not null constraint campaign_indicator_campaign references campaign,
  owner_id uuid not null,
  name text not null,
  unit text not null,
  aggregation text not null constraint campaign_indicator_aggregation_known check (aggregation in ('SUM', 'WEIGHTED_MEAN')),
  weight_name text,
  constraint campaign_indicator_weight_named check ((aggregation = 'WEIGHTED_MEAN') = (weight_name is not null)),
  constraint campaign_indicator_once unique (campaign_id, name)
);
comment on table campaign_indicator is 'What those who take part report figures of (chỉ tiêu), and how these are added up: as sums, or as means weighted by a number such as pupils.';
call protect('campaign_indicator', 'select, insert');
create policy indicators_of_campaign on campaign_indicator for select using (exists (select from campaign c where c.id = campaign_id));
create policy owner_enters on campaign_indicator for insert with check (owner_id = any ((select viewer_organizations())::uuid[]));
call track('campaign_indicator', 'CampaignIndicator', 'owner_id');

create table campaign_review (
  id uuid primary key,
  campaign_id uuid not null constraint campaign_review_campaign references campaign,
  organization_id uuid not null,
  period text not null,
  kind text not null constraint campaign_review_kind_known check (kind in ('INTERIM', 'FINAL')),
  number integer not null constraint campaign_review_number_positive check (number > 0),
  held_on date not null,
  booked_on date not null,
  narrative text not null,
  document_number text,
  reported_by text not null,
  constraint campaign_review_final_alone check (kind = 'INTERIM' or number = 1),
  constraint campaign_review_once unique (campaign_id, organization_id, period, kind, number)
);
create index campaign_review_organization on campaign_review (organization_id, period, held_on);
comment on table campaign_review is 'Interim and final reviews (sơ kết, tổng kết) of a campaign by its launcher and by those who take part: one final review and numbered interim ones in a period.';
call protect('campaign_review', 'select, insert');
create policy own_and_above on campaign_review for select using (viewer_was_above(organization_id, days_of_period(period)));
create policy own_enters on campaign_review for insert with check (organization_id = any ((select viewer_organizations())::uuid[]));
call track('campaign_review', 'CampaignReview');
create function bookings(fact campaign_review) returns setof booking language sql stable as $$
  select fact.organization_id, false, fact.booked_on, fact.period, 'REVIEWED', fact.kind, '', '', '', fact.booked_on, 1::bigint
$$;
comment on function bookings(campaign_review) is 'REVIEWED: reviews held, on the day on which they are reported; item is INTERIM or FINAL.';
call install_rollup('campaign_review');

create table indicator_value (
  id uuid primary key,
  review_id uuid not null constraint indicator_value_review references campaign_review,
  indicator_id uuid not null constraint indicator_value_indicator references campaign_indicator,
  organization_id uuid not null,
  period text not null,
  review_key text not null,
  aggregation text not null,
  booked_on date not null,
  value numeric(15, 3) not null,
  weight numeric(12) not null constraint indicator_value_weight_positive check (weight > 0),
  constraint indicator_value_once unique (review_id, indicator_id)
);
create index indicator_value_of_indicator on indicator_value (indicator_id);
comment on table indicator_value is 'Values of indicators in reviews. Period, review and aggregation are copied when they are reported.';
comment on column indicator_value.review_key is 'FINAL, or the number of the interim review: values of one review are added up, never those of several.';
comment on column indicator_value.weight is 'What a mean is weighted by; 1 for a sum.';
call protect('indicator_value', 'select, insert');
create policy own_and_above on indicator_value for select using (viewer_was_above(organization_id, days_of_period(period)));
create policy own_enters on indicator_value for insert with check (organization_id = any ((select viewer_organizations())::uuid[]));
call track('indicator_value', 'IndicatorValue');
create function bookings(fact indicator_value) returns setof booking language sql stable as $$
  select fact.organization_id, false, fact.booked_on, fact.period, m.measure, fact.indicator_id || '/' || fact.review_key, '', '', '',
    fact.booked_on, m.amount
  from (values ('INDICATOR', (fact.value * fact.weight * 1000)::bigint), ('INDICATOR_WEIGHT', fact.weight::bigint),
    ('INDICATOR_REPORTS', 1::bigint)) m (measure, amount)
$$;
comment on function bookings(indicator_value) is 'INDICATOR: thousandths of value times weight, INDICATOR_WEIGHT: weights, INDICATOR_REPORTS: how many reported; item is indicator/review. A mean is the first divided by the second.';
call install_rollup('indicator_value');
