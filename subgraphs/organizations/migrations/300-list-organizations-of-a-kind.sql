-- A list of one kind or level walked all names until it had a page of them.
create index organization_of_kind on organization (kind, name collate vi_order, id);
create index organization_of_level on organization (level, name collate vi_order, id);
create index form_of_kind on organization_form (kind, organization_id);
create index form_of_level on organization_form (level, organization_id);
