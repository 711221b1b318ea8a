-- What a charter asks for was read in quotations of it; since when it is in force was not read: both are said with each warning.
alter table council_requirement add column verification text not null default 'V2'
  constraint council_requirement_verification_known check (verification in ('V1', 'V2', 'V3', 'SEED', 'UNVERIFIED'));
alter table council_requirement add column dates_verification text not null default 'UNVERIFIED'
  constraint council_requirement_dates_verification_known check (dates_verification in ('V1', 'V2', 'V3', 'SEED', 'UNVERIFIED'));
alter table council_requirement alter column verification drop default, alter column dates_verification drop default;
comment on column council_requirement.verification is 'How well it is founded that the charter asks for it.';
comment on column council_requirement.dates_verification is 'How well valid_from and valid_to are founded; UNVERIFIED ones are marked in the warning.';
