-- A use is told anew whenever its proposal goes on or its award is annulled: who shows uses sees them as they are.
alter table initiative_use add column state text;
alter table initiative_use add column award_type text;
alter table initiative_use add column annulled_on date;
comment on column initiative_use.state is 'State of the proposal, copied so that the feed tells the use when it changes.';
comment on column initiative_use.award_type is 'Award type of the proposal, copied likewise.';
comment on column initiative_use.annulled_on is 'Day on which the award that rests on it was annulled, copied likewise.';

create function tell_use() returns trigger language plpgsql security definer set search_path from current as $$
begin
  select p.state, p.award_type into new.state, new.award_type from proposal p where p.id = new.proposal_id;
  return new;
end $$;
comment on function tell_use is 'Row trigger: a new use carries where its proposal stands.';
create trigger tell_use before insert on initiative_use for each row execute function tell_use();

create function tell_uses() returns trigger language plpgsql security definer set search_path from current as $$
begin
  update initiative_use u set state = new.state, award_type = new.award_type
  where u.proposal_id = new.id and (u.state, u.award_type) is distinct from (new.state, new.award_type);
  return null;
end $$;
comment on function tell_uses is 'Row trigger of proposals: their uses carry where they stand.';
-- By its name it fires after keep_uses, which may have made the use.
create trigger tell_uses after update of state, award_type on proposal for each row execute function tell_uses();

create function tell_annulled_uses() returns trigger language plpgsql security definer set search_path from current as $$
begin
  update initiative_use set annulled_on = new.annulled_on where proposal_id = new.proposal_id;
  return null;
end $$;
comment on function tell_annulled_uses is 'Row trigger of awards: what an annulled award rested on is told so.';
create trigger tell_annulled_uses after update of annulled_on on award for each row when (new.annulled_on is not null) execute function tell_annulled_uses();

update initiative_use u set state = p.state, award_type = p.award_type,
  annulled_on = (select a.annulled_on from award a where a.proposal_id = p.id)
from proposal p where p.id = u.proposal_id;
