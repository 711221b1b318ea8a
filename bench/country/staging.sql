-- What the generator makes its records from; a schema of its own, which nobody else reads.
create schema if not exists bench;

create table if not exists bench.step (name text primary key, seconds numeric not null, done_at timestamptz not null default now());
comment on table bench.step is 'Steps that are done: written in the transaction of the step, so that a run that was killed goes on after the last whole one.';
comment on column bench.step.done_at is 'When the step began.';

create table if not exists bench.run (settings jsonb not null, only_row boolean primary key default true constraint run_only_row check (only_row));
comment on table bench.run is 'What was asked for; a run with other settings does not go on with this data.';

create table if not exists bench.school (place integer primary key, province integer not null, staff integer not null, successor integer, ends_on date);
create index if not exists school_province on bench.school (province);
comment on table bench.school is 'Institutions by their place in the order of all organizations.';

create table if not exists bench.name (list text not null, place integer not null, name text not null, primary key (list, place));
comment on table bench.name is 'Family names, and given names by gender: a thousand of each, as frequent as among people.';

create table if not exists bench.day (day date primary key, working_days integer not null);
comment on table bench.day is 'How many working days lie up to and including a day.';

create or replace function bench.id(kind integer, number bigint) returns uuid language sql immutable parallel safe
  return (lpad(to_hex(1688000000000 + number), 12, '0') || '7' || lpad(to_hex(kind), 3, '0') || '8000000000000000')::uuid;
comment on function bench.id is 'The id of the record of this kind and number: a UUIDv7 whose instant grows with the number. Ids that differ in their last digits alone would make indexes of GiST useless, which real ones do not.';

create or replace function bench.draw(number bigint, what integer) returns integer language sql immutable parallel safe
  return ((hashint8extended(number, what) & 9223372036854775807) % 1000)::integer;
comment on function bench.draw is 'Per thousand, always the same for the same number and purpose.';

create or replace view bench.staff as
select s.province, s.place as school, s.successor, s.ends_on, number, i as place_in_school,
       bench.id(3, number) as person_id, gender, family.name || ' ' || given.name as name,
       case when i = 1 then 'Hiệu trưởng' when i <= 3 then 'Phó hiệu trưởng' when i % 9 = 0 then 'Nhân viên' else 'Giáo viên' end as position,
       case when i <= 3 then 'MANAGER' when i % 9 = 0 then 'STAFF' else 'TEACHER' end as position_group
from bench.school s
cross join lateral generate_series(1, s.staff) i
cross join lateral (select s.place * 1000::bigint + i as number) n
cross join lateral (select case when bench.draw(number, 1) < 840 then 'FEMALE' else 'MALE' end as gender) g
join bench.name family on family.list = 'FAMILY' and family.place = bench.draw(number, 2)
join bench.name given on given.list = gender and given.place = bench.draw(number, 3);
comment on view bench.staff is 'Who works where: made from the schools each time it is read, always the same.';
