create table cluster (
  id uuid primary key,
  organizer_id uuid not null,
  organizer_level text not null,
  name text not null,
  period text not null,
  decision_number text not null,
  decision_date date not null,
  signer_name text not null,
  set_id uuid constraint cluster_set references criteria_set,
  state text not null default 'FORMED' constraint cluster_state_known check (state in ('FORMED', 'LED')),
  version integer not null default 1
);
create index cluster_list on cluster (organizer_id, period, name collate vi_order, id);
comment on table cluster is 'Cụm, khối thi đua: into which an organizer divides organizations below it for a period, by decision. LED once a leading unit is elected.';
comment on column cluster.set_id is 'Criteria by which its members are ranked.';
call protect('cluster', 'select, insert');
grant update (state, version) on cluster to hub_app;
create policy people_read on cluster for select using ((select viewer_is_person()));
create policy organizer_enters on cluster for insert with check (organizer_id = any ((select viewer_organizations())::uuid[]));
call track('cluster', 'Cluster', 'organizer_id');

create table cluster_member (
  id uuid primary key,
  cluster_id uuid not null constraint cluster_member_cluster references cluster,
  organizer_id uuid not null,
  period text not null,
  organization_id uuid not null,
  role text not null constraint cluster_member_role_known check (role in ('HEAD', 'DEPUTY', 'MEMBER')),
  constraint cluster_member_once unique (organizer_id, period, organization_id)
);
create unique index cluster_member_one_head on cluster_member (cluster_id) where role = 'HEAD';
create index cluster_member_of_cluster on cluster_member (cluster_id, role);
create index cluster_member_organization on cluster_member (organization_id, period);
comment on table cluster_member is 'Which organizations form a cluster, its head and deputies (trưởng, phó cụm). Of one organizer an organization is in one cluster of a period.';
call protect('cluster_member', 'select, insert');
create policy people_read on cluster_member for select using ((select viewer_is_person()));
create policy organizer_enters on cluster_member for insert with check (organizer_id = any ((select viewer_organizations())::uuid[]));
call track('cluster_member', 'ClusterMember');

create function viewer_runs_cluster(cluster uuid) returns boolean language sql stable parallel safe
  return exists (select from cluster c where c.id = viewer_runs_cluster.cluster and c.organizer_id = any (viewer_organizations()))
    or exists (select from cluster_member m where m.cluster_id = viewer_runs_cluster.cluster and m.role = 'HEAD' and m.organization_id = any (viewer_organizations()));
comment on function viewer_runs_cluster is 'True when the viewer acts for the organizer of a cluster or for its head.';
create function viewer_is_in_cluster(cluster uuid) returns boolean language sql stable parallel safe
  return exists (select from cluster c where c.id = viewer_is_in_cluster.cluster and viewer_is_above(c.organizer_id))
    or exists (select from cluster_member m where m.cluster_id = viewer_is_in_cluster.cluster and m.organization_id = any (viewer_organizations()));
comment on function viewer_is_in_cluster is 'True when the viewer acts for a member of a cluster, for its organizer or for one above that.';
create policy leader_is_elected on cluster for update using (viewer_runs_cluster(id));

create table cluster_pact (
  id uuid primary key,
  organizer_id uuid not null,
  cluster_id uuid not null constraint cluster_pact_cluster references cluster,
  text text not null,
  targets jsonb not null,
  drafted_on date not null,
  version integer not null default 1,
  constraint cluster_pact_once unique (cluster_id)
);
comment on table cluster_pact is 'Giao ước thi đua: what the members of a cluster promise each other, with targets.';
call protect('cluster_pact', 'select, insert, update');
create policy within_the_cluster on cluster_pact for select using (viewer_is_in_cluster(cluster_id));
create policy cluster_drafts on cluster_pact for insert with check (viewer_runs_cluster(cluster_id));
create policy cluster_redrafts on cluster_pact for update using (viewer_runs_cluster(cluster_id));
call track('cluster_pact', 'ClusterPact', 'organizer_id');

