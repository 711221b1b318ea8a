import type { Published } from '../../shared/feed/publish.js'

/** What this room tells the others; birth dates never leave it. */
export const published: Published = {
  Organization: (work, ids) =>
    work.query(
      '/* published.organization */ select id, code, name, level, kind, valid_from, valid_to from organization where id = any ($1)',
      [ids],
    ),
  OrganizationEdge: (work, ids) =>
    work.query(
      '/* published.edge */ select id, child_id, parent_id, kind, valid_from, valid_to from organization_edge where id = any ($1)',
      [ids],
    ),
  Person: (work, ids) =>
    work.query('/* published.person */ select id, name, gender from person where id = any ($1)', [ids]),
  Employment: (work, ids) =>
    work.query(
      `/* published.employment */ select id, person_id, organization_id, position, position_group, is_direct_worker, valid_from, valid_to
       from employment where id = any ($1)`,
      [ids],
    ),
  QualityRating: (work, ids) =>
    work.query(
      '/* published.rating */ select id, person_id, organization_id, period, rating from quality_rating where id = any ($1)',
      [ids],
    ),
}
