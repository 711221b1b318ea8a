-- Digests of inputs are made under a secret of the hub from here on. Earlier ones could be guessed where an input has few
-- possible values: a repetition of such a call is refused, never done twice.
update idempotency_key set input_hash = '';
comment on column idempotency_key.input_hash is 'Digest of the verb and its input under a secret of the hub that is not in the database; empty for calls of before, which cannot be repeated.';
