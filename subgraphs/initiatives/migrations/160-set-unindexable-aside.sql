-- An initiative that cannot be indexed is set aside with its reason and tried again later; the others go on.
alter table similarity_source
  add column failures integer not null default 0,
  add column retry_at timestamptz,
  add column failure text,
  add constraint similarity_source_set_aside check ((failures > 0) = (retry_at is not null) and (failures > 0) = (failure is not null));
comment on column similarity_source.failures is 'How often indexing these texts has failed; 0 while it has not.';
comment on column similarity_source.retry_at is 'Set aside until then: a minute after the first failure, twice as long after each one more, a day at most.';
comment on column similarity_source.failure is 'Kind of the last failure (code of the database or name of the error), without a word of the texts.';
drop index similarity_source_stale;
create index similarity_source_stale on similarity_source (retry_at nulls first, number) where is_stale;

create or replace function mark_similarity_source() returns trigger language plpgsql security definer set search_path from current as $$
begin
  insert into similarity_source (initiative_id) values ((to_jsonb(new) ->> tg_argv[0])::uuid)
  on conflict on constraint similarity_source_once do update set is_stale = true, failures = 0, retry_at = null, failure = null
    where not similarity_source.is_stale or similarity_source.failures > 0;
  return null;
end $$;
comment on function mark_similarity_source is 'Row trigger: what an initiative says has changed, so the similarity index must be renewed, at once.';

create function similarity_standing(initiatives uuid[])
returns table (initiative_id uuid, is_stale boolean, failures integer, retry_at timestamptz, failure text)
language sql stable security definer set search_path from current as $$
  select s.initiative_id, s.is_stale, s.failures, s.retry_at, s.failure
  from similarity_source s where s.initiative_id = any (initiatives) and record_is_open(s.initiative_id)
$$;
comment on function similarity_standing is 'Whether initiatives are in the similarity index, for those who may see them; the index itself is for the background work alone.';
