create table disclosure (
  id uuid primary key,
  owner_id uuid not null,
  period text not null,
  channel text not null,
  from_day date not null,
  to_day date not null,
  closed_on date,
  version integer not null default 1,
  constraint disclosure_days check (from_day <= to_day)
);
create index disclosure_list on disclosure (owner_id, period, from_day desc, id);
comment on table disclosure is 'Công khai, lấy ý kiến: proposals shown to all of an organization for comments, from a day to a day.';

create table disclosure_item (
  id uuid primary key,
  owner_id uuid not null,
  disclosure_id uuid not null constraint disclosure_item_disclosure references disclosure,
  proposal_id uuid not null constraint disclosure_item_proposal references proposal,
  constraint disclosure_item_once unique (disclosure_id, proposal_id)
);
create index disclosure_item_of_proposal on disclosure_item (proposal_id);
comment on table disclosure_item is 'Which proposals a disclosure shows.';

create table disclosure_comment (
  id uuid primary key,
  owner_id uuid not null,
  disclosure_id uuid not null constraint disclosure_comment_disclosure references disclosure,
  proposal_id uuid not null,
  author text,
  text text not null,
  received_on date not null,
  outcome text constraint disclosure_comment_outcome_known check (outcome in ('DISMISSED', 'UPHELD')),
  handling text,
  handled_on date,
  version integer not null default 1,
  constraint disclosure_comment_item foreign key (disclosure_id, proposal_id) references disclosure_item (disclosure_id, proposal_id),
  constraint disclosure_comment_handled check ((outcome is null) = (handled_on is null))
);
create index disclosure_comment_list on disclosure_comment (disclosure_id, received_on, id);
comment on table disclosure_comment is 'Ý kiến góp ý on what is disclosed; each must be handled before the disclosure is closed.';

call protect('disclosure', 'select, insert, update');
call protect('disclosure_item', 'select, insert');
call protect('disclosure_comment', 'select, insert, update');
create policy owner_only on disclosure for all using (owner_id = any ((select viewer_organizations())::uuid[])) with check (owner_id = any ((select viewer_organizations())::uuid[]));
create policy owner_enters on disclosure_item for insert with check (owner_id = any ((select viewer_organizations())::uuid[]));
create policy owner_reads on disclosure_item for select using (owner_id = any ((select viewer_organizations())::uuid[]));
create policy owner_only on disclosure_comment for all using (owner_id = any ((select viewer_organizations())::uuid[])) with check (owner_id = any ((select viewer_organizations())::uuid[]));
call track('disclosure', 'Disclosure', 'owner_id');
call track('disclosure_item', 'DisclosureItem', 'owner_id');
call track('disclosure_comment', 'DisclosureComment', 'owner_id');
