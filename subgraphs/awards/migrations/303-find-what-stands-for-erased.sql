-- The trigger finds erased_text() whoever changes a row, also an owner without a search path.
create or replace function keep_signed_self_assessment() returns trigger language plpgsql set search_path from current as $$
begin
  if current_user <> 'hub_app' and new.person_name = erased_text() then
    return new;
  end if;
  raise exception 'what was signed is not changed: a correction is a new self-assessment' using errcode = 'restrict_violation';
end $$;