create table cluster_pact_signature (
  id uuid primary key,
  cluster_id uuid not null constraint cluster_pact_signature_pact references cluster_pact (cluster_id),
  organization_id uuid not null,
  signer_name text not null,
  signed_on date not null,
  constraint cluster_pact_signature_once unique (cluster_id, organization_id)
);
comment on table cluster_pact_signature is 'Who has signed a pact (ký giao ước), each member once.';
call protect('cluster_pact_signature', 'select, insert');
create policy within_the_cluster on cluster_pact_signature for select using (viewer_is_in_cluster(cluster_id));
create policy member_signs on cluster_pact_signature for insert with check (
  organization_id = any ((select viewer_organizations())::uuid[]) and viewer_is_in_cluster(cluster_id));
call track('cluster_pact_signature', 'ClusterPactSignature');

create table cluster_standing (
  id uuid primary key,
  cluster_id uuid not null constraint cluster_standing_cluster references cluster,
  ranking integer not null,
  organization_id uuid not null,
  rank integer,
  points numeric(8, 2),
  classification text,
  ranked_on date not null,
  constraint cluster_standing_once unique (cluster_id, ranking, organization_id),
  constraint cluster_standing_complete check ((rank is null) = (points is null))
);
comment on table cluster_standing is 'Xếp hạng trong cụm: place and points of each member by its appraised scorecard; without place when it has none. A later ranking stands beside the earlier ones.';
call protect('cluster_standing', 'select, insert');
create policy within_the_cluster on cluster_standing for select using (viewer_is_in_cluster(cluster_id));
create policy organizer_ranks on cluster_standing for insert with check (
  exists (select from cluster c where c.id = cluster_id and c.organizer_id = any ((select viewer_organizations())::uuid[])));
call track('cluster_standing', 'ClusterStanding');

create table cluster_election (
  id uuid primary key,
  organizer_id uuid not null,
  cluster_id uuid not null constraint cluster_election_cluster references cluster,
  candidate_ids uuid[] not null,
  rule jsonb not null,
  state text not null constraint cluster_election_state_known check (state in ('OPEN', 'CLOSED')),
  opened_on date not null,
  closed_on date,
  minutes_number text,
  minutes_date date,
  leader_id uuid,
  version integer not null default 1,
  constraint cluster_election_closed_with_minutes check ((state = 'CLOSED') = (closed_on is not null) and (closed_on is null) = (minutes_number is null))
);
create unique index cluster_election_one_open on cluster_election (cluster_id) where state = 'OPEN';
create index cluster_election_of_cluster on cluster_election (cluster_id, opened_on);
comment on table cluster_election is 'Suy tôn đơn vị dẫn đầu: an election among the members of a cluster; base, threshold and quorum as the cluster''s own rules say.';
call protect('cluster_election', 'select, insert, update');
create policy within_the_cluster on cluster_election for select using (viewer_is_in_cluster(cluster_id));
create policy cluster_opens on cluster_election for insert with check (viewer_runs_cluster(cluster_id));
create policy cluster_closes on cluster_election for update using (viewer_runs_cluster(cluster_id));
call track('cluster_election', 'ClusterElection', 'organizer_id');

create table cluster_vote (
  id uuid primary key,
  election_id uuid not null constraint cluster_vote_election references cluster_election,
  cluster_id uuid not null,
  organization_id uuid not null,
  candidate_id uuid not null,
  cast_on date not null,
  constraint cluster_vote_once unique (election_id, organization_id)
);
comment on table cluster_vote is 'The open vote of a member (biểu quyết), cast by its head, once.';
call protect('cluster_vote', 'select, insert');
create policy within_the_cluster on cluster_vote for select using (viewer_is_in_cluster(cluster_id));
create policy member_votes on cluster_vote for insert with check (
  organization_id = any ((select viewer_organizations())::uuid[]) and viewer_is_in_cluster(cluster_id));
call track('cluster_vote', 'ClusterVote');

create table cluster_leader (
  id uuid primary key,
  cluster_id uuid not null constraint cluster_leader_cluster references cluster,
  election_id uuid not null constraint cluster_leader_election references cluster_election,
  organization_id uuid not null,
  elected_on date not null,
  constraint cluster_leader_once unique (cluster_id)
);
create index cluster_leader_organization on cluster_leader (organization_id);
comment on table cluster_leader is 'The leading unit of a cluster (đơn vị dẫn đầu). Told to the other rooms by the feed.';
call protect('cluster_leader', 'select, insert');
create policy people_read on cluster_leader for select using ((select viewer_is_person()));
create policy cluster_elects on cluster_leader for insert with check (viewer_runs_cluster(cluster_id));
call track('cluster_leader', 'ClusterLeader');
