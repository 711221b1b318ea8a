-- Thousands are recognized on one day: a page in the middle of it was reached by reading that day from its beginning.
create function is_asked_for(
  e register_entry, in_field text, in_subject text, school_kind text, in_period text, at_scope text
) returns boolean language sql stable as $$
  select (in_field is null or fold_text(e.field) = fold_text(in_field))
    and (in_subject is null or fold_text(e.subject) = fold_text(in_subject))
    and (school_kind is null or exists (select from known_organization o where o.id = e.owner_id and o.kind = school_kind))
    and (in_period is null or e.period = in_period)
    and (at_scope is null or at_scope = any (e.scopes))
$$;
comment on function is_asked_for is 'Whether an entry of the register is one of those asked for, words apart; null asks for all.';

create or replace function page_of_register(
  q text, in_field text, in_subject text, school_kind text, in_period text, at_scope text, after_day date, after_id uuid, most integer
) returns setof uuid language plpgsql stable security definer set search_path from current set plan_cache_mode = force_custom_plan as $$
declare
  wanted tsquery := plainto_tsquery('simple', fold_text(q));
  pattern text := '%' || regexp_replace(fold_text(q), '([%_\\])', '\\\1', 'g') || '%';
  sees_all boolean := coalesce(viewer_setting('kind') = 'PERSON', false);
  mistyped uuid[];
  found_that_day integer := 0;
begin
  if not viewer_reads_results() then return; end if;
  if not exists (select from register_entry e where e.words @@ wanted or e.named like pattern) then
    mistyped := array(select e.id from register_entry e where fold_text(q) operator(public.<%) e.named);
  end if;
  if after_day is not null then
    return query
      select e.id from register_entry e
      where (mistyped is null and (e.words @@ wanted or e.named like pattern) or e.id = any (mistyped))
        and (sees_all or viewer_covers(e.owner_id))
        and is_asked_for(e, in_field, in_subject, school_kind, in_period, at_scope)
        and e.recognized_on = after_day and e.id > after_id
      order by e.id limit most;
    get diagnostics found_that_day = row_count;
  end if;
  if found_that_day = most then return; end if;
  return query
    select e.id from register_entry e
    where (mistyped is null and (e.words @@ wanted or e.named like pattern) or e.id = any (mistyped))
      and (sees_all or viewer_covers(e.owner_id))
      and is_asked_for(e, in_field, in_subject, school_kind, in_period, at_scope)
      and (after_day is null or e.recognized_on < after_day)
    order by e.recognized_on desc, e.id limit most - found_that_day;
end $$;
comment on function page_of_register is 'A page of what search_register finds for words, latest recognition first: planned for these words, since rare ones are found by their index and common ones soonest in the order of the list. After an entry first the rest of its day, then earlier days: each begins in the index where the page before ended. For who reads the register, nobody else.';
