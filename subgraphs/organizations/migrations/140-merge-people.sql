create table person_merge (
  id uuid primary key constraint person_merge_gone references person,
  organization_id uuid not null constraint person_merge_organization references organization,
  kept_id uuid not null constraint person_merge_kept references person,
  reason text not null,
  merged_at timestamptz not null default hub_now(),
  constraint person_merge_two check (id <> kept_id)
);
comment on table person_merge is 'Trace of two records of one human being that were merged: id goes on as kept_id.';
call protect('person_merge', 'select, insert');
create policy own_merges on person_merge for select using (organization_id = any ((select viewer_organizations())::uuid[]) or person_is_owned(kept_id));
create policy own_merges_enter on person_merge for insert with check (organization_id = any ((select viewer_acting())::uuid[]));
call track('person_merge', 'PersonMerge');
create policy gone_on_as_another on person for select using (merged_into is not null and person_is_visible(merged_into));

create function merge_person(gone uuid, kept uuid) returns void language plpgsql security definer set search_path from current as $$
begin
  if not viewer_is_service() and not (person_is_owned(gone) and person_is_owned(kept)) then
    raise exception 'only who owns both records may merge them' using errcode = 'insufficient_privilege';
  end if;
  -- Everybody who changes what hangs on a person locks her row first, in the order of ids.
  perform from person where id in (gone, kept) order by id for update;
  if exists (
    select from quality_rating a join quality_rating b using (organization_id, period)
    where a.person_id = gone and b.person_id = kept and a.rating <> b.rating
  ) then
    raise exception 'the two were rated differently' using errcode = 'check_violation', constraint = 'person_merge_one_rating';
  end if;
  delete from quality_rating a using quality_rating b
  where a.person_id = gone and b.person_id = kept and (a.organization_id, a.period) = (b.organization_id, b.period);

  -- Two employments in one organization become one that covers the days of both.
  if exists (
    select from employment g join employment k using (organization_id)
    where g.person_id = gone and k.person_id = kept and daterange(k.valid_from, k.valid_to) && daterange(g.valid_from, g.valid_to)
    group by grouping sets (g.id, k.id) having count(*) > 1
  ) then
    raise exception 'their employments cross more than once' using errcode = 'check_violation', constraint = 'person_merge_one_employment';
  end if;
  update employment k set valid_from = least(k.valid_from, g.valid_from), valid_to = greatest(k.valid_to, g.valid_to)
  from employment g
  where g.person_id = gone and k.person_id = kept and k.organization_id = g.organization_id
    and daterange(k.valid_from, k.valid_to) && daterange(g.valid_from, g.valid_to);
  delete from employment g using employment k
  where g.person_id = gone and k.person_id = kept and k.organization_id = g.organization_id
    and daterange(k.valid_from, k.valid_to) && daterange(g.valid_from, g.valid_to);
  update employment set person_id = kept where person_id = gone;
  update quality_rating set person_id = kept where person_id = gone;

  delete from person_leave g using person_leave k where g.person_id = gone and k.person_id = kept
    and (g.organization_id, g.kind, g.valid_from, g.valid_to) = (k.organization_id, k.kind, k.valid_from, k.valid_to);
  update person_leave set person_id = kept where person_id = gone;
  delete from discipline g using discipline k where g.person_id = gone and k.person_id = kept
    and (g.organization_id, g.decision_number, g.decided_on) = (k.organization_id, k.decision_number, k.decided_on);
  update discipline set person_id = kept where person_id = gone;
  update hold set person_id = kept where person_id = gone;
  delete from team_member g using team_member k where g.person_id = gone and k.person_id = kept and g.team_id = k.team_id
    and daterange(g.valid_from, g.valid_to) && daterange(k.valid_from, k.valid_to);
  update team_member set person_id = kept where person_id = gone;
  delete from council_member g using council_member k where g.person_id = gone and k.person_id = kept and g.council_id = k.council_id
    and daterange(g.valid_from, g.valid_to) && daterange(k.valid_from, k.valid_to);
  update council_member set person_id = kept where person_id = gone;
  update person_transfer g set state = 'WITHDRAWN', version = g.version + 1 from person_transfer k
  where g.person_id = gone and k.person_id = kept and g.state = 'OFFERED' and k.state = 'OFFERED'
    and (g.from_organization_id, g.to_organization_id) = (k.from_organization_id, k.to_organization_id);
  update person_transfer set person_id = kept where person_id = gone;

  update person_protected k set birth_date = coalesce(k.birth_date, g.birth_date), identity_number = coalesce(k.identity_number, g.identity_number),
    ethnicity = coalesce(k.ethnicity, g.ethnicity), version = k.version + 1
  from person_protected g where g.id = gone and k.id = kept;
  insert into person_protected (id, birth_date, identity_number, ethnicity)
  select kept, birth_date, identity_number, ethnicity from person_protected g where g.id = gone
    and not exists (select from person_protected k where k.id = kept);
  delete from person_protected where id = gone;
  update person set merged_into = kept, version = version + 1 where id = gone or merged_into = gone;
  update person set version = version + 1 where id = kept;
end $$;
comment on function merge_person is 'Lets one person go on for two records: all history follows, also rows that the viewer may not see; only for who owns both.';
