create table initiative_text (
  id uuid primary key,
  initiative_id uuid not null,
  owner_id uuid not null,
  file_id uuid not null constraint initiative_text_file_once unique,
  name text not null,
  media_type text not null,
  state text not null default 'OFFERED' constraint initiative_text_state_known check (state in ('OFFERED', 'READING', 'READ', 'REFUSED')),
  attempts integer not null default 0,
  reading_since timestamptz,
  content text constraint initiative_text_content_nfc check (content is nfc normalized),
  characters integer,
  pages integer,
  is_cut boolean not null default false,
  refusal jsonb,
  version integer not null default 1,
  constraint initiative_text_of_initiative foreign key (initiative_id, owner_id) references initiative (id, owner_id),
  constraint initiative_text_read check ((state = 'READ') = (content is not null and characters is not null)),
  constraint initiative_text_refused check ((state = 'REFUSED') = (refusal is not null))
);
create index initiative_text_latest on initiative_text (initiative_id, id desc);
create index initiative_text_waiting on initiative_text (id) where state in ('OFFERED', 'READING');
comment on table initiative_text is 'Full texts (toàn văn) of initiatives, one row per upload; the latest one that could be read counts.';
comment on column initiative_text.content is 'The text of the file, Unicode NFC; cut where it is longer than the hub compares.';
comment on column initiative_text.refusal is 'Why the file was not read: code and arguments of a message.';
call protect('initiative_text', 'select, insert, update');
create policy of_open_initiatives on initiative_text for select using (record_is_open(initiative_id));
create policy owner_uploads on initiative_text for insert with check (owner_id = any ((select viewer_organizations())::uuid[]));
call track('initiative_text', 'InitiativeText', 'owner_id');
