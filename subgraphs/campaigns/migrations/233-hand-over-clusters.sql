-- Clusters and criteria of an organization that has ended pass to its successor, with all that hangs at them; what was
-- handed in for a duty goes with the duty, so that one organization is asked for it and has delivered.
grant update (organizer_id) on cluster to hub_app;

create function parts_follow_cluster() returns trigger language plpgsql security definer set search_path from current as $$
begin
  update cluster_member m set organizer_id = new.organizer_id where m.cluster_id = new.id;
  update cluster_pact p set organizer_id = new.organizer_id, version = p.version + 1 where p.cluster_id = new.id;
  update cluster_election e set organizer_id = new.organizer_id, version = e.version + 1 where e.cluster_id = new.id;
  return null;
end $$;
comment on function parts_follow_cluster is 'Trigger: members, pact and elections have the organizer of their cluster; the program itself cannot change members.';
create trigger parts_follow after update of organizer_id on cluster for each row
  when (old.organizer_id <> new.organizer_id) execute function parts_follow_cluster();

create function deliveries_follow_duty() returns trigger language plpgsql security definer set search_path from current as $$
begin
  update duty_delivery d set organization_id = new.organization_id where d.duty_id = new.id;
  return null;
end $$;
comment on function deliveries_follow_duty is 'Trigger: entries handed in are counted for the organization that has the duty; the program itself cannot change them.';
create trigger deliveries_follow after update of organization_id on duty for each row
  when (old.organization_id <> new.organization_id) execute function deliveries_follow_duty();
