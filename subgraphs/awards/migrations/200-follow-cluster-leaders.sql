create table known_cluster_leader (
  id uuid primary key,
  cluster_name text not null,
  organization_id uuid not null,
  organizer_level text not null,
  period text not null,
  decision_number text not null,
  minutes_number text
);
create index known_cluster_leader_organization on known_cluster_leader (organization_id, period);
comment on table known_cluster_leader is 'Projection of leading units of clusters (đơn vị dẫn đầu cụm, khối) owned by campaigns: who may be proposed for a flag of the organizer''s level.';
call protect('known_cluster_leader', 'select, insert, update, delete');
create policy people_read on known_cluster_leader for select using ((select viewer_setting('kind') = 'PERSON'));
