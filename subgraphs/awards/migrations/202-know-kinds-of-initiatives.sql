alter table known_recognition add column kind text;
comment on column known_recognition.kind is 'Kind of the initiative; a SCIENTIFIC_TOPIC that is recognized is an accepted science topic (đề tài đã được nghiệm thu) of the rules.';
-- The kind of what is known already is read anew.
delete from feed_cursor where source = 'initiatives';
