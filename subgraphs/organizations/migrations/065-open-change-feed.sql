-- Third parties follow which records changed; what they are now, they ask for with the rights that they have.

alter table journal add column natural_key text;
comment on column journal.natural_key is 'Of a deleted record: the code or number by which others know it, so that a tombstone says what is gone.';

create function keep_natural_key() returns trigger language plpgsql security definer set search_path from current as $$
begin
  update journal j set natural_key = coalesce(gone.row ->> 'code', gone.row ->> 'decision_number')
  from (select to_jsonb(r) as row from old_rows r) gone
  where j.record_id = (gone.row ->> 'id')::uuid and j.operation = 'DELETE' and j.txid = pg_current_xact_id();
  return null;
end $$;
comment on function keep_natural_key is 'Statement trigger after journal_changes(): the tombstone of a deleted record carries its natural key.';
create trigger keep_natural_key after delete on organization referencing old table as old_rows for each statement execute function keep_natural_key();
create trigger keep_natural_key after delete on reform_act referencing old table as old_rows for each statement execute function keep_natural_key();

create policy change_feed on journal for select using (
  (select viewer_has_scope('CHANGE_FEED'))
  and type in ('Organization', 'OrganizationEdge', 'OrganizationLineage', 'ReformAct', 'Person', 'Employment', 'Appointment'));
create policy change_feed on feed_epoch for select using ((select viewer_has_scope('CHANGE_FEED')));
