create table role_model (
  id uuid primary key,
  owner_id uuid not null,
  subject text not null constraint role_model_subject_known check (subject in ('ORGANIZATION', 'TEAM', 'PERSON')),
  subject_id uuid,
  subject_name text not null,
  title text not null,
  story text not null,
  field text,
  campaign_id uuid constraint role_model_campaign references campaign,
  period text not null,
  award_ids uuid[] not null default '{}',
  state text not null constraint role_model_state_known check (state in ('DRAFT', 'SENT', 'VERIFIED', 'REJECTED', 'PUBLISHED', 'WITHDRAWN')),
  verifier_id uuid,
  sent_on date,
  opinion text,
  verified_on date,
  published_on date,
  published_at text,
  version integer not null default 1,
  constraint role_model_sent_to_somebody check ((sent_on is null) = (verifier_id is null)),
  constraint role_model_published_on_a_day check (state <> 'PUBLISHED' or published_on is not null)
);
create index role_model_published on role_model (published_on desc, id desc) where state = 'PUBLISHED';
comment on table role_model is 'Điển hình tiên tiến, gương người tốt việc tốt: nominated by an organization, verified and published by one above it. Private to its owner until sent; a published one is read by everybody, third parties included.';
comment on column role_model.subject_id is 'Null for a pupil or somebody else whom the hub does not know.';
call protect('role_model', 'select, insert, update');
call install_access('role_model', 'RoleModel');
create policy published_ones on role_model for select using (
  state = 'PUBLISHED' and ((select viewer_is_person()) or (select viewer_has_scope('published:read'))));
call track('role_model', 'RoleModel', 'owner_id');

create function bookings(fact role_model) returns setof booking language sql stable as $$
  select fact.owner_id, false, fact.sent_on, fact.period, 'ROLE_MODEL_SENT', '', fact.subject, '', '', fact.sent_on, 1::bigint
  where fact.sent_on is not null
  union all
  select fact.owner_id, false, fact.published_on, fact.period, 'ROLE_MODEL_PUBLISHED', '', fact.subject, '', '', fact.published_on, 1::bigint
  where fact.state = 'PUBLISHED'
$$;
comment on function bookings(role_model) is 'ROLE_MODEL_SENT on the day of sending, whatever became of it; ROLE_MODEL_PUBLISHED while it is published.';
call install_rollup('role_model');
