-- A key reads published decisions as far as it reaches: those of organizations there, and of others what they granted there.
create function decision_is_covered(decision uuid, owner uuid) returns boolean language sql stable parallel safe security definer set search_path from current as $$
  select viewer_covers(owner) or exists (select from award a where a.decision_id = decision and viewer_covers(a.owner_id))
$$;
comment on function decision_is_covered is 'True for an API client when the decision is of an organization that it reaches, or grants an award there.';
alter policy issuer_and_published on decision using (
  owner_id = any ((select viewer_organizations())::uuid[])
  or (published_on is not null and ((select viewer_setting('kind') = 'PERSON')
    or ((select viewer_has_scope('PUBLISHED_RESULTS')) and decision_is_covered(id, owner_id)))));
alter policy with_the_decision on award using (
  owner_id = any ((select viewer_organizations())::uuid[])
  or exists (select from decision d where d.id = decision_id
    and ((select viewer_setting('kind') <> 'CLIENT') or viewer_covers(award.owner_id) or viewer_covers(d.owner_id))));
