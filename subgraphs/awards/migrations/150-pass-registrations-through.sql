-- The whole way of a registration (DOMAIN §3.3); who wants the short way sends at once.
alter table registration drop constraint registration_state_known;
alter table registration add constraint registration_state_known check (state in (
  'REGISTERED', 'TEAM_CONSOLIDATED', 'SECRETARY_CONSOLIDATED', 'COUNCIL_CHECKED', 'CONFERENCE_ADOPTED', 'DISCLOSED', 'CLOSED',
  'SENT', 'CONFIRMED', 'RETURNED', 'WITHDRAWN'));
alter table registration add column is_supplementary boolean not null default false;
alter table registration add column first_aim text;
alter table registration add column return_reason text;
comment on column registration.is_supplementary is 'Made in a supplementary window, after the time limit.';
comment on column registration.first_aim is 'Award type aimed at before the last change of aim.';

create table registration_window (
  id uuid primary key,
  owner_id uuid not null,
  period text not null,
  conference_on date not null,
  supplement_from date,
  supplement_to date,
  version integer not null default 1,
  constraint registration_window_once unique (owner_id, period),
  constraint registration_window_supplement check ((supplement_from is null) = (supplement_to is null) and supplement_from <= supplement_to)
);
comment on table registration_window is 'When an organization registers for a period: up to some days after its staff conference, and in a supplementary window.';
call protect('registration_window', 'select, insert, update');
create policy owner_only on registration_window for all using (owner_id = any ((select viewer_organizations())::uuid[])) with check (owner_id = any ((select viewer_organizations())::uuid[]));
call track('registration_window', 'RegistrationWindow', 'owner_id');
