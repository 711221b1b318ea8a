-- Uses come from awards' ledger, one by one: a proposal may rest on several initiatives.
delete from known_use;
alter table known_use add column proposal_id uuid not null;
alter table known_use add column annulled_on date;
comment on table known_use is 'Projection of awards'' ledger of uses: which proposal of which organization rests on which initiative (R-GEN-10). No personal data.';
comment on column known_use.annulled_on is 'Day on which the award that rested on it was annulled; null while it holds.';
-- They are read anew.
delete from feed_cursor where source = 'awards';
