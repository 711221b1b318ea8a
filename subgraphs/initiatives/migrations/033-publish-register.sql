create table register_entry (
  id uuid primary key,
  owner_id uuid not null,
  title text not null,
  abstract text not null,
  effect text,
  kind text not null,
  field text not null,
  subject text,
  period text not null,
  scopes text[] not null,
  recognitions jsonb not null,
  recognized_on date not null,
  searched text not null generated always as (
    fold_text(title || ' ' || field || ' ' || coalesce(subject, '') || ' ' || left(abstract, 2000) || ' ' || left(coalesce(effect, ''), 1000))) stored
);
create index register_entry_list on register_entry (recognized_on desc, id);
create index register_entry_search on register_entry using gin (searched public.gin_trgm_ops);
comment on table register_entry is 'The public register: initiatives that are recognized and reported, kept by trigger; without authors'' names.';
comment on column register_entry.recognized_on is 'Date of the first decision that still holds.';
call protect('register_entry', 'select');
create function viewer_reads_results() returns boolean language sql stable parallel safe
  return coalesce(viewer_setting('kind') = 'PERSON', false) or viewer_has_scope('PUBLISHED_RESULTS');
comment on function viewer_reads_results is 'Who reads the public register: everybody of the hub, and third parties with the scope PUBLISHED_RESULTS.';
create policy of_the_public on register_entry for select using ((select viewer_reads_results()));

create function refresh_register() returns trigger language plpgsql security definer set search_path from current as $$
declare
  changed uuid := (to_jsonb(new) ->> tg_argv[0])::uuid;
begin
  delete from register_entry where id = changed;
  insert into register_entry (id, owner_id, title, abstract, effect, kind, field, subject, period, scopes, recognitions, recognized_on)
  select i.id, i.owner_id, i.title, i.abstract, i.effect, i.kind, i.field, i.subject, i.period,
    array_agg(r.scope order by r.recognized_on, r.id),
    jsonb_agg(jsonb_build_object('scope', r.scope, 'decisionNumber', r.decision_number, 'recognizedOn', r.recognized_on, 'recognizedBy', r.recognized_by)
      order by r.recognized_on, r.id),
    min(r.recognized_on)
  from initiative i join initiative_recognition r on r.initiative_id = i.id and r.annulled_on is null
  where i.id = changed and i.state = 'RECOGNIZED' and i.reported_on is not null
  group by i.id;
  return null;
end $$;
comment on function refresh_register is 'Trigger: the register says what holds now; an annulled recognition disappears from it.';
create trigger refresh_register after update on initiative for each row
  when (new.state in ('RECOGNIZED', 'ANNULLED')) execute function refresh_register('id');
create trigger refresh_register after insert or update on initiative_recognition for each row execute function refresh_register('initiative_id');
update initiative_recognition set version = version + 1 where reported_on is not null;

create function search_register(
  q text, in_field text, in_subject text, school_kind text, in_period text, at_scope text
) returns setof register_entry language sql stable as $$
  select e.* from register_entry e
  where (q is null
      or e.searched like '%' || regexp_replace(fold_text(q), '([%_\\])', '\\\1', 'g') || '%'
      or fold_text(q) operator(public.<%) e.searched)
    and (in_field is null or fold_text(e.field) = fold_text(in_field))
    and (in_subject is null or fold_text(e.subject) = fold_text(in_subject))
    and (school_kind is null or exists (select from known_organization o where o.id = e.owner_id and o.kind = school_kind))
    and (in_period is null or e.period = in_period)
    and (at_scope is null or at_scope = any (e.scopes))
$$;
comment on function search_register is 'What the register holds of a search, whether listed or counted: accents do not matter, and a typing error does not hide a word.';

create table applied_elsewhere (
  id uuid primary key,
  initiative_id uuid not null constraint applied_elsewhere_initiative references initiative (id),
  organization_id uuid not null,
  applied_since date not null,
  effect text not null,
  signer text not null,
  entered_on date not null,
  constraint applied_elsewhere_once unique (initiative_id, organization_id)
);
comment on table applied_elsewhere is 'Which other units apply an initiative of the register, with what effect (Mẫu 13): the spread that higher recognition asks for.';
call protect('applied_elsewhere', 'select, insert');
create policy with_the_register on applied_elsewhere for select using (
  organization_id = any ((select viewer_organizations())::uuid[]) or exists (select from register_entry e where e.id = initiative_id));
create policy applier_enters on applied_elsewhere for insert with check (
  organization_id = any ((select viewer_organizations())::uuid[]) and exists (select from register_entry e where e.id = initiative_id and e.owner_id <> organization_id));
call track('applied_elsewhere', 'InitiativeAppliedElsewhere');
