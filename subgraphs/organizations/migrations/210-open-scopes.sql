-- EDITIONS: published tables of the part of the tree that a key reaches (shared/edition).
alter table api_client drop constraint api_client_scopes_known;
alter table api_client add constraint api_client_scopes_known check (scopes <@ array['PUBLISHED_RESULTS', 'EDITIONS', 'CHANGE_FEED']);
