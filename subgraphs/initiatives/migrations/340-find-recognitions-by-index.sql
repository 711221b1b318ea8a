-- A new author looks for recognitions of the initiative: the only index that begins with it leaves annulled ones out, so
-- that all recognitions of the country were read for each author.
create index initiative_recognition_initiative on initiative_recognition (initiative_id);

create or replace function renew_recognitions() returns trigger language plpgsql security definer set search_path from current as $$
declare
  changed uuid := (coalesce(to_jsonb(new), to_jsonb(old)) ->> tg_argv[0])::uuid;
begin
  update initiative_recognition r set version = version + 1 where r.initiative_id = changed;
  return null;
end $$;
