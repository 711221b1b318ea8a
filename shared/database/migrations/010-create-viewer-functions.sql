-- Who is asking: every statement of the program runs in a transaction that carries the verified viewer as
-- local settings (shared/database/work.ts). A setting that was set before and is local no more reads ''.

create function viewer_setting(name text) returns text language sql stable parallel safe
  return nullif(current_setting('hub.' || name, true), '');
comment on function viewer_setting is 'One setting of the current viewer; null when nobody is asking.';

create function viewer_organizations() returns uuid[] language sql stable parallel safe
  return coalesce(viewer_setting('organizations')::uuid[], '{}');
comment on function viewer_organizations is 'Organizations in which the viewer holds an appointment on the day of the request.';

create function viewer_subject() returns text language sql stable parallel safe
  return viewer_setting('subject');
comment on function viewer_subject is 'Subject of the viewer''s token, or the key of the API client.';

create function viewer_is_known() returns boolean language sql stable parallel safe
  return viewer_setting('kind') is not null;
comment on function viewer_is_known is 'True inside a unit of work, whoever the viewer is; false on a bare connection.';

create function viewer_is_service() returns boolean language sql stable parallel safe
  return coalesce(viewer_setting('kind') = 'SERVICE', false);
comment on function viewer_is_service is 'True for the hub''s own background work: feed, projections, folding, loading the sample.';

create function viewer_has_scope(scope text) returns boolean language sql stable parallel safe
  return coalesce(scope = any (viewer_setting('scopes')::text[]), false);
comment on function viewer_has_scope is 'True when the viewer is an API client that was granted the scope.';

create function hub_now() returns timestamptz language sql stable parallel safe
  return coalesce(viewer_setting('now')::timestamptz, now());
comment on function hub_now is 'The instant of the request: one clock for all statements of one operation.';

create function hub_today() returns date language sql stable parallel safe
  return (hub_now() at time zone 'Asia/Ho_Chi_Minh')::date;
comment on function hub_today is 'The day of the request in Viet Nam.';

create function fold_text(value text) returns text language sql immutable strict parallel safe
  return lower(public.unaccent('public.unaccent'::regdictionary, normalize(value, nfc)));
comment on function fold_text is 'Text without accents and case, for searching.';

create collation vi_order (provider = icu, locale = 'vi');
comment on collation vi_order is 'Vietnamese alphabetical order.';

create function sample_id(variadic codes text[]) returns uuid language sql immutable parallel safe
  return encode(substr(sha256(convert_to(array_to_string(codes, '/'), 'UTF8')), 1, 16), 'hex')::uuid;
comment on function sample_id is 'The id of a sample record, derived from its codes: the same in every subgraph and at every loading.';
