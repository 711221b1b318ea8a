-- Who must not vote does not vote; each council may have its own threshold, quorum and rule of recusal, from a day on.

alter table recognition_threshold
  add column id uuid not null default gen_random_uuid() constraint recognition_threshold_pkey primary key,
  add column organization_id uuid,
  add column recuses_own_team boolean not null default false,
  add column recusal_shrinks_base boolean not null default false,
  add constraint recognition_threshold_scope_known check (scope in ('GRASSROOTS', 'DISTRICT', 'PROVINCE', 'MINISTRY', 'NATIONAL')),
  add constraint recognition_threshold_dates check (valid_from < valid_to),
  drop constraint recognition_threshold_one,
  add constraint recognition_threshold_one exclude using gist (
    (coalesce(organization_id, '00000000-0000-0000-0000-000000000000')) with =, scope with =, daterange(valid_from, valid_to) with &&);
comment on table recognition_threshold is 'Configuration: how a council votes at a scope, by the day of the session: share of all members that must agree, quorum, recusal. No national norm was found; offices differ.';
comment on column recognition_threshold.organization_id is 'The organization whose council has set it for itself; null: for all that have not.';
comment on column recognition_threshold.recuses_own_team is 'True when members do not vote on the work of their own team; authors never vote on their own. No norm was found: UNVERIFIED.';
comment on column recognition_threshold.recusal_shrinks_base is 'True when recused members are not counted among all members; by default they are.';
grant insert, update on recognition_threshold to hub_app;
create policy owner_sets on recognition_threshold for insert with check (organization_id = any ((select viewer_organizations())::uuid[]));
create policy owner_changes on recognition_threshold for update
  using (organization_id = any ((select viewer_organizations())::uuid[])) with check (organization_id = any ((select viewer_organizations())::uuid[]));
call track('recognition_threshold', 'InitiativeCouncilRule');

create function council_rules_of(organization uuid, day date) returns setof recognition_threshold language sql stable as $$
  select distinct on (t.scope) t.* from recognition_threshold t
  where (t.organization_id is null or t.organization_id = organization) and t.valid_from <= day and day < t.valid_to
  order by t.scope, t.organization_id nulls last
$$;
comment on function council_rules_of is 'How the council of an organization votes on a day, one row per scope: by its own rule, or where it has none by that for all.';

alter table council_session
  add column present uuid[] not null default '{}',
  add column written uuid[] not null default '{}';
comment on column council_session.present is 'Members who were present, where the hub knows the council; empty where only their number was told.';
comment on column council_session.written is 'Members who were absent and gave a written opinion.';
alter table council_vote
  add column recused uuid[] not null default '{}',
  add column recused_members integer not null default 0,
  add column base_members integer;
update council_vote set base_members = total_members;
alter table council_vote
  alter column base_members set not null,
  add constraint council_vote_base check (0 < base_members and base_members <= total_members and agree <= base_members);
comment on column council_vote.recused is 'Members who did not vote on it because they, or by the rule their team, made it.';
comment on column council_vote.base_members is 'Of how many the share that agreed is taken: all members, without the recused ones where the rule says so.';
