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
  ReformAct: (work, ids) =>
    work.query(
      `/* published.reform */ select id, kind, organization_ids, decision_number, decision_date, effective_on
       from reform_act where id = any ($1)`,
      [ids],
    ),
  OrganizationLineage: (work, ids) =>
    work.query(
      `/* published.lineage */ select id, act_id, predecessor_id, successor_id, record_groups, effective_on
       from organization_lineage where id = any ($1)`,
      [ids],
    ),
  Person: (work, ids) =>
    work.query(
      '/* published.person */ select id, name, gender from person where id = any ($1) and merged_into is null',
      [ids],
    ),
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
  /** Whose values every room erases; none while it is only asked for. */
  PersonErasure: (work, ids) =>
    work.query(
      "/* published.erasure */ select id, person_ids from person_erasure where id = any ($1) and state = 'DONE'",
      [ids],
    ),
  /** Of two merged records the one that ends (id) and the one that goes on. */
  PersonMerge: (work, ids) =>
    work.query(
      '/* published.merge */ select m.id, coalesce(p.merged_into, m.kept_id) as kept_id from person_merge m join person p on p.id = m.id where m.id = any ($1)',
      [ids],
    ),
  PersonLeave: (work, ids) =>
    work.query(
      '/* published.leave */ select id, person_id, organization_id, kind, valid_from, valid_to from person_leave where id = any ($1)',
      [ids],
    ),
  Discipline: (work, ids) =>
    work.query(
      '/* published.discipline */ select id, person_id, kind, valid_from, valid_to from discipline where id = any ($1)',
      [ids],
    ),
  Hold: (work, ids) =>
    work.query(
      '/* published.hold */ select id, person_id, subject_organization_id, organization_id, valid_from, valid_to from hold where id = any ($1)',
      [ids],
    ),
  Team: (work, ids) =>
    work.query(
      '/* published.team */ select id, organization_id, name, kind, valid_from, valid_to from team where id = any ($1)',
      [ids],
    ),
  TeamMember: (work, ids) =>
    work.query(
      '/* published.team_member */ select id, team_id, organization_id, person_id, role, valid_from, valid_to from team_member where id = any ($1)',
      [ids],
    ),
  Appointment: (work, ids) =>
    work.query(
      '/* published.appointment */ select id, subject, organization_id, role, valid_from, valid_to from appointment where id = any ($1)',
      [ids],
    ),
  Council: (work, ids) =>
    work.query(
      '/* published.council */ select id, organization_id, kind, school_year, valid_from, valid_to from council where id = any ($1)',
      [ids],
    ),
  CouncilMember: (work, ids) =>
    work.query(
      '/* published.council_member */ select id, council_id, organization_id, person_id, role, valid_from, valid_to from council_member where id = any ($1)',
      [ids],
    ),
}
