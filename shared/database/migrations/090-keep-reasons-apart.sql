-- Reasons are free text and may name people: they lie beside the journal, which holds no values and is never altered.
alter table journal drop column reason;

create table act_reason (
  txid xid8 primary key default pg_current_xact_id(),
  reason text not null
);
comment on table act_reason is 'Why an act was done, in the words of who did it; the journal rows of the same transaction say what was done.';
call protect('act_reason', 'select, insert');
create policy of_this_act on act_reason for insert with check (txid = pg_current_xact_id());
create policy with_the_journal on act_reason for select using (exists (select from journal j where j.txid = act_reason.txid));
