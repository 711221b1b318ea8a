-- A division into clusters is amended within its period by later decisions: members stand in a cluster on days.
alter table cluster_member
  add column valid_from date,
  add column valid_to date not null default 'infinity';
update cluster_member m set valid_from = c.decision_date from cluster c where c.id = m.cluster_id;
alter table cluster_member
  alter column valid_from set not null,
  add constraint cluster_member_days check (valid_from <= valid_to),
  drop constraint cluster_member_once,
  add constraint cluster_member_once exclude using gist (
    organizer_id with =, period with =, organization_id with =, daterange(valid_from, valid_to) with &&);
drop index cluster_member_one_head;
alter table cluster_member add constraint cluster_member_one_head
  exclude using gist (cluster_id with =, daterange(valid_from, valid_to) with &&) where (role = 'HEAD');
comment on table cluster_member is 'Which organizations form a cluster, its head and deputies (trưởng, phó cụm), on which days. Of one organizer an organization is in one cluster of a period on any day. Without days (from = to): what a second decision of the same day undid.';
comment on column cluster_member.valid_from is 'First day in this role, by the decision that divides or amends.';
comment on column cluster_member.valid_to is 'First day no longer in this role.';
grant update (valid_to) on cluster_member to hub_app;
create policy organizer_amends on cluster_member for update using (organizer_id = any ((select viewer_organizations())::uuid[]));

create table cluster_amendment (
  id uuid primary key,
  cluster_id uuid not null constraint cluster_amendment_cluster references cluster,
  organizer_id uuid not null,
  decision_number text not null,
  decision_date date not null,
  signer_name text not null,
  valid_from date not null,
  amended_on date not null
);
create index cluster_amendment_of_cluster on cluster_amendment (cluster_id, valid_from, id);
comment on table cluster_amendment is 'Decisions that amend a cluster within its period (quyết định điều chỉnh, bổ sung cụm, khối). Who joined and left is said by the days of its members.';
comment on column cluster_amendment.organizer_id is 'Who decided; it stays when the cluster passes to a successor.';
call protect('cluster_amendment', 'select, insert');
create policy people_read on cluster_amendment for select using ((select viewer_is_person()));
create policy organizer_enters on cluster_amendment for insert with check (
  organizer_id = any ((select viewer_organizations())::uuid[])
  and exists (select from cluster c where c.id = cluster_id and c.organizer_id = cluster_amendment.organizer_id));
call track('cluster_amendment', 'ClusterAmendment', 'organizer_id');

create or replace function viewer_runs_cluster(cluster uuid) returns boolean language sql stable parallel safe
  return exists (select from cluster c where c.id = viewer_runs_cluster.cluster and c.organizer_id = any (viewer_organizations()))
    or exists (select from cluster_member m where m.cluster_id = viewer_runs_cluster.cluster and m.role = 'HEAD'
      and m.valid_from <= hub_today() and hub_today() < m.valid_to and m.organization_id = any (viewer_organizations()));
comment on function viewer_runs_cluster is 'True when the viewer acts for the organizer of a cluster or for its head of today.';
create or replace function viewer_is_in_cluster(cluster uuid) returns boolean language sql stable parallel safe
  return exists (select from cluster c where c.id = viewer_is_in_cluster.cluster and viewer_is_above(c.organizer_id))
    or exists (select from cluster_member m where m.cluster_id = viewer_is_in_cluster.cluster
      and m.valid_from <= hub_today() and m.valid_from < m.valid_to and m.organization_id = any (viewer_organizations()));
comment on function viewer_is_in_cluster is 'True when the viewer acts for who is or was a member of a cluster, for its organizer or for one above that. Who has left goes on to see what it signed and voted on.';
