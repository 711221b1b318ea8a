create function has_words(value text, wanted text) returns boolean language sql immutable parallel safe
  return wanted is null or not exists (
    select from regexp_split_to_table(trim(fold_text(wanted)), '\s+') word where strpos(fold_text(coalesce(value, '')), word) = 0);
comment on function has_words is 'True when each word that is wanted occurs in the text, in whatever order, without regard to accents and case; always when nothing is wanted. For lists of one organization: it reads every row.';
