create table parameter (
  id uuid primary key,
  owner_id uuid not null,
  name text not null,
  value text not null,
  valid_from date not null,
  legal_basis text not null,
  constraint parameter_once unique (owner_id, name, valid_from, id)
);
comment on table parameter is 'Dated values that an organization sets for itself and all below it: switches of unverified rules, bonus coefficients, the base salary. The nearest organization decides, its latest row counts; nothing is changed, a new row follows.';
call protect('parameter', 'select, insert');
create policy everybody_reads on parameter for select using ((select viewer_is_known()));
create policy administrator_enters on parameter for insert with check (owner_id = any ((select viewer_acting())::uuid[]));
call track('parameter', 'Parameter', 'owner_id');

create function level_rank(level text) returns integer language sql immutable parallel safe
  return array_position(array['MINISTRY', 'PROVINCE', 'DISTRICT', 'COMMUNE', 'SCHOOL'], level);
comment on function level_rank is 'How near a level is to the people: the higher the rank, the nearer; what the nearer sets goes before.';

create function parameters_of(organization uuid, wanted text[], on_day date)
returns table (name text, value text, owner_id uuid, valid_from date, legal_basis text) language sql stable parallel safe
begin atomic
  select distinct on (p.name) p.name, p.value, p.owner_id, p.valid_from, p.legal_basis
  from parameter p join known_organization o on o.id = p.owner_id
  where p.name = any (wanted) and p.valid_from <= on_day
    and (p.owner_id = organization or exists (
      select from org_closure c
      where c.descendant_id = organization and c.ancestor_id = p.owner_id and c.valid_from <= on_day and on_day < c.valid_to))
  order by p.name, level_rank(o.level) desc, (o.id = organization) desc, p.valid_from desc, p.id desc;
end;
comment on function parameters_of is 'The values that hold for an organization on a day: of each parameter the latest row of the nearest organization.';
create index parameter_by_name on parameter (name, owner_id, valid_from);
