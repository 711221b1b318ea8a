-- Which kind of organization may hang below which, by day: nobody makes an office of her own below her school.
create table placement (
  child_kind text not null,
  child_level text not null,
  edge_kind text not null constraint placement_edge_known check (edge_kind in ('PROFESSIONAL', 'AUTHORITY')),
  parent_kind text not null,
  parent_level text not null,
  valid_from date not null default '-infinity',
  valid_to date not null default 'infinity',
  legal_basis text not null,
  verification text not null constraint placement_verification_known check (verification in ('V1', 'V2', 'V3', 'SEED', 'UNVERIFIED')),
  constraint placement_once primary key (child_kind, child_level, edge_kind, parent_kind, parent_level, valid_from)
);
comment on table placement is 'Dated rows: which kind and level of organization may have which parent. Changed by migrations, as the law is.';
call protect('placement', 'select');
create policy everybody_reads on placement for select using ((select viewer_is_known()));

insert into placement (child_kind, child_level, edge_kind, parent_kind, parent_level, valid_from, valid_to, legal_basis, verification) values
  ('EDUCATION_DEPARTMENT', 'PROVINCE', 'PROFESSIONAL', 'MINISTRY', 'MINISTRY', '-infinity', 'infinity', 'Hệ thống quản lý ngành giáo dục', 'SEED'),
  ('EDUCATION_DEPARTMENT', 'PROVINCE', 'AUTHORITY', 'PEOPLES_COMMITTEE', 'PROVINCE', '-infinity', 'infinity', 'Cơ quan chuyên môn thuộc UBND cấp tỉnh', 'SEED'),
  ('PEOPLES_COMMITTEE', 'PROVINCE', 'PROFESSIONAL', 'MINISTRY', 'MINISTRY', '-infinity', 'infinity', 'Để lập UBND cấp tỉnh trong hub; không phải quan hệ hành chính', 'UNVERIFIED'),
  ('PEOPLES_COMMITTEE', 'DISTRICT', 'AUTHORITY', 'PEOPLES_COMMITTEE', 'PROVINCE', '-infinity', '2025-07-01', 'Cấp huyện đến hết 2025-06-30', 'V2'),
  ('PEOPLES_COMMITTEE', 'DISTRICT', 'PROFESSIONAL', 'EDUCATION_DEPARTMENT', 'PROVINCE', '-infinity', '2025-07-01', 'Để lập UBND cấp huyện trong hub; không phải quan hệ hành chính', 'UNVERIFIED'),
  ('PEOPLES_COMMITTEE', 'COMMUNE', 'AUTHORITY', 'PEOPLES_COMMITTEE', 'DISTRICT', '-infinity', '2025-07-01', 'Cấp huyện đến hết 2025-06-30', 'V2'),
  ('PEOPLES_COMMITTEE', 'COMMUNE', 'AUTHORITY', 'PEOPLES_COMMITTEE', 'PROVINCE', '2025-07-01', 'infinity', 'Chính quyền hai cấp từ 2025-07-01', 'V2'),
  ('PEOPLES_COMMITTEE', 'COMMUNE', 'PROFESSIONAL', 'EDUCATION_DEPARTMENT', 'PROVINCE', '2025-07-01', 'infinity', 'Để lập UBND cấp xã trong hub; không phải quan hệ hành chính', 'UNVERIFIED'),
  ('EDUCATION_SECTION', 'DISTRICT', 'PROFESSIONAL', 'EDUCATION_DEPARTMENT', 'PROVINCE', '-infinity', '2025-07-01', 'Phòng GD&ĐT đến hết 2025-06-30', 'SEED'),
  ('EDUCATION_SECTION', 'DISTRICT', 'AUTHORITY', 'PEOPLES_COMMITTEE', 'DISTRICT', '-infinity', '2025-07-01', 'Phòng GD&ĐT thuộc UBND cấp huyện', 'SEED');

insert into placement (child_kind, child_level, edge_kind, parent_kind, parent_level, valid_from, valid_to, legal_basis, verification)
select kind, 'SCHOOL', above.edge_kind, above.parent_kind, above.parent_level, above.valid_from::date, above.valid_to::date, above.legal_basis, above.verification
from unnest(array['PRESCHOOL', 'PRIMARY', 'LOWER_SECONDARY', 'MULTI_LEVEL']) kind
cross join (values
  ('PROFESSIONAL', 'EDUCATION_SECTION', 'DISTRICT', '-infinity', '2025-07-01', 'Phòng GD&ĐT quản lý chuyên môn', 'SEED'),
  ('AUTHORITY', 'PEOPLES_COMMITTEE', 'DISTRICT', '-infinity', '2025-07-01', 'UBND cấp huyện thành lập, quản lý', 'V2'),
  ('PROFESSIONAL', 'EDUCATION_DEPARTMENT', 'PROVINCE', '2025-07-01', 'infinity', 'Sở GD&ĐT quản lý chuyên môn sau khi bỏ cấp huyện (chưa xác minh)', 'UNVERIFIED'),
  ('AUTHORITY', 'PEOPLES_COMMITTEE', 'COMMUNE', '2025-07-01', 'infinity', 'Nghị định 142/2025/NĐ-CP', 'V2')
) above (edge_kind, parent_kind, parent_level, valid_from, valid_to, legal_basis, verification)
union all
select kind, 'SCHOOL', edge_kind, 'EDUCATION_DEPARTMENT', 'PROVINCE', '-infinity', 'infinity', 'Trường trực thuộc Sở GD&ĐT', 'SEED'
from unnest(array['UPPER_SECONDARY', 'CONTINUING_EDUCATION', 'MULTI_LEVEL']) kind, unnest(array['PROFESSIONAL', 'AUTHORITY']) edge_kind
on conflict do nothing;

create function check_placement() returns trigger language plpgsql set search_path from current as $$
begin
  if viewer_setting('kind') = 'PERSON' and not exists (
    select from organization child, organization parent, placement p
    where child.id = new.child_id and parent.id = new.parent_id and p.edge_kind = new.kind
      and (p.child_kind, p.child_level, p.parent_kind, p.parent_level) = (child.kind, child.level, parent.kind, parent.level)
      and p.valid_from <= new.valid_from and new.valid_from < p.valid_to
  ) then
    raise exception 'this kind of organization cannot have such a parent' using errcode = 'check_violation', constraint = 'organization_edge_placement';
  end if;
  return new;
end $$;
comment on function check_placement is 'An edge that a person makes must be one that the dated rows of placement know; loading and repairing are not bound.';
create trigger check_placement before insert on organization_edge for each row execute function check_placement();
