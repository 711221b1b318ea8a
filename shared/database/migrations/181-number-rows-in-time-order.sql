-- Rows that triggers write get ids in the order of time, as all other records have: ids by chance touch another page of the
-- index each, which costs the more the larger the table is. (uuidv7() is not in every version that is served.)
create function ordered_id() returns uuid language sql volatile parallel safe as $$
  select encode(set_bit(set_bit(
    overlay(uuid_send(gen_random_uuid()) placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6),
    52, 1), 53, 1), 'hex')::uuid
$$;
comment on function ordered_id is 'A UUIDv7: the millisecond, then chance.';
