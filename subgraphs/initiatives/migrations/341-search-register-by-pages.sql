-- A search for common words found all entries of the country, and then sorted them for a page of twenty.
create function page_of_register(
  q text, in_field text, in_subject text, school_kind text, in_period text, at_scope text, after_day date, after_id uuid, most integer
) returns setof uuid language plpgsql stable security definer set search_path from current set plan_cache_mode = force_custom_plan as $$
declare
  wanted tsquery := plainto_tsquery('simple', fold_text(q));
  pattern text := '%' || regexp_replace(fold_text(q), '([%_\\])', '\\\1', 'g') || '%';
  sees_all boolean := coalesce(viewer_setting('kind') = 'PERSON', false);
  mistyped uuid[];
begin
  if not viewer_reads_results() then return; end if;
  if not exists (select from register_entry e where e.words @@ wanted or e.named like pattern) then
    mistyped := array(select e.id from register_entry e where fold_text(q) operator(public.<%) e.named);
  end if;
  return query
    select e.id from register_entry e
    where (mistyped is null and (e.words @@ wanted or e.named like pattern) or e.id = any (mistyped))
      and (sees_all or viewer_covers(e.owner_id))
      and (in_field is null or fold_text(e.field) = fold_text(in_field))
      and (in_subject is null or fold_text(e.subject) = fold_text(in_subject))
      and (school_kind is null or exists (select from known_organization o where o.id = e.owner_id and o.kind = school_kind))
      and (in_period is null or e.period = in_period)
      and (at_scope is null or at_scope = any (e.scopes))
      and (after_day is null or e.recognized_on <= after_day)
      and (after_day is null or e.recognized_on < after_day or (e.recognized_on = after_day and e.id > after_id))
    order by e.recognized_on desc, e.id limit most;
end $$;
comment on function page_of_register is 'A page of what search_register finds for words, latest recognition first: planned for these words, since rare ones are found by their index and common ones soonest in the order of the list. For who reads the register, nobody else.';
