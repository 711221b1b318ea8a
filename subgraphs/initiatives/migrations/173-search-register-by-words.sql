-- Comparing a query with the trigrams of whole descriptions takes a millisecond an entry: words are looked up as words, and
-- typing errors are forgiven where they matter and cost little, in title, field and subject.
alter table register_entry
  add column words tsvector not null generated always as (to_tsvector('simple',
    fold_text(title || ' ' || field || ' ' || coalesce(subject, '') || ' ' || left(abstract, 2000) || ' ' || left(coalesce(effect, ''), 1000)))) stored,
  add column named text not null generated always as (fold_text(title || ' ' || field || ' ' || coalesce(subject, ''))) stored;
create index register_entry_words on register_entry using gin (words);
create index register_entry_named on register_entry using gin (named public.gin_trgm_ops);
drop index register_entry_search;
comment on column register_entry.words is 'Words without accents of title, field, subject, description and effect.';
comment on column register_entry.named is 'Title, field and subject without accents, for what is mistyped or cut.';

create or replace function find_in_register(q text) returns setof uuid language plpgsql stable security definer set search_path from current as $$
begin
  if not viewer_reads_results() then return; end if;
  return query
    select e.id from register_entry e where e.words @@ plainto_tsquery('simple', fold_text(q))
    union
    select e.id from register_entry e where e.named like '%' || regexp_replace(fold_text(q), '([%_\\])', '\\\1', 'g') || '%';
  if not found then
    return query select e.id from register_entry e where fold_text(q) operator(public.<%) e.named;
  end if;
end $$;
comment on function find_in_register is 'Entries of the register that have all words, with or without accents, or the text in title, field or subject; when there is none, those whose title, field or subject has a typing error less. For who reads the register, nobody else.';
