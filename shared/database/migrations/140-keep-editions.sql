-- Third parties read no live sums: combined with each other, and over time, these tell single persons. They read
-- editions: tables that are made once, with what concerns too few persons hidden once (shared/edition).

create procedure keep_editions() language plpgsql as $$
begin
  create table edition (
    id uuid primary key,
    organization_id uuid not null,
    organization_name text not null,
    period text not null,
    measure text not null,
    version integer not null,
    reason text,
    made_at timestamptz not null default hub_now(),
    made_by text not null default viewer_subject(),
    data_version text not null,
    digest text not null,
    constraint edition_once unique (organization_id, period, measure, version),
    constraint edition_reason check (version = 1 or reason is not null)
  );
  create index edition_family on edition (period, measure);
  comment on table edition is 'Published tables: what an organization tells of a period, made once; a correction is a new version, the old one stays.';
  comment on column edition.data_version is 'Epoch and last entry of the journal when it was made.';
  comment on column edition.digest is 'SHA-256 of its cells, as they are exported.';
  call protect('edition', 'select, insert');
  create policy published on edition for select using (
    (select viewer_setting('kind') = 'PERSON') or ((select viewer_has_scope('EDITIONS')) and viewer_covers(organization_id)));
  create policy maker_enters on edition for insert with check (organization_id = any ((select viewer_acting())::uuid[]));
  call track('edition', 'Edition');

  create table edition_cell (
    edition_id uuid not null constraint edition_cell_edition references edition,
    line integer not null,
    unit_id uuid,
    unit_code text not null,
    unit_name text not null,
    dimension text not null,
    value text not null,
    count bigint,
    constraint edition_cell_once primary key (edition_id, dimension, line, value)
  );
  comment on table edition_cell is 'The cells of editions: line 0 holds the sums, the last one all that is not listed (without unit). A count of null is hidden.';
  call protect('edition_cell', 'select, insert');
  create policy with_the_edition on edition_cell for select using (exists (select from edition e where e.id = edition_id));
  create policy maker_enters on edition_cell for insert with check (exists (
    select from edition e where e.id = edition_id and e.organization_id = any ((select viewer_acting())::uuid[])));

  create table edition_hidden (
    edition_id uuid not null,
    line integer not null,
    dimension text not null,
    value text not null,
    count bigint not null,
    constraint edition_hidden_cell foreign key (edition_id, dimension, line, value) references edition_cell (edition_id, dimension, line, value),
    constraint edition_hidden_once primary key (edition_id, dimension, line, value)
  );
  comment on table edition_hidden is 'What the hidden cells of editions were when they were made: the next edition must not give them away. The program only writes it.';
  call protect('edition_hidden', 'insert');
  create policy maker_enters on edition_hidden for insert with check (exists (
    select from edition e where e.id = edition_id and e.organization_id = any ((select viewer_acting())::uuid[])));
  drop policy service_reads on edition_hidden;

  create function edition_history(of_period text, of_measure text)
  returns table (organization_id uuid, version integer, line integer, unit_id uuid, dimension text, value text, is_hidden boolean, count bigint)
  language sql stable security definer set search_path from current as $body$
    select e.organization_id, e.version, c.line, c.unit_id, c.dimension, c.value, c.count is null, coalesce(c.count, h.count)
    from edition e join edition_cell c on c.edition_id = e.id
    left join edition_hidden h on (h.edition_id, h.line, h.dimension, h.value) = (c.edition_id, c.line, c.dimension, c.value)
    where e.period = of_period and e.measure = of_measure
      and viewer_setting('action') is not null and cardinality(viewer_acting()) > 0
    order by e.version, e.organization_id, c.line
  $body$;
  comment on function edition_history is 'All cells of all editions of a period and measure, hidden ones with their counts: for who makes the next one, never shown.';

  create function data_version() returns text language sql stable security definer set search_path from current
  return (select epoch from feed_epoch) || '.' || coalesce((select max(seq) from journal), 0);
  comment on function data_version is 'Epoch and last entry of the journal.';
end $$;
comment on procedure keep_editions is 'For rooms that publish tables: what shared/edition stores, and what it must remember.';
