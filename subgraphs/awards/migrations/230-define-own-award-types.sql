create table own_award_type (
  id uuid primary key,
  owner_id uuid not null,
  code text not null,
  name_vi text not null,
  name_en text not null,
  category text not null constraint own_award_type_category_known check (category in ('EMULATION_TITLE', 'COMMENDATION_FORM')),
  subjects text[] not null,
  period_type text not null constraint own_award_type_period_known check (period_type in ('SCHOOL_YEAR_OR_CALENDAR_YEAR', 'EVERY_THREE_YEARS', 'NONE')),
  commendation_kinds text[] not null,
  requires_registration boolean not null,
  required_documents text[] not null,
  bonus_coefficient numeric(6, 3) constraint own_award_type_bonus check (bonus_coefficient >= 0),
  vote_percent integer constraint own_award_type_majority check (vote_percent between 51 and 100),
  criteria text not null,
  legal_basis text not null,
  departures jsonb not null,
  departure text,
  decision_number text not null,
  decision_date date not null,
  signer_name text not null,
  signer_title text not null,
  valid_from date not null,
  valid_to date not null default 'infinity',
  version integer not null default 1,
  constraint own_award_type_dates check (valid_from < valid_to),
  constraint own_award_type_says_it check (departures = '[]' or departure is not null),
  constraint own_award_type_once exclude using gist (code with =, daterange(valid_from, valid_to) with &&)
);
create index own_award_type_of on own_award_type (owner_id, valid_from);
comment on table own_award_type is 'Hình thức khen thưởng riêng: titles and forms that an organization has defined by a decision of its own, for itself and all below it. What it says is never changed; it ends, and another row follows.';
comment on column own_award_type.code is 'The organization''s own code, an @ and the code of the organization: nobody else''s, and none of the law''s.';
comment on column own_award_type.vote_percent is 'Share of all members of the submitting council that it needs; null: the majority.';
comment on column own_award_type.criteria is 'The standard as text: a person judges it.';
comment on column own_award_type.departures is 'In which points it departs from a form of wider scope, as sentences; empty where in none.';
comment on column own_award_type.departure is 'Why it departs from it, as its owner says: without it nothing departs.';
call protect('own_award_type', 'select, insert, update');
create policy owner_and_below on own_award_type for select using (
  owner_id = any ((select viewer_organizations())::uuid[])
  or exists (select from org_closure c where c.ancestor_id = owner_id and c.descendant_id = any ((select viewer_organizations())::uuid[])));
create policy owner_defines on own_award_type for insert with check (owner_id = any ((select viewer_acting())::uuid[]));
create policy owner_ends on own_award_type for update using (owner_id = any ((select viewer_acting())::uuid[]))
  with check (owner_id = any ((select viewer_acting())::uuid[]));
call track('own_award_type', 'AwardType', 'owner_id');
