-- What happened, happened: each entry of the journal is sealed into a chain of hashes, in the order of the feed. One
-- worker of the room does that after the fact (shared/audit/chain.ts), so that no writer waits for the head of a chain.

create table audit_chain (
  position bigint primary key constraint audit_chain_position_positive check (position > 0),
  seq bigint not null constraint audit_chain_entry_once unique,
  epoch integer not null,
  txid xid8 not null,
  entry_hash bytea not null,
  hash bytea not null
);
comment on table audit_chain is 'The journal in feed order, without gaps, each entry sealed with all before it; insert-only for the program.';
comment on column audit_chain.seq is 'The entry of the journal.';
comment on column audit_chain.epoch is 'Life of the database (feed_epoch) in which the entry was sealed; within one the order is that of (txid, seq).';
comment on column audit_chain.entry_hash is 'journal_entry_hash() of the entry.';
comment on column audit_chain.hash is 'SHA-256 of the previous hash (32 zero bytes for the first), entry_hash and the text ''position epoch txid seq''.';
call protect('audit_chain', 'select, insert');

create function journal_entry_hash(entry journal) returns bytea language sql stable parallel safe
  set timezone = 'UTC' set bytea_output = 'hex' set search_path from current
as $$ select sha256(convert_to(jsonb_strip_nulls(to_jsonb(entry) - 'txid')::text, 'UTF8')) $$;
comment on function journal_entry_hash is 'Digest of an entry of the journal. Columns that hold nothing are left out, so that a new column alters no earlier entry; the transaction is left out too, because it is renumbered when a database moves.';
