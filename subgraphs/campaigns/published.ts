import type { Published } from '../../shared/feed/publish.js'

/** What this room tells the others: plans and launched campaigns; a draft never leaves it. */
export const published: Published = {
  Plan: (work, ids) =>
    work.query(
      '/* published.plan */ select id, code, number, date, issuer_id, title, period from plan where id = any ($1)',
      [ids],
    ),
  Campaign: (work, ids) =>
    work.query(
      `/* published.campaign */ select id, code, name, kind, form, launched_by, launched_by_outside, cascades_from, plan_id,
         document_number, document_date, valid_from, valid_to, state
       from campaign where id = any ($1) and state <> 'DRAFT'`,
      [ids],
    ),
  /** Who leads which cluster: of which organizer and level, in which period, by which decision and minutes. */
  ClusterLeader: (work, ids) =>
    work.query(
      `/* published.cluster_leader */ select l.id, l.cluster_id, c.name as cluster_name, l.organization_id, c.organizer_id, c.organizer_level,
         c.period, c.decision_number, c.decision_date, e.minutes_number, e.minutes_date, l.elected_on
       from cluster_leader l join cluster c on c.id = l.cluster_id join cluster_election e on e.id = l.election_id where l.id = any ($1)`,
      [ids],
    ),
}
