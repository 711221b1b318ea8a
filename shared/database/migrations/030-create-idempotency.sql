create table idempotency_key (
  subject text not null default viewer_subject(),
  key text not null,
  input_hash text not null,
  outcome jsonb,
  at timestamptz not null default now(),
  constraint idempotency_key_once primary key (subject, key)
);
comment on table idempotency_key is 'What a client''s repeated call must answer again: its key, the digest of its input and the outcome.';
call protect('idempotency_key', 'select, insert, update');
create policy own_keys on idempotency_key for all using (subject = (select viewer_subject())) with check (subject = (select viewer_subject()));
