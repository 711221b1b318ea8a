-- When a database moves, the journal's transactions are numbered anew: a reason keeps the entries that it belongs to.
alter table act_reason add column entries bigint[];
comment on column act_reason.entries is 'Entries of the journal that it belongs to, once the database has moved and transactions do not say it any more.';
alter policy with_the_journal on act_reason using (exists (
  select from journal j where (act_reason.entries is null and j.txid = act_reason.txid) or j.seq = any (act_reason.entries)));

create or replace function raise_feed_epoch() returns integer language plpgsql set search_path from current as $$
begin
  update act_reason r set entries = array(select j.seq from journal j where j.txid = r.txid order by j.seq) where r.entries is null;
  update journal set txid = pg_current_xact_id();
  update feed_epoch set epoch = epoch + 1;
  return (select epoch from feed_epoch);
end $$;

create or replace function erase_reasons(records uuid[]) returns void language sql security definer set search_path from current as $$
  with hers as materialized (select j.seq, j.txid from journal j where j.record_id = any (records))
  update act_reason r set reason = erased_text()
  where (r.entries is null and r.txid in (select txid from hers)) or r.entries && array(select seq from hers)
$$;
