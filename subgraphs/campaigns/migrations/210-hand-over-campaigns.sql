-- Open campaigns and work on them pass to the successor of an organization that has ended: found by who held them.
create index campaign_owner on campaign (owner_id) where state in ('DRAFT', 'LAUNCHED');
create index scorecard_appraiser on scorecard (appraiser_id) where state = 'SENT';
create index role_model_verifier on role_model (verifier_id);
create index contest_entry_organizer on contest_entry (organizer_id) where state = 'SENT' and rank is null;
