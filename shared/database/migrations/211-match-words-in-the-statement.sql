create function word_patterns(wanted text) returns text[] language sql immutable parallel safe
  return array(
    select '%' || regexp_replace(word, '([%_\\])', '\\\1', 'g') || '%'
    from regexp_split_to_table(trim(fold_text(wanted)), '\s+') word);
comment on function word_patterns is 'A pattern for each word that is wanted, without accents and in small letters; none when nothing is wanted.';

-- It was called for each row, and there split what is wanted anew; a function without a subquery becomes a part of the
-- statement that calls it, and what is wanted is split once.
create or replace function has_words(value text, wanted text) returns boolean language sql immutable parallel safe
  return fold_text(coalesce(value, '')) like all (word_patterns(wanted));
