alter table appointment add column acting_for text;
alter table appointment add constraint appointment_acting_ends check (acting_for is null or valid_to < 'infinity');
comment on column appointment.acting_for is 'Subject of the officer for whom she acts (quyền, phụ trách, được ủy quyền); such an appointment has an end.';
