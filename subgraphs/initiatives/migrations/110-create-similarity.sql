-- The index: a set of hashes per initiative, looked up by hash. Its size grows with the number of initiatives alone,
-- for each has a bounded number of fingerprints.
create table similarity_source (
  number integer generated always as identity primary key,
  initiative_id uuid not null constraint similarity_source_once unique,
  is_stale boolean not null default true,
  digest text
);
create index similarity_source_stale on similarity_source (number) where is_stale;
comment on table similarity_source is 'What of each initiative is in the similarity index: digest of its texts, and whether they have changed since.';
call protect('similarity_source', 'select, update');

create table fingerprint (
  hash integer not null,
  source integer not null,
  constraint fingerprint_once primary key (hash, source)
) with (autovacuum_vacuum_insert_scale_factor = 0.02);
create index fingerprint_source on fingerprint using brin (source) with (autosummarize = on);
comment on table fingerprint is 'Winnowed hashes of word runs of titles, abstracts and full texts: which initiative (similarity_source.number) has which.';
call protect('fingerprint', 'select, insert');

create function clear_fingerprints() returns trigger language plpgsql security definer set search_path from current as $$
begin
  delete from fingerprint f where f.source = old.number;
  return null;
end $$;
comment on function clear_fingerprints is 'Row trigger: an initiative that is indexed anew loses its old fingerprints first.';
create trigger clear_fingerprints after update of digest on similarity_source
  for each row when (old.digest is not null and old.digest is distinct from new.digest) execute function clear_fingerprints();

create function mark_similarity_source() returns trigger language plpgsql security definer set search_path from current as $$
begin
  insert into similarity_source (initiative_id) values ((to_jsonb(new) ->> tg_argv[0])::uuid)
  on conflict on constraint similarity_source_once do update set is_stale = true where not similarity_source.is_stale;
  return null;
end $$;
comment on function mark_similarity_source is 'Row trigger: what an initiative says has changed, so the similarity index must be renewed.';
create trigger mark_similarity_source after insert or update of title, abstract on initiative
  for each row execute function mark_similarity_source('id');
create trigger mark_similarity_source after update of content on initiative_text
  for each row when (new.content is distinct from old.content) execute function mark_similarity_source('initiative_id');
insert into similarity_source (initiative_id) select id from initiative;

create table similarity_report (
  id uuid primary key,
  initiative_id uuid not null,
  owner_id uuid not null,
  state text not null default 'REQUESTED' constraint similarity_report_state_known check (state in ('REQUESTED', 'DONE', 'FAILED')),
  requested_at timestamptz not null default hub_now(),
  attempts integer not null default 0,
  checked_at timestamptz,
  digest text,
  compared_with integer,
  percent numeric(4, 1),
  version integer not null default 1,
  constraint similarity_report_of_initiative foreign key (initiative_id, owner_id) references initiative (id, owner_id),
  constraint similarity_report_done check ((state = 'DONE') = (digest is not null and checked_at is not null and compared_with is not null and percent is not null))
);
create index similarity_report_latest on similarity_report (initiative_id, id desc);
create unique index similarity_report_waiting on similarity_report (initiative_id) where state = 'REQUESTED';
comment on table similarity_report is 'Similarity reports (báo cáo độ tương đồng), kept with the initiative: one row per check. They inform and decide nothing.';
comment on column similarity_report.digest is 'SHA-256 of the texts that were compared: a report of another digest is of an earlier text.';
comment on column similarity_report.percent is 'Largest percentage of its matches; 0 when there is none.';
call protect('similarity_report', 'select, insert, update');
create policy of_open_initiatives on similarity_report for select using (record_is_open(initiative_id));
create policy holder_asks on similarity_report for insert with check (state = 'REQUESTED' and record_is_open(initiative_id));
call track('similarity_report', 'SimilarityReport', 'owner_id');

create table similarity_match (
  id uuid primary key,
  report_id uuid not null constraint similarity_match_report references similarity_report (id),
  initiative_id uuid not null,
  other_id uuid not null,
  period text not null,
  is_own_work boolean not null,
  percent numeric(4, 1) not null,
  title_percent numeric(4, 1) not null,
  abstract_percent numeric(4, 1),
  text_percent numeric(4, 1),
  constraint similarity_match_once unique (report_id, other_id)
);
comment on table similarity_match is 'What a similarity report found: another initiative, how much of the text is in it, whether an author is the same.';
comment on column similarity_match.period is 'Year of the other initiative: all that is told of it to those who may not read it.';
call protect('similarity_match', 'select, insert');
create policy of_open_initiatives on similarity_match for select using (record_is_open(initiative_id));

create table similarity_passage (
  match_id uuid not null constraint similarity_passage_match references similarity_match (id),
  ordinal integer not null,
  initiative_id uuid not null,
  other_id uuid not null,
  own_text text not null,
  other_text text not null,
  words integer not null,
  accents_differ boolean not null,
  constraint similarity_passage_once primary key (match_id, ordinal)
);
comment on table similarity_passage is 'Matched passages side by side, the longest first; visible to those who may read both initiatives.';
call protect('similarity_passage', 'select, insert');
create policy of_two_open_initiatives on similarity_passage for select using (record_is_open(initiative_id) and record_is_open(other_id));
