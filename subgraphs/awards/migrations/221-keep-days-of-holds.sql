-- The working days on which a proposal was held do not count: no text settles it, and nobody can be late with what he may
-- not touch. It is the rule of a request for supplement, except that what had run before the hold stays spent.
alter table proposal add column held_on date;
update proposal p set held_on = coalesce((select max(h.held_on) from proposal_hold h where h.proposal_id = p.id), hub_today()) where p.state = 'HELD';
alter table proposal add constraint proposal_held_on_known check ((state = 'HELD') = (held_on is not null));
comment on column proposal.held_on is 'Day of the hold that lasts.';
comment on column proposal.clock_from is 'Day after which the holder''s limit of working days runs: that of the full file, moved on by the working days of holds. Whether it is over is computed.';
