-- Row-level security keeps the index of words from being used (LIKE and <% are not leakproof): the words are looked up with
-- the owner's rights, under the predicate of the policy of_the_public.
create function find_in_register(q text) returns setof uuid language sql stable security definer set search_path from current as $$
  select e.id from register_entry e
  where viewer_reads_results() and (
    e.searched like '%' || regexp_replace(fold_text(q), '([%_\\])', '\\\1', 'g') || '%'
    or fold_text(q) operator(public.<%) e.searched)
$$;
comment on function find_in_register is 'Entries of the register by words, with or without accents; a typing error does not hide a word. For who reads the register, nobody else.';

create or replace function search_register(
  q text, in_field text, in_subject text, school_kind text, in_period text, at_scope text
) returns setof register_entry language sql stable as $$
  select e.* from register_entry e
  where (q is null or e.id in (select find_in_register(q)))
    and (in_field is null or fold_text(e.field) = fold_text(in_field))
    and (in_subject is null or fold_text(e.subject) = fold_text(in_subject))
    and (school_kind is null or exists (select from known_organization o where o.id = e.owner_id and o.kind = school_kind))
    and (in_period is null or e.period = in_period)
    and (at_scope is null or at_scope = any (e.scopes))
$$;
