-- Searching goes through a function of the owner: under row-level security text indexes are not used (DESIGN §5).

create function search_words(value text) returns text[] language sql immutable parallel safe
  return array(select word from regexp_split_to_table(replace(fold_text(coalesce(value, '')), '&', ''), '[^a-z0-9]+') word where word <> '');
comment on function search_words is 'The words of a text without accents and case: "Trường THCS Hoà Bình" → truong, thcs, hoa, binh.';

create function abbreviated(value text) returns text language sql immutable parallel safe
  return replace(replace(replace(replace(replace(replace(fold_text(coalesce(value, '')),
    'trung hoc co so', 'thcs'), 'trung hoc pho thong', 'thpt'), 'tieu hoc', 'th'), 'mam non', 'mn'),
    'uy ban nhan dan', 'ubnd'), 'giao duc va dao tao', 'gddt');
comment on function abbreviated is 'A folded text with the abbreviations that offices type.';

create function one_edit_keys(word text) returns text[] language sql immutable parallel safe
  return array(select '~' || word union select '~' || left(word, place - 1) || substr(word, place + 1) from generate_series(1, length(word)) place);
comment on function one_edit_keys is 'A word and all that is left of it without one letter, marked: two words that differ by one typing error share one.';

create function search_vector(variadic texts text[]) returns tsvector language plpgsql immutable parallel safe set search_path from current as $$
declare
  keys text[] := '{}';
  name text;
  word text;
begin
  foreach name in array texts loop
    foreach word in array search_words(name || ' ' || abbreviated(name)) loop
      continue when word = any (keys);
      keys := keys || word;
      continue when length(word) not between 3 and 20;
      keys := keys || ('~' || word);
      for place in 1..length(word) loop
        keys := keys || ('~' || left(word, place - 1) || substr(word, place + 1));
      end loop;
    end loop;
  end loop;
  return array_to_tsvector(keys);
end $$;
comment on function search_vector is 'What names are found by: their words, and what is left of each without one letter.';

create function search_query(wanted text) returns tsquery language sql immutable parallel safe
  return (select string_agg(quote_literal(word) || ':*', ' & ')::tsquery from unnest((search_words(wanted))[:8]) word);
comment on function search_query is 'All words, each as the beginning of a word; null when there are none.';

create function search_query_with_error(wanted text) returns tsquery language sql immutable parallel safe
  return (
    select string_agg('(' || all_words || ')', ' | ')::tsquery
    from generate_subscripts((search_words(wanted))[:8], 1) wrong
    cross join lateral (
      select string_agg(
        case when place <> wrong then quote_literal(word) || ':*'
             else '(' || (select string_agg(quote_literal(key), ' | ') from unnest(one_edit_keys(word)) key) || ')' end, ' & ') as all_words
      from unnest((search_words(wanted))[:8]) with ordinality w (word, place)
    ) query
    where length((search_words(wanted))[wrong]) between 3 and 20
  );
comment on function search_query_with_error is 'All words, one of them with one typing error: a letter too many, too few, another one, or two exchanged.';

create index organization_words on organization using gin (search_vector(name, short_name, name_en, code));
create index organization_form_words on organization_form using gin (search_vector(name, short_name, name_en));
drop index organization_search;

create function search_organizations(wanted text) returns setof uuid language plpgsql stable security definer set search_path from current as $$
declare
  query tsquery := search_query(left(wanted, 200));
begin
  for turn in 1..2 loop
    return query
      select o.id from organization o where viewer_is_known() and search_vector(o.name, o.short_name, o.name_en, o.code) @@ query
      union
      select f.organization_id from organization_form f where viewer_is_known() and search_vector(f.name, f.short_name, f.name_en) @@ query;
    exit when found;
    query := search_query_with_error(left(wanted, 200));
  end loop;
end $$;
comment on function search_organizations is 'Organizations by words of their names, also earlier ones; when none has all words, those with one typing error. The predicate is that of the policy everybody_reads.';
