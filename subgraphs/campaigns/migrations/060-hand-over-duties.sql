-- A duty to come passes to the successor of an organization that has ended.
grant update (organization_id, version) on duty to hub_app;
create policy successor_takes_over on duty for update using (organization_id = any ((select viewer_organizations())::uuid[]));
